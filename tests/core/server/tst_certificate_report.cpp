// What is said of a certificate and its key, by table over pairs that are sound and pairs that are not.
#include "core/server/certificate_inspection.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(opbx::CertificateFault)

namespace {

class DayClock final : public Clock {
public:
    explicit DayClock(int days)
        : m_days(days) {}
    qint64 nowUs() const override { return (1'700'000'000LL + m_days * 86'400LL) * 1'000'000; }
    qint64 monotonicUs() const override { return 0; }

private:
    int m_days;
};

} // namespace

class TestCertificateReport : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        for (const char* pair : {"a", "b"}) {
            const QString name = QString::fromLatin1(pair);
            const TlsFiles files{path(name + u".crt"_s), path(name + u".key"_s)};
            QVERIFY(makeSelfSignedCertificate(files, {u"pc.lan"_s, u"10.0.0.5"_s}, 30, DayClock(0)).ok());
        }
        write(u"nothing"_s, "hello");
        write(u"locked"_s,
              "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n");
    }

    void judges_data() {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("day");
        QTest::addColumn<CertificateFault>("fault");
        const auto row = [](const char* name, const char* certificate, const char* key, int day,
                            CertificateFault fault) {
            QTest::newRow(name) << QString::fromLatin1(certificate) << QString::fromLatin1(key) << day
                                << fault;
        };
        row("sound", "a.crt", "a.key", 1, CertificateFault::None);
        row("last day", "a.crt", "a.key", 29, CertificateFault::None);
        row("expired", "a.crt", "a.key", 31, CertificateFault::Expired);
        row("of tomorrow", "a.crt", "a.key", -3, CertificateFault::NotYetValid);
        row("key of another", "a.crt", "b.key", 1, CertificateFault::KeyOfAnother);
        row("no key in it", "a.crt", "nothing", 1, CertificateFault::NoKey);
        row("certificate as key", "a.crt", "a.crt", 1, CertificateFault::NoKey);
        row("key with a password", "a.crt", "locked", 1, CertificateFault::KeyProtected);
        row("no such key", "a.crt", "gone", 1, CertificateFault::KeyUnreadable);
        row("no key chosen", "a.crt", "", 1, CertificateFault::KeyMissing);
        row("no certificate in it", "nothing", "a.key", 1, CertificateFault::NoCertificate);
        row("no such certificate", "gone", "a.key", 1, CertificateFault::CertificateUnreadable);
        row("no certificate chosen", "", "a.key", 1, CertificateFault::CertificateMissing);
    }

    void judges() {
        QFETCH(QString, certificate);
        QFETCH(QString, key);
        QFETCH(int, day);
        QFETCH(CertificateFault, fault);
        const CertificateReport report = inspectCertificate({path(certificate), path(key)}, DayClock(day));
        QCOMPARE(report.fault, fault);
        if (certificate == u"a.crt") {
            QCOMPARE(report.names, (QStringList{u"10.0.0.5"_s, u"pc.lan"_s}));
            QCOMPARE(report.until.toSecsSinceEpoch(), 1'700'000'000LL + 30 * 86'400);
        }
    }

private:
    /// Empty for no file.
    QString path(const QString& name) const { return name.isEmpty() ? QString() : m_folder.filePath(name); }

    void write(const QString& name, const QByteArray& content) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCertificateReport)
#include "tst_certificate_report.moc"
