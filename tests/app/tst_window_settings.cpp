// What the window changes while the endpoint runs: a certificate of its own and the address of the control interface.
#include "app/runtime/address_file.h"
#include "app/window/window_backend.h"
#include "ui/backend/certificate_backend.h"

#include <QDir>
#include <QFileInfo>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestWindowSettings : public QObject {
    Q_OBJECT

private:
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Runtime> m_runtime;
    std::unique_ptr<WindowBackend> m_backend;

    Result<TlsFiles> make(const QStringList& names) {
        std::optional<Result<TlsFiles>> made;
        m_backend->certificates().makeSelfSigned(names).then(
            this, [&](const Result<TlsFiles>& files) { made = files; });
        return QTest::qWaitFor([&] { return made.has_value(); }) ? *made : Error{ErrorCode::Timeout, {}};
    }

    CertificateReport inspect(const TlsFiles& files) {
        std::optional<CertificateReport> report;
        m_backend->certificates().inspect(files).then(
            this, [&](const Result<CertificateReport>& found) { report = *found; });
        return QTest::qWaitFor([&] { return report.has_value(); }) ? *report : CertificateReport();
    }

    Result<Done> listenAgain() {
        std::optional<Result<Done>> tried;
        m_backend->endpoint().listenAgain().then(this, [&](const Result<Done>& done) { tried = done; });
        return QTest::qWaitFor([&] { return tried.has_value(); }) ? *tried : Error{ErrorCode::Timeout, {}};
    }

    Result<Done> apply(const QString& key, const QString& value) {
        Settings settings = m_backend->settings().current();
        if (const Result<Done> set = settings.set(key, value); !set)
            return set;
        return apply(settings);
    }

    Result<Done> apply(const Settings& settings) {
        std::optional<Result<Done>> applied;
        m_backend->settings().apply(settings).then(this, [&](const Result<Done>& done) { applied = done; });
        return QTest::qWaitFor([&] { return applied.has_value(); }) ? *applied
                                                                    : Error{ErrorCode::Timeout, {}};
    }

