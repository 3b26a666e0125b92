#include "core/base/clock.h"
#include "core/secrets/environment_key.h"
#include "core/secrets/key_entry.h"
#include "core/secrets/key_rules.h"
#include "core/secrets/key_store.h"
#include "core/secrets/keychain.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

#include <sys/stat.h>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

/// A keychain in memory that can be told to misbehave as real ones do.
class FakeKeychain final : public Keychain {
public:
    QHash<QString, QByteArray> entries;
    std::optional<Error> notOpen;
    bool forgetsWrites = false;
    bool keepsRemoved = false;
    bool rewrites = false; // characters, as KeePassXC resolves {PASSWORD}
    bool asks = false;     // a question before each write, which answer() answers
    int writes = 0;
    int questions = 0;
    std::function<void()> answer; // of the open question: the write takes place

    void prove(QDeadlineTimer, Ended ended) override {
        ended(notOpen ? Result<Done>(*notOpen) : Result<Done>(Done()));
    }
    void read(const QString& entry, QDeadlineTimer, Read read) override {
        if (entries.contains(entry))
            read(Secret(entries[entry]));
        else
            read({ErrorCode::NotFound, u"none"_s});
    }
    void write(const QString& entry, const Secret& value, QDeadlineTimer, Ended ended) override {
        ++writes;
        const auto take = [this, entry, value, ended] {
            if (!forgetsWrites)
                entries.insert(entry, rewrites ? value.reveal().toByteArray().replace("{PASSWORD}", "")
                                               : value.reveal().toByteArray());
            ended(Done());
        };
        if (!asks)
            return take();
        ++questions;
        answer = take;
    }
    void remove(const QString& entry, QDeadlineTimer, Ended ended) override {
        if (!keepsRemoved)
            entries.remove(entry);
        ended(Done());
    }
};

const Secret oldKey("old key ^!)=(|0123456789");
const Secret newKey("new key 0123456789abcdef");

} // namespace

class TestKeyStore : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<KeyStore> m_store;
    FakeKeychain* m_keychain = nullptr;
    QTemporaryDir m_folder;

    Result<Done> run(const std::function<void(KeyStore::Finished)>& call) {
        std::optional<Result<Done>> outcome;
        int ends = 0;
        call([&](const Result<Done>& done) {
            outcome = done;
            ++ends;
        });
        if (outcome)
            qFatal("ended within the call");
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }))
            qFatal("did not end");
        QCoreApplication::sendPostedEvents();
        if (ends != 1)
            qFatal("ended more than once");
        return *outcome;
    }
    Result<Done> set(const Secret& key) {
        return run([&](auto end) { m_store->set(KeyName::WebhookSecret, key, this, end); });
    }
    Result<Done> rotate(const Secret& key, qint64 untilMs) {
        return run([&](auto end) { m_store->rotate(KeyName::WebhookSecret, key, untilMs, this, end); });
    }
    Result<Done> clear() {
        return run([&](auto end) { m_store->clear(KeyName::WebhookSecret, this, end); });
    }
    KeyState load() {
        std::optional<KeyState> state;
        m_store->load(KeyName::WebhookSecret, this, [&](const KeyState& loaded) { state = loaded; });
        if (!QTest::qWaitFor([&] { return state.has_value(); }))
            qFatal("did not end");
        return *state;
    }
    QString write(const QByteArray& content, QFile::Permissions permissions) {
        const QString path = m_folder.filePath(u"key"_s);
        QFile::remove(path);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() ||
            !file.setPermissions(permissions))
            qFatal("cannot write");
        return path;
    }
    static QByteArray bytes(const Secret& secret) { return secret.reveal().toByteArray(); }

