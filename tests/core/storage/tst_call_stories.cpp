// The stories of calls in the database: told anew by whatever comes later, kept when the history forgets, told of records that were
// made before there were stories.
#include "core/filter/filter.h"
#include "core/routing/stage_story.h"
#include "tests/core/storage/store_fixture.h"

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 startUs = 1'772'613'000'000'000;

/// A voice request so many seconds after the start, as the pipeline would hand it over.
Exchange voiceRequest(int second, Endpoint endpoint, const QByteArray& query, const char* step,
                      const CallMark& mark, const QByteArray& cxml = "<Response/>") {
    Exchange exchange = test::storedExchange(startUs + second * 1'000'000);
    exchange.endpoint = endpoint;
    exchange.request.path =
        endpoint == Endpoint::VoiceRoute ? "/api/voice/route" : "/api/callbacks/voice/dial-result";
    exchange.request.query = query;
    exchange.event.session = u"s1"_s;
    exchange.event.from = u"+12125550100"_s;
    exchange.event.to = u"+15551234567"_s;
    exchange.event.direction = u"inbound"_s;
    exchange.response = {200, "application/xml", {}, cxml};
    exchange.steps = {{step, u"A sentence."_s}};
    CallStage stage;
    stage.endpoint = endpoint;
    stage.to = exchange.event.to;
    for (const QByteArray& pair : query.split('&')) {
        stage.query.add(QString::fromUtf8(pair.split('=').value(0)),
                        QString::fromUtf8(pair.split('=').value(1)));
        stage.fields = stage.query;
    }
    CallMark marked = mark;
    readSteps(marked, exchange.steps);
    exchange.story = encodeStoryEvent(storyOfStage(stage, marked, exchange.receivedUs));
    return exchange;
}

Exchange menu(int second) {
    return voiceRequest(second, Endpoint::VoiceRoute, {}, "ivr-menu", {});
}

Exchange rings(int second) {
    CallMark mark;
    mark.parties = {{u"1001"_s, {}}};
    return voiceRequest(second, Endpoint::VoiceRoute, {}, "ring-extension", mark,
                        "<Response><Dial timeout=\"30\" "
                        "action=\"/x?extension=1001\"><Number>1001</Number></Dial></Response>");
}

Exchange unanswered(int second) {
    return voiceRequest(second, Endpoint::DialResult, "extension=1001&DialCallStatus=no-answer", "voicemail",
                        {}, "<Response><Record/></Response>");
}

/// Connected at the network for most of a minute.
CallLeg connected(const QString& callId = u"c1"_s) {
    CallLeg leg;
    leg.session = u"s1"_s;
    leg.callId = callId;
    leg.from = u"+12125550100"_s;
    leg.to = u"+15551234567"_s;
    leg.disposition = u"answered"_s;
    leg.startedMs = startUs / 1000;
    leg.answeredMs = leg.startedMs + 2'000;
    leg.endedMs = leg.startedMs + 52'000;
    leg.durationSeconds = 52;
    leg.talkSeconds = 50;
    return leg;
}

} // namespace

class TestCallStories : public test::StoreTest {
    Q_OBJECT

private slots:
    void init() { openFresh(); }
    void cleanup() { m_store.reset(); }

    void anyOrder_data() {
        QTest::addColumn<QByteArray>("order"); // of menu, record and a second leg
        for (const char* order : {"mr", "rm", "mrl", "rml", "rlm", "rmm"})
            QTest::newRow(order) << QByteArray(order);
    }

    void anyOrder() {
        QFETCH(QByteArray, order);
        for (const char event : order) {
            if (event == 'm')
                record(menu(0));
            else
                commit(connected(event == 'r' ? u"c1"_s : u"c2"_s));
        }
        QTRY_COMPARE(only().outcome, CallOutcome::Menu);
        QCOMPARE(only().direction, u"inbound"_s); // as the session says
        QCOMPARE(only().talkSeconds, 0);
        QCOMPARE(only().disposition, u"answered"_s); // as the network says
        QCOMPARE(only().legs, order.contains('l') ? 2 : 1);
    }

    void aReplayTellsNothing() {
        record(rings(0));
        commit(connected());
        QTRY_COMPARE(only().answeredBy, u"1001"_s);
        Exchange replay = unanswered(99);
        replay.replayOf = startUs;
        record(replay);
        QTRY_VERIFY(history().exchange(replay.id).ok());
        commit(connected(u"c2"_s));
        QCOMPARE(only().outcome, CallOutcome::Person);
    }

