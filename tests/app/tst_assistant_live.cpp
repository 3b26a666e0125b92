// The first-run assistant over the real window's backend: a real endpoint, a tunnel agent of our own, the self-test through a real
// socket, a real test call.
#include "app/window/window_backend.h"
#include "core/database/database.h"
#include "tests/support/fake_http.h"
#include "tests/ui/support/find_controls.h"
#include "tests/ui/support/settle.h"
#include "ui/assistant/assistant_dialog.h"
#include "ui/assistant/first_request_step.h"
#include "ui/assistant/portal_step.h"
#include "ui/connection/self_test_panel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestAssistantLive : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    SystemClock m_clock;

    Profile profile() const;

private slots:
    void initTestCase();
    void fromEmptyFolderToTestCall();
};

void TestAssistantLive::initTestCase() {
    qputenv("OPBX_REQUESTS_API_KEY", "requests-key-of-this-test-0123456789");
    qputenv("OPBX_WEBHOOK_SECRET", "webhook-secret-of-this-test-0123456789");
    Settings settings;
    QVERIFY(settings.set(u"server/listen", u"127.0.0.1:0"_s).ok());
    QVERIFY(settings.save(m_folder.filePath(u"opbx.ini"_s)).ok());
}

/// What the agent of a tunnel says that leads to this port.
static test::FakeAnswer tunnelTo(quint16 port, const HttpRequest& request) {
    if (request.path != "/api/endpoints")
        return {404, "application/json", "{}", {}, false, false};
    const QByteArray here = "http://127.0.0.1:" + QByteArray::number(port);
    return {200,
            "application/json",
            "{\"endpoints\":[{\"url\":\"" + here + "\",\"upstream\":{\"url\":\"" + here + "\"}}]}",
            {},
            false,
            false};
}

Profile TestAssistantLive::profile() const {
    const Result<Arguments> arguments =
        Arguments::parse({u"--data-dir"_s, m_folder.path()}, {}, profileOptions());
    return openProfile(*arguments, true).value();
}

void TestAssistantLive::fromEmptyFolderToTestCall() {
    test::FakeHttp agent;
    Runtime runtime(profile(), m_clock);
    agent.handle(
        [&runtime](const HttpRequest& request) { return tunnelTo(runtime.address().port, request); });
    WindowBackend backend(runtime, m_clock, {{agent.port()}, {}, {}, 2'000});
    ui::UiState state;
    QVERIFY(ui::AssistantDialog::isWanted(state, !QFile::exists(databaseFile(m_folder.path()))));
    bool started = false;
    runtime.start([&](const Result<ListenAddress>& address) {
        started = address.ok();
        backend.started();
    });
    QTRY_VERIFY(started);
    const QString here = runtime.listenUrl();

    ui::AssistantDialog dialog(backend, state, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const auto press = [&dialog](const QString& text) {
        QPushButton* button = test::visibleButton(dialog, text);
        if (button)
            button->click();
        test::settle();
        return button != nullptr;
    };
    const auto step = [&dialog] { return dialog.currentStep()->id(); };
    QVERIFY(press(u"Next"_s));
    QCOMPARE(step(), u"public-address"_s);
    QTRY_VERIFY(test::visibleButton(dialog, u"Use this address"_s));
    QVERIFY(press(u"Use this address"_s));
    QVERIFY(press(u"Test the public address"_s));
    auto* selfTest = dialog.findChild<ui::SelfTestPanel*>();
    QTRY_VERIFY(!selfTest->outcome().isEmpty());
    QVERIFY2(selfTest->outcome().startsWith(u"The public address leads here."),
             qPrintable(selfTest->outcome()));
    QVERIFY(press(u"Next"_s));
    QTRY_COMPARE(step(), u"keys"_s);
    QCOMPARE(Settings::load(m_folder.filePath(u"opbx.ini"_s)).value().baseUrl(), here);
    QVERIFY(press(u"Next"_s));
    QCOMPARE(static_cast<ui::PortalStep*>(dialog.currentStep())->urls().first(),
             here + u"/api/voice/route"_s);
    QVERIFY(press(u"Next"_s));
    auto* lights = static_cast<ui::FirstRequestStep*>(dialog.currentStep());
    QCOMPARE(lights->lit(), 0);
    QVERIFY(press(u"Next"_s));
    test::visibleField(dialog, u"Number called"_s)->setText(u"+15551234567"_s);
    QVERIFY(press(u"Send the test call"_s));
    QTRY_VERIFY_WITH_TIMEOUT(test::says(dialog, u"+15551234567 is not in your plan."_s), 8'000);
    QVERIFY(test::visibleButton(dialog, u"Add it"_s));
    QTRY_COMPARE(lights->lit(), 3);
    QVERIFY(press(u"Next"_s));
    QVERIFY(press(u"Finish"_s));
    QVERIFY(!ui::AssistantDialog::isWanted(state, true));

    // What the Health page is told afterwards.
    std::optional<HealthSnapshot> snapshot;
    backend.health().runSelfTest(here).then(this, [&](const Result<SelfTestReport>& report) {
        QVERIFY(report.ok());
        QCOMPARE(report->code, SelfTestCode::Reached);
        backend.health().snapshot().then(this, [&](const Result<HealthSnapshot>& gathered) {
            snapshot = gathered ? std::optional(*gathered) : std::nullopt;
        });
    });
    QTRY_VERIFY(snapshot);
    QCOMPARE(snapshot->listening, std::optional<bool>(true));
    QCOMPARE(snapshot->selfTestPassed, std::optional<bool>(true));
    QCOMPARE(snapshot->tunnelFound, std::optional<bool>(true));
    QVERIFY(!snapshot->tunnelElsewhere);
    QVERIFY(snapshot->requestsKey.fromEnvironment);
    QVERIFY(snapshot->requests > 0);
    QVERIFY(snapshot->journalBytes > 0);
    runtime.stop();
}

QTEST_MAIN(TestAssistantLive)
#include "tst_assistant_live.moc"
