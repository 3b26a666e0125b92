// Every verb, attribute, value and nesting that Cloudonix documents, right and wrong, and documents of ill will.
#include "core/cxml/spec.h"
#include "core/cxml/validator.h"
#include "core/cxml/writer.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

struct AttributeRow {
    const char* verb;
    const char* attribute;
    const char* right; // separated by '|'
    const char* wrong; // the same; empty: every text is right
};

// Written down from the verb reference, not from the validator's own table.
constexpr AttributeRow attributeRows[] = {
    {"Dial", "action", "https://pbx.test/a?b=1|/relative|http://10.0.0.1:8080/x|cx://app/block|main-routing",
     "|ftp://x.test/a|a b"},
    {"Dial", "method", "GET|POST", "PUT|get||POST "},
    {"Dial", "callerId", "+15551234567|1001", ""},
    {"Dial", "callerName", "Reception", ""},
    {"Dial", "forwardHeaders", "true|false", "yes|1|TRUE|"},
    {"Dial", "headers", "X-A=1", ""},
    {"Dial", "hangupOnStar", "true|false", "on|"},
    {"Dial", "hangupOn", "*", ""},
    {"Dial", "record", "record-from-answer", ""},
    {"Dial", "recordingStatusCallback", "https://pbx.test/r", "mailto:a@b|"},
    {"Dial", "recordingStatusCallbackMethod", "GET|POST", "DELETE|"},
    {"Dial", "recordingStatusCallbackEvent", "completed|in-progress completed absent|in-progress,completed",
     "done|completed done|"},
    {"Dial", "timeLimit", "1|3600", "0|-1|1.5|a||+5| 5"},
    {"Dial", "timeout", "1|30", "0|99999999|30s|"},
    {"Dial", "trim", "trim-silence|do-not-trim", "true|"},
    {"Dial", "trunks", "a,b", ""},
    {"Sip", "username", "bob", ""},
    {"Sip", "password", "x", ""},
    {"Sip", "domain", "origin|destination", "both|"},
    {"Conference", "beep", "true|false|onEnter|onExit", "onenter|yes|"},
    {"Conference", "dtmf", "block|pass", "true|"},
    {"Conference", "holdMusic", "true|false", ""},
    {"Conference", "muted", "true|false", "muted|"},
    {"Conference", "prompts", "true|false", "no|"},
    {"Conference", "startConferenceOnEnter", "true|false|required", "require|"},
    {"Conference", "endConferenceOnExit", "true|false", "required|"},
    {"Conference", "maxParticipants", "1|2|250", "0|251|-1|many|"},
    {"Conference", "record", "do-not-record|record-from-start", "true|"},
    {"Conference", "recordingStatusCallback", "https://pbx.test/r", "javascript:1|"},
    {"Conference", "recordingStatusCallbackMethod", "GET|POST", "HEAD|"},
    {"Conference", "recordingStatusCallbackEvent", "completed", "ended|"},
    {"Conference", "statusCallback", "https://pbx.test/s", "ws://x.test|"},
    {"Conference", "statusCallbackMethod", "GET|POST", "post|"},
    {"Conference", "statusCallbackEvent", "start", ""},
    {"Conference", "talkDetection", "normal|quick|lazy", "slow|"},
    {"Conference", "trim", "trim-silence|do-not-trim|do-no-trim", "false|"},
    {"Service", "provider",
     "vapi|dasha|deepvox|relayhawk|voicehub|retell|retell-udp|retell-tcp|retell-tls|fonio|sigmamind|modon|"
     "puretalk|"
     "millis-us|millis-eu|synthflow|superdash.ai|elevenlabs|telnyx|ultravox|Vapi",
     ""},
    {"Service", "username", "u", ""},
    {"Service", "password", "p", ""},
    {"Header", "name", "X-Account", ""},
    {"Header", "value", "7", ""},
    {"Gather", "action", "https://pbx.test/i", "tel:1|"},
    {"Gather", "method", "GET|POST", "PATCH|"},
    {"Gather", "input", "dtmf|speech|dtmf speech", "keys|dtmf,speech|"},
    {"Gather", "finishOnKey", "#|*|", ""},
    {"Gather", "numDigits", "1|12", "0|256|one|"},
    {"Gather", "timeout", "5", "0|-5|"},
    {"Gather", "maxTimeout", "30", "0|"},
    {"Gather", "maxDuration", "300", "0|"},
    {"Gather", "speechTimeout", "auto|3", ""},
    {"Gather", "speechEngine", "google", ""},
    {"Gather", "speechDetection", "vad", ""},
    {"Gather", "language", "en-US|de|he-IL|zh-Hant-TW", "e|english|en_US|en-|"},
    {"Gather", "actionOnEmptyResult", "true|false", "maybe|"},
    {"Gather", "interruptible", "true|false", "0|"},
    {"Say", "voice",
     "man|woman|premium|AWS-Neural:Joanna|Google-Wavenet:en-US-A|Polly:Astrid|Google:en-GB-Standard-A", ""},
    {"Say", "language", "en-US|fr-FR", "??|"},
    {"Say", "loop", "0|1|3", "-1|1001|often|"},
    {"Say", "answer", "true|false", "later|"},
    {"Say", "statusCallback", "https://pbx.test/s", "x y|"},
    {"Say", "statusCallbackMethod", "GET|POST", "TRACE|"},
    {"Say", "statusCallbackEvent", "done", ""},
    {"Play", "loop", "0|2", "x|"},
    {"Play", "digits", "1w2", ""},
    {"Play", "answer", "true|false", "x|"},
    {"Play", "statusCallback", "https://pbx.test/s", "file:///etc/passwd|"},
    {"Play", "statusCallbackMethod", "GET|POST", "x|"},
    {"Play", "statusCallbackEvent", "done", ""},
    {"Record", "action", "https://pbx.test/v", "about:blank|"},
    {"Record", "method", "GET|POST", "x|"},
    {"Record", "timeout", "5", "0|"},
    {"Record", "finishOnKey", "1234567890*#|", ""},
    {"Record", "maxLength", "3600", "0|-1|"},
    {"Record", "playBeep", "true|false", "yes|"},
    {"Record", "trim", "trim-silence|do-not-trim", "x|"},
    {"Record", "recordingStatusCallback", "https://pbx.test/r", "x:y|"},
    {"Record", "recordingStatusCallbackMethod", "GET|POST", "x|"},
    {"Record", "recordingStatusCallbackEvent", "completed", "x|"},
    {"Redirect", "method", "GET|POST", "x|"},
    {"Pause", "length", "0|1|60", "-1|x|"},
    {"Pause", "answer", "true|false", "x|"},
    {"Reject", "reason", "rejected|busy|congestion|failed", "no|Busy|"},
    {"Coach", "policy", "listen|whisper|barge", "spy|"},
    {"Coach", "spyDirection", "none|caller|calee|both", "callee|"},
    {"Coach", "whisperDirection", "none|caller|calee|both", "callee|"},
    {"Coach", "finishOnKey", "#", ""},
    {"Converse", "voice", "man|Google:en-GB-Standard-A", ""},
    {"Converse", "language", "en-GB", "english|"},
    {"Converse", "statusCallback", "https://pbx.test/s", "x y|"},
    {"Converse", "statusCallbackMethod", "GET|POST", "x|"},
    {"Converse", "statusCallbackEvent", "in-progress|tool-response,llm-response", "x|"},
    {"Converse", "sessionTools", "hangup|redirect dial", "fly|"},
    {"Converse", "model", "anthropic:claude", ""},
    {"Converse", "context", "auto|none|no", "x|"},
    {"Converse", "temperature", "0|0.7|2", "3|-1|warm|"},
    {"Stream", "name", "s", ""},
    {"Stream", "url", "wss://h.test/a|ws://h.test", "https://h.test/a|/a|"},
    {"Stream", "track", "inbound_track|outbound_track|both_tracks", "both|"},
    {"Stream", "statusCallback", "https://pbx.test/s", "x y|"},
    {"Stream", "statusCallbackMethod", "GET|POST", "x|"},
    {"Parameter", "name", "a", ""},
    {"Parameter", "value", "b", ""},
};

