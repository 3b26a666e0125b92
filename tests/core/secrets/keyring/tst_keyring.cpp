// Runs under tests/support/with-keyring.sh: the key store and `opbx keys` against a real gnome-keyring that is open or locked,
// against none, and against a secret service that hangs. OPBX_TEST_KEYRING says which.
#include "core/secrets/key_store.h"
#include "tests/core/secrets/keyring/served_endpoint.h"
#include "tests/support/paths.h"

#include <QDBusArgument>
#include <QDBusInterface>
#include <QDBusReply>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

struct Outcome {
    int status = -1;
    QByteArray out;
    QByteArray err;
};

const QByteArray requestsKey = "0123456789-requests-key-in-a-keyring";

/// Locks or unlocks the login keyring as a desktop does. `password`: that of tests/support/with-keyring.sh.
class LoginKeyring {
public:
    bool lock() {
        return m_service.call(u"Lock"_s, QVariant::fromValue(QList{m_collection})).type() ==
               QDBusMessage::ReplyMessage;
    }

    bool unlock(const QByteArray& password) {
        const QDBusMessage session =
            m_service.call(u"OpenSession"_s, u"plain"_s, QVariant::fromValue(QDBusVariant(QString())));
        QDBusArgument secret;
        secret.beginStructure();
        secret << session.arguments().value(1).value<QDBusObjectPath>() << QByteArray() << password
               << u"text/plain"_s;
        secret.endStructure();
        QDBusInterface master(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                              u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s);
        const QDBusMessage answer = master.call(
            u"UnlockWithMasterPassword"_s, QVariant::fromValue(m_collection), QVariant::fromValue(secret));
        if (answer.type() != QDBusMessage::ReplyMessage)
            qWarning("%s", qPrintable(answer.errorMessage()));
        return answer.type() == QDBusMessage::ReplyMessage;
    }

private:
    const QDBusObjectPath m_collection{u"/org/freedesktop/secrets/collection/login"_s};
    QDBusInterface m_service{u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                             u"org.freedesktop.Secret.Service"_s};
};

} // namespace

class TestKeyring : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_otherFolder;
    QByteArray m_keyring = qgetenv("OPBX_TEST_KEYRING");

    Outcome keys(const QStringList& words, const QByteArray& input = {}, const QString& folder = {}) {
        QProcess process;
        process.start(programPath(),
                      QStringList{u"keys"_s} + words +
                          QStringList{u"--data-dir"_s, folder.isEmpty() ? m_folder.path() : folder});
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(25'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QJsonObject status(const QString& name, const QString& folder = {}) {
        const QList<QByteArray> lines = keys({u"status"_s, u"--json"_s}, {}, folder).out.split('\n');
        for (const QByteArray& line : lines) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            if (object[u"name"_s] == name)
                return object;
        }
        return {};
    }

