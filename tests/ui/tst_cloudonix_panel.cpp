// The Cloudonix domain in Settings: nothing is pushed before it was shown, nothing half-pushed goes unnoticed; hanging up asks first.
#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/find_controls.h"
#include "tests/ui/support/sample_traffic.h"
#include "tests/ui/support/settle.h"
#include "ui/cloudonix/change_table.h"
#include "ui/cloudonix/cloudonix_panel.h"
#include "ui/live_calls/live_calls_page.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QCheckBox>
#include <QDateTime>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

CloudonixChange change(const QString& field, const QString& before, const QString& after,
                       bool certain = true) {
    return {ChangeTarget::Profile, field, before, after, certain};
}

NumberRoute route(const QString& number, NumberArrival arrival, const QString& application = {}) {
    NumberRoute made;
    made.number.number = number;
    made.arrival = arrival;
    made.applicationName = application;
    return made;
}

CloudonixReview review() {
    CloudonixReview made;
    made.domainName = u"pbx.example.com"_s;
    made.applications = 2;
    made.plan.changes = {
        {ChangeTarget::Application, u"url"_s, {}, u"https://pbx.example.com/api/voice/route"_s, true},
        {ChangeTarget::DefaultApplication, u"defaultApplication"_s, {}, u"opbx-desktop"_s, true},
        change(u"session-update-endpoint"_s, u"https://old.example"_s, u"https://pbx.example.com/s"_s),
        change(u"cdr-endpoint"_s, {}, u"https://pbx.example.com/c"_s),
        change(u"authorization-api-key"_s, u"hidden"_s, u"this program's requests API key"_s, false)};
    made.numbersKnown = true;
    return made;
}

void setBaseUrl(test::FakeBackend& backend) {
    Settings settings;
    QVERIFY(settings.set(u"webhooks/base_url", u"https://pbx.example.com"_s).ok());
    backend.settings().apply(settings);
    test::settle();
}

bool press(QWidget& panel, const QString& text) {
    QPushButton* button = test::visibleButton(panel, text);
    if (!button || !button->isEnabled())
        return false;
    button->click();
    test::settle();
    return true;
}

} // namespace

class TestCloudonixPanel : public QObject {
    Q_OBJECT

private slots:
    void showsBeforeItChanges();
    void doneIsSaidOnlyWhenCallsArrive_data();
    void doneIsSaidOnlyWhenCallsArrive();
    void numbersAreOfferedAndChosen();
    void nothingWithoutDomainAndKey();
    void refusalIsExplained_data();
    void refusalIsExplained();
    void halfDoneIsSaid_data();
    void halfDoneIsSaid();
    void cancelReachesThePush();
    void otherSettingsForgetTheReview();
    void subscribersAreCompared();
    void hangUpAsksFirst();
    void everyControlHasAName();
};

void TestCloudonixPanel::showsBeforeItChanges() {
    test::FakeBackend backend;
    setBaseUrl(backend);
    backend.cloudonix().reviewed = review();
    CloudonixPanel panel(backend, nullptr);
    panel.show();
    QVERIFY(!test::visibleButton(panel, u"Change this at Cloudonix"_s));
    QVERIFY(press(panel, u"Check domain and key"_s));
    QCOMPARE(panel.findChild<ChangeTable*>()->rows(), 5);
    for (const char* words :
         {"Voice application's URL", "Default voice application", "Session update endpoint", "CDR endpoint",
          "Authorization API key", "hidden by Cloudonix"})
        QVERIFY2(test::says(panel, QString::fromLatin1(words)), words);
    QCOMPARE(backend.cloudonix().pushes, 0);
    backend.cloudonix().outcome.verified = true;
    backend.cloudonix().outcome.numbersKnown = true;
    backend.cloudonix().outcome.routes = {route(u"+12125550141"_s, NumberArrival::Arrives)};
    QVERIFY(press(panel, u"Change this at Cloudonix"_s));
    QCOMPARE(backend.cloudonix().pushes, 1);
    QVERIFY(backend.cloudonix().accepted.isEmpty());
    QTRY_VERIFY(panel.outcome().startsWith(u"Done. Calls to +12125550141"));
    QVERIFY(test::says(panel, u"+12125550141: calls arrive here."_s));
    QCOMPARE(panel.findChild<ChangeTable*>()->rows(), 0);
    QVERIFY(!test::visibleButton(panel, u"Change this at Cloudonix"_s));
}

