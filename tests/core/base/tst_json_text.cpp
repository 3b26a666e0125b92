// Texts as JSON strings: whatever they hold comes back through Qt's reader.
#include "core/base/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace opbx;

class TestJsonText : public QObject {
    Q_OBJECT

private slots:
    void comesBack_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("plain") << u"+12125550100"_s;
        QTest::newRow("quotes") << u"a \"b\" \\ c/d"_s;
        QTest::newRow("controls") << QString::fromLatin1("\x01\t\n\x1f", 4);
        QTest::newRow("other scripts") << QString::fromUtf8("שלום 🙂");
        QTest::newRow("null character") << QString(QChar(0));
    }

    void comesBack() {
        QFETCH(QString, text);
        std::string json = "[";
        appendJsonText(json, text);
        json += ']';
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(json), &error);
        QVERIFY2(error.error == QJsonParseError::NoError, json.c_str());
        QCOMPARE(document.array().at(0).toString(), text);
    }

    void aBrokenPairIsReplaced() {
        std::string json = "[";
        appendJsonText(json, QString(QChar(0xd83d)));
        QVERIFY(!QJsonDocument::fromJson(QByteArray::fromStdString(json + ']')).isNull());
    }
};

QTEST_APPLESS_MAIN(TestJsonText)
#include "tst_json_text.moc"
