#include "tests/support/paths.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;

namespace {

struct Run {
    int status = -1;
    QByteArray output;
    QByteArray problems;

    QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    QString verdict() const { return json().value(QStringLiteral("verdict")).toString(); }
    QStringList matched() const {
        QStringList codes;
        for (const QJsonValue& attempt : json().value(QStringLiteral("tries")).toArray()) {
            if (attempt[QStringLiteral("matched")].toBool())
                codes << attempt[QStringLiteral("code")].toString();
        }
        return codes;
    }
};

} // namespace

/// The program itself, as a script would call it.
class TestVerify : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    /// The secret goes through the environment as bytes, which QProcessEnvironment would take for text.
    Run verify(const QByteArray& secret, const QByteArray& body, const QStringList& options) {
        qputenv("OPBX_TEST_SECRET", secret);
        QProcess process;
        process.start(test::programPath(),
                      QStringList{QStringLiteral("verify"), QStringLiteral("--secret-env"),
                                  QStringLiteral("OPBX_TEST_SECRET"), QStringLiteral("--data-dir"),
                                  m_dir.path()} +
                          options);
        process.write(body);
        process.closeWriteChannel();
        Run run;
        if (!process.waitForFinished(10'000))
            return run;
        run.status = process.exitCode();
        run.output = process.readAllStandardOutput();
        run.problems = process.readAllStandardError();
        return run;
    }

    static QString sign(const QByteArray& secret, const QByteArray& message) {
        return QString::fromLatin1(
            QMessageAuthenticationCode::hash(message, secret, QCryptographicHash::Sha256).toHex());
    }

private slots:
    void cleanup() { qunsetenv("OPBX_TEST_SECRET"); }

    void rfc4231_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("digest");
        QTest::newRow("1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                           << QStringLiteral(
                                  "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        QTest::newRow("2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                           << QStringLiteral(
                                  "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QTest::newRow("3") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                           << QStringLiteral(
                                  "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
        QTest::newRow("4") << QByteArray::fromHex("0102030405060708090a0b0c0d0e0f10111213141516171819")
                           << QByteArray(50, '\xcd')
                           << QStringLiteral(
                                  "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
        QTest::newRow("6") << QByteArray(131, '\xaa')
                           << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
                           << QStringLiteral(
                                  "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
        QTest::newRow("7")
            << QByteArray(131, '\xaa')
            << QByteArray("This is a test using a larger than block-size key and a larger than block-size "
                          "data. The key needs to be hashed before being used by the HMAC algorithm.")
            << QStringLiteral("9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
    }

    void rfc4231() {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, message);
        QFETCH(QString, digest);
        const Run run =
            verify(key, message, {QStringLiteral("--signature"), digest, QStringLiteral("--json")});
        QVERIFY2(run.status == 0, run.problems);
        QCOMPARE(run.verdict(), QStringLiteral("ok"));
        QCOMPARE(run.matched(), QStringList{QStringLiteral("body-only")});
    }

    void verdicts_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QStringList>("matched");
        const QString body = sign("s", "{}");
        const QString both = sign("s", "1700000000.{}");
        const QStringList now{QStringLiteral("--timestamp"), QStringLiteral("1700000000"),
                              QStringLiteral("--at"), QStringLiteral("2023-11-14T22:13:20Z")};
        const QStringList later{QStringLiteral("--timestamp"), QStringLiteral("1700000000"),
                                QStringLiteral("--at"), QStringLiteral("2023-11-14T22:18:21Z")};
        const QString option = QStringLiteral("--signature");
        QTest::newRow("body") << QStringList{option, QStringLiteral("sha256=") + body} + now
                              << QStringLiteral("ok") << QStringList{QStringLiteral("body-only")};
        QTest::newRow("timestamp and body") << QStringList{option, both} + now << QStringLiteral("ok")
                                            << QStringList{QStringLiteral("timestamp-body")};
        QTest::newRow("stale") << QStringList{option, body} + later << QStringLiteral("stale")
                               << QStringList{QStringLiteral("clock")};
        QTest::newRow("missing") << now << QStringLiteral("missing") << QStringList();
        QTest::newRow("line end") << QStringList{option, sign("s", "{}\n")} + now << QStringLiteral("invalid")
                                  << QStringList{QStringLiteral("trailing-newline-added")};
        QTest::newRow("nothing fits")
            << QStringList{option, sign("x", "{}")} + now << QStringLiteral("invalid") << QStringList();
    }

    void verdicts() {
        QFETCH(QStringList, options);
        QFETCH(QString, verdict);
        const Run run = verify("s", "{}", options + QStringList{QStringLiteral("--json")});
        QCOMPARE(run.verdict(), verdict);
        QTEST(run.matched(), "matched");
        QCOMPARE(run.status, verdict == QStringLiteral("ok") ? 0 : 1);
        QVERIFY(run.json().value(QStringLiteral("explanation")).toString().endsWith(u'.'));
        if (verdict == QStringLiteral("invalid"))
            QCOMPARE(run.json().value(QStringLiteral("tries")).toArray().size(), 31);
    }

    void previousSecret() {
        qputenv("OPBX_TEST_PREVIOUS", "old");
        const Run run =
            verify("s", "{}",
                   {QStringLiteral("--signature"), sign("old", "{}"), QStringLiteral("--json"),
                    QStringLiteral("--previous-secret-env"), QStringLiteral("OPBX_TEST_PREVIOUS")});
        qunsetenv("OPBX_TEST_PREVIOUS");
        QCOMPARE(run.matched(), QStringList{QStringLiteral("previous-secret")});
    }

    void fromAFile() {
        const QString name = m_dir.filePath(QStringLiteral("body"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("a\0b\n", 4));
        file.close();
        const Run run =
            verify("s", {}, {QStringLiteral("--signature"), sign("s", QByteArray("a\0b\n", 4)), name});
        QCOMPARE(run.status, 0);
        QVERIFY(run.output.startsWith("ok: "));
    }

    void wrongUse() {
        QCOMPARE(verify("", "{}", {}).status, 1); // an empty secret opens nothing
        QCOMPARE(verify("s", "{}", {QStringLiteral("--at"), QStringLiteral("soon")}).status, 2);
        QCOMPARE(verify("s", "{}", {QStringLiteral("a"), QStringLiteral("b")}).status, 2);
        QCOMPARE(verify("s", "{}",
                        {QStringLiteral("--signature"), QStringLiteral("x"), QStringLiteral("/nowhere")})
                     .status,
                 1);
        QVERIFY(!verify("the-secret", "{}", {QStringLiteral("--signature"), QStringLiteral("x")})
                     .output.contains("the-secret"));
    }
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
