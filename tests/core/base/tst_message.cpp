// A message says in English what it says in a language, and comes back from the journal as it went there.
#include "core/base/message.h"

#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

class German final : public Language {
public:
    QString text(const char* english, qint64 count) const override {
        if (count >= 0)
            return u"%1 Anrufe"_s.arg(count);
        return qstrcmp(english, "somebody") == 0 ? u"jemand"_s : u"%2 wird von %1 angerufen"_s;
    }
    QString size(qint64 bytes) const override { return u"%1 Bytes"_s.arg(bytes); }
};

} // namespace

class TestMessage : public QObject {
    Q_OBJECT

    static QByteArray line(const Message& message) {
        std::string text;
        appendMessage(text, message);
        return QByteArray::fromStdString(text);
    }

private slots:
    void english_data() {
        QTest::addColumn<Message>("message");
        QTest::addColumn<QString>("english");
        QTest::newRow("nothing") << Message() << QString();
        QTest::newRow("words") << Message(u"100 %1"_s) << u"100 %1"_s;
        QTest::newRow("a text") << Message("No places.") << u"No places."_s;
        QTest::newRow("places") << Message("%2 before %1", {u"a"_s, 7}) << u"7 before a"_s;
        QTest::newRow("a place that holds one") << Message("%1 and %2", {u"%2"_s, u"%1"_s}) << u"%2 and %1"_s;
        QTest::newRow("a message in a place")
            << Message("Extension %1 rings.", {Message("'%1' (%2)", {u"\u05d0"_s, u"1001"_s})})
            << u"Extension '\u05d0' (1001) rings."_s;
        QTest::newRow("a place too many") << Message("%1", {u"a"_s, u"b"_s}) << u"a"_s;
        QTest::newRow("a place too few") << Message("%1 %2", {u"a"_s}) << u"a %2"_s;
        QTest::newRow("empty places") << Message("'%1' (%2)", {QString(), QString()}) << u"'' ()"_s;
    }

    void english() {
        QFETCH(Message, message);
        QFETCH(QString, english);
        QCOMPARE(message.english(), english);
        const Message back = messageOf(line(message));
        QVERIFY(back == message);
        QCOMPARE(back.english(), english);
        QCOMPARE(back.isEmpty(), message.isEmpty());
    }

    void inALanguage() {
        const Message message("%1 calls %2", {Message("somebody"), u"somebody"_s});
        QCOMPARE(message.said(German()), u"somebody wird von jemand angerufen"_s);
    }

    void measures() {
        const Message message =
            Message("%1 and %2 in %3", {Message::counted("%n calls", 3), Message::size(3LL << 30),
                                        Message::span(50LL * 3600 * 1'000'000)});
        QCOMPARE(message.english(), u"3 calls and 3.0 GB in 2 days"_s);
        QCOMPARE(message.places[0].said(German()), u"3 Anrufe"_s);
        QCOMPARE(message.places[1].said(German()), u"3221225472 Bytes"_s);
        QVERIFY(Message::size(1) != Message::size(2) && !Message::size(0).isEmpty());
        QCOMPARE(messageOf(line(message)).english(), message.english());
    }

    /// Whatever a sender writes: one line, and still the same sentence.
    void whatSendersWrite() {
        for (const QString& words : {u"a\nb"_s, u"\u0001a\u001fb\u0004"_s, u"\u0001"_s, u"\u0004\u0004"_s}) {
            const Message message("'%1' is not in the plan.", {words});
            const QByteArray text = line(message);
            QVERIFY(!text.contains('\n'));
            const Message back = messageOf(text);
            QCOMPARE(back.text, message.text);
            QCOMPARE(back.places.size(), 1);
            QCOMPARE(back.places.first().words.size(), words.size());
            QVERIFY(messageOf(line(words)).text.isEmpty());
        }
    }

    /// A journal that was written to by another program: no line is refused, none takes the program down.
    void whatIsNoMessage_data() {
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("a sentence") << QByteArray("The signature is right.");
        QTest::newRow("no end") << QByteArray("\x01%1\x1f"
                                              "a");
        QTest::newRow("two ends") << QByteArray("\x01%1\x1f"
                                                "a\x04\x04");
        QTest::newRow("more behind the end") << QByteArray("\x01%1\x1f"
                                                           "a\x04"
                                                           "b");
        QTest::newRow("only a beginning") << QByteArray("\x01");
        QTest::newRow("deep") << QByteArray(100'000, '\x01');
        QTest::newRow("no UTF-8") << QByteArray("\x01\xff\x04\x1f");
    }

    void whatIsNoMessage() {
        QFETCH(QByteArray, kept);
        const Message message = messageOf(kept);
        QVERIFY(message.text.isEmpty());
        QCOMPARE(message.words, QString::fromUtf8(kept));
    }
};


QTEST_GUILESS_MAIN(TestMessage)
#include "tst_message.moc"
