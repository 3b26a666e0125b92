// Each verb of a document in one sentence, and what is said of documents that cannot be read.
#include "core/cxml/explain.h"
#include "core/cxml/spec.h"

#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

/// The sentences as the command line says them.
QStringList english(const QByteArray& document) {
    QStringList sentences;
    for (const Message& sentence : explainCxml(document))
        sentences << sentence.english();
    return sentences;
}

class TestCxmlExplain : public QObject {
    Q_OBJECT

private slots:
    void sentences_data() {
        QTest::addColumn<QByteArray>("verbs");
        QTest::addColumn<QStringList>("sentences");
        const auto row = [](const char* verbs, const QStringList& sentences) {
            QTest::newRow(verbs) << QByteArray(verbs) << sentences;
        };
        row("<Dial>1001</Dial>", {u"Ring 1001."_s});
        row("<Dial timeout=\"30\" action=\"/a\"><Number>1001</Number></Dial>",
            {u"Ring 1001 for 30 seconds, then ask the callback."_s});
        row("<Dial timeout=\"1\"><Number>1</Number><Number>2</Number><Sip>sip:a@b</Sip></Dial>",
            {u"Ring 1, 2 and sip:a@b at the same time for 1 second."_s});
        row("<Dial trunks=\"t\" callerId=\"+1\"><Number>+44</Number></Dial>",
            {u"Ring +44 over t, showing +1."_s});
        row("<Dial><Number>1</Number><Header name=\"a\" value=\"b\"/></Dial>", {u"Ring 1."_s});
        row("<Dial><Service provider=\"retell\">+1555</Service></Dial>",
            {u"Ring the AI agent +1555 of retell."_s});
        row("<Dial><Conference>room</Conference></Dial>", {u"Join the conference room."_s});
        row("<Dial><Conference maxParticipants=\"5\" muted=\"true\" startConferenceOnEnter=\"false\" "
            "endConferenceOnExit=\"true\">c</Conference></Dial>",
            {u"Join the conference c, at most 5 people, muted, and wait until somebody starts it; it ends "
             u"when this caller "
             "leaves."_s});
        row("<Gather numDigits=\"1\" action=\"/a\" actionOnEmptyResult=\"true\"><Say>Press 1</Say></Gather>",
            {u"Say \u201CPress 1\u201D, wait for one key, then ask the callback, also after silence."_s});
        row("<Gather numDigits=\"4\" action=\"/a\"><Play>/a.wav</Play><Pause/></Gather>",
            {u"Play the recording /a.wav, wait 1 second, wait for 4 keys, then ask the callback if there were any."_s});
        row("<Gather/>", {u"Wait for keys."_s});
        row("<Say>a\n  b</Say>", {u"Say \u201Ca b\u201D."_s});
        row("<Play digits=\"12\"/>", {u"Play the keys 12."_s});
        row("<Pause length=\"3\"/>", {u"Wait 3 seconds."_s});
        row("<Record maxLength=\"60\" action=\"/a\"/>",
            {u"Record a message of at most 60 seconds after a tone, then ask the callback."_s});
        row("<Record playBeep=\"false\"/>", {u"Record a message."_s});
        row("<Redirect>/next</Redirect><Say>never</Say>", {u"Ask for the next document at /next."_s});
        row("<Say>x</Say><Hangup/><Say>never</Say>", {u"Say \u201Cx\u201D."_s, u"Hang up."_s});
        row("<Reject/>", {u"Refuse the call."_s});
        row("<Reject reason=\"busy\"/>", {u"Refuse the call: busy."_s});
        row("<Reject reason=\"congestion\"/>", {u"Refuse the call: congestion."_s});
        row("<Coach>call-1</Coach>", {u"Listen in on call-1."_s});
        row("<Fax/>", {u"<Fax> is not known here."_s});
        row("<SAY>x</SAY><DIAL><NUMBER>1</NUMBER></DIAL>", {u"Say \u201Cx\u201D."_s, u"Ring 1."_s});
        row("<Say>a <say-as interpret-as=\"digits\">12</say-as> b<break/></Say>",
            {u"Say \u201Ca 12 b\u201D."_s});
        row("<Record playBeep=\"false\"><Say>x</Say></Record>", {u"Say \u201Cx\u201D, record a message."_s});
        row("<Converse><System>Be kind.</System></Converse>",
            {u"Let an AI voice agent talk with the caller."_s});
        row("<Start><Stream name=\"s\" url=\"wss://h/a\"/></Start>",
            {u"Send the call's audio to wss://h/a, and go on at once."_s});
        row("<Stop><Stream name=\"s\"/></Stop>", {u"Stop the audio stream s."_s});
        row("<Connect><Stream url=\"wss://h/a\"/></Connect>",
            {u"Connect the caller with wss://h/a, and go on when that ends."_s});
        row("<Dial><Conference/></Dial>", {u"Join the domain's default conference."_s});
        row("", {u"Nothing more: the call ends."_s});
    }

    void sentences() {
        QFETCH(QByteArray, verbs);
        const QByteArray document = "<?xml version=\"1.0\"?><Response>" + verbs + "</Response>";
        QTEST(english(document), "sentences");
    }

    void everyVerbHasASentence() {
        for (const CxmlVerbSpec& verb : cxmlVerbs()) {
            if (!isOneOf(u"Response", verb.parents))
                continue;
            const QByteArray name = QByteArray(verb.name.data(), verb.name.size());
            const QStringList sentences = english("<Response><" + name + ">x</" + name + "></Response>");
            QCOMPARE(sentences.size(), 1);
            QVERIFY2(!sentences[0].contains(u"not known"_s), name);
        }
    }

    void aSentenceOfThousandsStaysShort() {
        const QStringList sentences = english(
            "<Response><Dial>" + QByteArray("<Number>1</Number>").repeated(100'000) + "</Dial></Response>");
        QCOMPARE(sentences.size(), 1);
        QVERIFY(sentences[0].size() < 400);
    }

    void whatCannotBeRead_data() {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << QByteArray() << u"Line 1"_s;
        QTest::newRow("not XML") << QByteArray("hello") << u"Line 1"_s;
        QTest::newRow("broken in line 2") << QByteArray("<Response>\n<Say>") << u"Line 2"_s;
        QTest::newRow("deep") << QByteArray("<Response>").repeated(100'000) << u"too deeply"_s;
        QTest::newRow("entities")
            << QByteArray("<!DOCTYPE r [<!ENTITY a \"x\">]><Response><Say>&a;</Say></Response>")
            << u"type declaration"_s;
    }

    void whatCannotBeRead() {
        QFETCH(QByteArray, document);
        QFETCH(QString, words);
        QVERIFY(!readCxml(document));
        const QStringList sentences = english(document);
        QCOMPARE(sentences.size(), 1);
        QVERIFY2(sentences[0].contains(words), qPrintable(sentences[0]));
    }

    void readsAsATree() {
        const auto root =
            readCxml("<Response><Dial timeout=\"5\"><Number>1&amp;2</Number></Dial></Response>");
        QVERIFY(root.ok());
        QCOMPARE(root->name, u"Response"_s);
        QCOMPARE(root->children.size(), 1);
        QCOMPARE(root->children[0].attribute(u"timeout"), u"5"_s);
        QCOMPARE(root->children[0].attribute(u"action"), QString());
        QCOMPARE(root->children[0].children[0].text, u"1&2"_s);
    }
};

QTEST_GUILESS_MAIN(TestCxmlExplain)
#include "tst_cxml_explain.moc"
