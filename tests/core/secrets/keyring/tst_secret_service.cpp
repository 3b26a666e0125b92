// Runs under tests/support/with-keyring.sh: `opbx keys` and `opbx serve`, through QtKeychain and D-Bus, against a Secret Service of
// the test that answers when it is told to, refuses, locks, rewrites and loses. What is stored and in force afterwards, and what
// is said.
#include "core/secrets/key_entry.h"
#include "tests/core/secrets/keyring/secret_service.h"
#include "tests/core/secrets/keyring/served_endpoint.h"
#include "tests/support/paths.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 15'000;
const QString entryName = u"requests-api-key"_s;
const QByteArray oldKey = "old-0123456789-requests-key-abcdef";
const QByteArray newKey = "new-0123456789-requests-key-abcdef";
const QByteArray rewrittenKey = "new-{PASSWORD}-requests-key-abcdef";

/// One run of `opbx keys`, while the service of the test answers it.
class KeysCommand {
public:
    KeysCommand(const QString& folder, const QStringList& words, const QByteArray& input = {}) {
        m_process.start(programPath(), QStringList{u"keys"_s} + words + QStringList{u"--data-dir"_s, folder});
        m_process.write(input);
        m_process.closeWriteChannel();
    }

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    void interrupt() { ::kill(static_cast<pid_t>(m_process.processId()), SIGINT); }
    /// The exit status; -1 when it does not end.
    int status() {
        if (!QTest::qWaitFor([this] { return !isRunning(); }, patienceMs))
            return -1;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    QByteArray output() { return m_process.readAllStandardOutput(); }
    QByteArray problems() { return m_process.readAllStandardError(); }
    bool says(const QByteArray& words) {
        return QTest::qWaitFor(
            [&] {
                m_said += m_process.readAllStandardError();
                return m_said.contains(words);
            },
            patienceMs);
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

enum class Reply { None, Allow, Dismiss, InterruptThenAllow, InterruptThenDismiss, InterruptTwice, Vanish };

using Behaviour = std::function<void(SecretService&)>;

} // namespace

Q_DECLARE_METATYPE(Reply)
Q_DECLARE_METATYPE(Behaviour)

class TestSecretService : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SecretService> m_service;

    QByteArray storedKey(const QString& name = entryName) const {
        return decodeKeyEntry(Secret(m_service->entry(name))).key.current.reveal().toByteArray();
    }

    int set(const QByteArray& key, const QString& name = entryName) {
        return KeysCommand(m_folder->path(), {u"set"_s, name}, key + '\n').status();
    }

    QJsonObject status() {
        KeysCommand command(m_folder->path(), {u"status"_s, u"--json"_s});
        (void)command.status();
        const QList<QByteArray> lines = command.output().split('\n');
        for (const QByteArray& line : lines) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            if (object[u"name"_s] == entryName)
                return object;
        }
        return {};
    }

