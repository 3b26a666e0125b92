// The first-run assistant from end to end against the fake backend: every step, what it puts in force, and what it remembers.
#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/find_controls.h"
#include "tests/ui/support/settle.h"
#include "ui/assistant/assistant_dialog.h"
#include "ui/assistant/first_request_step.h"
#include "ui/assistant/portal_step.h"
#include "ui/connection/self_test_panel.h"
#include "ui/frame/main_window.h"
#include "ui/keys/key_card.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

EndpointState listening() {
    EndpointState state;
    state.listening = true;
    state.listenUrl = u"http://127.0.0.1:8080"_s;
    return state;
}

Tunnel tunnel(const QString& url) {
    return {TunnelKind::Ngrok, url, u"http://localhost:8080"_s, true};
}

ExchangePtr exchange(Endpoint endpoint, qint64 id, ErrorCode refusal = ErrorCode::None) {
    Exchange made;
    made.id = made.receivedUs = 1'772'632'987'412'345 + id;
    made.endpoint = endpoint;
    made.refusal = refusal;
    made.response.status = refusal == ErrorCode::None ? 200 : httpStatus(refusal);
    return std::make_shared<const Exchange>(made);
}

/// What each visible copy button puts into the clipboard.
QStringList pressedCopies(const QWidget& parent) {
    QStringList copied;
    for (CopyButton* button : parent.findChildren<CopyButton*>()) {
        if (!button->isVisible())
            continue;
        button->click();
        copied << QGuiApplication::clipboard()->text();
    }
    return copied;
}

/// Opens the dialog on the stack of a test.
struct Opened {
    explicit Opened(Backend& backend, UiState& state)
        : dialog(backend, state, nullptr) {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        test::settle();
    }
    QString step() const { return dialog.currentStep()->id(); }
    bool press(const QString& text) {
        QPushButton* button = test::visibleButton(dialog, text);
        if (!button || !button->isEnabled())
            return false;
        button->click();
        test::settle();
        return true;
    }

    AssistantDialog dialog;
};

} // namespace

class TestAssistant : public QObject {
    Q_OBJECT

private slots:
    void fromStartToEnd();
    void remembersWhereItWas();
    void skippedItStaysAway();
    void takenPortIsExplained();
    void wrongAddressKeepsNextDisabled();
    void failedSelfTestSaysWhy_data();
    void failedSelfTestSaysWhy();
    void lightsComeFromTheHistoryToo();
    void refusedRequestIsExplained();
    void pushLeadsToTheSettings();
    void windowOpensItOnce();
    void everyControlHasAName();
};

