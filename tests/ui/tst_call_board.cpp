// The board for the wall: its figures, its letters, and how one leaves it.
#include "core/model/plan_json.h"
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/settle.h"
#include "ui/live_calls/call_board.h"
#include "ui/live_calls/live_calls_model.h"
#include "ui/live_calls/live_state.h"
#include "ui/widgets/table_roles.h"

#include <QSignalSpy>
#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

const QByteArray plan = R"({"version":1,
 "extensions":[{"number":"1001","type":"user","name":"Anna"},{"number":"1002","type":"user","name":"Ben"},
  {"number":"1003","type":"user"},{"number":"1004","type":"user","name":"Off","active":false},
  {"number":"2000","type":"ring_group","ringGroup":"12"}],
 "ringGroups":[{"id":"12","name":"Sales","members":["1001","1002"],"fallback":{"type":"hangup"}}]})";

LiveSession live(const char* state, bool talking, const char* extension = "", const char* group = "") {
    static int unique = 0;
    LiveSession made;
    made.session = QString::number(++unique);
    made.state = QString::fromLatin1(state);
    made.talking = talking;
    made.answeredMs = talking ? 1'772'632'800'000 : 0;
    made.startedMs = 1'772'632'700'000 + unique;
    made.extension = QString::fromLatin1(extension);
    made.ringGroup = QString::fromLatin1(group);
    return made;
}

} // namespace

class TestCallBoard : public QObject {
    Q_OBJECT

private slots:
    void states_data() {
        QTest::addColumn<LiveSession>("session");
        QTest::addColumn<int>("state");
        LiveSession silent = live("answered", true);
        silent.stale = true;
        QTest::newRow("initiated") << live("initiated", false) << int(LiveState::Ringing);
        QTest::newRow("ringing") << live("ringing", false) << int(LiveState::Ringing);
        QTest::newRow("in a menu") << live("answered", false) << int(LiveState::Waiting);
        QTest::newRow("with somebody") << live("answered", true) << int(LiveState::Talking);
        QTest::newRow("on hold") << live("on-hold", true) << int(LiveState::OnHold);
        QTest::newRow("without news") << silent << int(LiveState::Silent);
    }

    void states() {
        QFETCH(LiveSession, session);
        QFETCH(int, state);
        QCOMPARE(int(LiveStates::of(session)), state);
    }

    /// Neither by colour alone nor by the word alone.
    void statesLookDifferent() {
        QSet<QString> words;
        QSet<QString> icons;
        for (const LiveState state : {LiveState::Ringing, LiveState::Waiting, LiveState::Talking,
                                      LiveState::OnHold, LiveState::Silent}) {
            words.insert(LiveStates::word(state));
            icons.insert(LiveStates::iconName(state));
        }
        QCOMPARE(words.size(), 5);
        QCOMPARE(icons.size(), 5);
        test::FakeBackend backend;
        LiveCallsModel model(
            backend, [] { return 1'772'632'800'000; }, nullptr);
        LiveSession ringing = live("ringing", false, "", "12");
        ringing.ringGroupName = u"Sales"_s;
        backend.calls().setSessions({ringing});
        model.reload();
        test::settle();
        QCOMPARE(model.index(0, LiveCallsModel::State).data(PillIconRole).toString(), u"bell"_s);
        QCOMPARE(model.index(0, LiveCallsModel::Group).data().toString(), u"Sales"_s);
        QVERIFY(model.index(0, LiveCallsModel::Talking).data().toString().isEmpty());
    }

    void figures() {
        const Result<RoutingPlan> read = planFromJson(plan);
        QVERIFY(read.ok());
        LiveSession silent = live("answered", true, "1003");
        silent.stale = true;
        const BoardFigures figures =
            boardFigures({live("answered", true, "1002"), live("ringing", false, "", "12"),
                          live("answered", false), live("on-hold", true, "1003"), silent},
                         *read);
        QCOMPARE(figures.talking, 1);
        QCOMPARE(figures.waiting, 3);
        const QList<BoardExtension> expected = {{u"1002"_s, u"Ben"_s, ExtensionState::Talking},
                                                {u"1003"_s, u"1003"_s, ExtensionState::OnHold},
                                                {u"1001"_s, u"Anna"_s, ExtensionState::Ringing}};
        QCOMPARE(figures.extensions, expected);
    }

    void showsAndLeaves() {
        test::FakeBackend backend;
        backend.plans().set(plan);
        CallRecord missed;
        missed.session = u"m"_s;
        missed.direction = u"inbound"_s;
        missed.outcome = CallOutcome::Nobody;
        missed.startedMs = QDateTime::currentMSecsSinceEpoch() - 1000;
        backend.calls().setRecords({missed});
        backend.calls().setSessions({live("answered", true, "1001"), live("ringing", false)});
        auto* board = new CallBoard(backend, nullptr);
        board->resize(1920, 1080);
        board->show();
        QTRY_COMPARE(board->figures().talking, 1);
        QTRY_COMPARE(board->figures().extensions.size(), 3);
        QTRY_VERIFY(board->missedToday() >= 1);
        QVERIFY(board->accessibleDescription().contains(u"Anna: talking"_s));
        QVERIFY(board->accessibleDescription().contains(u"Waiting: 1"_s));
        QVERIFY(!board->grab().isNull());
        backend.calls().setSessions({});
        QTRY_COMPARE(board->figures().talking, 0);
        QSignalSpy gone(board, &QObject::destroyed);
        QTest::keyClick(board, Qt::Key_Escape);
        QTRY_COMPARE(gone.size(), 1);
    }

    /// A capital letter is read at 250 times its height: 16 mm for four metres. A screen of 42 inches, a small one for a wall, is 530 mm
    /// high.
    void lettersAreReadFromFourMetres() {
        constexpr double screenMm = 530;
        QVERIFY(CallBoard::smallestLetter(1080) * screenMm / 1080 >= 16);
    }
};

QTEST_MAIN(TestCallBoard)
#include "tst_call_board.moc"