    /// Answers, or does not, the question that the command has led to.
    void reply(KeysCommand& command, Reply reply) {
        if (reply == Reply::None)
            return;
        QVERIFY(QTest::qWaitFor([this] { return m_service->isAsking(); }, patienceMs));
        if (reply >= Reply::InterruptThenAllow && reply <= Reply::InterruptTwice) {
            command.interrupt();
            QVERIFY(!QTest::qWaitFor([&] { return !command.isRunning(); }, 500)); // it has to be taken back
        }
        if (reply == Reply::InterruptTwice)
            return command.interrupt();
        if (reply == Reply::Vanish)
            return m_service->end();
        m_service->asks = reply == Reply::Dismiss; // who refuses is not asked once more
        m_service->answer(reply == Reply::Allow || reply == Reply::InterruptThenAllow);
    }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_service = std::make_unique<SecretService>();
        QVERIFY2(m_service->begin(), "run by tests/support/with-keyring.sh");
    }

    void cleanup() { m_service.reset(); }

    void aChangeOfAKey_data() {
        QTest::addColumn<Behaviour>("behaviour");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<Reply>("answer");
        QTest::addColumn<int>("expected");      // exit status
        QTest::addColumn<QByteArray>("said");   // in the problem that is printed; empty: none is
        QTest::addColumn<QByteArray>("stored"); // afterwards, where there was a key before
        const Behaviour good = [](SecretService&) {};
        const Behaviour asks = [](SecretService& service) { service.asks = true; };
        const Behaviour loses = [](SecretService& service) { service.losesWrites = true; };
        const Behaviour rewrites = [](SecretService& service) { service.rewrites = true; };
        const Behaviour keeps = [](SecretService& service) { service.keepsRemoved = true; };
        const Behaviour locked = [](SecretService& service) { service.isLocked = true; };
        const Behaviour locksBefore = [](SecretService& service) { service.locksBeforeWrite = true; };
        const Behaviour locksAfter = [](SecretService& service) { service.locksAfterWrite = true; };
        const QStringList set{u"set"_s, entryName};
        const QStringList rotate{u"rotate"_s, entryName, u"--stdin"_s};
        const QStringList clear{u"clear"_s, entryName};
        const QByteArray key = newKey + '\n';
        const auto row = [](const char* name, const Behaviour& behaviour, const QStringList& words,
                            const QByteArray& input, Reply answer, int expected, const QByteArray& said,
                            const QByteArray& stored) {
            QTest::newRow(name) << behaviour << words << input << answer << expected << said << stored;
        };
        row("set", good, set, key, Reply::None, 0, {}, newKey);
        row("rotate", good, rotate, key, Reply::None, 0, {}, newKey);
        row("clear", good, clear, {}, Reply::None, 0, {}, {});
        row("set, asked and allowed", asks, set, key, Reply::Allow, 0, {}, newKey);
        row("rotate, asked and allowed", asks, rotate, key, Reply::Allow, 0, {}, newKey);
        row("clear, asked and allowed", asks, clear, {}, Reply::Allow, 0, {}, {});
        row("set, refused", asks, set, key, Reply::Dismiss, 1, "did not take the change", oldKey);
        row("rotate, refused", asks, rotate, key, Reply::Dismiss, 1, "did not take the change", oldKey);
        row("clear, refused", asks, clear, {}, Reply::Dismiss, 1, "did not take the change", oldKey);
        row("set, cancelled, allowed later", asks, set, key, Reply::InterruptThenAllow, 1,
            "The previous key stays", oldKey);
        row("rotate, cancelled, allowed later", asks, rotate, key, Reply::InterruptThenAllow, 1,
            "The previous key stays", oldKey);
        row("clear, cancelled, allowed later", asks, clear, {}, Reply::InterruptThenAllow, 1,
            "The previous key stays", oldKey);
        row("set, cancelled, refused later", asks, set, key, Reply::InterruptThenDismiss, 1,
            "The previous key stays", oldKey);
        row("set, the service ends", asks, set, key, Reply::Vanish, 1, "has ended", oldKey);
        row("clear, the service ends", asks, clear, {}, Reply::Vanish, 1, "has ended", oldKey);
        row("set, lost", loses, set, key, Reply::None, 1, "did not take the change", oldKey);
        row("rotate, lost", loses, rotate, key, Reply::None, 1, "did not take the change", oldKey);
        row("set, rewritten", rewrites, set, rewrittenKey + '\n', Reply::None, 1, "rewrites", oldKey);
        row("rotate, rewritten", rewrites, rotate, rewrittenKey + '\n', Reply::None, 1, "rewrites", oldKey);
        row("nothing to rewrite", rewrites, set, key, Reply::None, 0, {}, newKey);
        row("clear, kept", keeps, clear, {}, Reply::None, 1, "did not take the change", oldKey);
        row("set, locked", locked, set, key, Reply::None, 1, "locked", oldKey);
        row("rotate, locked", locked, rotate, key, Reply::None, 1, "locked", oldKey);
        row("clear, locked", locked, clear, {}, Reply::None, 1, "locked", oldKey);
        row("set, locks meanwhile, unlocked", locksBefore, set, key, Reply::Allow, 0, {}, newKey);
        row("set, locks meanwhile, cancelled", locksBefore, set, key, Reply::InterruptThenAllow, 1,
            "The previous key stays", oldKey);
        row("set, locks meanwhile, left", locksBefore, set, key, Reply::InterruptTwice, 1,
            "could not be taken back", oldKey);
        row("set, locks afterwards, unlocked", locksAfter, set, key, Reply::Allow, 1, "locked", oldKey);
        row("set, locks afterwards, left", locksAfter, set, key, Reply::InterruptTwice, 1,
            "could not be taken back", newKey);
    }

    void aChangeOfAKey() {
        QFETCH(Behaviour, behaviour);
        QFETCH(QStringList, words);
        QFETCH(QByteArray, input);
        QFETCH(Reply, answer);
        QFETCH(int, expected);
        QFETCH(QByteArray, said);
        QFETCH(QByteArray, stored);
        QCOMPARE(set(oldKey), 0);
        QCOMPARE(storedKey(), oldKey);
        behaviour(*m_service);
        KeysCommand command(m_folder->path(), words, input);
        reply(command, answer);
        QCOMPARE(command.status(), expected);
        const QByteArray problems = command.problems();
        QVERIFY2(said.isEmpty() ? problems.isEmpty() : problems.contains(said), problems.constData());
        QCOMPARE(storedKey(), stored);
        QVERIFY(!problems.contains(newKey) && !problems.contains(oldKey));
    }

    void theFirstKey_data() {
        QTest::addColumn<Behaviour>("behaviour");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<Reply>("answer");
        const Behaviour asks = [](SecretService& service) { service.asks = true; };
        QTest::newRow("refused") << asks << newKey << Reply::Dismiss;
        QTest::newRow("cancelled, allowed later") << asks << newKey << Reply::InterruptThenAllow;
        QTest::newRow("lost") << Behaviour([](SecretService& service) { service.losesWrites = true; }) << newKey
                              << Reply::None;
        QTest::newRow("rewritten") << Behaviour([](SecretService& service) { service.rewrites = true; })
                                   << rewrittenKey << Reply::None;
        QTest::newRow("locked") << Behaviour([](SecretService& service) { service.isLocked = true; }) << newKey
                                << Reply::None;
    }

    /// A first key that did not come to be leaves nothing behind.
    void theFirstKey() {
        QFETCH(Behaviour, behaviour);
        QFETCH(QByteArray, input);
        QFETCH(Reply, answer);
        behaviour(*m_service);
        KeysCommand command(m_folder->path(), {u"set"_s, entryName}, input + '\n');
        reply(command, answer);
        QCOMPARE(command.status(), 1);
        QCOMPARE(m_service->entry(entryName), QByteArray());
        m_service->isLocked = false;
        QCOMPARE(status()[u"set"_s], QJsonValue(false));
    }

    void aLockedKeychainIsNotEmpty() {
        QCOMPARE(set(oldKey), 0);
        m_service->isLocked = true;
        QCOMPARE(status()[u"problem"_s][u"code"_s].toString(), u"keychain-locked"_s);
        m_service->isLocked = false;
        QCOMPARE(status()[u"set"_s], QJsonValue(true));
        QVERIFY(!m_service->calls.contains("Unlock")); // nobody was asked anything
    }

    void aLoginIsChangedLikeAKey_data() {
        QTest::addColumn<Behaviour>("behaviour");
        QTest::addColumn<Reply>("answer");
        QTest::addColumn<int>("expected");
        const Behaviour asks = [](SecretService& service) { service.asks = true; };
        QTest::newRow("allowed") << asks << Reply::Allow << 0;
        QTest::newRow("refused") << asks << Reply::Dismiss << 1;
        QTest::newRow("cancelled, allowed later") << asks << Reply::InterruptThenAllow << 1;
        QTest::newRow("lost") << Behaviour([](SecretService& service) { service.losesWrites = true; })
                              << Reply::None << 1;
        QTest::newRow("rewritten") << Behaviour([](SecretService& service) { service.rewrites = true; })
                                   << Reply::None << 1;
        QTest::newRow("locked") << Behaviour([](SecretService& service) { service.isLocked = true; })
                                << Reply::None << 1;
    }

    void aLoginIsChangedLikeAKey() {
        QFETCH(Behaviour, behaviour);
        QFETCH(Reply, answer);
        QFETCH(int, expected);
        const QByteArray before = "user:of before";
        const QByteArray after = "user:new {PASSWORD}";
        QCOMPARE(set(before, u"login:voice"_s), 0);
        behaviour(*m_service);
        KeysCommand command(m_folder->path(), {u"set"_s, u"login:voice"_s}, after + '\n');
        reply(command, answer);
        QCOMPARE(command.status(), expected);
        QCOMPARE(command.problems().isEmpty(), expected == 0);
        QCOMPARE(m_service->entry(u"login-voice"_s), expected == 0 ? after : before);
    }

    /// Longer than any deadline of a keychain that is broken; it is said that it waits.
    void aQuestionIsWaitedForAndTheOldKeyServesMeanwhile() {
        QCOMPARE(set(oldKey), 0);
        auto endpoint = std::make_unique<ServedEndpoint>(m_folder->path());
        QCOMPARE(endpoint->ask(oldKey), 200);
        m_service->asks = true;
        KeysCommand command(m_folder->path(), {u"set"_s, entryName}, newKey + '\n');
        QVERIFY(command.says("waits for an answer"));
        QVERIFY(command.isRunning());
        QCOMPARE(endpoint->ask(oldKey), 200);
        QCOMPARE(endpoint->ask(newKey), 401);
        m_service->answer(true);
        QCOMPARE(command.status(), 0);
        QTRY_COMPARE(endpoint->ask(newKey), 200);
        QCOMPARE(endpoint->ask(oldKey), 401);

        KeysCommand cancelled(m_folder->path(), {u"set"_s, entryName}, oldKey + '\n');
        QVERIFY(QTest::qWaitFor([this] { return m_service->isAsking(); }, patienceMs));
        cancelled.interrupt();
        m_service->asks = false;
        m_service->answer(true);
        QCOMPARE(cancelled.status(), 1);
        QCOMPARE(endpoint->ask(newKey), 200);
        QCOMPARE(endpoint->ask(oldKey), 401);
        endpoint.reset();
        endpoint = std::make_unique<ServedEndpoint>(m_folder->path());
        QCOMPARE(endpoint->ask(newKey), 200);
    }
};

QTEST_GUILESS_MAIN(TestSecretService)
#include "tst_secret_service.moc"