private slots:
    void init() {
        qputenv("OPBX_REQUESTS_API_KEY", "requests-key-of-this-test-0123456789");
        qputenv("OPBX_WEBHOOK_SECRET", "webhook-secret-of-this-test-0123456789");
        m_folder = std::make_unique<QTemporaryDir>();
        Settings settings;
        QVERIFY(settings.set(u"server/listen"_s, u"127.0.0.1:0"_s).ok());
        QVERIFY(settings.save(m_folder->filePath(u"opbx.ini"_s)).ok());
        const Result<Arguments> arguments =
            Arguments::parse({u"--data-dir"_s, m_folder->path()}, {}, profileOptions());
        m_runtime = std::make_unique<Runtime>(openProfile(*arguments, true).value(), m_clock);
        m_backend = std::make_unique<WindowBackend>(*m_runtime, m_clock, TunnelSources{});
        bool started = false;
        m_runtime->start([&](const Result<ListenAddress>&) { started = true; });
        QTRY_VERIFY(started);
        m_backend->started();
    }

    void cleanup() {
        m_backend.reset();
        m_runtime.reset();
        m_folder.reset();
    }

    void aCertificateIsMadeAndServed() {
        const Result<TlsFiles> files = make({u"localhost"_s, u"127.0.0.1"_s});
        QVERIFY(files.ok());
        QVERIFY(QFileInfo(files->keyFile).isFile());
        const CertificateReport report = inspect(*files);
        QCOMPARE(report.fault, CertificateFault::None);
        QCOMPARE(report.names, (QStringList{u"127.0.0.1"_s, u"localhost"_s}));
        QVERIFY(report.until > QDateTime::currentDateTimeUtc().addDays(360));

        Settings settings = m_backend->settings().current();
        QVERIFY(settings.set(u"server/tls_certificate"_s, files->certificateFile).ok());
        QVERIFY(settings.set(u"server/tls_key"_s, files->keyFile).ok());
        const Result<Done> applied = apply(settings);
        QVERIFY2(applied.ok(), applied ? "" : qPrintable(applied.error().detail));
        QVERIFY(m_runtime->listenUrl().startsWith(u"https://"_s));
        QVERIFY(make({u"pc.lan"_s}).ok()); // over the one in use
        QCOMPARE(inspect(*files).names, QStringList{u"pc.lan"_s});
    }

    void namesAreChecked_data() {
        QTest::addColumn<QStringList>("names");
        QTest::newRow("none") << QStringList();
        QTest::newRow("not a name") << QStringList{u"a b"_s};
        QTest::newRow("another field") << QStringList{u"x/DNS"_s};
    }

    void namesAreChecked() {
        QFETCH(QStringList, names);
        QCOMPARE(make(names).error().code, ErrorCode::InvalidInput);
    }

    void aTakenAddressIsTriedAgain() {
        const QString first = m_backend->endpoint().state().listenUrl;
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const QString wanted = u"127.0.0.1:%1"_s.arg(other.serverPort());
        QCOMPARE(apply(u"server/listen"_s, wanted).error().code, ErrorCode::AddressInUse);
        QVERIFY(m_backend->endpoint().state().listenFailed);
        QCOMPARE(m_backend->endpoint().state().listenUrl, first); // it stays there
        QCOMPARE(m_backend->endpoint().state().wantedAddress, wanted);
        QCOMPARE(listenAgain().error().code, ErrorCode::AddressInUse);
        other.close();
        QVERIFY(listenAgain().ok());
        QVERIFY(!m_backend->endpoint().state().listenFailed);
        QCOMPARE(m_backend->endpoint().state().listenUrl, u"http://"_s + wanted);
    }

    void aDatabaseThatCannotBeOpenedIsTriedAgain() {
        m_backend.reset();
        m_runtime.reset();
        const QString database = m_folder->filePath(u"opbx.sqlite"_s);
        for (const char* suffix : {"", "-wal", "-shm"})
            QFile::remove(database + QLatin1String(suffix));
        QVERIFY(QDir().mkdir(database));
        const Result<Arguments> arguments =
            Arguments::parse({u"--data-dir"_s, m_folder->path()}, {}, profileOptions());
        m_runtime = std::make_unique<Runtime>(openProfile(*arguments, true).value(), m_clock);
        m_backend = std::make_unique<WindowBackend>(*m_runtime, m_clock, TunnelSources{});
        std::optional<bool> started;
        m_runtime->start([&](const Result<ListenAddress>& address) { started = address.ok(); });
        QTRY_VERIFY(started.has_value());
        QVERIFY(!*started);
        m_backend->started();
        QVERIFY(m_backend->endpoint().state().listenFailed);
        QVERIFY(m_backend->keys().state(KeyName::RequestsApiKey).isSet());
        bool cleared = true;
        m_backend->history().clear().then(this, [&](const Result<Done>& done) { cleared = done.ok(); });
        QVERIFY(!listenAgain().ok());
        QVERIFY(!cleared);
        QVERIFY(QDir().rmdir(database));
        QVERIFY(listenAgain().ok());
        QVERIFY(m_backend->endpoint().state().listening && !m_backend->endpoint().state().listenFailed);
        QCOMPARE(codeOf(m_backend->endpoint().state().problem), ErrorCode::None);
    }

    void aBrokenCertificateIsTriedAgain() {
        const Result<TlsFiles> files = make({u"localhost"_s});
        QVERIFY(files.ok());
        QVERIFY(QFile::rename(files->keyFile, files->keyFile + u".away"_s));
        Settings settings = m_backend->settings().current();
        QVERIFY(settings.set(u"server/tls_certificate"_s, files->certificateFile).ok());
        QVERIFY(settings.set(u"server/tls_key"_s, files->keyFile).ok());
        QVERIFY(!apply(settings).ok());
        QVERIFY(m_backend->endpoint().state().listenFailed);
        QVERIFY(QFile::rename(files->keyFile + u".away"_s, files->keyFile));
        QVERIFY(listenAgain().ok());
        QVERIFY(m_backend->endpoint().state().listenUrl.startsWith(u"https://"_s));
    }

    void theControlInterfaceMovesAtOnce() {
        QVERIFY(m_runtime->controlUrl().isEmpty());
        QVERIFY(apply(u"server/control_listen"_s, u"127.0.0.1:0"_s).ok());
        const QString first = m_runtime->controlUrl();
        QVERIFY(first.startsWith(u"http://127.0.0.1:"_s));
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const Result<Done> taken =
            apply(u"server/control_listen"_s, u"127.0.0.1:%1"_s.arg(other.serverPort()));
        QCOMPARE(taken.error().code, ErrorCode::AddressInUse);
        QCOMPARE(m_runtime->controlUrl(), first);
        const QString wanted = u"http://127.0.0.1:%1"_s.arg(other.serverPort());
        other.close(); // it is tried again by itself
        QTRY_COMPARE(m_runtime->controlUrl(), wanted);
        QVERIFY(apply(u"server/control_listen"_s, {}).ok());
        QVERIFY(m_runtime->controlUrl().isEmpty());
        QVERIFY(!readAddress(m_folder->path(), AddressOf::Control).ok());
    }
};

QTEST_MAIN(TestWindowSettings)
#include "tst_window_settings.moc"
