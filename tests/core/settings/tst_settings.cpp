#include "core/settings/setting_check.h"
#include "core/settings/settings.h"
#include "core/settings/settings_reference.h"
#include "tests/support/paths.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestSettings : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QByteArray& content) {
        const QString path = m_folder.filePath(u"test.ini"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return path;
    }

    QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

private slots:
    void everyDefaultIsAllowedAndInItsNormalForm() {
        QSet<QByteArray> keys;
        for (const SettingRow& row : settingsTable()) {
            const QString standard = QString::fromLatin1(row.defaultValue);
            const Result<QString> kept = normalizedSetting(row, standard);
            QVERIFY2(kept.ok(), row.key);
            QCOMPARE(*kept, standard);
            QCOMPARE(QByteArray(row.key).count('/'), 1);
            keys.insert(row.key);
        }
        QCOMPARE(keys.size(), qsizetype(settingsTable().size()));
    }

    void typedDefaultsAgreeWithTheStructsOfOtherParts() {
        const Settings settings;
        const ServerLimits limits = settings.serverLimits();
        const ServerLimits expected;
        QCOMPARE(limits.headBytes, expected.headBytes);
        QCOMPARE(limits.headerFields, expected.headerFields);
        QCOMPARE(limits.targetBytes, expected.targetBytes);
        QCOMPARE(limits.bodyBytes, expected.bodyBytes);
        QCOMPARE(limits.requestsPerConnection, expected.requestsPerConnection);
        QCOMPARE(limits.connections, expected.connections);
        QCOMPARE(limits.connectionsPerAddress, expected.connectionsPerAddress);
        QCOMPARE(limits.handshakes, expected.handshakes);
        QCOMPARE(limits.headMs, expected.headMs);
        QCOMPARE(limits.bodyMs, expected.bodyMs);
        QCOMPARE(limits.idleMs, expected.idleMs);
        QCOMPARE(limits.writeMs, expected.writeMs);
        QCOMPARE(limits.handshakeMs, expected.handshakeMs);
        QCOMPARE(settings.listenAddress(), ListenAddress());
        const AuthSettings auth = settings.authSettings();
        const AuthSettings standard;
        QCOMPARE(auth.voice, standard.voice);
        QCOMPARE(auth.sessionUpdate, standard.sessionUpdate);
        QCOMPARE(auth.cdr, standard.cdr);
        QCOMPARE(auth.signedBytes, standard.signedBytes);
        QCOMPARE(auth.timestampRequired, standard.timestampRequired);
        QCOMPARE(auth.toleranceSeconds, standard.toleranceSeconds);
        QCOMPARE(auth.signatureHeader, standard.signatureHeader);
        QCOMPARE(auth.timestampHeader, standard.timestampHeader);
    }

    void values_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("kept"); // "!" when it must be refused
        const auto row = [](const char* key, const char* value, const char* kept) {
            QTest::addRow("%s=%s", key, value)
                << QString::fromUtf8(key) << QString::fromUtf8(value) << QString::fromUtf8(kept);
        };
        row("server/listen", "0.0.0.0:0", "0.0.0.0:0");
        row("server/listen", "[::1]:8080", "[::1]:8080");
        row("server/listen", "localhost:80", "localhost:80");
        row("server/listen", "127.0.0.1", "!");
        row("server/listen", "127.1:80", "!");
        row("server/listen", "1.2.3.999:80", "!");
        row("server/listen", "127.0.0.1:65536", "!");
        row("server/listen", "127.0.0.1:-1", "!");
        row("server/listen", "::1:80", "!");
        row("server/listen", "[::1:80", "!");
        row("server/listen", "", "!");
        row("server/control_listen", "", "");
        row("server/control_listen", "127.0.0.1:9000", "127.0.0.1:9000");
        row("server/control_listen", "0.0.0.0:9000", "!");
        row("webhooks/base_url", "https://pbx.example.com/", "https://pbx.example.com");
        row("webhooks/base_url", "https://pbx.example.com/sub//", "https://pbx.example.com/sub");
        row("webhooks/base_url", "https://pbx.example.com/api/voice/route", "https://pbx.example.com");
        row("webhooks/base_url", "https://pbx.example.com/a/api/webhooks/cloudonix/",
            "https://pbx.example.com/a");
        row("webhooks/base_url", "https://pbx.example.com/API/voice", "https://pbx.example.com");
        row("webhooks/base_url", "https://pbx.example.com/api", "https://pbx.example.com/api");
        row("webhooks/base_url", "https://pbx.example.com/sub/API/Voice/Route/",
            "https://pbx.example.com/sub");
        row("webhooks/base_url", "https://pbx.example.com/api/webhooks/cloudonix/cdr//api/voice/route",
            "https://pbx.example.com");
        row("webhooks/base_url", "https://pbx.example.com/api/health", "https://pbx.example.com");
        row("webhooks/base_url", "https://pbx.example.com/my/api", "https://pbx.example.com/my/api");
        row("webhooks/base_url", "https:///api/voice/route", "!");
        row("webhooks/base_url", "http://pbx.example.com", "!");
        row("webhooks/base_url", "http://127.0.0.1:8080", "http://127.0.0.1:8080");
        row("webhooks/base_url", "http://[::1]:8080", "http://[::1]:8080");
        row("webhooks/base_url", "http://192.168.1.5", "http://192.168.1.5");
        row("webhooks/base_url", "http://172.32.0.1", "!");
        row("webhooks/base_url", "http://localhost.example.com", "!");
        row("webhooks/base_url", "https://user:pw@example.com", "!");
        row("webhooks/base_url", "https://example.com/?a=b", "!");
        row("webhooks/base_url", "ftp://example.com", "!");
        row("webhooks/base_url", "https://", "!");
        row("webhooks/base_url", "", "");
        row("webhooks/max_body_bytes", "1024", "1024");
        row("webhooks/max_body_bytes", "1023", "!");
        row("webhooks/max_body_bytes", "1e6", "!");
        row("webhooks/max_body_bytes", "99999999999999999999", "!");
        row("auth/voice", "Signature-or-Bearer", "signature_or_bearer");
        row("auth/voice", "none", "!");
        row("auth/signed_bytes", "timestamp.body", "timestamp.body");
        row("auth/timestamp_required", "NO", "false");
        row("auth/timestamp_required", "maybe", "!");
        row("auth/signature_header", "X-My-Sig", "X-My-Sig");
        row("auth/signature_header", "X Sig", "!");
        row("auth/signature_header", "X-Sig: a", "!");
        row("auth/trusted_proxies", "10.0.0.0/8,::1 192.0.2.7", "10.0.0.0/8, ::1, 192.0.2.7");
        row("auth/trusted_proxies", "10.0.0.0/33", "!");
        row("auth/trusted_proxies", "", "");
        row("auth/allowed_sources", "example.com", "!");
        row("cloudonix/domain", "example.cloudonix.net", "example.cloudonix.net");
        row("cloudonix/domain", "a/../b", "!");
        row("server/tls_key", "key.pem", "!");
        row("server/tls_key", "/etc/opbx/key.pem", "/etc/opbx/key.pem");
    }

    void values() {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, kept);
        Settings settings;
        const Result<Done> done = settings.set(key, value);
        if (kept == u"!") {
            QVERIFY(!done.ok());
            QCOMPARE(done.error().code, ErrorCode::InvalidInput);
            QVERIFY(done.error().detail.contains(allowedValues(*findSetting(key))));
            QCOMPARE(settings, Settings());
        } else {
            QVERIFY(done.ok());
            QCOMPARE(*settings.text(key), kept);
        }
    }

    void loadsWhatPeopleWrite() {
        const QString path =
            write("; my settings\r\n[server]\r\nlisten = 127.0.0.1:0\r\n\r\n[webhooks]\n"
                  "base_url=\"https://pbx.example.com/a;b\"\n[auth]\nvoice=signature-or-bearer\n"
                  "# end\n[cloudonix]\napi_base = https://api.example.com/x;y");
        const Result<Settings> settings = Settings::load(path);
        QVERIFY2(settings.ok(), settings.ok() ? "" : qPrintable(settings.error().detail));
        QCOMPARE(settings->listenAddress().port, quint16(0));
        QCOMPARE(settings->baseUrl(), u"https://pbx.example.com/a;b"_s);
        QCOMPARE(settings->string("cloudonix/api_base"), u"https://api.example.com/x;y"_s);
        QCOMPARE(settings->authSettings().voice, AuthScheme::SignatureOrBearer);
    }

    void refusedFiles_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown key") << QByteArray("[server]\nlisen=127.0.0.1:1\n")
                                     << u"line 2: There is no setting"_s;
        QTest::newRow("range") << QByteArray("[history]\n\nmax_count=1\n")
                               << u"line 3: history/max_count must be"_s;
        QTest::newRow("no equals") << QByteArray("[server]\nlisten\n") << u"line 2: expected name = value"_s;
        QTest::newRow("twice") << QByteArray("[logs]\nlevel=info\nlevel=debug\n") << u"line 3: logs/level"_s;
        QTest::newRow("section") << QByteArray("[logs\nlevel=info\n") << u"line 1: a section"_s;
        QTest::newRow("quote") << QByteArray("[logs]\nlevel=\"info\n") << u"line 2: the quotation mark"_s;
        QTest::newRow("not utf-8") << QByteArray("[logs]\nlevel=\xff\xfe\n") << u"not UTF-8"_s;
        QTest::newRow("huge") << QByteArray(2'000'000, '#') << u"larger than 1 MiB"_s;
    }

    void refusedFiles() {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        const Result<Settings> settings = Settings::load(write(content));
        QVERIFY(!settings.ok());
        QVERIFY2(settings.error().detail.contains(words), qPrintable(settings.error().detail));
        QVERIFY(settings.error().detail.contains(u"test.ini"_s));
    }

    void savingKeepsCommentsAndOrderAndDropsDefaults() {
        const QString path =
            write("; kept\n[logs]\nlevel = debug\n; about the format\nformat=json\n\n[ui]\ntheme=dark\n");
        Settings settings = *Settings::load(path);
        QVERIFY(settings.set(u"logs/format", u"text"_s).ok());
        QVERIFY(settings.set(u"ui/theme", u"light"_s).ok());
        QVERIFY(settings.set(u"calls/stale_seconds", u"99"_s).ok());
        QVERIFY(settings.set(u"ui/close_to_tray", u"no"_s).ok());
        QVERIFY(settings.save(path).ok());
        QCOMPARE(read(path),
                 QByteArray("; kept\n[logs]\nlevel = debug\n; about the format\n\n[ui]\ntheme = light\n"
                            "close_to_tray = no\n\n[calls]\nstale_seconds = 99\n; end of the settings\n"));
        QCOMPARE(*Settings::load(path), settings);
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void everySettingSurvivesSaveAndLoad() {
        const QString path = m_folder.filePath(u"new/deeper/all.ini"_s);
        Settings settings;
        for (const SettingRow& row : settingsTable()) {
            const QString key = QString::fromLatin1(row.key);
            if (row.type == SettingType::Integer)
                QVERIFY(settings.set(key, QString::number(row.minimum)).ok());
        }
        QVERIFY(settings.set(u"webhooks/base_url", u"https://x.example/\"q\"%20;#"_s).ok() == false);
        QVERIFY(settings.set(u"webhooks/base_url", u"https://x.example/p;x=1"_s).ok());
        QVERIFY(settings.save(path).ok());
        QCOMPARE(*Settings::load(path), settings);
        QCOMPARE(QFileInfo(path).dir().exists(), true);
        QCOMPARE(QFile::permissions(QFileInfo(path).path()) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void aMissingFileGivesTheDefaults() {
        const Result<Settings> settings = Settings::load(m_folder.filePath(u"none.ini"_s));
        QVERIFY(settings.ok());
        QCOMPARE(*settings, Settings());
    }

    void whatNeedsAttentionIsSaid() {
        Settings settings;
        QVERIFY(settings.warnings().isEmpty());
        QVERIFY(settings.check().ok());
        QVERIFY(settings.set(u"auth/cdr", u"off"_s).ok());
        QVERIFY(settings.set(u"webhooks/base_url", u"http://10.0.0.1"_s).ok());
        QCOMPARE(settings.warnings().size(), 2);
        QVERIFY(settings.set(u"server/tls_key", u"/k.pem"_s).ok());
        QVERIFY(!settings.check().ok());
    }

    void theReferenceIsUpToDate() {
        const QString path = test::sourceDir() + u"/docs/settings.md"_s;
        QVERIFY2(read(path) == settingsReference().toUtf8(),
                 "run: opbx config list --markdown > docs/settings.md");
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