void TestAssistant::fromStartToEnd() {
    test::FakeBackend backend;
    backend.endpoint().setState(listening());
    UiState state;
    QVERIFY(AssistantDialog::isWanted(state, true));
    QVERIFY(!AssistantDialog::isWanted(state, false));
    Opened assistant(backend, state);

    QCOMPARE(assistant.step(), u"address"_s);
    test::typeInto(test::visibleField(assistant.dialog, u"Listen on"_s), u"127.0.0.1:9090"_s);
    QVERIFY(assistant.press(u"Next"_s));
    QCOMPARE(backend.settings().current().string("server/listen"), u"127.0.0.1:9090"_s);

    QCOMPARE(assistant.step(), u"public-address"_s);
    QVERIFY(backend.health().looks() > 0);
    backend.health().setTunnels({tunnel(u"https://a.ngrok.app"_s)});
    test::settle();
    QVERIFY(backend.settings().current().baseUrl().isEmpty()); // offered only
    QVERIFY(assistant.press(u"Use this address"_s));
    QCOMPARE(test::visibleField(assistant.dialog, u"Public address"_s)->text(), u"https://a.ngrok.app"_s);
    SelfTestReport reached;
    reached.code = SelfTestCode::Reached;
    reached.arrived = true;
    reached.status = 200;
    backend.health().setOutcome(reached);
    QVERIFY(assistant.press(u"Test the public address"_s));
    QCOMPARE(backend.health().tested(), QStringList{u"https://a.ngrok.app"_s});
    QVERIFY(assistant.dialog.findChild<SelfTestPanel*>()->outcome().startsWith(
        u"The public address leads here."));
    QVERIFY(assistant.press(u"Next"_s));
    QCOMPARE(backend.settings().current().baseUrl(), u"https://a.ngrok.app"_s);

    QCOMPARE(assistant.step(), u"keys"_s);
    for (int i = 0; i < 2; ++i)
        QVERIFY(assistant.press(u"Generate"_s));
    QVERIFY(backend.keys().state(KeyName::RequestsApiKey).isSet());
    QVERIFY(backend.keys().state(KeyName::WebhookSecret).isSet());
    QVERIFY(assistant.press(u"Next"_s));

    QCOMPARE(assistant.step(), u"portal"_s);
    auto* portal = static_cast<PortalStep*>(assistant.dialog.currentStep());
    QCOMPARE(portal->urls(), QStringList({u"https://a.ngrok.app/api/voice/route"_s,
                                          u"https://a.ngrok.app/api/webhooks/cloudonix/session-update"_s,
                                          u"https://a.ngrok.app/api/webhooks/cloudonix/cdr"_s}));
    const QStringList copied = pressedCopies(*portal);
    const QString key = QString::fromUtf8(backend.keys().state(KeyName::RequestsApiKey).key.current.reveal());
    QCOMPARE(copied.size(), 6);
    QCOMPARE(copied.at(1), u"POST"_s);
    QCOMPARE(copied.at(4), key);
    QVERIFY(!test::says(*portal, key));
    portal->clearClipboard();
    QVERIFY(QGuiApplication::clipboard()->text() != key);
    QVERIFY(assistant.press(u"Next"_s));

    QCOMPARE(assistant.step(), u"first-request"_s);
    auto* lights = static_cast<FirstRequestStep*>(assistant.dialog.currentStep());
    QCOMPARE(lights->lit(), 0);
    backend.history().arrive({exchange(Endpoint::VoiceRoute, 1)});
    QCOMPARE(lights->lit(), 1);
    backend.history().arrive({exchange(Endpoint::SessionUpdate, 2), exchange(Endpoint::Cdr, 3)});
    QCOMPARE(lights->lit(), 3);
    QVERIFY(assistant.press(u"Next"_s));

    QCOMPARE(assistant.step(), u"test-call"_s);
    ui::TestCallOutcome told;
    told.account = {u"Rang Anna for 20 s; answered."_s, true, {}};
    backend.testCalls().setOutcome(told);
    assistant.dialog.currentStep()->findChild<QComboBox*>()->setEditText(u"+15551234567"_s);
    QVERIFY(assistant.press(u"Send the test call"_s));
    QTRY_VERIFY(test::says(assistant.dialog, u"Rang Anna for 20 s; answered."_s));
    QCOMPARE(backend.testCalls().calls().size(), 1);
    QVERIFY(assistant.press(u"Next"_s));

    QCOMPARE(assistant.step(), u"summary"_s);
    QVERIFY(!test::visibleButton(assistant.dialog, u"Skip the assistant"_s));
    QVERIFY(assistant.press(u"Finish"_s));
    QVERIFY(!assistant.dialog.isVisible());
    QVERIFY(!AssistantDialog::isWanted(state, true));
}

void TestAssistant::remembersWhereItWas() {
    test::FakeBackend backend;
    backend.endpoint().setState(listening());
    UiState state;
    {
        Opened assistant(backend, state);
        QVERIFY(assistant.press(u"Next"_s));
        QVERIFY(assistant.press(u"Next"_s));
        QCOMPARE(assistant.step(), u"keys"_s);
        assistant.dialog.close();
    }
    QVERIFY(AssistantDialog::isWanted(state, false)); // interrupted: opens again by itself
    Opened again(backend, state);
    QCOMPARE(again.step(), u"keys"_s);
    QVERIFY(again.press(u"Back"_s));
    QCOMPARE(again.step(), u"public-address"_s);
}

void TestAssistant::skippedItStaysAway() {
    test::FakeBackend backend;
    backend.endpoint().setState(listening());
    UiState state;
    Opened assistant(backend, state);
    QVERIFY(assistant.press(u"Next"_s));
    QVERIFY(assistant.press(u"Skip the assistant"_s));
    QVERIFY(!AssistantDialog::isWanted(state, true));
    Opened again(backend, state);
    QCOMPARE(again.step(), u"public-address"_s);
}

void TestAssistant::takenPortIsExplained() {
    test::FakeBackend backend;
    EndpointState taken;
    taken.problem = {ErrorCode::AddressInUse, {}};
    backend.endpoint().setState(taken);
    UiState state;
    Opened assistant(backend, state);
    QVERIFY(test::says(assistant.dialog, u"address in use"_s) ||
            !assistant.dialog.findChildren<Banner*>().isEmpty());
    assistant.press(u"Next"_s);
    QCOMPARE(assistant.step(), u"address"_s);
    test::typeInto(test::visibleField(assistant.dialog, u"Listen on"_s), u"127.0.0.1:80"_s);
    backend.failWith({ErrorCode::PermissionDenied, {}});
    assistant.press(u"Next"_s);
    QCOMPARE(assistant.step(), u"address"_s);
    bool said = false;
    for (const Banner* banner : assistant.dialog.findChildren<Banner*>())
        said = said || (banner->isVisible() && !banner->sentence().isEmpty());
    QVERIFY(said);
    backend.stopFailing();
    backend.endpoint().setState(listening());
    QVERIFY(assistant.press(u"Next"_s));
    QCOMPARE(assistant.step(), u"public-address"_s);
}

