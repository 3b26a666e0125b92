#include "tests/support/paths.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace opbx;

namespace {

struct Run {
    int status = -1;
    QByteArray output;
    QByteArray problems;

    QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    QString verdict() const { return json().value(u"verdict"_s).toString(); }
    QStringList matched() const {
        QStringList codes;
        for (const QJsonValue& attempt : json().value(u"tries"_s).toArray()) {
            if (attempt[u"matched"_s].toBool())
                codes << attempt[u"code"_s].toString();
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
        process.start(test::programPath(), QStringList{u"verify"_s, u"--secret-env"_s, u"OPBX_TEST_SECRET"_s,
                                                       u"--data-dir"_s, m_dir.path()} +
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
                           << u"b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"_s;
        QTest::newRow("2") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                           << u"5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"_s;
        QTest::newRow("3") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                           << u"773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"_s;
        QTest::newRow("4") << QByteArray::fromHex("0102030405060708090a0b0c0d0e0f10111213141516171819")
                           << QByteArray(50, '\xcd')
                           << u"82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"_s;
        QTest::newRow("6") << QByteArray(131, '\xaa')
                           << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
                           << u"60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"_s;
        QTest::newRow("7")
            << QByteArray(131, '\xaa')
            << QByteArray("This is a test using a larger than block-size key and a larger than block-size "
                          "data. The key needs to be hashed before being used by the HMAC algorithm.")
            << u"9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"_s;
    }

    void rfc4231() {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, message);
        QFETCH(QString, digest);
        const Run run = verify(key, message, {u"--signature"_s, digest, u"--json"_s});
        QVERIFY2(run.status == 0, run.problems);
        QCOMPARE(run.verdict(), u"ok"_s);
        QCOMPARE(run.matched(), QStringList{u"body-only"_s});
    }

    void verdicts_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QStringList>("matched");
        const QString body = sign("s", "{}");
        const QString both = sign("s", "1700000000.{}");
        const QStringList now{u"--timestamp"_s, u"1700000000"_s, u"--at"_s, u"2023-11-14T22:13:20Z"_s};
        const QStringList later{u"--timestamp"_s, u"1700000000"_s, u"--at"_s, u"2023-11-14T22:18:21Z"_s};
        const QString option = u"--signature"_s;
        QTest::newRow("body") << QStringList{option, u"sha256="_s + body} + now << u"ok"_s
                              << QStringList{u"body-only"_s};
        QTest::newRow("timestamp and body")
            << QStringList{option, both} + now << u"ok"_s << QStringList{u"timestamp-body"_s};
        QTest::newRow("stale") << QStringList{option, body} + later << u"stale"_s << QStringList{u"clock"_s};
        QTest::newRow("missing") << now << u"missing"_s << QStringList();
        QTest::newRow("line end") << QStringList{option, sign("s", "{}\n")} + now << u"invalid"_s
                                  << QStringList{u"trailing-newline-added"_s};
        QTest::newRow("nothing fits")
            << QStringList{option, sign("x", "{}")} + now << u"invalid"_s << QStringList();
    }

    void verdicts() {
        QFETCH(QStringList, options);
        QFETCH(QString, verdict);
        const Run run = verify("s", "{}", options + QStringList{u"--json"_s});
        QCOMPARE(run.verdict(), verdict);
        QTEST(run.matched(), "matched");
        QCOMPARE(run.status, verdict == u"ok"_s ? 0 : 1);
        QVERIFY(run.json().value(u"explanation"_s).toString().endsWith(u'.'));
        if (verdict == u"invalid"_s)
            QCOMPARE(run.json().value(u"tries"_s).toArray().size(), 31);
    }

    void previousSecret() {
        qputenv("OPBX_TEST_PREVIOUS", "old");
        const Run run = verify("s", "{}",
                               {u"--signature"_s, sign("old", "{}"), u"--json"_s, u"--previous-secret-env"_s,
                                u"OPBX_TEST_PREVIOUS"_s});
        qunsetenv("OPBX_TEST_PREVIOUS");
        QCOMPARE(run.matched(), QStringList{u"previous-secret"_s});
    }

    void fromAFile() {
        const QString name = m_dir.filePath(u"body"_s);
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("a\0b\n", 4));
        file.close();
        const Run run = verify("s", {}, {u"--signature"_s, sign("s", QByteArray("a\0b\n", 4)), name});
        QCOMPARE(run.status, 0);
        QVERIFY(run.output.startsWith("ok: "));
    }

    void wrongUse() {
        QCOMPARE(verify("", "{}", {}).status, 1); // an empty secret opens nothing
        QCOMPARE(verify("s", "{}", {u"--at"_s, u"soon"_s}).status, 2);
        QCOMPARE(verify("s", "{}", {u"a"_s, u"b"_s}).status, 2);
        QCOMPARE(verify("s", "{}", {u"--signature"_s, u"x"_s, u"/nowhere"_s}).status, 1);
        QVERIFY(!verify("the-secret", "{}", {u"--signature"_s, u"x"_s}).output.contains("the-secret"));
    }
};

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
