// Every problem that the check knows, each in a plan that is otherwise sound: its code, its path into the document, whether it
// keeps the plan from being saved, and a way out.
#include "core/plan_check/check.h"
#include "tests/support/plans.h"

#include <QElapsedTimer>
#include <QTest>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

// Everything leads somewhere and ends in a message.
constexpr auto sound = R"({
 "numbers":[{"number":"+15551230001","destination":{"type":"business_hours","id":"h"}}],
 "extensions":[{"number":"101","noAnswer":{"type":"voicemail","id":"v"}},{"number":"102","noAnswer":{"type":"voicemail","id":"v"}},
   {"number":"200","type":"conference","conferenceRoom":"c"},{"number":"201","type":"ai_assistant","aiAssistant":"a"}],
 "ringGroups":[{"id":"g","name":"All","members":["101","102"],"fallback":{"type":"voicemail","id":"v"}}],
 "ivrMenus":[{"id":"m","name":"Welcome","prompt":{"say":"Press 1"},"options":[{"digits":"1","destination":{"type":"ring_group","id":"g"}}],
   "failover":{"type":"extension","id":"101"}}],
 "businessHours":[{"id":"h","name":"Office","timeZone":"Europe/Berlin","week":{"mon":[["09:00","17:00"]]},
   "open":{"type":"ivr","id":"m"},"closed":{"type":"voicemail","id":"v"}}],
 "conferenceRooms":[{"id":"c"}],
 "voicemailBoxes":[{"id":"v"}],
 "aiAssistants":[{"id":"a","provider":"vapi","address":"agent"}],
 "outboundRules":[{"prefix":"+1","trunks":["t"],"callerId":"+15551230001"}],
 "blockedCallers":[{"pattern":"anonymous"}]
})";

struct ProblemRow {
    bool isError;
    const char* name;
    const char* from; // in the sound plan
    const char* to;
    const char* code; // empty: no problem
    const char* path;
};