/// Values that are not documented and may be right: a note.
constexpr AttributeRow openRows[] = {
    {"Service", "provider", "", "vappi|retell-sctp"},
    {"Say", "voice", "", "child|Joanna|AWS:|:Joanna|a-:x"},
    {"Converse", "voice", "", "robot"},
};

/// What a verb needs around it and in it; %1 stands for its attributes.
QString shapeOf(const QString& verb) {
    static const QHash<QString, QString> shapes = {
        {u"Dial"_s, u"<Dial%1>1001</Dial>"_s},
        {u"Number"_s, u"<Dial><Number%1>1001</Number></Dial>"_s},
        {u"Sip"_s, u"<Dial><Sip%1>sip:a@b.test</Sip></Dial>"_s},
        {u"Conference"_s, u"<Dial><Conference%1>c</Conference></Dial>"_s},
        {u"Service"_s, u"<Dial><Service%1>agent</Service></Dial>"_s},
        {u"Header"_s, u"<Dial><Number>1</Number><Header%1/></Dial>"_s},
        {u"Say"_s, u"<Say%1>Hello</Say>"_s},
        {u"Redirect"_s, u"<Redirect%1>/next</Redirect>"_s},
        {u"Play"_s, u"<Play%1>/tone.wav</Play>"_s},
        {u"Coach"_s, u"<Coach%1>call-1</Coach>"_s},
        {u"System"_s, u"<Converse><System%1>Be kind.</System></Converse>"_s},
        {u"Speech"_s, u"<Converse><Speech%1/></Converse>"_s},
        {u"Connect"_s, u"<Connect%1><Stream url=\"wss://h.test/a\"/></Connect>"_s},
        {u"Start"_s, u"<Start%1><Stream url=\"wss://h.test/a\"/></Start>"_s},
        {u"Stop"_s, u"<Stop%1><Stream name=\"s\"/></Stop>"_s},
        {u"Stream"_s, u"<Connect><Stream%1/></Connect>"_s},
        {u"Parameter"_s, u"<Connect><Stream url=\"wss://h.test/a\"><Parameter%1/></Stream></Connect>"_s},
    };
    return shapes.value(verb, u"<"_s + verb + u"%1/>"_s);
}

