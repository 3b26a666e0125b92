// Nothing that a terminal obeys is left in what is printed, and everything that people read is.
#include "core/base/printable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestPrintable : public QObject {
    Q_OBJECT

private slots:
    void oneLine_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"+1 (212) 555-0142 <a&b> 'x' \"y\""_s
                               << u"+1 (212) 555-0142 <a&b> 'x' \"y\""_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("letters of the world") << u"דנה Łódź 北京 ＡＢ é 😀"_s << u"דנה Łódź 北京 ＡＢ é 😀"_s;
        QTest::newRow("no-break space") << u"a\u00a0b"_s << u"a\u00a0b"_s;
        QTest::newRow("line ends") << u"a\nb\r\nc"_s << u"a\\nb\\r\\nc"_s;
        QTest::newRow("other line ends")
            << u"a\u2028b\u2029c\u0085d\vx\f"_s << u"a\\u2028b\\u2029c\\u0085d\\x0bx\\x0c"_s;
        QTest::newRow("tab") << u"a\tb"_s << u"a\\tb"_s;
        QTest::newRow("colours and titles") << u"\x1b[31m\x1b]0;x\x07"_s << u"\\x1b[31m\\x1b]0;x\\x07"_s;
        QTest::newRow("C1") << u"\u009b31m\u009d0;x\u009c"_s << u"\\u009b31m\\u009d0;x\\u009c"_s;
        QTest::newRow("NUL and DEL") << QString(u"a\0b\x7f"_s) << u"a\\x00b\\x7f"_s;
        QTest::newRow("direction") << u"\u202eabc\u202c\u2066\u200f"_s
                                   << u"\\u202eabc\\u202c\\u2066\\u200f"_s;
        QTest::newRow("invisible") << u"a\u200bb\ufeffc\u00add"_s << u"a\\u200bb\\ufeffc\\u00add"_s;
        QTest::newRow("tags beyond the first plane") << QString::fromUcs4(U"\U000e0041") << u"\\U000e0041"_s;
        QTest::newRow("private use") << u"\ue000"_s << u"\\ue000"_s;
        QTest::newRow("noncharacter") << u"\uffff"_s << u"\\uffff"_s;
        QTest::newRow("halves of a pair")
            << QString(QChar(0xdc00)) + u'a' + QChar(0xd800) << u"\\udc00a\\ud800"_s;
        QTest::newRow("backslash") << u"C:\\temp"_s << u"C:\\temp"_s;
    }

    void oneLine() {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(printable(text), shown);
        QCOMPARE(printable(shown), shown);
        const QByteArray json = printableJson(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact));
        const bool isWhole = text.isValidUtf16();
        if (isWhole)
            QCOMPARE(QJsonDocument::fromJson(json).array().first().toString(), text);
        for (const char32_t c : QString::fromUtf8(json).toStdU32String())
            QVERIFY2(c == U' ' || (isPrintable(c) && QChar::category(c) != QChar::Separator_Space), json);
    }

    void jsonThatIsPlainStays() {
        const QByteArray json = "{\"a\":\"b\\u001b\"}\n";
        QCOMPARE(printableJson(json), json);
        QCOMPARE(printableJson("[\"\x7f\xc2\xa0\xe2\x80\xae\xf3\xa0\x81\x81 \xd7\x93\"]"),
                 QByteArray("[\"\\u007f\\u00a0\\u202e\\udb40\\udc41 \xd7\x93\"]"));
    }
};

QTEST_GUILESS_MAIN(TestPrintable)
#include "tst_printable.moc"
