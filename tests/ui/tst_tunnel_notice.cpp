// What the window says when tunnels come, go and differ from the public address; nothing is changed without a click.
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/find_controls.h"
#include "tests/ui/support/settle.h"
#include "ui/connection/tunnel_notice.h"
#include "ui/connection/tunnel_picker.h"
#include "ui/settings/settings_page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

const QString a = u"https://a.ngrok.app"_s;
const QString b = u"https://b.trycloudflare.com"_s;

Tunnel tunnel(const QString& url) {
    return {TunnelKind::Ngrok, url, u"http://localhost:8080"_s, true};
}

void setBaseUrl(test::FakeBackend& backend, const QString& url) {
    Settings settings = backend.settings().current();
    QVERIFY(settings.set(u"webhooks/base_url", url).ok());
    backend.settings().apply(settings);
    test::settle();
}

} // namespace

class TestTunnelNotice : public QObject {
    Q_OBJECT

private slots:
    void offersWhatItFinds();
    void warnsWhenTheAddressIsElsewhere();
    void tellsThatATunnelIsGone();
    void dismissedItStaysAway();
    void settingsShowTunnels();
};

void TestTunnelNotice::offersWhatItFinds() {
    test::FakeBackend backend;
    UiState state;
    TunnelNotice notice(backend, state, nullptr);
    notice.show();
    QCOMPARE(notice.sentence(), QString());
    backend.health().setTunnels({tunnel(a)});
    QVERIFY(notice.sentence().contains(a));
    QVERIFY(backend.settings().current().baseUrl().isEmpty());
    test::visibleButton(notice, u"Use this address"_s)->click();
    test::settle();
    QCOMPARE(backend.settings().current().baseUrl(), a);
    QVERIFY(notice.sentence().contains(u"Register it at Cloudonix"_s));
    QStringList asked;
    connect(&notice, &TunnelNotice::pageRequested, this,
            [&](const QString& page, const QString& section) { asked << page << section; });
    test::visibleButton(notice, u"Open Cloudonix settings"_s)->click();
    QCOMPARE(asked, QStringList({u"settings"_s, u"cloudonix"_s}));
    QCOMPARE(notice.sentence(), QString());
}

void TestTunnelNotice::warnsWhenTheAddressIsElsewhere() {
    test::FakeBackend backend;
    UiState state;
    setBaseUrl(backend, a);
    backend.health().setTunnels({tunnel(a)});
    TunnelNotice notice(backend, state, nullptr);
    notice.show();
    QCOMPARE(notice.sentence(), QString());
    backend.health().setTunnels({tunnel(b)});
    QVERIFY(notice.sentence().contains(u"no longer points here"_s));
    QCOMPARE(backend.settings().current().baseUrl(), a);
    backend.failWith({ErrorCode::FileUnwritable, {}});
    test::visibleButton(notice, u"Use the tunnel's address"_s)->click();
    test::settle();
    QCOMPARE(backend.settings().current().baseUrl(), a);
    QVERIFY(!notice.sentence().isEmpty());
}

void TestTunnelNotice::tellsThatATunnelIsGone() {
    test::FakeBackend backend;
    UiState state;
    setBaseUrl(backend, a);
    backend.health().setTunnels({tunnel(a)});
    TunnelNotice notice(backend, state, nullptr);
    notice.show();
    backend.health().setTunnels({});
    QVERIFY(notice.sentence().contains(u"is gone"_s));
    const int before = backend.health().looks();
    test::visibleButton(notice, u"Look again"_s)->click();
    QCOMPARE(backend.health().looks(), before + 1);
    backend.health().setTunnels({tunnel(a)});
    QCOMPARE(notice.sentence(), QString());
}

void TestTunnelNotice::dismissedItStaysAway() {
    test::FakeBackend backend;
    UiState state;
    TunnelNotice notice(backend, state, nullptr);
    notice.show();
    backend.health().setTunnels({tunnel(a)});
    notice.findChild<QToolButton*>()->click();
    QCOMPARE(notice.sentence(), QString());
    backend.health().setTunnels({});
    backend.health().setTunnels({tunnel(a)});
    QCOMPARE(notice.sentence(), QString());
    backend.health().setTunnels({tunnel(b)});
    QVERIFY(notice.sentence().contains(b));
}

void TestTunnelNotice::settingsShowTunnels() {
    test::FakeBackend backend;
    UiState state;
    backend.health().setTunnels({tunnel(a), tunnel(b)});
    SettingsPage page({backend, state}, nullptr);
    page.show();
    test::settle();
    QCOMPARE(page.findChild<TunnelPicker*>()->urls(), QStringList({a, b}));
    test::visibleButton(page, u"Use this address"_s)->click();
    QCOMPARE(test::visibleField(page, u"Public address"_s)->text(), a);
    QVERIFY(backend.settings().current().baseUrl().isEmpty()); // not before it is applied
    QVERIFY(test::visibleButton(page, u"Apply"_s)->isEnabled());
}

QTEST_MAIN(TestTunnelNotice)
#include "tst_tunnel_notice.moc"