void TestCloudonixPanel::doneIsSaidOnlyWhenCallsArrive_data() {
    QTest::addColumn<bool>("known");
    QTest::addColumn<int>("arrival"); // -1: no number
    QTest::addColumn<QString>("words");
    QTest::newRow("arrives") << true << int(NumberArrival::Arrives) << u"Done."_s;
    QTest::newRow("goes elsewhere") << true << int(NumberArrival::OtherApplication)
                                    << u"no call arrives here yet"_s;
    QTest::newRow("number off") << true << int(NumberArrival::NumberInactive)
                                << u"no call arrives here yet"_s;
    QTest::newRow("domain off") << true << int(NumberArrival::DomainInactive)
                                << u"no call arrives here yet"_s;
    QTest::newRow("no number") << true << -1 << u"no call arrives here yet"_s;
    QTest::newRow("not listed") << false << -1 << u"is not known"_s;
}

void TestCloudonixPanel::doneIsSaidOnlyWhenCallsArrive() {
    QFETCH(bool, known);
    QFETCH(int, arrival);
    QFETCH(QString, words);
    test::FakeBackend backend;
    setBaseUrl(backend);
    backend.cloudonix().reviewed = review();
    backend.cloudonix().outcome.verified = true;
    backend.cloudonix().outcome.numbersKnown = known;
    if (arrival >= 0)
        backend.cloudonix().outcome.routes = {route(u"+1"_s, NumberArrival(arrival), u"other"_s)};
    CloudonixPanel panel(backend, nullptr);
    panel.show();
    QVERIFY(press(panel, u"Check domain and key"_s));
    QVERIFY(press(panel, u"Change this at Cloudonix"_s));
    QTRY_VERIFY2(panel.outcome().contains(words), qPrintable(panel.outcome()));
    QCOMPARE(panel.outcome().contains(u"Done"), words == u"Done.");
}

void TestCloudonixPanel::numbersAreOfferedAndChosen() {
    test::FakeBackend backend;
    setBaseUrl(backend);
    CloudonixReview made;
    made.domainName = u"pbx.example.com"_s;
    made.numbersKnown = true;
    made.routes = {route(u"+12125550142"_s, NumberArrival::OtherApplication, u"other"_s)};
    CloudonixChange taken{ChangeTarget::Number, u"+12125550142"_s, u"other"_s, u"opbx-desktop"_s, true};
    taken.offered = true;
    CloudonixChange free{ChangeTarget::Number, u"+12125550143"_s, {}, u"opbx-desktop"_s, true};
    free.offered = true;
    made.plan.changes = {taken, free};
    backend.cloudonix().reviewed = made;
    CloudonixPanel panel(backend, nullptr);
    panel.show();
    QVERIFY(press(panel, u"Check domain and key"_s));
    QVERIFY(panel.outcome().contains(u"no call to one of its numbers arrives here yet"));
    QVERIFY(test::says(panel, u"+12125550142: calls go to the application other."_s));
    const QList<QCheckBox*> boxes = panel.findChildren<QCheckBox*>();
    QCOMPARE(boxes.size(), 2);
    QVERIFY(!boxes[0]->isChecked()); // another application answers it now
    QVERIFY(boxes[1]->isChecked());
    QCOMPARE(test::unnamedControls(panel), QStringList());
    boxes[1]->click();
    QVERIFY(!test::visibleButton(panel, u"Change this at Cloudonix"_s)->isEnabled());
    boxes[0]->click();
    QVERIFY(press(panel, u"Change this at Cloudonix"_s));
    QCOMPARE(backend.cloudonix().accepted, QList<CloudonixChange>{taken});
}