private slots:
    void init() {
        auto keychain = std::make_unique<FakeKeychain>();
        m_keychain = keychain.get();
        m_store = std::make_unique<KeyStore>(std::move(keychain));
        for (const KeyName name : allKeyNames()) {
            qunsetenv(environmentVariable(name).constData());
            qunsetenv((environmentVariable(name) + "_FILE").constData());
        }
    }

    void generatedKeysAreUrlSafeAndUnlikeEachOther() {
        QSet<QByteArray> keys;
        QHash<char, int> counts;
        for (int i = 0; i < 2000; ++i) {
            const QByteArray key = bytes(generateKey());
            QCOMPARE(key.size(), 43);
            for (const char byte : key)
                ++counts[byte];
            keys.insert(key);
        }
        QCOMPARE(keys.size(), 2000);
        QCOMPARE(counts.size(), 64);
        for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
            QVERIFY(std::isalnum(static_cast<unsigned char>(count.key())) || count.key() == '-' ||
                    count.key() == '_');
            QVERIFY2(count.value() > 1000 && count.value() < 1800, "far from even"); // 1344 on average
        }
    }

    void keysThatAreSetByHand_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<bool>("good");
        QTest::newRow("32 with punctuation") << QByteArray("aB3^!)=(|xY9zQ7~w#E5rT1uI0oP6sD2") << true;
        QTest::newRow("16") << QByteArray(16, 'k') << true;
        QTest::newRow("15") << QByteArray(15, 'k') << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("line break") << QByteArray("0123456789\n0123456789") << false;
        QTest::newRow("NUL") << QByteArray("0123456789\0"
                                           "0123456789",
                                           21)
                             << false;
        QTest::newRow("space at the end") << QByteArray("0123456789abcdef ") << false;
        QTest::newRow("space inside") << QByteArray("0123456789 abcdef") << true;
        QTest::newRow("not ASCII") << QByteArray("0123456789abcdef\xc3\xa4") << false;
        QTest::newRow("endless") << QByteArray(513, 'k') << false;
    }

    void keysThatAreSetByHand() {
        QFETCH(QByteArray, key);
        QFETCH(bool, good);
        const Result<Done> done = set(Secret(key));
        QCOMPARE(done.ok(), good);
        QCOMPARE(m_keychain->writes, good ? 1 : 0);
        if (!good) {
            QCOMPARE(done.error().code, ErrorCode::InvalidInput);
            QVERIFY(key.isEmpty() || !done.error().detail.contains(QString::fromUtf8(key)));
        }
    }

    void strengthIsEstimated() {
        QCOMPARE(keyStrengthText(keyStrengthBits(generateKey())), QByteArray("strong"));
        QCOMPARE(keyStrengthText(keyStrengthBits(Secret("aB3^!)=(|xY9zQ7~w#E5rT1uI0oP6sD2"))),
                 QByteArray("strong"));
        QCOMPARE(keyStrengthText(keyStrengthBits(Secret("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"))),
                 QByteArray("weak"));
        QCOMPARE(keyStrengthText(keyStrengthBits(Secret("abcdefghijklmnopqrstuvwxyz0123456789"))),
                 QByteArray("weak"));
        QCOMPARE(keyStrengthText(keyStrengthBits(Secret("hunter2horse17battery"))), QByteArray("fair"));
        QCOMPARE(keyStrengthBits(Secret()), 0);
    }

    void aKeyIsKeptWithItsAge() {
        QVERIFY(!load().isSet());
        QCOMPARE(codeOf(load().problem), ErrorCode::None);
        const qint64 before = SystemClock().nowMs();
        QVERIFY(set(oldKey).ok());
        const KeyState state = load();
        QCOMPARE(bytes(state.key.current), bytes(oldKey));
        QVERIFY(state.key.previous.isEmpty());
        QCOMPARE(state.source, KeySource::Keychain);
        QVERIFY(state.createdMs >= before && state.createdMs <= SystemClock().nowMs());
    }

    void rotationKeepsThePreviousKeyUntilItsTime() {
        QCOMPARE(rotate(newKey, 5).error().code, ErrorCode::NotFound);
        QVERIFY(set(oldKey).ok());
        QVERIFY(rotate(newKey, 1'900'000'000'000).ok());
        KeyState state = load();
        QCOMPARE(bytes(state.key.current), bytes(newKey));
        QCOMPARE(bytes(state.key.previous), bytes(oldKey));
        QCOMPARE(state.key.previousUntilMs, 1'900'000'000'000);
        QVERIFY(run([&](auto end) { m_store->forgetPrevious(KeyName::WebhookSecret, this, end); }).ok());
        state = load();
        QCOMPARE(bytes(state.key.current), bytes(newKey));
        QVERIFY(state.key.previous.isEmpty());
        QVERIFY(clear().ok());
        QVERIFY(!load().isSet());
    }

    void nothingIsWrittenUnlessTheKeychainIsProvedOpen() {
        QVERIFY(set(oldKey).ok());
        m_keychain->notOpen = Error{ErrorCode::KeychainLocked, u"locked"_s};
        const int writes = m_keychain->writes;
        QCOMPARE(set(newKey).error().code, ErrorCode::KeychainLocked);
        QCOMPARE(rotate(newKey, 1).error().code, ErrorCode::KeychainLocked);
        QCOMPARE(clear().error().code, ErrorCode::KeychainLocked);
        QCOMPARE(codeOf(load().problem), ErrorCode::KeychainLocked);
        QVERIFY(!load().isSet());
        QCOMPARE(m_keychain->writes, writes);
        m_keychain->notOpen.reset();
        QCOMPARE(bytes(load().key.current), bytes(oldKey));
    }

    void aKeychainThatLiesIsFoundOut() {
        m_keychain->forgetsWrites = true;
        QCOMPARE(set(newKey).error().code, ErrorCode::KeychainDenied);
        m_keychain->forgetsWrites = false;
        QVERIFY(set(newKey).ok());
        m_keychain->keepsRemoved = true;
        QCOMPARE(clear().error().code, ErrorCode::KeychainDenied);
    }

    void whatTheKeychainRewritesIsFoundAndPutBack() {
        QVERIFY(set(oldKey).ok());
        m_keychain->rewrites = true;
        const Secret rewritten("0123456789{PASSWORD}0123456789");
        const Result<Done> done = set(rewritten);
        QCOMPARE(done.error().code, ErrorCode::KeychainDenied);
        QVERIFY2(done.error().detail.contains(u"rewrites"_s), qPrintable(done.error().detail));
        QCOMPARE(bytes(load().key.current), bytes(oldKey));
        QVERIFY(clear().ok());
        QCOMPARE(set(rewritten).error().code, ErrorCode::KeychainDenied);
        QVERIFY(!load().isSet()); // there was none before
    }

    void aQuestionIsWaitedFor() {
        QVERIFY(set(oldKey).ok());
        m_keychain->asks = true;
        std::optional<Result<Done>> outcome;
        m_store->rotate(KeyName::WebhookSecret, newKey, 1'900'000'000'000, this,
                        [&](const Result<Done>& done) { outcome = done; });
        QTRY_COMPARE(m_keychain->questions, 1);
        QCOMPARE(bytes(load().key.current), bytes(oldKey));
        QVERIFY(!outcome);
        QCOMPARE(set(oldKey).error().code, ErrorCode::AlreadyExists); // one change at a time
        std::exchange(m_keychain->answer, nullptr)();
        QTRY_VERIFY(outcome);
        QVERIFY(outcome->ok());
        QCOMPARE(bytes(load().key.current), bytes(newKey));
        QCOMPARE(bytes(load().key.previous), bytes(oldKey));
    }

    void whatWasCancelledNeverComesIntoForce_data() {
        QTest::addColumn<bool>("hasKey");
        QTest::addColumn<bool>("contextGoes");
        QTest::newRow("replacing, cancelled") << true << false;
        QTest::newRow("replacing, window closed") << true << true;
        QTest::newRow("first key, cancelled") << false << false;
        QTest::newRow("first key, window closed") << false << true;
    }

    void whatWasCancelledNeverComesIntoForce() {
        QFETCH(bool, hasKey);
        QFETCH(bool, contextGoes);
        if (hasKey)
            QVERIFY(set(oldKey).ok());
        m_keychain->asks = true;
        auto context = std::make_unique<QObject>();
        std::optional<Result<Done>> outcome;
        m_store->set(KeyName::WebhookSecret, newKey, context.get(),
                     [&](const Result<Done>& done) { outcome = done; });
        QTRY_COMPARE(m_keychain->questions, 1);
        if (contextGoes)
            context.reset();
        else
            m_store->cancelChange(KeyName::WebhookSecret);
        QTRY_COMPARE(outcome.has_value(), !contextGoes); // told at once
        if (outcome)
            QCOMPARE(outcome->error().code, ErrorCode::Cancelled);
        bool settled = false;
        m_store->whenSettled(KeyName::WebhookSecret, this, [&] { settled = true; });
        QCOMPARE(bytes(load().key.current), hasKey ? bytes(oldKey) : QByteArray());
        QVERIFY(!settled);
        m_keychain->asks = false;
        std::exchange(m_keychain->answer, nullptr)(); // the write takes place all the same
        QTRY_VERIFY(settled);
        QCOMPARE(bytes(load().key.current), hasKey ? bytes(oldKey) : QByteArray());
        QCOMPARE(m_keychain->entries.isEmpty(), !hasKey);
    }

    void bareTextsAreKeysToo() {
        m_keychain->entries.insert(u"webhook-secret"_s, "{set with another program");
        QCOMPARE(bytes(load().key.current), QByteArray("{set with another program"));
        QCOMPARE(load().createdMs, 0);
    }

    void entriesSurviveEncoding() {
        const KeyEntry entry{{Secret("a\"\\b^!)=(|"), Secret("old"), 123}, 456};
        const KeyEntry again = decodeKeyEntry(encodeKeyEntry(entry));
        QCOMPARE(bytes(again.key.current), bytes(entry.key.current));
        QCOMPARE(bytes(again.key.previous), bytes(entry.key.previous));
        QCOMPARE(again.key.previousUntilMs, 123);
        QCOMPARE(again.createdMs, 456);
    }

    void theEnvironmentStandsAboveTheKeychain() {
        QVERIFY(set(oldKey).ok());
        qputenv("OPBX_WEBHOOK_SECRET", "short");
        const KeyState state = load();
        QCOMPARE(state.source, KeySource::Environment);
        QCOMPARE(bytes(state.key.current), QByteArray("short"));
        QCOMPARE(set(newKey).error().code, ErrorCode::Unsupported);
        QCOMPARE(clear().error().code, ErrorCode::Unsupported);
        QVERIFY(set(newKey).error().detail.contains(u"OPBX_WEBHOOK_SECRET"_s));
    }

    /// Ways in which a key is copied together with what stood around it.
    static QList<std::pair<const char*, QByteArray>> wrapped() {
        return {{"byte order mark", "\xef\xbb\xbfxa secret"},
                {"UTF-16", QByteArray("\xff\xfe"
                                      "a\0s\0",
                                      6)},
                {"UTF-16, big end first", QByteArray("\xfe\xff\0a\0s", 6)},
                {"double quotes", "\"a secret\""},
                {"single quotes", "'a secret'"},
                {"assignment", "OPBX_WEBHOOK_SECRET=a secret"},
                {"assignment of another name", "API_KEY=a secret"},
                {"exported", "export WEBHOOK_SECRET='a secret'"},
                {"assignment with blanks", "WEBHOOK_SECRET = a secret"},
                {"in small letters", "webhook_secret=a secret"},
                {"with a colon", "secret: a secret"},
                {"header field", "Authorization: Bearer a secret"},
                {"scheme", "bearer a secret"},
                {"set", "set NAME=a secret"},
                {"setenv", "setenv NAME a secret"},
                {"JSON", "{\"k\":\"a secret\"}"},
                {"backticks", "`a secret`"},
                {"printer's quotes", "\xe2\x80\x9c"
                                     "a secret\xe2\x80\x9d"},
                {"space without a break", "a secret\xc2\xa0"},
                {"space without width", "\xe2\x80\x8b"
                                        "a secret"}};
    }

    void environmentFiles_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("mode");
        QTest::addColumn<QByteArray>("key"); // empty: refused
        QTest::newRow("newline") << QByteArray("a secret\n") << 0600 << QByteArray("a secret");
        QTest::newRow("crlf") << QByteArray("a secret\r\n") << 0400 << QByteArray("a secret");
        QTest::newRow("no newline") << QByteArray("a secret") << 0600 << QByteArray("a secret");
        QTest::newRow("two newlines") << QByteArray("a secret\n\n") << 0600 << QByteArray();
        QTest::newRow("empty") << QByteArray("\n") << 0600 << QByteArray();
        QTest::newRow("others read") << QByteArray("a secret\n") << 0644 << QByteArray();
        QTest::newRow("group reads") << QByteArray("a secret\n") << 0640 << QByteArray();
        QTest::newRow("others write") << QByteArray("a secret\n") << 0602 << QByteArray();
        QTest::newRow("group writes") << QByteArray("a secret\n") << 0620 << QByteArray();
        QTest::newRow("large") << QByteArray(5000, 'k') << 0600 << QByteArray();
        for (const auto& [name, text] : wrapped())
            QTest::newRow(name) << text << 0600 << QByteArray();
        QTest::newRow("quote inside") << QByteArray("a\"secret\"b") << 0600 << QByteArray("a\"secret\"b");
        QTest::newRow("equals sign") << QByteArray("aSecret=") << 0600 << QByteArray("aSecret=");
        for (const QByteArray key : {"k^!=)(|;x-test", "set-of-letters", "bearer-of-news", "a:b=c",
                                     "my-secret-key", "ab=cd+/ef=gh=="})
            QTest::newRow(key) << key << 0600 << key;
        QTest::newRow("capitals, equals sign") << QByteArray("AB=secret") << 0600 << QByteArray("AB=secret");
    }

    void environmentFiles() {
        QFETCH(QByteArray, content);
        QFETCH(int, mode);
        QFETCH(QByteArray, key);
        const QString path = write(content, QFile::Permissions());
        QVERIFY(::chmod(QFile::encodeName(path).constData(), static_cast<mode_t>(mode)) == 0);
        qputenv("OPBX_WEBHOOK_SECRET_FILE", QFile::encodeName(path));
        const KeyState state = load();
        QCOMPARE(state.source, KeySource::EnvironmentFile);
        QCOMPARE(bytes(state.key.current), key);
        QCOMPARE(codeOf(state.problem), key.isEmpty() ? ErrorCode::FileUnreadable : ErrorCode::None);
        QVERIFY(!detailOf(state.problem).contains(u"a secret"_s));
    }

    void whatStandsAroundAKeyIsNamed_data() {
        QTest::addColumn<QByteArray>("text");
        for (const auto& [name, text] : wrapped())
            QTest::newRow(name) << text;
    }

    /// In a file, in a variable and on standard input alike, and never with the key itself.
    void whatStandsAroundAKeyIsNamed() {
        QFETCH(QByteArray, text);
        const QString sentence = keyWrapping(text);
        QVERIFY(!sentence.isEmpty());
        QVERIFY(!sentence.contains(u"a secret"_s));
        QVERIFY(checkKey(Secret(text)).error().detail.contains(sentence));
        if (text.contains('\0'))
            return; // no variable can hold it
        qputenv("OPBX_WEBHOOK_SECRET", text);
        QVERIFY(detailOf(load().problem).contains(sentence));
    }

    /// Container engines give secrets to root and let everybody in the container read them.
    void filesOfOthersMayBeReadByEverybody() {
        QString path = u"/etc/passwd"_s; // belongs to root on any system, and may be read by anybody
        if (::geteuid() == 0) {
            path = write("a secret", QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
            QCOMPARE(::chown(QFile::encodeName(path).constData(), 65534, 65534), 0);
        }
        qputenv("OPBX_WEBHOOK_SECRET_FILE", QFile::encodeName(path));
        const KeyState state = load();
        QVERIFY2(!detailOf(state.problem).contains(u"chmod"_s), qPrintable(detailOf(state.problem)));
        if (::geteuid() != 0)
            return; // what stands in that file is no key
        QCOMPARE(bytes(state.key.current), QByteArray("a secret"));
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0666), 0);
        const QString reason = detailOf(load().problem);
        QVERIFY2(reason.contains(u"owner"_s) && !reason.contains(u"chmod"_s), qPrintable(reason));
    }

    void whatIsNoFileIsRefused() {
        for (const char* path : {"/dev/null", "/", "/nonexistent/key", ""}) {
            qputenv("OPBX_WEBHOOK_SECRET_FILE", path);
            QCOMPARE(codeOf(load().problem), ErrorCode::FileUnreadable);
        }
        const QByteArray fifo = QFile::encodeName(m_folder.filePath(u"fifo"_s));
        QCOMPARE(::mkfifo(fifo.constData(), 0600), 0);
        qputenv("OPBX_WEBHOOK_SECRET_FILE", fifo);
        QCOMPARE(codeOf(load().problem), ErrorCode::FileUnreadable);
        qputenv("OPBX_WEBHOOK_SECRET", "both of them");
        QVERIFY(!load().isSet());
    }

    void systemdCredentialsMayShowGroupRead() {
        const QString path = write("a secret", QFile::ReadOwner | QFile::ReadGroup);
        qputenv("OPBX_WEBHOOK_SECRET_FILE", QFile::encodeName(path));
        QVERIFY(!load().isSet());
        qputenv("CREDENTIALS_DIRECTORY", QFile::encodeName(m_folder.path()));
        QVERIFY(load().isSet());
        qunsetenv("CREDENTIALS_DIRECTORY");
    }

    void nothingIsCalledAfterTheContextHasGone() {
        bool called = false;
        {
            QObject context;
            m_store->load(KeyName::WebhookSecret, &context, [&](const KeyState&) { called = true; });
        }
        QCoreApplication::sendPostedEvents();
        QVERIFY(!called);
    }

    void dataFoldersDoNotShareKeys() {
        QVERIFY(keychainService(u"/tmp"_s) != keychainService(u"/var"_s));
        QCOMPARE(keychainService(u"/tmp/../tmp/"_s), keychainService(u"/tmp"_s));
        QVERIFY(keychainService(u"/tmp"_s).startsWith(u"opbx-"_s));
    }
};

QTEST_GUILESS_MAIN(TestKeyStore)
#include "tst_key_store.moc"
