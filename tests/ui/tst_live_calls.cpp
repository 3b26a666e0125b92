#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/find_controls.h"
#include "tests/ui/support/sample_traffic.h"
#include "tests/ui/support/settle.h"
#include "ui/live_calls/live_calls_model.h"
#include "ui/live_calls/live_calls_page.h"
#include "ui/theme/colours.h"
#include "ui/widgets/table_roles.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 noonMs = 1'772'632'800'000;
}

class TestLiveCalls : public QObject {
    Q_OBJECT

    static LiveSession call(const QString& session, qint64 startedMs, qint64 answeredMs = 0) {
        LiveSession live;
        live.session = session;
        live.from = u"+14155550134"_s;
        live.to = u"1001"_s;
        live.direction = u"inbound"_s;
        live.state = answeredMs ? u"answered"_s : u"ringing"_s;
        live.startedMs = startedMs;
        live.answeredMs = answeredMs;
        live.talking = answeredMs != 0;
        return live;
    }
    static QString cell(const LiveCallsModel& model, int row, int column) {
        return model.index(row, column).data().toString();
    }

private slots:
    void secondsTick();
    void tickingRepaintsItsCellsOnly();
    void endedCallsGoAtOnce();
    void changedCallsStayInPlace();
    void staleIsMarked();
    void staleOnesDoNotCount();
    void manyNewsAreOneLook();
    void sortsByEveryColumn();
    void doubleClickLeadsToTraffic();
    void everyControlHasAName();
};

void TestLiveCalls::secondsTick() {
    test::FakeBackend backend;
    qint64 now = noonMs;
    LiveCallsModel model(
        backend, [&now] { return now; }, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    backend.calls().setSessions(
        {call(u"a"_s, noonMs - 65'000, noonMs - 60'000), call(u"b"_s, noonMs - 70'000)});
    model.reload();
    test::settle();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, LiveCallsModel::Ringing), u"0:05"_s);
    QCOMPARE(cell(model, 0, LiveCallsModel::Talking), u"1:00"_s);
    QCOMPARE(cell(model, 1, LiveCallsModel::Ringing), u"1:10"_s);
    QCOMPARE(cell(model, 1, LiveCallsModel::Talking), QString());
    now += 2000;
    QCOMPARE(cell(model, 0, LiveCallsModel::Ringing), u"0:05"_s);
    QCOMPARE(cell(model, 0, LiveCallsModel::Talking), u"1:02"_s);
    QCOMPARE(cell(model, 1, LiveCallsModel::Ringing), u"1:12"_s);
    QCOMPARE(cell(model, 0, LiveCallsModel::To), u"Reception (1001)"_s);
}

void TestLiveCalls::tickingRepaintsItsCellsOnly() {
    test::FakeBackend backend;
    LiveCallsModel model(
        backend, [] { return noonMs; }, nullptr);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.tick();
    QCOMPARE(changes.size(), 0);
    backend.calls().setSessions({call(u"a"_s, noonMs - 1000)});
    model.reload();
    test::settle();
    changes.clear();
    model.tick();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex().column(), int(LiveCallsModel::Ringing));
    QCOMPARE(changes.at(0).at(1).toModelIndex(), changes.at(0).at(0).toModelIndex());
    LiveSession answered = call(u"a"_s, noonMs - 1000);
    answered.answeredMs = noonMs - 500;
    answered.talking = true;
    backend.calls().setSessions({answered});
    model.reload();
    test::settle();
    changes.clear();
    model.tick();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex().column(), int(LiveCallsModel::Talking));
}

void TestLiveCalls::endedCallsGoAtOnce() {
    test::FakeBackend backend;
    LiveCallsModel model(
        backend, [] { return noonMs; }, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    backend.calls().setSessions(
        {call(u"a"_s, noonMs - 3000), call(u"b"_s, noonMs - 2000), call(u"c"_s, noonMs - 1000)});
    model.reload();
    test::settle();
    backend.calls().setSessions({call(u"a"_s, noonMs - 3000), call(u"d"_s, noonMs)});
    model.reload();
    test::settle();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.sessionAt(0), u"d"_s); // newest first
    QCOMPARE(model.sessionAt(1), u"a"_s);
}