    void aMessageIsTold() {
        record(rings(0));
        record(unanswered(30));
        commit(connected());
        QTRY_COMPARE(only().outcome, CallOutcome::Voicemail);
        QVERIFY(!only().message);
        RecordingReady ready;
        ready.session = u"s1"_s;
        ready.mailbox = u"1"_s;
        ready.url = u"https://r.test/1.mp3"_s;
        ready.recordedMs = startUs / 1000 + 50'000;
        m_store->keepRecording(ready);
        QTRY_VERIFY(only().message);
        QCOMPARE(only().outcome, CallOutcome::Voicemail);
    }

    /// Sessions and exchanges go, records stay, and what a late leg brings is told with what was known.
    void theStoryStaysWhenTheHistoryGoes() {
        record(menu(0));
        commit(connected());
        QTRY_COMPARE(only().outcome, CallOutcome::Menu);
        m_store.reset();
        {
            const Result<Database> database = Database::open(m_file, Database::Access::ReadWrite);
            for (const char* table : {"sessions", "exchanges", "exchange_contents"})
                QVERIFY(database->execute(u"DELETE FROM %1"_s.arg(QLatin1String(table))).ok());
        }
        reopen();
        commit(connected(u"c2"_s));
        QCOMPARE(only().legs, 2);
        QCOMPARE(only().outcome, CallOutcome::Menu);
    }

    void recordsOfBeforeAreToldAnew_data() {
        QTest::addColumn<bool>("hasHistory");
        QTest::addColumn<CallOutcome>("outcome");
        QTest::newRow("with their requests") << true << CallOutcome::Voicemail;
        QTest::newRow("requests are gone") << false << CallOutcome::Person; // the record decides
    }

    void recordsOfBeforeAreToldAnew() {
        QFETCH(bool, hasHistory);
        record(rings(0));
        record(unanswered(30));
        commit(connected());
        QTRY_COMPARE(only().outcome, CallOutcome::Voicemail);
        m_store.reset();
        {
            const Result<Database> database = Database::open(m_file, Database::Access::ReadWrite);
            QVERIFY(database->execute(u"UPDATE call_records SET outcome = '', story = '', direction = ''"_s)
                        .ok());
            QVERIFY(database->execute(u"UPDATE sessions SET story = '', direction = ''"_s).ok());
            if (!hasHistory)
                QVERIFY(database->execute(u"DELETE FROM exchanges"_s).ok());
        }
        QCOMPARE(only().outcome, CallOutcome::Unknown);
        reopen();
        QTEST(only().outcome, "outcome");
        QCOMPARE(only().direction, hasHistory ? u"inbound"_s : u"unknown"_s);
    }

    /// However often a caller goes round in a menu, the first and the last of it stay.
    void aLongStoryIsBounded() {
        record(menu(0));
        for (int i = 1; i <= 600; ++i)
            record(menu(i));
        record(unanswered(700));
        commit(connected());
        QTRY_COMPARE(only().outcome, CallOutcome::Voicemail);
        const Result<Database> database = Database::open(m_file, Database::Access::ReadOnly);
        QVERIFY(database->integer(u"SELECT max(length(story)) FROM sessions"_s) < 17'000);
    }

    void liveCallsSayWhetherSomebodyHasThem() {
        record(menu(0));
        SessionChange change;
        change.session = u"s1"_s;
        change.state = CallState::Answered;
        change.modifiedMs = startUs / 1000;
        change.answeredMs = startUs / 1000;
        commit(change, Endpoint::SessionUpdate);
        const auto live = [this] {
            const Result<QList<LiveSession>> sessions = history().liveSessions(m_clock.nowUs(), 3'600);
            return sessions ? *sessions : QList<LiveSession>();
        };
        QTRY_COMPARE(live().size(), 1);
        QVERIFY(!live().constFirst().talking);
    }

private:
    void record(const Exchange& exchange) { m_store->record(JournalBundle(exchange)); }

    void commit(Effect effect, Endpoint endpoint = Endpoint::Cdr) {
        bool done = false;
        m_store->commit({test::notification(endpoint, QByteArray::number(++m_next), std::move(effect),
                                            QByteArray::number(m_next)),
                         test::storedExchange(m_next)},
                        this, [&done](const Committed&) { done = true; });
        QTRY_VERIFY(done);
    }

    /// The one call that is on record.
    CallRecord only() const {
        const auto records = history().callRecords(Filter(), 0, 0, 0);
        return records && records->size() == 1 ? records->constFirst() : CallRecord();
    }

    qint64 m_next = 0;
};

QTEST_GUILESS_MAIN(TestCallStories)
#include "tst_call_stories.moc"
