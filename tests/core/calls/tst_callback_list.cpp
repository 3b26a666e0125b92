// Whom to call back, as an office would say it: a table of days, each call "minute direction from>to outcome".
#include "core/calls/callback_list.h"

#include "core/calls/call_path.h"
#include "core/model/plan_json.h"
#include "core/model/routing_plan.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 morningMs = 1'764'576'000'000;

RoutingPlan plan() {
    const Result<RoutingPlan> read = planFromJson(R"({"version": 1, "defaults": {"region": "DE"},
        "numbers": [{"number": "+49305550100", "destination": {"type": "extension", "id": "1001"}}],
        "extensions": [{"number": "1001"}, {"number": "1002"}]})");
    return read ? *read : RoutingPlan();
}

/// "10 in 0301234567>+49305550100 nobody" or, with a message, "… voicemail+".
CallRecord callOf(const QString& text, int number) {
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const QStringList parties = words.at(2).split(u'>');
    CallRecord call;
    call.session = u"s%1"_s.arg(number);
    call.startedMs = morningMs + words.at(0).toInt() * minuteMs;
    call.endedMs = call.startedMs + 30'000;
    call.direction = words.at(1) == u"in"    ? u"inbound"_s
                     : words.at(1) == u"out" ? u"outbound"_s
                     : words.at(1) == u"own" ? u"internal"_s
                                             : u"unknown"_s;
    call.from = parties.at(0);
    call.to = parties.at(1);
    QString outcome = words.at(3);
    call.message = outcome.endsWith(u'+');
    outcome.remove(u'+');
    call.outcome = outcomeFromName(outcome);
    return call;
}

/// "caller calls first-last outcome[+] [tries N]", the newest first.
QString words(const QList<Callback>& callbacks) {
    QStringList lines;
    for (const Callback& callback : callbacks) {
        QString line = u"%1 %2 %3-%4 %5"_s.arg(callback.caller)
                           .arg(callback.calls)
                           .arg((callback.firstMs - morningMs) / minuteMs)
                           .arg((callback.lastMs - morningMs) / minuteMs)
                           .arg(outcomeName(callback.outcome));
        if (callback.message)
            line += u'+';
        if (callback.tries > 0)
            line += u" tries %1"_s.arg(callback.tries);
        if (!callback.note.isEmpty())
            line += u" (%1)"_s.arg(callback.note);
        lines.append(line);
    }
    return lines.join(u"; "_s);
}

} // namespace

class TestCallbackList : public QObject {
    Q_OBJECT

private slots:
    void days_data() {
        QTest::addColumn<QString>("calls"); // with ';' between them
        QTest::addColumn<QString>("expected");
        const auto day = [](const char* name, const char* calls, const char* expected) {
            QTest::newRow(name) << QString::fromLatin1(calls) << QString::fromLatin1(expected);
        };
        day("nothing", "", "");
        day("missed once", "10 in +49301234567>+49305550100 nobody", "49301234567 1 10-10 nobody");
        day("ended in a menu", "10 in +49301234567>+49305550100 menu", "49301234567 1 10-10 menu");
        day("voicemail without a message", "10 in +49301234567>+49305550100 voicemail",
            "49301234567 1 10-10 voicemail");
        day("a message", "10 in +49301234567>+49305550100 voicemail+", "49301234567 1 10-10 voicemail+");
        day("closed", "10 in +49301234567>+49305550100 closed", "49301234567 1 10-10 closed");
        day("led nowhere", "10 in +49301234567>+49305550199 failed", "49301234567 1 10-10 failed");
        day("blocked", "10 in +49301234567>+49305550100 blocked", "");
        day("taken", "10 in +49301234567>+49305550100 person", "");
        day("taken by an assistant", "10 in +49301234567>+49305550100 assistant", "");
        day("many spellings are one caller",
            "10 in 0301234567>1 nobody; 20 in +49301234567>1 menu; 30 in 0049301234567>1 nobody;"
            "40 in 4930/1234567>1 nobody; 50 in sip:+49301234567@example.net>1 voicemail+;"
            "55 in +49(0)301234567>1 nobody",
            "49301234567 6 10-55 nobody+");
        day("newest first", "10 in +49301>1 nobody; 30 in +49302>1 nobody; 20 in +49303>1 nobody",
            "49302 1 30-30 nobody; 49303 1 20-20 nobody; 49301 1 10-10 nobody");
        day("called again and was taken", "10 in +49301234567>1 nobody; 20 in 0301234567>1 person", "");
        day("taken before", "10 in +49301234567>1 person; 20 in +49301234567>1 nobody",
            "49301234567 1 20-20 nobody");
        day("called back", "10 in +49301234567>1 nobody; 20 out 1001>0301234567 person", "");
        day("called back in vain",
            "10 in +49301234567>1 nobody; 20 out 1001>0301234567 nobody; 30 out 1002>+49301234567 nobody",
            "49301234567 1 10-10 nobody tries 2");
        day("called in vain before", "5 out 1001>0301234567 nobody; 10 in +49301234567>1 nobody",
            "49301234567 1 10-10 nobody");
        day("called back, missed again",
            "10 in +49301234567>1 nobody; 20 out 1001>+49301234567 person; 30 in +49301234567>1 menu",
            "49301234567 1 30-30 menu");
        day("somebody else was called", "10 in +49301234567>1 nobody; 20 out 1001>+49307654321 person",
            "49301234567 1 10-10 nobody");
        day("a click rang the own phone only", "10 in +49301234567>1 nobody; 20 out +49301234567>1001 person",
            "49301234567 1 10-10 nobody");
        day("direction unknown, taken", "10 in +49301234567>1 nobody; 20 ? 1001>+49301234567 person", "");
        day("direction unknown, not taken", "10 ? +49301234567>1 nobody", "");
        day("within the house", "10 own 1001>1002 nobody", "");
        day("an extension that says to come from outside", "10 in 1001>+49305550100 nobody", "");
        day("a number of the house", "10 in 0305550100>1 nobody", "");
        day("nobody answered outside", "10 out 1001>+49301234567 nobody", "");
        day("withheld", "10 in anonymous>1 nobody; 20 in >1 menu", "");
        day("withheld with messages", "10 in anonymous>1 voicemail+; 20 in Anonymous>1 voicemail+",
            "s1 1 20-20 voicemail+; s0 1 10-10 voicemail+");
        day("withheld and taken later", "10 in anonymous>1 voicemail+; 20 in anonymous>1 person",
            "s0 1 10-10 voicemail+");
        day("no number at all", "10 in Anna>1 nobody; 20 in anna>1 nobody", "anna 2 10-20 nobody");
    }