void TestLiveCalls::changedCallsStayInPlace() {
    test::FakeBackend backend;
    LiveCallsModel model(
        backend, [] { return noonMs; }, nullptr);
    backend.calls().setSessions({call(u"a"_s, noonMs - 3000), call(u"b"_s, noonMs - 2000)});
    model.reload();
    test::settle();
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    const QPersistentModelIndex kept = model.index(1, 0);
    backend.calls().setSessions({call(u"a"_s, noonMs - 3000, noonMs - 500), call(u"b"_s, noonMs - 2000)});
    model.reload();
    test::settle();
    QCOMPARE(resets.size() + inserts.size(), 0);
    QCOMPARE(kept.row(), 1);
    QCOMPARE(cell(model, 1, LiveCallsModel::State), u"Answered"_s);
}

void TestLiveCalls::staleIsMarked() {
    test::FakeBackend backend;
    LiveCallsModel model(
        backend, [] { return noonMs; }, nullptr);
    LiveSession stale = call(u"a"_s, noonMs - 20'000'000);
    stale.stale = true;
    backend.calls().setSessions({stale});
    model.reload();
    test::settle();
    const QModelIndex state = model.index(0, LiveCallsModel::State);
    QCOMPARE(state.data(TintRole).toInt(), int(Meaning::Attention));
    QCOMPARE(state.data(PillRole).toInt(), int(Meaning::Attention));
    QVERIFY(state.data(Qt::ToolTipRole).toString().contains(u"may have ended"));
}

/// Nobody knows whether these go on, so they are no live calls.
void TestLiveCalls::staleOnesDoNotCount() {
    test::FakeBackend backend;
    UiState state;
    QList<LiveSession> sessions;
    for (int i = 0; i < 5; ++i) {
        sessions.append(call(QString::number(i), noonMs - i, i < 3 ? noonMs : 0));
        sessions.last().stale = i >= 1;
        sessions.last().extension = u"1001"_s;
    }
    backend.calls().setSessions(sessions);
    LiveCallsPage page({backend, state}, nullptr);
    page.show();
    test::settle();
    QVERIFY(test::says(page, u"1 call(s), 1 of them answered."_s));
    QVERIFY(test::says(page, u"Of 4 more"_s));
}

/// Each look reads all that is shown, so many news are one look, and nobody looks for a page that is not in view.
void TestLiveCalls::manyNewsAreOneLook() {
    test::FakeBackend backend;
    LiveCallsModel model(
        backend, [] { return noonMs; }, nullptr);
    QSignalSpy looks(&model, &LiveCallsModel::loaded);
    for (int i = 0; i < 50; ++i)
        backend.calls().setSessions({call(QString::number(i), noonMs)});
    test::settle();
    QCOMPARE(looks.size(), 0);
    model.setTicking(true);
    QTRY_COMPARE(looks.size(), 1);
    for (int i = 0; i < 50; ++i)
        backend.calls().setSessions({call(QString::number(i), noonMs)});
    QTRY_COMPARE(looks.size(), 2);
    QCOMPARE(model.sessionAt(0), u"49"_s);
}

void TestLiveCalls::sortsByEveryColumn() {
    test::FakeBackend backend;
    LiveCallsModel model(
        backend, [] { return noonMs; }, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    backend.calls().setSessions(test::sampleSessions(noonMs));
    model.reload();
    test::settle();
    for (int column = 0; column < model.columnCount(); ++column) {
        const QPersistentModelIndex kept = model.index(0, 0);
        const QString session = model.sessionAt(0);
        model.sort(column, Qt::AscendingOrder);
        QCOMPARE(model.sessionAt(kept.row()), session);
    }
    model.sort(LiveCallsModel::Started, Qt::AscendingOrder);
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(model.rows().at(row - 1).startedMs <= model.rows().at(row).startedMs);
}

void TestLiveCalls::doubleClickLeadsToTraffic() {
    test::FakeBackend backend;
    UiState state;
    backend.calls().setSessions({call(u"abc"_s, noonMs)});
    LiveCallsPage page({backend, state}, nullptr);
    test::settle();
    QSignalSpy requests(&page, &Page::pageRequested);
    emit page.findChild<TableView*>()->rowActivated(0);
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.at(0).at(0).toString(), u"traffic"_s);
    QCOMPARE(requests.at(0).at(1).toString(), u"session:\"abc\""_s);
}

void TestLiveCalls::everyControlHasAName() {
    test::FakeBackend backend;
    UiState state;
    LiveCallsPage page({backend, state}, nullptr);
    page.show();
    test::settle();
    QCOMPARE(test::unnamedControls(page), QStringList());
}

QTEST_MAIN(TestLiveCalls)
#include "tst_live_calls.moc"