/// A verb where it belongs, with what it needs, and one attribute more.
QByteArray documentWith(const QString& verb, const QString& attribute = {}, const QString& value = {}) {
    static const QHash<QString, QStringList> needed = {{u"Service"_s, {u"provider"_s}},
                                                       {u"Header"_s, {u"name"_s, u"value"_s}},
                                                       {u"Stream"_s, {u"url"_s}},
                                                       {u"Parameter"_s, {u"name"_s, u"value"_s}}};
    QString attributes;
    if (!attribute.isEmpty())
        attributes += u" %1=\"%2\""_s.arg(attribute, value.toHtmlEscaped());
    for (const QString& name : needed.value(verb)) {
        const QString right = name == u"url" ? u"wss://h.test/a"_s : name == u"provider" ? u"vapi"_s : u"x"_s;
        if (name != attribute)
            attributes += u" %1=\"%2\""_s.arg(name, right);
    }
    return "<Response>" + shapeOf(verb).arg(attributes).toUtf8() + "</Response>";
}

QString all(const QList<CxmlProblem>& problems) {
    QStringList words;
    for (const CxmlProblem& problem : problems)
        words << u"%1: %2"_s.arg(QString::number(problem.line), problem.words.english());
    return words.join(u" | "_s);
}

QByteArray response(const char* content) {
    return QByteArray("<Response>") + content + "</Response>";
}

} // namespace

class TestCxmlValidator : public QObject {
    Q_OBJECT

private slots:
    void theTablesNameTheSameAttributes() {
        QSet<QString> specified;
        QSet<QString> tested;
        for (const CxmlVerbSpec& verb : cxmlVerbs()) {
            for (const CxmlAttributeSpec& attribute : verb.attributes)
                specified.insert(verb.name + u' ' + attribute.name);
        }
        for (const AttributeRow& row : attributeRows)
            tested.insert(QString::fromLatin1(row.verb) + u' ' + QString::fromLatin1(row.attribute));
        QCOMPARE(specified, tested);
        QCOMPARE(cxmlVerbs().size(), size_t(23));
    }

    void attributes_data() {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("attribute");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("valid");
        for (const AttributeRow& row : attributeRows) {
            const auto add = [&row](const QString& value, bool valid) {
                QTest::addRow("%s %s=\"%s\"", row.verb, row.attribute, qPrintable(value))
                    << QString::fromLatin1(row.verb) << QString::fromLatin1(row.attribute) << value << valid;
            };
            for (const QString& value : QString::fromLatin1(row.right).split(u'|'))
                add(value, true);
            if (*row.wrong) {
                for (const QString& value : QString::fromLatin1(row.wrong).split(u'|'))
                    add(value, false);
            }
        }
    }

