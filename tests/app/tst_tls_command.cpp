// `opbx tls`: the pair that it makes serves https at once, and what is wrong with a pair is said in words.
#include "tests/support/paths.h"
#include "tests/support/program_run.h"

#include <QFile>
#include <QProcess>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;

} // namespace

class TestTlsCommand : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aSelfSignedPairServesHttps() {
        const ProgramRun made = run({u"tls"_s, u"self-signed"_s, u"--names"_s, u"localhost, 127.0.0.1"_s});
        QVERIFY2(made.status == 0, made.problems);
        const QString key = dataDir() + u"/tls/key.pem"_s;
        QCOMPARE(QFile::permissions(key) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(run({u"tls"_s, u"check"_s}).status, 0);

        QProcess serve;
        serve.start(programPath(), arguments({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(serve.canReadLine(), patienceMs);
        const QByteArray line = serve.readLine().trimmed();
        QVERIFY2(line.startsWith("listening on https://127.0.0.1:"), line);
        QSslSocket client;
        client.setPeerVerifyMode(QSslSocket::VerifyNone);
        client.connectToHostEncrypted(u"127.0.0.1"_s, line.mid(line.lastIndexOf(':') + 1).toUShort());
        QTRY_VERIFY_WITH_TIMEOUT(client.isEncrypted(), patienceMs);
        QVERIFY(client.peerCertificate().subjectAlternativeNames().contains(QSsl::DnsEntry, u"localhost"_s));
        serve.terminate();
        QVERIFY(serve.waitForFinished(patienceMs));
    }

    void whatIsWrongIsSaid_data() {
        QTest::addColumn<QString>("spoiled");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("key") << u"key.pem"_s << QByteArray("x") << QByteArray("key.pem");
        QTest::newRow("certificate") << u"certificate.pem"_s << QByteArray("x")
                                     << QByteArray("certificate.pem");
    }

    void whatIsWrongIsSaid() {
        QFETCH(QString, spoiled);
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, word);
        QCOMPARE(run({u"tls"_s, u"self-signed"_s}).status, 0);
        QFile file(dataDir() + u"/tls/"_s + spoiled);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        const ProgramRun checked = run({u"tls"_s, u"check"_s});
        QCOMPARE(checked.status, 1);
        QVERIFY2(checked.problems.contains(word), checked.problems);
    }

    void withoutACertificateItSaysSo() {
        const ProgramRun checked = run({u"tls"_s, u"check"_s});
        QCOMPARE(checked.status, 1);
        QVERIFY(!checked.problems.isEmpty());
    }

    void wrongUse_data() {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no verb") << QStringList{u"tls"_s};
        QTest::newRow("unknown verb") << QStringList{u"tls"_s, u"make"_s};
        QTest::newRow("days") << QStringList{u"tls"_s, u"self-signed"_s, u"--days"_s, u"0"_s};
    }

    void wrongUse() {
        QFETCH(QStringList, words);
        QCOMPARE(run(words).status, 2);
    }

private:
    QString dataDir() const { return m_folder->filePath(u"data"_s); }
    QStringList arguments(const QStringList& words) const {
        return words + QStringList{u"--data-dir"_s, dataDir()};
    }

    ProgramRun run(const QStringList& words) const { return runProgram(arguments(words)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestTlsCommand)
#include "tst_tls_command.moc"