void TestAssistant::wrongAddressKeepsNextDisabled() {
    test::FakeBackend backend;
    backend.endpoint().setState(listening());
    UiState state;
    Opened assistant(backend, state);
    test::typeInto(test::visibleField(assistant.dialog, u"Listen on"_s), u"127.0.0.1:99999"_s);
    QVERIFY(!test::visibleButton(assistant.dialog, u"Next"_s)->isEnabled());
    test::typeInto(test::visibleField(assistant.dialog, u"Listen on"_s), u"127.0.0.1:8080"_s);
    QVERIFY(assistant.press(u"Next"_s));
    test::typeInto(test::visibleField(assistant.dialog, u"Public address"_s), u"pbx"_s);
    QVERIFY(!test::visibleButton(assistant.dialog, u"Next"_s)->isEnabled());
    QVERIFY(!test::visibleButton(assistant.dialog, u"Test the public address"_s)->isEnabled());
}

void TestAssistant::failedSelfTestSaysWhy_data() {
    QTest::addColumn<SelfTestCode>("code");
    for (int i = 1; i <= int(SelfTestCode::Cancelled); ++i)
        QTest::newRow(selfTestCodeName(static_cast<SelfTestCode>(i)).constData())
            << static_cast<SelfTestCode>(i);
}

void TestAssistant::failedSelfTestSaysWhy() {
    QFETCH(SelfTestCode, code);
    test::FakeBackend backend;
    SelfTestReport report;
    report.code = code;
    backend.health().setOutcome(report);
    SelfTestPanel panel(
        backend.health(), [] { return u"https://a.example"_s; }, nullptr);
    panel.show();
    panel.run();
    test::settle();
    QVERIFY(panel.outcome().size() > 20);
    QVERIFY(!panel.outcome().startsWith(u"The public address leads here."));
}

void TestAssistant::lightsComeFromTheHistoryToo() {
    test::FakeBackend backend;
    backend.history().setStored({exchange(Endpoint::VoiceRoute, 1), exchange(Endpoint::Cdr, 2)});
    UiState state;
    state.setValue(u"assistant/step"_s, u"first-request"_s);
    Opened assistant(backend, state);
    QTRY_COMPARE(static_cast<FirstRequestStep*>(assistant.dialog.currentStep())->lit(), 2);
}

void TestAssistant::refusedRequestIsExplained() {
    test::FakeBackend backend;
    UiState state;
    state.setValue(u"assistant/step"_s, u"first-request"_s);
    Opened assistant(backend, state);
    backend.history().arrive({exchange(Endpoint::VoiceRoute, 1, ErrorCode::WrongBearer)});
    QCOMPARE(static_cast<FirstRequestStep*>(assistant.dialog.currentStep())->lit(), 0);
    QVERIFY(test::says(assistant.dialog, u"The bearer token is not the requests API key."_s));
}

void TestAssistant::pushLeadsToTheSettings() {
    test::FakeBackend backend;
    UiState state;
    state.setValue(u"assistant/step"_s, u"portal"_s);
    Opened assistant(backend, state);
    QStringList asked;
    connect(&assistant.dialog, &AssistantDialog::pageRequested, this,
            [&](const QString& page, const QString& section) { asked << page << section; });
    QVERIFY(assistant.press(u"Let OPBX enter these…"_s));
    QCOMPARE(asked, QStringList({u"settings"_s, u"cloudonix"_s}));
    QVERIFY(AssistantDialog::isWanted(state, false));
}

void TestAssistant::windowOpensItOnce() {
    test::FakeBackend backend;
    UiState state;
    MainWindow window(backend, state);
    window.show();
    window.openAssistant();
    window.openAssistant();
    QCOMPARE(window.findChildren<AssistantDialog*>().size(), 1);
}

void TestAssistant::everyControlHasAName() {
    test::FakeBackend backend;
    backend.health().setTunnels({tunnel(u"https://a.ngrok.app"_s)});
    UiState state;
    Opened assistant(backend, state);
    auto* list = assistant.dialog.findChild<QListWidget*>();
    QCOMPARE(list->count(), assistant.dialog.stepIds().size());
    for (int step = 0; step < list->count(); ++step) {
        list->setCurrentRow(step);
        test::settle();
        QCOMPARE(test::unnamedControls(assistant.dialog), QStringList());
    }
}

QTEST_MAIN(TestAssistant)
#include "tst_assistant.moc"