    void attributes() {
        QFETCH(QString, verb);
        QFETCH(QString, attribute);
        QFETCH(QString, value);
        QFETCH(bool, valid);
        const QList<CxmlProblem> problems = validateCxml(documentWith(verb, attribute, value));
        QVERIFY2(problems.isEmpty() == valid, qPrintable(all(problems)));
        if (!valid) {
            QCOMPARE(problems.size(), 1);
            QVERIFY2(problems[0].words.english().contains(attribute), qPrintable(all(problems)));
            QVERIFY(!isValidCxml(problems));
        }
    }

    void whatIsUnknownIsANote_data() {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("attribute");
        QTest::addColumn<QString>("value");
        for (const AttributeRow& row : openRows) {
            for (const QString& value : QString::fromLatin1(row.wrong).split(u'|'))
                QTest::addRow("%s %s=\"%s\"", row.verb, row.attribute, qPrintable(value))
                    << QString::fromLatin1(row.verb) << QString::fromLatin1(row.attribute) << value;
        }
    }

    void whatIsUnknownIsANote() {
        QFETCH(QString, verb);
        QFETCH(QString, attribute);
        QFETCH(QString, value);
        const QList<CxmlProblem> problems = validateCxml(documentWith(verb, attribute, value));
        QCOMPARE(problems.size(), 1);
        QVERIFY(isValidCxml(problems));
        QVERIFY2(problems[0].words.english().contains(attribute), qPrintable(all(problems)));
    }

    void noVerbTakesWhatIsNotDocumented() {
        for (const CxmlVerbSpec& verb : cxmlVerbs()) {
            QVERIFY2(validateCxml(documentWith(verb.name)).isEmpty(), verb.name.data());
            for (const QString& name : {u"muteOnEntry"_s, u"announceJoinLeave"_s, u"Timeout"_s, u"id"_s}) {
                const auto problems = validateCxml(documentWith(verb.name, name, u"true"_s));
                QCOMPARE(problems.size(), 1);
                QVERIFY(isValidCxml(problems));
                QVERIFY(problems[0].words.english().contains(u"has no attribute "_s + name));
            }
        }
    }

    void nesting_data() {
        QTest::addColumn<QString>("parent");
        QTest::addColumn<QString>("child");
        QTest::addColumn<bool>("valid");
        // Written down from the verb reference, not from the validator's own table.
        const QHash<QString, QString> places = {
            {u"Response"_s,
             u"Dial Gather Say Play Record Redirect Pause Hangup Reject Coach Converse Connect Start Stop"_s},
            {u"Dial"_s, u"Number Sip Conference Service Header"_s},
            {u"Gather"_s, u"Say Play Pause Converse"_s},
            {u"Record"_s, u"Say Play Pause"_s},
            {u"Converse"_s, u"System Speech"_s},
            {u"Connect"_s, u"Stream"_s},
            {u"Start"_s, u"Stream"_s},
            {u"Stop"_s, u"Stream"_s},
            {u"Stream"_s, u"Parameter"_s}};
        for (const CxmlVerbSpec& child : cxmlVerbs()) {
            const QString name = child.name;
            QTest::addRow("%s in Response", child.name.data())
                << u"Response"_s << name << places[u"Response"_s].split(u' ').contains(name);
            for (const CxmlVerbSpec& parent : cxmlVerbs())
                QTest::addRow("%s in %s", child.name.data(), parent.name.data())
                    << QString(parent.name) << name << places.value(parent.name).split(u' ').contains(name);
        }
    }

    void nesting() {
        QFETCH(QString, parent);
        QFETCH(QString, child);
        QFETCH(bool, valid);
        const QString inner = u"<%1/>"_s.arg(child);
        const QString outer = parent == u"Response" ? inner : u"<%1>%2</%1>"_s.arg(parent, inner);
        const auto problems = validateCxml(response(outer.toUtf8()));
        const bool refused = std::any_of(problems.begin(), problems.end(), [&](const CxmlProblem& problem) {
            return problem.words.english().startsWith(u"<%1> cannot stand in"_s.arg(child));
        });
        QVERIFY2(refused != valid, qPrintable(outer + all(problems)));
    }