constexpr ProblemRow problemRows[] = {
    {true, "conference of nobody", R"({"id":"c"})", R"({"id":"c","maxParticipants":0})", "out-of-range",
     "conferenceRooms[0].maxParticipants"},
    {true, "conference of 251", R"({"id":"c"})", R"({"id":"c","maxParticipants":251})", "out-of-range",
     "conferenceRooms[0].maxParticipants"},
    {true, "message of no time", R"({"id":"v"})", R"({"id":"v","maxLength":0})", "out-of-range",
     "voicemailBoxes[0].maxLength"},
    {true, "message of hours", R"({"id":"v"})", R"({"id":"v","maxLength":3601})", "out-of-range",
     "voicemailBoxes[0].maxLength"},
    {true, "group timeout", R"("id":"g",)", R"("id":"g","timeout":0,)", "out-of-range",
     "ringGroups[0].timeout"},
    {true, "group turns", R"("id":"g",)", R"("id":"g","turns":101,)", "out-of-range", "ringGroups[0].turns"},
    {true, "menu wait", R"("id":"m",)", R"("id":"m","interDigitTimeout":61,)", "out-of-range",
     "ivrMenus[0].interDigitTimeout"},
    {true, "menu time", R"("id":"m",)", R"("id":"m","maxTimeout":0,)", "out-of-range",
     "ivrMenus[0].maxTimeout"},
    {true, "menu turns", R"("id":"m",)", R"("id":"m","maxTurns":0,)", "out-of-range", "ivrMenus[0].maxTurns"},
    {true, "extension timeout", R"({"number":"102",)", R"({"number":"102","noAnswerTimeout":601,)",
     "out-of-range", "extensions[1].noAnswerTimeout"},
    {true, "default timeout", R"( "numbers")", R"("defaults":{"noAnswerTimeout":0},"numbers")",
     "out-of-range", "defaults.noAnswerTimeout"},
    {true, "default voice", R"( "numbers")", R"("defaults":{"voice":"Joanna"},"numbers")", "voice",
     "defaults.voice"},
    {true, "default language", R"( "numbers")", R"("defaults":{"language":"English"},"numbers")", "language",
     "defaults.language"},
    {true, "default region", R"( "numbers")", R"("defaults":{"region":"XX"},"numbers")", "unknown-region",
     "defaults.region"},
    {false, "a sentence that does not exist", R"( "numbers")",
     R"("defaults":{"texts":{"hello":"x"}},"numbers")", "unknown-key", "defaults.texts.hello"},
    {true, "voice of a prompt", R"({"say":"Press 1"})", R"({"say":"Press 1","voice":"child"})", "voice",
     "ivrMenus[0].prompt.voice"},
    {true, "language of a prompt", R"({"say":"Press 1"})", R"({"say":"Press 1","language":"e"})", "language",
     "ivrMenus[0].prompt.language"},
    {true, "recording that is no URL", R"({"say":"Press 1"})", R"({"play":"hello.wav"})", "recording-url",
     "ivrMenus[0].prompt.play"},
    {true, "recording in a file", R"({"say":"Press 1"})", R"({"play":"file:///etc/passwd"})", "recording-url",
     "ivrMenus[0].prompt.play"},
    {true, "nothing to speak", R"({"say":"Press 1"})", R"({"say":"\u0001"})", "text",
     "ivrMenus[0].prompt.say"},
    {false, "a silent menu", R"("prompt":{"say":"Press 1"},)", "", "no-prompt", "ivrMenus[0].prompt"},
    {true, "keys that no phone has", R"("digits":"1")", R"("digits":"A")", "keys",
     "ivrMenus[0].options[0].digits"},
    {true, "no keys", R"("digits":"1")", R"("digits":"")", "keys", "ivrMenus[0].options[0].digits"},
    {false, "a key to nowhere", R"("digits":"1","destination":{"type":"ring_group","id":"g"})",
     R"("digits":"1","destination":{"type":"ring_group","id":"g"}},{"digits":"2")", "no-destination",
     "ivrMenus[0].options[1].destination"},
    {true, "blank id", R"({"id":"c"})", R"({"id":"c"},{"id":""})", "blank-name", "conferenceRooms[1].id"},
    {true, "blanks around a number", R"({"number":"102",)", R"({"number":"103 "},{"number":"102",)",
     "blank-name", "extensions[1].number"},
    {false, "national number", R"("+15551230001")", R"("030123456")", "national-number", "numbers[0].number"},
    {false, "provider", R"("provider":"vapi")", R"("provider":"hal")", "unknown-provider",
     "aiAssistants[0].provider"},
    {false, "provider with a password", R"("provider":"vapi")", R"("provider":"elevenlabs")",
     "provider-credentials", "aiAssistants[0].provider"},
    {true, "no address", R"("address":"agent")", R"("address":" ")", "no-address", "aiAssistants[0].address"},
    {true, "assistant in place", R"("type":"ai_assistant","aiAssistant":"a")",
     R"("type":"ai_assistant","address":"x")", "no-provider", "extensions[3].provider"},
    {false, "provider in capitals", R"("provider":"vapi")", R"("provider":"VAPI")", "", ""},
    {false, "a newer provider", R"("provider":"vapi")", R"("provider":"Ultravox")", "", ""},
    {false, "provider with its login", R"("provider":"vapi")",
     R"("provider":"elevenlabs","credentials":"el-1")", "", ""},
    {true, "a password for a name", R"("provider":"vapi")",
     R"("provider":"elevenlabs","credentials":"me:pass word")", "credentials-name",
     "aiAssistants[0].credentials"},
    {true, "a password in the plan", R"("provider":"vapi")", R"("provider":"vapi","password":"x")",
     "secret-in-plan", "aiAssistants[0].password"},
    {true, "a user name in the plan", R"({"number":"102",)", R"({"number":"102","username":"x",)",
     "secret-in-plan", "extensions[1].username"},
    {false, "a voice of Polly", R"({"say":"Press 1"})", R"({"say":"Press 1","voice":"Polly:Astrid"})", "",
     ""},
    {false, "a voice of Google", R"({"say":"Press 1"})",
     R"({"say":"Press 1","voice":"Google:en-GB-Standard-A"})", "", ""},
    {false, "a voice with its engine", R"({"say":"Press 1"})",
     R"({"say":"Press 1","voice":"AWS-Neural:Danielle"})", "", ""},
    {false, "a voice of nobody", R"({"say":"Press 1"})", R"({"say":"Press 1","voice":"Hal:Nine"})",
     "unknown-voice", "ivrMenus[0].prompt.voice"},
    {true, "a voice without a name", R"({"say":"Press 1"})", R"({"say":"Press 1","voice":"Polly:"})", "voice",
     "ivrMenus[0].prompt.voice"},
    {true, "local number", R"("numbers":[{"number":"+15551230001")",
     R"("defaults":{"region":"US"},"numbers":[{"number":"555-0100")", "local-number", "numbers[0].number"},
    {true, "number with an extension", R"("number":"+15551230001")", R"("number":"+1 555 123 0001 ext 12")",
     "number-extension", "numbers[0].number"},
    {true, "the letter O", R"("number":"+15551230001")", R"("number":"+1 555 123 0O01")", "number-character",
     "numbers[0].number"},
    {true, "two numbers", R"("number":"+15551230001")", R"("number":"+1 555 123 0001 / 02")",
     "number-extension", "numbers[0].number"},
    {true, "half a number", R"("number":"+15551230001")", R"("number":"+1 555 12")", "number-length",
     "numbers[0].number"},
    {true, "no country", R"("number":"+15551230001")", R"("number":"+999 555 123")", "number-country",
     "numbers[0].number"},
    {false, "a service code", R"("number":"+15551230001")", R"("number":"*2700")", "", ""},
    {false, "a name", R"("number":"+15551230001")", R"("number":"helpdesk")", "", ""},
    {true, "local forward", R"({"number":"102",)",
     R"({"number":"103","forwardTo":"+1 555 0100"},{"number":"102",)", "local-number",
     "extensions[1].forwardTo"},
    {true, "local destination", R"("closed":{"type":"voicemail","id":"v"})",
     R"("closed":{"type":"forward","to":"+1 555 0100"})", "local-number", "businessHours[0].closed"},
    {true, "local caller ID", R"("callerId":"+15551230001")", R"("callerId":"+15550100")", "local-number",
     "outboundRules[0].callerId"},
    {true, "local caller ID of an extension", R"({"number":"102",)",
     R"({"number":"102","callerId":"+15550100",)", "local-number", "extensions[1].callerId"},
    {false, "no caller ID", R"(,"callerId":"+15551230001")", "", "no-caller-id", "outboundRules[0].callerId"},
    {true, "plus inside a pattern", R"("pattern":"anonymous")", R"("pattern":"1+900*")", "pattern",
     "blockedCallers[0].pattern"},
    {true, "question marks", R"("pattern":"anonymous")", R"("pattern":"0547??????")", "pattern",
     "blockedCallers[0].pattern"},
    {true, "an expression", R"("pattern":"anonymous")", R"("pattern":"^1900.*")", "pattern",
     "blockedCallers[0].pattern"},
    {true, "no country has it", R"("pattern":"anonymous")", R"("pattern":"+0547*")", "pattern",
     "blockedCallers[0].pattern"},
    {true, "no number of the country begins so", R"("blockedCallers":[{"pattern":"anonymous"}])",
     R"("blockedCallers":[{"pattern":"0547*"}],"defaults":{"region":"US"})", "pattern",
     "blockedCallers[0].pattern"},
    {true, "letters behind a plus", R"("pattern":"anonymous")", R"("pattern":"+1900x*")", "pattern",
     "blockedCallers[0].pattern"},
    {true, "too many digits", R"("pattern":"anonymous")", R"("pattern":"+1900123456789012345*")", "pattern",
     "blockedCallers[0].pattern"},
    {true, "a beginning without a star", R"("pattern":"anonymous")", R"("pattern":"+1900")", "pattern",
     "blockedCallers[0].pattern"},
    {true, "an address of a caller", R"("pattern":"anonymous")", R"("pattern":"sip:spam@example.com")",
     "pattern", "blockedCallers[0].pattern"},
    {true, "addresses of callers", R"("pattern":"anonymous")", R"("pattern":"sip:spam@*")", "pattern",
     "blockedCallers[0].pattern"},
    {true, "a plus alone", R"("pattern":"anonymous")", R"("pattern":"+")", "pattern",
     "blockedCallers[0].pattern"},
    {false, "anonymous as an address", R"("pattern":"anonymous")",
     R"("pattern":"sip:anonymous@anonymous.invalid")", "", ""},
    {false, "a pattern of no country", R"("pattern":"anonymous")", R"("pattern":"0547*")", "national-number",
     "blockedCallers[0].pattern"},
    {false, "an extension that is blocked", R"("pattern":"anonymous")", R"("pattern":"102")", "", ""},
    {false, "a name that is blocked", R"("pattern":"anonymous")", R"("pattern":"spam*")", "", ""},
    {false, "a pattern with separators", R"("pattern":"anonymous")", R"("pattern":"+1 (900)*")", "", ""},
    {true, "prefix", R"("prefix":"+1")", R"("prefix":"+1x")", "prefix", "outboundRules[0].prefix"},
    {false, "rule twice", R"({"prefix":"+1",)", R"({"prefix":"+1","callerId":"+15551230001"},{"prefix":"1",)",
     "shadowed", "outboundRules[1]"},
    {false, "blocked twice", R"({"pattern":"anonymous"})", R"({"pattern":"+1900*"},{"pattern":"+1900*"})",
     "shadowed", "blockedCallers[1]"},
    {false, "everybody is blocked", R"({"pattern":"anonymous"})", R"({"pattern":"*"})", "blocks-everybody",
     "blockedCallers[0].pattern"},
    {false, "a key of a later version", R"({"id":"c"})", R"({"id":"c","colour":"red"})", "unknown-key",
     "conferenceRooms[0].colour"},
    {false, "a key of the document", R"( "numbers")", R"("trunkz":[],"numbers")", "unknown-key", "trunkz"},

    {true, "zone", "Europe/Berlin", "Europe/Nowhere", "unknown-time-zone", "businessHours[0].timeZone"},
    {true, "empty range", R"(["09:00","17:00"])", R"(["09:00","17:00"],["18:00","18:00"])", "empty-range",
     "businessHours[0].week.mon[1]"},
    {false, "overlap", R"(["09:00","17:00"])", R"(["13:00","17:00"],["09:00","14:00"])", "overlapping-ranges",
     "businessHours[0].week.mon"},
    {false, "never open", R"({"mon":[["09:00","17:00"]]})", "{}", "never-open", "businessHours[0].week"},
    {true, "exception twice", R"("timeZone")",
     R"("exceptions":[{"date":"2026-12-25"},{"date":"2026-12-25"}],"timeZone")", "duplicate",
     "businessHours[0].exceptions[1]"},
    {true, "empty range of an exception", R"("timeZone")",
     R"("exceptions":[{"date":"2026-12-25","ranges":[["09:00","09:00"]]}],"timeZone")", "empty-range",
     "businessHours[0].exceptions[0].ranges[0]"},

    {true, "group that is gone", R"("id":"g"}}])", R"("id":"x"}}])", "missing-reference",
     "ivrMenus[0].options[0].destination"},
    {true, "room that is gone", R"("conferenceRoom":"c")", R"("conferenceRoom":"x")", "missing-reference",
     "extensions[2].conferenceRoom"},
    {true, "room that is not said", R"(,"conferenceRoom":"c")", "", "missing-reference",
     "extensions[2].conferenceRoom"},
    {true, "assistant that is gone", R"("aiAssistant":"a")", R"("aiAssistant":"x")", "missing-reference",
     "extensions[3].aiAssistant"},
    {true, "member that is gone", R"(["101","102"])", R"(["101","109"])", "missing-reference",
     "ringGroups[0].members[1]"},
    {true, "box that is gone", R"({"number":"102","noAnswer":{"type":"voicemail","id":"v"}})",
     R"({"number":"102","noAnswer":{"type":"voicemail","id":"x"}})", "missing-reference",
     "extensions[1].noAnswer"},
    {false, "member twice", R"(["101","102"])", R"(["101","102","101"])", "member-twice",
     "ringGroups[0].members[2]"},
    {false, "member without a phone", R"(["101","102"])", R"(["101","200"])", "member-never-rings",
     "ringGroups[0].members[1]"},
    {false, "group of nobody", R"(["101","102"])", "[]", "no-active-member", "ringGroups[0].members"},
    {false, "group of the inactive", R"({"number":"102",)",
     R"({"number":"103","active":false},{"number":"102",)", "", ""}, // alone that is no problem
    {false, "no fallback", R"("members":["101","102"],"fallback":{"type":"voicemail","id":"v"})",
     R"("members":["101","102"])", "no-fallback", "ringGroups[0].fallback"},
    {false, "no failover", R"(,
   "failover":{"type":"extension","id":"101"})",
     "", "no-failover", "ivrMenus[0].failover"},

    {true, "forward to nowhere", R"({"number":"200",)",
     R"({"number":"300","type":"forward"},{"number":"200",)", "forward-missing", "extensions[2].forwardTo"},
    {true, "forward to an extension that is gone", R"({"number":"200",)",
     R"({"number":"300","type":"forward","forwardTo":"999"},{"number":"200",)", "forward-missing",
     "extensions[2].forwardTo"},
    {true, "forward without a target", R"("closed":{"type":"voicemail","id":"v"})",
     R"("closed":{"type":"forward","to":""})", "forward-missing", "businessHours[0].closed"},
    {true, "SIP address", R"("closed":{"type":"voicemail","id":"v"})",
     R"("closed":{"type":"forward","to":"sip:x"})", "sip-address", "businessHours[0].closed"},
    {true, "forward to itself", R"({"number":"200",)",
     R"({"number":"300","type":"forward","forwardTo":"300"},{"number":"200",)", "forward-loop",
     "extensions[2].forwardTo"},
    {true, "forwards in a circle", R"({"number":"200",)",
     R"({"number":"300","type":"forward","forwardTo":"301"},{"number":"301","type":"forward","forwardTo":"300"},{"number":"200",)",
     "forward-loop", "extensions[3].forwardTo"},
    {true, "hours in a circle", R"("open":{"type":"ivr","id":"m"})",
     R"("open":{"type":"business_hours","id":"h"})", "loop", "businessHours[0].open"},
    {true, "number in a circle", R"("closed":{"type":"voicemail","id":"v"})",
     R"("closed":{"type":"forward","to":"+15551230001"})", "loop", "businessHours[0].closed"},
    {false, "group in a circle", R"("members":["101","102"],"fallback":{"type":"voicemail","id":"v"})",
     R"("members":["101","102"],"fallback":{"type":"ring_group","id":"g"})", "loop",
     "ringGroups[0].fallback"},
    {false, "extensions in a circle", R"({"number":"101","noAnswer":{"type":"voicemail","id":"v"}})",
     R"({"number":"101","noAnswer":{"type":"extension","id":"101"}})", "loop", "extensions[0].noAnswer"},

    {false, "a box that nobody reaches", R"({"id":"v"})", R"({"id":"v"},{"id":"w"})", "unreachable",
     "voicemailBoxes[1]"},
    {false, "a menu that nobody reaches", R"("open":{"type":"ivr","id":"m"})",
     R"("open":{"type":"ring_group","id":"g"})", "unreachable", "ivrMenus[0]"},
    {false, "a destination that is off", R"({"id":"v"})", R"({"id":"v","active":false})",
     "inactive-destination", "extensions[0].noAnswer"},
    {false, "no destination", R"(,"destination":{"type":"business_hours","id":"h"})", "", "no-destination",
     "numbers[0].destination"},
    {false, "nothing when closed", R"(,"closed":{"type":"voicemail","id":"v"})", "", "no-destination",
     "businessHours[0].closed"},
    {false, "nobody at night: hours", R"(,"closed":{"type":"voicemail","id":"v"})", "",
     "no-night-destination", "numbers[0].destination"},
};

