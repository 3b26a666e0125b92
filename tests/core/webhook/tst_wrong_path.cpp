// What is said about paths that lead nowhere.
#include "core/exchange/endpoint.h"
#include "core/webhook/wrong_path.h"

#include <QTest>

using namespace opbx;

class TestWrongPath : public QObject {
    Q_OBJECT

private slots:
    void sentences_data() {
        QTest::addColumn<QString>("part");
        const auto row = [](const char* path, const char* part) {
            QTest::newRow(path) << QString::fromLatin1(part);
        };
        row("//api/voice/route", "its base ends in one, and /api/voice/route begins with one");
        row("///api/webhooks/cloudonix/cdr", "its base ends in one, and /api/webhooks/cloudonix/cdr begins");
        row("/api//voice/route", "a slash too many. Enter /api/voice/route there");
        row("/api/voice/route/", "a slash at its end. Remove it, so that it ends in /api/voice/route");
        row("/api/voice/route/api/voice/route",
            "already ends in /api/voice/route, and the sender adds /api/voice/route");
        row("/api/voice/route//api/voice/route", "already ends in /api/voice/route");
        row("/api/voice/route/api/webhooks/cloudonix/cdr",
            "already ends in /api/voice/route, and the sender adds /api/webhooks/cloudonix/cdr");
        row("/x/api/voice/route/api/voice/route", "already ends in /api/voice/route");
        row("/API/Voice/Route", "spells the path as /API/Voice/Route. Enter it as /api/voice/route");
        row("/api/voice/r%6Fute", "spells the path as /api/voice/r%6Fute");
        row("/api/voice/route%20", "spells the path as /api/voice/route%20");
        row("/pbx/api/voice/route", "has /pbx in front of /api/voice/route");
        row("/api/voice/route/x", "has /x behind /api/voice/route");
        row("/voice/route", "lacks the beginning of the path. Enter /api/voice/route");
        row("/cloudonix/cdr", "Enter /api/webhooks/cloudonix/cdr there");
        row("/", "has no path of an endpoint");
        row("", "There is no endpoint at this path.");
        row("/favicon.ico", "There is no endpoint at this path.");
        row("/wp-login.php", "There is no endpoint at this path.");
    }

    void sentences() {
        QFETCH(QString, part);
        const QString sentence = wrongPathMessage(QTest::currentDataTag()).english();
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
    }

    void noPathIsQuotedWhole() {
        for (const EndpointRow& row : endpointTable()) {
            const QByteArray longPath = '/' + QByteArray(5'000, 'a') + row.path.toByteArray();
            QVERIFY(wrongPathMessage(longPath).english().size() < 400);
        }
    }
};

QTEST_GUILESS_MAIN(TestWrongPath)
#include "tst_wrong_path.moc"