void TestCloudonixPanel::nothingWithoutDomainAndKey() {
    test::FakeBackend backend;
    backend.cloudonix().setUp = false;
    CloudonixPanel panel(backend, nullptr);
    panel.show();
    QVERIFY(!press(panel, u"Check domain and key"_s));
    QVERIFY(!press(panel, u"Compare"_s));
    QVERIFY(test::says(panel, u"Enter the domain"_s));
    backend.cloudonix().setUp = true;
    emit backend.keys().changed();
    QVERIFY(press(panel, u"Check domain and key"_s));
}

void TestCloudonixPanel::refusalIsExplained_data() {
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("wrong key") << ErrorCode::RemoteRefused << u"Check that the key belongs to this domain"_s;
    QTest::newRow("wrong domain") << ErrorCode::NotFound << u"does not know this domain"_s;
    QTest::newRow("no network") << ErrorCode::NetworkFailed << u"network"_s;
    QTest::newRow("cancelled") << ErrorCode::Cancelled << u"cancelled"_s;
}

void TestCloudonixPanel::refusalIsExplained() {
    QFETCH(ErrorCode, code);
    QFETCH(QString, words);
    test::FakeBackend backend;
    backend.cloudonix().reviewed = Error{code, {}};
    CloudonixPanel panel(backend, nullptr);
    panel.show();
    QVERIFY(press(panel, u"Check domain and key"_s));
    QVERIFY2(panel.outcome().contains(words, Qt::CaseInsensitive), qPrintable(panel.outcome()));
    QVERIFY(!test::visibleButton(panel, u"Change this at Cloudonix"_s));
}

void TestCloudonixPanel::halfDoneIsSaid_data() {
    QTest::addColumn<PushOutcome>("outcome");
    QTest::addColumn<QString>("words");
    PushOutcome half;
    half.problem = {ErrorCode::Timeout, {}};
    half.verified = true;
    half.remaining.changes = {change(u"cdr-endpoint"_s, {}, u"https://pbx.example.com/c"_s)};
    QTest::newRow("part is missing") << half << u"This is still different."_s;
    PushOutcome blind;
    blind.problem = {ErrorCode::NetworkFailed, {}};
    QTest::newRow("not read back") << blind << u"could not be read back"_s;
    PushOutcome lost;
    lost.verified = true;
    lost.lost = QStringList{u"lcr-address"_s};
    QTest::newRow("settings lost") << lost << u"lcr-address"_s;
    PushOutcome late;
    late.problem = {ErrorCode::Timeout, {}};
    late.verified = true;
    QTest::newRow("carried out all the same") << late << u"everything is there now"_s;
}

void TestCloudonixPanel::halfDoneIsSaid() {
    QFETCH(PushOutcome, outcome);
    QFETCH(QString, words);
    test::FakeBackend backend;
    setBaseUrl(backend);
    backend.cloudonix().reviewed = review();
    backend.cloudonix().outcome = outcome;
    CloudonixPanel panel(backend, nullptr);
    panel.show();
    QVERIFY(press(panel, u"Check domain and key"_s));
    QVERIFY(press(panel, u"Change this at Cloudonix"_s));
    QTRY_VERIFY2(panel.outcome().contains(words), qPrintable(panel.outcome()));
    QCOMPARE(panel.findChild<ChangeTable*>()->rows(), int(outcome.remaining.changes.size()));
}