QString listed(const QList<PlanProblem>& problems) {
    QStringList lines;
    for (const PlanProblem& problem : problems)
        lines << u"%1 %2 (%3)"_s.arg(QString::fromLatin1(problem.code), problem.path,
                                     problem.words.english());
    return lines.join(u'\n');
}

QList<PlanProblem> problemsOf(const QByteArray& from, const QByteArray& to) {
    QByteArray document(sound);
    if (!document.contains(from))
        qFatal("the plan holds no %s", from.constData());
    return checkPlan(*planOf(document.replace(from, to)));
}

} // namespace

class TestCheckValues : public QObject {
    Q_OBJECT

private slots:
    void nothingIsWrongWithASoundPlan() {
        const auto problems = checkPlan(*planOf(sound));
        QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
        QVERIFY(checkPlan(RoutingPlan()).isEmpty());
    }

    void oneProblem_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<bool>("isError");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("path");
        for (const ProblemRow& row : problemRows)
            QTest::newRow(row.name) << QByteArray(row.from) << QByteArray(row.to) << row.isError
                                    << QByteArray(row.code) << QString::fromLatin1(row.path);
    }

    void oneProblem() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(bool, isError);
        QFETCH(QByteArray, code);
        QFETCH(QString, path);
        const auto problems = problemsOf(from, to);
        if (code.isEmpty()) {
            QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
            return;
        }
        for (const PlanProblem& problem : problems) {
            if (problem.code != code || problem.path != path)
                continue;
            QCOMPARE(problem.severity == PlanSeverity::Error, isError);
            QVERIFY(problem.words.english().endsWith(u'.') && problem.remedy.english().endsWith(u'.'));
            return;
        }
        QFAIL(qPrintable(u"found only:\n"_s + listed(problems)));
    }

    void nights_data() {
        QTest::addColumn<QByteArray>("destination");
        QTest::addColumn<bool>("served");
        const auto row = [](const char* destination, bool served) {
            QTest::newRow(destination) << QByteArray(destination) << served;
        };
        row(R"({"type":"voicemail","id":"v"})", true);
        row(R"({"type":"hangup"})", true);
        row(R"({"type":"conference","id":"c"})", true);
        row(R"({"type":"ai_assistant","id":"a"})", true);
        row(R"({"type":"forward","to":"+49301234567"})", true);
        row(R"({"type":"forward","to":"101"})", true);
        row(R"({"type":"forward","to":"103"})", false);
        row(R"({"type":"extension","id":"101"})", true);
        row(R"({"type":"extension","id":"103"})", false);
        row(R"({"type":"extension","id":"104"})", true);
        row(R"({"type":"extension","id":"105"})", false);
        row(R"({"type":"extension","id":"106"})", false);
        row(R"({"type":"ring_group","id":"g"})", true);
        row(R"({"type":"ring_group","id":"n"})", false);
        row(R"({"type":"ivr","id":"m"})", true);
        row(R"({"type":"business_hours","id":"h"})", true);
    }

    void nights() {
        QFETCH(QByteArray, destination);
        QFETCH(bool, served);
        QByteArray document(sound);
        document.replace(R"("destination":{"type":"business_hours","id":"h"})",
                         "\"destination\":" + destination);
        document.replace(R"({"number":"200",)",
                         R"({"number":"103"},{"number":"104","forwardTo":"+49301234567"},
            {"number":"105","noAnswer":{"type":"extension","id":"106"}},{"number":"106","noAnswer":{"type":"extension","id":"105"}},
            {"number":"200",)");
        document.replace(R"("ringGroups":[)", R"("ringGroups":[{"id":"n","members":["101"]},)");
        const auto problems = checkPlan(*planOf(document));
        const bool found = std::any_of(problems.begin(), problems.end(), [](const PlanProblem& problem) {
            return problem.code == "no-night-destination" && problem.path == u"numbers[0].destination";
        });
        QVERIFY2(found != served, qPrintable(listed(problems)));
    }

    void aLongChainOfForwards() {
        QByteArray extensions;
        for (int i = 1; i < 9; ++i)
            extensions += "{\"number\":\"" + QByteArray::number(i) +
                          "\",\"type\":\"forward\",\"forwardTo\":\"" + QByteArray::number(i + 1) + "\"},";
        const auto problems = checkPlan(*planOf("{\"extensions\":[" + extensions + "{\"number\":\"9\"}]}"));
        QCOMPARE(problems.size(), 3); // of 1, 2 and 3: five forwards do not get to 9
        for (const PlanProblem& problem : problems)
            QCOMPARE(problem.code, "forward-too-long");
    }

    void aHostilePlanIsCheckedInTime() {
        QByteArray hours;
        for (int i = 0; i < 20'000; ++i) {
            if (i > 0)
                hours += ',';
            hours += QByteArray("{'id':'A','timeZone':'UTC','open':{'type':'business_hours','id':'B'}}")
                         .replace('A', QByteArray::number(i))
                         .replace('B', QByteArray::number(i + 1));
        }
        hours.replace('\'', '"');
        const auto plan = planOf("{\"businessHours\":[" + hours + "]}");
        QElapsedTimer timer;
        timer.start();
        const auto problems = checkPlan(*plan);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(problems.size() <= 2000);
        QCOMPARE(problems[0].code, "missing-reference");
    }
};

QTEST_GUILESS_MAIN(TestCheckValues)
#include "tst_check_values.moc"