private slots:
    void initTestCase() { QVERIFY2(!m_keyring.isEmpty(), "run by tests/support/with-keyring.sh"); }

    void anOpenKeyringKeepsKeys() {
        if (m_keyring != "open")
            QSKIP("for an open keyring");
        const QString name = u"webhook-secret"_s;
        QCOMPARE(status(name)[u"set"_s].toBool(), false);
        const Outcome made = keys({u"generate"_s, name});
        QCOMPARE(made.status, 0);
        QCOMPARE(made.out.size(), 44);
        const QByteArray first = made.out.trimmed();

        const Outcome again = keys({u"generate"_s, name});
        QCOMPARE(again.status, 1);
        QVERIFY(again.err.contains("rotate"));
        QCOMPARE(status(name)[u"source"_s].toString(), u"keychain"_s);
        QCOMPARE(status(name)[u"strength"_s].toString(), u"strong"_s);
        QCOMPARE(status(name, m_otherFolder.path())[u"set"_s].toBool(), false);

        const Outcome rotated = keys({u"rotate"_s, name, u"--grace"_s, u"60"_s, u"--json"_s});
        QCOMPARE(rotated.status, 0);
        const QJsonObject rotation = QJsonDocument::fromJson(rotated.out).object();
        QVERIFY(rotation[u"key"_s].toString().size() == 43 &&
                rotation[u"key"_s].toString().toLatin1() != first);
        QVERIFY(status(name).contains(u"previous_until"_s));

        KeyStore store(m_folder.path());
        std::optional<KeyState> state;
        store.load(KeyName::WebhookSecret, this, [&](const KeyState& loaded) { state = loaded; });
        QTRY_VERIFY(state.has_value());
        QCOMPARE(state->key.previous.reveal().toByteArray(), first);
        QCOMPARE(state->key.current.reveal().toByteArray(), rotation[u"key"_s].toString().toLatin1());

        QCOMPARE(keys({u"forget-previous"_s, name}).status, 0);
        QVERIFY(!status(name).contains(u"previous_until"_s));
        QCOMPARE(keys({u"clear"_s, name}).status, 0);
        QCOMPARE(status(name)[u"set"_s].toBool(), false);
        QCOMPARE(keys({u"clear"_s, name}).status, 0);
    }

    void aLockedKeyringTakesNoKeyAwayAndIsReadWhenItOpens() {
        if (m_keyring != "open")
            QSKIP("for an open keyring");
        const QTemporaryDir earlyFolder;
        const QTemporaryDir lateFolder;
        for (const QTemporaryDir* folder : {&earlyFolder, &lateFolder})
            QCOMPARE(keys({u"set"_s, u"requests-api-key"_s}, requestsKey + "\n", folder->path()).status, 0);
        LoginKeyring keyring;
        ServedEndpoint early(earlyFolder.path());
        QCOMPARE(early.ask(requestsKey), 200);

        QVERIFY(keyring.lock());
        QProcess::execute(programPath(), {u"config"_s, u"set"_s, u"auth/tolerance_seconds"_s, u"299"_s,
                                                u"--data-dir"_s, earlyFolder.path()});
        QVERIFY(early.says("stays in force", 5'000)); // the reload has asked the keyring
        QCOMPARE(early.ask(requestsKey), 200);
        ServedEndpoint late(lateFolder.path());
        QVERIFY(late.says("locked", 5'000));
        QVERIFY(late.ask(requestsKey) != 200);

        QVERIFY(keyring.unlock("pw"));
        for (ServedEndpoint* endpoint : {&early, &late}) {
            QVERIFY(endpoint->says("the keychain is open", 20'000));
            QCOMPARE(endpoint->ask(requestsKey), 200);
        }
    }

    void setReadsStandardInputAndNeverShowsTheKey() {
        if (m_keyring != "open")
            QSKIP("for an open keyring");
        const QByteArray key = "aB3^!)=(|xY9zQ7~w#E5rT1uI0oP6sD2";
        const Outcome done = keys({u"set"_s, u"requests-api-key"_s}, key + "\n");
        QCOMPARE(done.status, 0);
        QCOMPARE(done.out + done.err, QByteArray());
        QVERIFY(!keys({u"status"_s}).out.contains(key));
        QCOMPARE(status(u"requests-api-key"_s)[u"length"_s].toInt(), 32);
        const Outcome weak = keys({u"set"_s, u"requests-api-key"_s}, "hunter2\n");
        QCOMPARE(weak.status, 1);
        QVERIFY(!weak.err.contains("hunter2"));
        QCOMPARE(keys({u"set"_s, u"requests-api-key"_s}, "two lines of text\nand another\n").status, 1);
        QCOMPARE(keys({u"set"_s, u"requests-api-key"_s, u"an argument"_s}).status, 2);
        QCOMPARE(keys({u"generate"_s, u"frob"_s}).status, 2);
    }

    void withoutAnOpenKeyringNothingIsPretended() {
        if (m_keyring == "open")
            QSKIP("for another state of the keyring");
        const QHash<QByteArray, QString> codes = {
            {"locked", u"keychain-locked"_s}, {"none", u"keychain-unavailable"_s}, {"hanging", u"timeout"_s}};
        QElapsedTimer timer;
        timer.start();
        const QString name = u"webhook-secret"_s;
        const Outcome made = keys({u"generate"_s, name});
        QVERIFY2(timer.elapsed() < 8000, "waited for a keyring that hangs");
        QCOMPARE(made.status, 1);
        QCOMPARE(made.out, QByteArray());
        QCOMPARE(made.err.count('\n'), 1);
        if (m_keyring == "hanging")
            return; // every further question would take its five seconds
        QCOMPARE(status(name)[u"problem"_s][u"code"_s].toString(), codes[m_keyring]);
        QCOMPARE(status(name)[u"set"_s].toBool(), false);
        QCOMPARE(keys({u"set"_s, name}, "0123456789abcdef0123\n").status, 1);
        QCOMPARE(keys({u"clear"_s, name}).status, 1);
    }

    void theEnvironmentWorksWithoutAnyKeyring() {
        qputenv("OPBX_WEBHOOK_SECRET", "0123456789abcdef0123");
        std::optional<KeyState> state;
        KeyStore store(m_folder.path());
        store.load(KeyName::WebhookSecret, this, [&](const KeyState& loaded) { state = loaded; });
        QTRY_VERIFY_WITH_TIMEOUT(state.has_value(), 200);
        QCOMPARE(state->source, KeySource::Environment);
        QVERIFY(keys({u"clear"_s, u"webhook-secret"_s}).err.contains("OPBX_WEBHOOK_SECRET"));
        qunsetenv("OPBX_WEBHOOK_SECRET");
    }
};

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