    void days() {
        QFETCH(QString, calls);
        QFETCH(QString, expected);
        QList<CallRecord> records;
        for (const QString& call : calls.split(u';', Qt::SkipEmptyParts))
            records.append(callOf(call, int(records.size())));
        QRandomGenerator random(7);
        const RoutingPlan office = plan();
        for (int turn = 0; turn < 4; ++turn) { // in whatever order they come
            CallbackList list(office, {});
            for (const CallRecord& record : std::as_const(records))
                list.add(record);
            QCOMPARE(words(list.callbacks()), expected);
            std::shuffle(records.begin(), records.end(), random);
        }
    }

    void marks_data() {
        QTest::addColumn<CallbackMark>("mark");
        QTest::addColumn<QString>("expected");
        const auto at = [](int minute) { return morningMs + minute * minuteMs; };
        const QString caller = u"49301234567"_s;
        QTest::newRow("none") << CallbackMark() << u"49301234567 3 10-30 menu"_s;
        QTest::newRow("done") << CallbackMark{caller, at(30), 0, {}} << u""_s;
        QTest::newRow("done when two were known")
            << CallbackMark{caller, at(20), 0, {}} << u"49301234567 1 30-30 menu"_s;
        QTest::newRow("note") << CallbackMark{caller, 0, at(25), u"after four"_s}
                              << u"49301234567 3 10-30 menu (after four)"_s;
        QTest::newRow("note about what is done")
            << CallbackMark{caller, at(20), at(15), u"after four"_s} << u"49301234567 1 30-30 menu"_s;
        QTest::newRow("of another") << CallbackMark{u"49"_s, at(90), at(90), u"x"_s}
                                    << u"49301234567 3 10-30 menu"_s;
    }

    void marks() {
        QFETCH(CallbackMark, mark);
        QFETCH(QString, expected);
        const RoutingPlan office = plan();
        CallbackList list(office, {mark});
        list.add(callOf(u"10 in +49301234567>1 nobody"_s, 0));
        list.add(callOf(u"20 in +49301234567>1 nobody"_s, 1));
        list.add(callOf(u"30 in +49301234567>1 menu"_s, 2));
        QCOMPARE(words(list.callbacks()), expected);
    }

    void path_data() {
        QTest::addColumn<QList<CallAct>>("acts");
        QTest::addColumn<QString>("answeredBy");
        QTest::addColumn<QString>("path");
        using Acts = QList<CallAct>;
        QTest::newRow("no voice request") << Acts{} << u"1001"_s << u""_s;
        QTest::newRow("menu, phone, voicemail")
            << Acts{CallAct::Menu, CallAct::Rings, CallAct::Voicemail, CallAct::Message} << u""_s
            << u"menu,1001|1002,voicemail"_s;
        QTest::newRow("taken") << Acts{CallAct::Menu, CallAct::Menu, CallAct::Rings, CallAct::Over}
                               << u"1002"_s << u"menu,1002"_s;
        QTest::newRow("taken by somebody else")
            << Acts{CallAct::Rings, CallAct::Conference} << u"room"_s << u"1001|1002,conference"_s;
        QTest::newRow("turned away") << Acts{CallAct::Blocked} << u""_s << u"blocked"_s;
        QTest::newRow("leads nowhere") << Acts{CallAct::Fails} << u""_s << u""_s;
    }

    void path() {
        QFETCH(QList<CallAct>, acts);
        QFETCH(QString, answeredBy);
        QFETCH(QString, path);
        QList<StoryEvent> events;
        for (const CallAct act : std::as_const(acts)) {
            StoryEvent event;
            event.atUs = events.size();
            event.mark.act = act;
            if (act == CallAct::Rings)
                event.mark.parties = {{u"1001"_s, {}}, {u"1002"_s, u"+49170"_s}};
            events.append(event);
        }
        CallStory story;
        story.answeredBy = answeredBy;
        QCOMPARE(pathOfCall(events, story).join(u','), path);
        for (StoryEvent& event : events)
            event.mark.isClosed = true;
        const QString closed = pathOfCall(events, story).join(u',');
        QCOMPARE(closed, acts.isEmpty() ? u""_s : path.isEmpty() ? u"closed"_s : u"closed,"_s + path);
    }
};

QTEST_APPLESS_MAIN(TestCallbackList)
#include "tst_callback_list.moc"