void TestCloudonixPanel::cancelReachesThePush() {
    test::FakeBackend backend;
    setBaseUrl(backend);
    backend.cloudonix().reviewed = review();
    backend.cloudonix().holdsPush = true;
    backend.cloudonix().outcome.problem = {ErrorCode::Cancelled, {}};
    backend.cloudonix().outcome.verified = true;
    backend.cloudonix().outcome.remaining = review().plan;
    CloudonixPanel panel(backend, nullptr);
    panel.show();
    QVERIFY(press(panel, u"Check domain and key"_s));
    QVERIFY(press(panel, u"Change this at Cloudonix"_s));
    QVERIFY(!test::visibleButton(panel, u"Check domain and key"_s)->isEnabled());
    QVERIFY(press(panel, u"Cancel"_s));
    QCOMPARE(backend.cloudonix().cancels, 1);
    QTRY_COMPARE(panel.findChild<ChangeTable*>()->rows(), 5);
    QVERIFY(test::visibleButton(panel, u"Check domain and key"_s)->isEnabled());
}

void TestCloudonixPanel::otherSettingsForgetTheReview() {
    test::FakeBackend backend;
    setBaseUrl(backend);
    backend.cloudonix().reviewed = review();
    CloudonixPanel panel(backend, nullptr);
    panel.show();
    QVERIFY(press(panel, u"Check domain and key"_s));
    setBaseUrl(backend);
    QVERIFY(!test::visibleButton(panel, u"Change this at Cloudonix"_s));
    QCOMPARE(panel.findChild<ChangeTable*>()->rows(), 0);
}

void TestCloudonixPanel::subscribersAreCompared() {
    test::FakeBackend backend;
    SubscriberComparison comparison;
    comparison.onlyHere = QStringList{u"1003"_s, u"1004"_s};
    comparison.inactive = QStringList{u"1002"_s};
    backend.cloudonix().comparison = comparison;
    CloudonixPanel panel(backend, nullptr);
    panel.show();
    QVERIFY(press(panel, u"Compare"_s));
    QVERIFY(test::says(panel, u"cannot ring: 1003, 1004"_s));
    QVERIFY(test::says(panel, u"switched off at Cloudonix: 1002"_s));
    backend.cloudonix().comparison = SubscriberComparison();
    QVERIFY(press(panel, u"Compare"_s));
    QVERIFY(test::says(panel, u"are the same"_s));
}

void TestCloudonixPanel::hangUpAsksFirst() {
    test::FakeBackend backend;
    UiState state;
    LiveCallsPage page({backend, state}, nullptr);
    page.show();
    test::settle();
    QAction* hangUp = nullptr;
    for (QAction* action : page.actions())
        hangUp = action->text().contains(u"ang up") ? action : hangUp;
    QVERIFY(hangUp);
    QVERIFY(!hangUp->isEnabled());
    backend.calls().setSessions(test::sampleSessions(QDateTime::currentMSecsSinceEpoch()));
    QTRY_VERIFY(page.findChild<TableView*>()->model()->rowCount() > 0); // news is bundled
    page.findChild<TableView*>()->chooseRow(0);
    QVERIFY(hangUp->isEnabled());
    hangUp->trigger();
    QVERIFY(backend.cloudonix().hungUp.isEmpty());
    auto* box = page.findChild<QMessageBox*>();
    QVERIFY(box);
    QCOMPARE(test::unnamedControls(*box), QStringList());
    QVERIFY(!box->windowTitle().isEmpty());
    for (QAbstractButton* button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    test::settle();
    QCOMPARE(backend.cloudonix().hungUp.size(), 1);
    backend.cloudonix().setUp = false;
    emit backend.settings().changed();
    QVERIFY(!hangUp->isEnabled());
}

void TestCloudonixPanel::everyControlHasAName() {
    test::FakeBackend backend;
    setBaseUrl(backend);
    backend.cloudonix().reviewed = review();
    CloudonixPanel panel(backend, nullptr);
    panel.show();
    QVERIFY(press(panel, u"Check domain and key"_s));
    QCOMPARE(test::unnamedControls(panel), QStringList());
}

QTEST_MAIN(TestCloudonixPanel)
#include "tst_cloudonix_panel.moc"