    void documents_data() {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("words"); // empty: valid
        const auto row = [](const char* name, const QByteArray& document, const QString& words) {
            QTest::newRow(name) << document << words;
        };
        row("nothing to do", "<Response/>", {});
        row("white space", "<Response>\n  \n</Response>", {});
        row("comment", response("<!-- a --><Hangup/>"), {});
        row("CDATA", response("<Say><![CDATA[a < b]]></Say>"), {});
        row("declaration", "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + response("<Hangup/>"), {});
        row("byte order mark", "\xEF\xBB\xBF" + response("<Hangup/>"), {});
        row("entities of XML", response("<Say>&lt;&amp;&gt;&#65;&apos;&quot;</Say>"), {});
        row("many numbers", response("<Dial><Number>1</Number><Number>2</Number><Sip>sip:a@b</Sip></Dial>"),
            {});
        row("header beside a number",
            response("<Dial><Number>1</Number><Header name=\"X-A\" value=\"1\"/></Dial>"), {});
        row("SIP with port and transport",
            response("<Dial><Sip>sip:a@b.test:5061;transport=tls</Sip></Dial>"), {});
        row("digits instead of a URL", response("<Play digits=\"12\"/>"), {});
        row("reject after a silent sentence", response("<Say answer=\"false\">x</Say><Reject/>"), {});
        row("reject after a pause", response("<Pause/><Reject/>"), {});

        row("empty", "", u"not well-formed"_s);
        row("no XML", "Hello", u"not well-formed"_s);
        row("not closed", "<Response><Say>x</Say>", u"not well-formed"_s);
        row("two roots", "<Response/><Response/>", u"not well-formed"_s);
        row("attribute twice", response("<Dial timeout=\"1\" timeout=\"2\">1</Dial>"), u"not well-formed"_s);
        row("no quotes", response("<Dial timeout=1>1</Dial>"), u"not well-formed"_s);
        row("NUL", QByteArray("<Response>\0</Response>", 22), u"not well-formed"_s);
        row("not UTF-8", response("<Say>\xC3\x28</Say>"), u"not well-formed"_s);
        row("another encoding", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><Response/>",
            u"must be UTF-8"_s);
        row("another root", "<Answer/>", u"must be <Response>"_s);
        row("root in another case", "<RESPONSE><DIAL>1</DIAL></RESPONSE>", u"write <Response>"_s);
        row("root with an attribute", "<Response version=\"1\"/>",
            u"no attribute version that is documented"_s);
        row("name space", "<Response xmlns=\"urn:x\"/>", u"no attribute xmlns that is documented"_s);
        row("prefix", "<x:Response xmlns:x=\"urn:x\"/>", u"must be <Response>"_s);
        row("unknown verb", response("<Voicemail/>"), u"not a documented CXML verb"_s);
        row("verb in another case", response("<hangup/>"), u"write <Hangup>"_s);
        row("verb in a sentence", response("<Say><Dial>1</Dial></Say>"), u"cannot stand in <Say>"_s);
        row("verb in a sentence's markup", response("<Say><p><Dial>1</Dial></p></Say>"),
            u"cannot stand in what is said"_s);
        row("nothing to connect", response("<Connect/>"), u"needs elements"_s);
        row("stream to nowhere", response("<Start><Stream name=\"a\"/></Start>"),
            u"needs the attribute url"_s);
        row("stop which stream", response("<Stop><Stream/></Stop>"), u"needs the attribute name"_s);
        row("redirect to a file", response("<Redirect>file:///etc/passwd</Redirect>"),
            u"http or https URL"_s);
        row("text in the root", response("Hello"), u"outside a verb"_s);
        row("text in a gather", response("<Gather>press</Gather>"), u"verbs only"_s);
        row("nobody to dial", response("<Dial/>"), u"a number or elements"_s);
        row("number and elements", response("<Dial>1<Number>2</Number></Dial>"), u"a number or elements"_s);
        row("only a header", response("<Dial><Header name=\"a\" value=\"b\"/></Dial>"),
            u"a number or elements"_s);
        row("empty number", response("<Dial><Number> </Number></Dial>"), u"needs a text"_s);
        row("empty sentence", response("<Say></Say>"), u"needs a text"_s);
        row("nothing to play", response("<Play/>"), u"http or https URL"_s);
        row("a file to play", response("<Play>file:///etc/passwd</Play>"), u"http or https URL"_s);
        row("redirect to nowhere", response("<Redirect/>"), u"http or https URL"_s);
        row("text in a hangup", response("<Hangup>now</Hangup>"), u"must be empty"_s);
        row("SIP without host", response("<Dial><Sip>sip:a@</Sip></Dial>"), u"sip:user@host"_s);
        row("SIP without user", response("<Dial><Sip>b.test</Sip></Dial>"), u"sip:user@host"_s);
        row("no provider", response("<Dial><Service>x</Service></Dial>"), u"needs the attribute provider"_s);
        row("reject after a sentence", response("<Say>x</Say><Reject/>"), u"has answered"_s);
        row("reject after a gather", response("<Gather/><Reject/>"), u"has answered"_s);
    }

    void documents() {
        QFETCH(QByteArray, document);
        QFETCH(QString, words);
        const auto problems = validateCxml(document);
        if (words.isEmpty())
            QVERIFY2(problems.isEmpty(), qPrintable(all(problems)));
        else
            QVERIFY2(!problems.isEmpty() && problems[0].words.english().contains(words),
                     qPrintable(all(problems)));
    }

    void problemsNameTheirLine() {
        const auto problems =
            validateCxml("<Response>\n  <Say/>\n  <Nothing/>\n\n  <Pause length=\"x\"/>\n</Response>");
        QCOMPARE(problems.size(), 3);
        QCOMPARE(problems[0].line, 2);
        QCOMPARE(problems[1].line, 3);
        QCOMPARE(problems[2].line, 5);
        QVERIFY(problems[2].column > 1);
    }

    void illWill_data() {
        QTest::addColumn<QByteArray>("document");
        QByteArray laughs = "<!DOCTYPE r [<!ENTITY a \"lol\">";
        for (char c = 'b'; c <= 'k'; ++c)
            laughs += QByteArray("<!ENTITY ") + c + " \"" +
                      QByteArray("&" + QByteArray(1, char(c - 1)) + ";").repeated(10) + "\">";
        QTest::newRow("entities in entities") << laughs + "]><Response><Say>&k;</Say></Response>";
        QTest::newRow("external entity") << QByteArray(
            "<!DOCTYPE r [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><Response><Say>&f;</Say></Response>");
        QTest::newRow("unknown entity") << response("<Say>&nbsp;</Say>");
        QTest::newRow("deep and open") << QByteArray("<Response>").repeated(100'000);
        QTest::newRow("deep and closed") << "<Response>" + QByteArray("<Say>").repeated(50'000) +
                                                QByteArray("</Say>").repeated(50'000) + "</Response>";
        QTest::newRow("huge attribute")
            << response("<Dial timeout=\"" + QByteArray(2'000'000, '9') + "\">1</Dial>");
        QTest::newRow("huge name") << "<Response><" + QByteArray(1'000'000, 'a') + "/></Response>";
        QTest::newRow("many attributes") << [] {
            QByteArray verb = "<Dial";
            for (int i = 0; i < 2'000; ++i)
                verb += " a" + QByteArray::number(i) + "=\"1\"";
            return response(verb + ">1</Dial>");
        }();
        QTest::newRow("many problems") << response(QByteArray("<X/>").repeated(100'000));
        QTest::newRow("controls in a value") << response("<Pause length=\"\xC2\x9B"
                                                         "31m\"/>");
    }

    static QByteArray response(const QByteArray& content) { return ::response(content.constData()); }

    void illWill() {
        QFETCH(QByteArray, document);
        QElapsedTimer timer;
        timer.start();
        const auto problems = validateCxml(document);
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!problems.isEmpty());
        QVERIFY(problems.size() <= 50);
        for (const CxmlProblem& problem : problems) {
            QVERIFY(problem.line >= 1);
            QVERIFY2(problem.words.english().size() < 400, qPrintable(problem.words.english().left(400)));
            QVERIFY(!problem.words.english().contains(QChar(0x9B)));
            QVERIFY(!problem.words.english().contains(u"root:"_s));
        }
    }

    void whatIsWrittenIsValid() {
        const QString nasty = u"<&>\"'\t\n\r\u0001\uFFFE\u05D0 \U0001F600"_s + QChar(0xD800);
        CxmlElement dial(u"Dial"_s);
        dial.with(u"callerName"_s, nasty).with(u"timeout"_s, 20).add(CxmlElement(u"Number"_s, nasty));
        const QByteArray document = writeCxml({CxmlElement(u"Say"_s, nasty), dial});
        QVERIFY2(validateCxml(document).isEmpty(), qPrintable(all(validateCxml(document))));
        QVERIFY(!document.contains('\x01'));
        QVERIFY(document.contains("\xF0\x9F\x98\x80"));
    }
};

QTEST_GUILESS_MAIN(TestCxmlValidator)
#include "tst_cxml_validator.moc"
