// Documents that Cloudonix takes: none of them is refused, and what is only written otherwise than documented is a note.
#include "core/cxml/validator.h"
#include "tests/support/paths.h"

#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

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

class TestCxmlGoodDocuments : public QObject {
    Q_OBJECT

private slots:
    void goodDocuments_data() {
        QTest::addColumn<QByteArray>("document");
        for (const char* name : {"ok-coach-none", "ok-connect-stream", "ok-converse-alone", "ok-pause-zero",
                                 "ok-record-nested-say", "ok-redirect-cx", "ok-say-ssml"})
            QTest::newRow(name) << test::fixture(u"cxml/%1.xml"_s.arg(QLatin1String(name)));
        const auto row = [](const char* name, const char* content) {
            QTest::newRow(name) << ::response(content);
        };
        row("SSML", "<Say>a <break time=\"3s\"/><audio src=\"https://h/a.mp3\">(no)</audio> <amazon:effect "
                    "name=\"x\">b"
                    "</amazon:effect></Say>");
        row("SSML alone", "<Say><prosody rate=\"slow\"><s>a</s></prosody></Say>");
        row("converse in a gather",
            "<Gather input=\"speech\" speechTimeout=\"1.5\" speechDetection=\"stt\"><Converse "
            "sessionTools=\"redirect dial\"><System>x</System><Speech/></Converse></Gather>");
        row("start and stop",
            "<Start><Stream name=\"s\" url=\"wss://h/a\"/></Start><Say>x</Say><Stop><Stream "
            "name=\"s\"/></Stop>");
        row("stream with parameters",
            "<Connect><Stream url=\"wss://h/a\" track=\"both_tracks\"><Parameter name=\"a\" "
            "value=\"b\"/></Stream></Connect>");
        row("record with speech", "<Record><Play>/a.wav</Play><Pause length=\"1\"/></Record>");
        row("redirect to a service", "<Redirect>service://dial</Redirect>");
        row("default conference", "<Dial><Conference/></Dial>");
        row("SIP without its scheme", "<Dial><Sip>61000@example.com;transport=tcp</Sip></Dial>");
        row("block of a container as an action", "<Gather action=\"main-routing\"><Say>x</Say></Gather>");
    }

    void goodDocuments() {
        QFETCH(QByteArray, document);
        const QList<CxmlProblem> problems = validateCxml(document);
        QVERIFY2(problems.isEmpty(), qPrintable(all(problems)));
    }

    void otherSpellingsAreNotes() {
        const QList<CxmlProblem> problems = validateCxml(test::fixture(u"cxml/upper-case-verbs.xml"_s));
        QCOMPARE(problems.size(), 3);
        QVERIFY(isValidCxml(problems));
        QVERIFY2(problems[1].words.english().endsWith(u"write <Dial>."), qPrintable(all(problems)));
        // A wrong value is wrong in any spelling of the verb.
        QVERIFY(!isValidCxml(validateCxml(::response("<DIAL timeout=\"soon\">1</DIAL>"))));
        const auto attribute = validateCxml(::response("<Dial callerid=\"1\">1</Dial>"));
        QVERIFY(isValidCxml(attribute) && attribute[0].words.english().endsWith(u"write callerId."));
        for (const char* unknown : {"<Enqueue><Say>x</Say><Whatever/>text</Enqueue>", "<Voicemail/>",
                                    "<Dial><Client>x</Client></Dial>", "<Connect><Room>x</Room></Connect>"}) {
            const auto notes = validateCxml(::response(unknown));
            QVERIFY2(!notes.isEmpty() && isValidCxml(notes), unknown);
        }
    }
};

QTEST_GUILESS_MAIN(TestCxmlGoodDocuments)
#include "tst_cxml_good_documents.moc"
