// Certificates: good and bad files, reload, old protocols, silent handshakes.
#include "tests/support/http_server_fixture.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QTest>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

class TestTls : public QObject {
    Q_OBJECT

private slots:
    void silentHandshakesTimeOut();
    void tlsErrors_data();
    void tlsErrors();
    void reloadsTheCertificate();
    void oldTlsIsRefused();
    void onlyForwardSecrecyAndAuthenticatedEncryption_data();
    void onlyForwardSecrecyAndAuthenticatedEncryption();
};

void TestTls::silentHandshakesTimeOut() {
    ServerLimits limits = shortLimits();
    limits.handshakeMs = 200;
    limits.handshakes = 10;
    Fixture fixture(true, limits);
    std::vector<std::unique_ptr<Client>> silent(40);
    for (auto& client : silent)
        client = std::make_unique<Client>(fixture.address, false);
    Client good(fixture.address, true);
    good.send(post("good"));
    QTRY_VERIFY(good.received().endsWith("good|"));
    for (const auto& client : silent)
        QTRY_VERIFY(client->closed());
    QTRY_COMPARE(fixture.server.connectionCount(), 1);
}

void TestTls::tlsErrors_data() {
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("word");
    QTest::newRow("no key chosen") << u"a.pem"_s << QString() << ErrorCode::InvalidInput << u"key"_s;
    QTest::newRow("missing certificate")
        << u"x.pem"_s << u"a.key"_s << ErrorCode::FileUnreadable << u"x.pem"_s;
    QTest::newRow("missing key") << u"a.pem"_s << u"x.key"_s << ErrorCode::FileUnreadable << u"x.key"_s;
    QTest::newRow("no PEM") << u"junk"_s << u"a.key"_s << ErrorCode::InvalidInput << u"no certificate"_s;
    QTest::newRow("no key in it") << u"a.pem"_s << u"junk"_s << ErrorCode::InvalidInput
                                  << u"no private key"_s;
    QTest::newRow("other key") << u"a.pem"_s << u"b.key"_s << ErrorCode::InvalidInput << u"does not belong"_s;
    QTest::newRow("expired") << u"old.pem"_s << u"old.key"_s << ErrorCode::InvalidInput << u"expired"_s;
    QTest::newRow("good") << u"a.pem"_s << u"a.key"_s << ErrorCode::None << QString();
}

void TestTls::tlsErrors() {
    struct FixedClock final : Clock {
        qint64 nowUs() const override { return 1'500'000'000'000'000; }
        qint64 monotonicUs() const override { return 0; }
    };
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(ErrorCode, code);
    QFETCH(QString, word);
    QTemporaryDir folder;
    const auto path = [&](const QString& name) { return name.isEmpty() ? name : folder.filePath(name); };
    const QStringList names{u"localhost"_s, u"127.0.0.1"_s};
    QVERIFY(makeSelfSignedCertificate({path(u"a.pem"_s), path(u"a.key"_s)}, names, 30, SystemClock()).ok());
    QVERIFY(makeSelfSignedCertificate({path(u"b.pem"_s), path(u"b.key"_s)}, names, 30, SystemClock()).ok());
    QVERIFY(makeSelfSignedCertificate({path(u"old.pem"_s), path(u"old.key"_s)}, names, 1, FixedClock()).ok());
    QCOMPARE(QFile::permissions(path(u"a.key"_s)) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    QFile junk(path(u"junk"_s));
    QVERIFY(junk.open(QIODevice::WriteOnly));
    junk.write("hello");
    junk.close();

    const auto loaded = TlsContext::load({path(certificate), path(key)}, SystemClock());
    QCOMPARE(loaded.ok(), code == ErrorCode::None);
    if (code == ErrorCode::None)
        return;
    QCOMPARE(loaded.error().code, code);
    QVERIFY2(loaded.error().detail.contains(word), qPrintable(loaded.error().detail));
}

void TestTls::reloadsTheCertificate() {
    Fixture fixture(true);
    Client before(fixture.address, true);
    QTRY_VERIFY(before.ready(true));
    const QByteArray first = before.socket().peerCertificate().serialNumber();
    const TlsFiles files{fixture.folder.filePath(u"cert.pem"_s), fixture.folder.filePath(u"key.pem"_s)};
    QVERIFY(makeSelfSignedCertificate(files, {u"other"_s}, 30, SystemClock()).ok());
    QVERIFY(fixture.server.reloadTls().ok());
    Client after(fixture.address, true);
    QTRY_VERIFY(after.ready(true));
    QVERIFY(after.socket().peerCertificate().serialNumber() != first);
    before.send(post("kept"));
    QTRY_VERIFY(before.received().endsWith("kept|"));
    QVERIFY(QFile::remove(files.keyFile));
    QVERIFY(!fixture.server.reloadTls().ok());
    Client still(fixture.address, true);
    QTRY_VERIFY(still.ready(true)); // a failed reload changes nothing
}

void TestTls::oldTlsIsRefused() {
    Fixture fixture(true);
    QSslSocket socket;
    QSslConfiguration configuration = socket.sslConfiguration();
    configuration.setProtocol(QSsl::UnknownProtocol);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.setSslConfiguration(configuration);
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    socket.setProtocol(QSsl::TlsV1_1);
    QT_WARNING_POP
    socket.connectToHostEncrypted(fixture.address.host, fixture.address.port);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!socket.isEncrypted());
}

void TestTls::onlyForwardSecrecyAndAuthenticatedEncryption_data() {
    QTest::addColumn<bool>("accepted");
    const QList<QSslCipher> ciphers = QSslConfiguration::supportedCiphers();
    QVERIFY(ciphers.size() > 10);
    for (const QSslCipher& cipher : ciphers) {
        const QString name = cipher.name();
        if (cipher.protocol() == QSsl::TlsV1_3 || name.contains(u"PSK"_s) || name.contains(u"SRP"_s))
            continue;
        const bool isAead = name.contains(u"GCM"_s) || name.contains(u"CHACHA20"_s);
        QTest::newRow(qPrintable(name))
            << (name.startsWith(u"ECDHE-ECDSA"_s) && isAead); // the key is one of EC
    }
}

void TestTls::onlyForwardSecrecyAndAuthenticatedEncryption() {
    QFETCH(bool, accepted);
    Fixture fixture(true);
    QSslSocket socket;
    QSslConfiguration configuration = socket.sslConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setCiphers({QSslCipher(QString::fromLatin1(QTest::currentDataTag()))});
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(fixture.address.host, fixture.address.port);
    QTRY_VERIFY(socket.isEncrypted() || socket.state() == QAbstractSocket::UnconnectedState);
    QCOMPARE(socket.isEncrypted(), accepted);
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
