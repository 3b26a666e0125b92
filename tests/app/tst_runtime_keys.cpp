// A keychain that is locked when the endpoint starts: it is asked again until it opens, and then the keys are in force.
#include "app/runtime/runtime.h"

#include "core/secrets/key_entry.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

const QByteArray requestsKey = "requests-key-of-this-test-0123456789";

/// What the test and the keychain of the runtime share.
struct KeychainState {
    std::optional<ErrorCode> problem;
    int proved = 0;
};

class TestKeychain final : public Keychain {
public:
    explicit TestKeychain(std::shared_ptr<KeychainState> state)
        : m_state(std::move(state)) {}

    void prove(QDeadlineTimer, Ended ended) override {
        ++m_state->proved;
        ended(m_state->problem ? Result<Done>(*m_state->problem, u"not now"_s) : Result<Done>(Done{}));
    }
    void read(const QString& entry, QDeadlineTimer, Read read) override {
        if (entry == u"requests-api-key")
            read(encodeKeyEntry({{Secret(requestsKey), Secret(), 0}, 1}));
        else
            read({ErrorCode::NotFound, u"none"_s});
    }
    void write(const QString&, const Secret&, QDeadlineTimer, Ended ended) override {
        ended({ErrorCode::Unsupported, {}});
    }
    void remove(const QString&, QDeadlineTimer, Ended ended) override { ended({ErrorCode::Unsupported, {}}); }

private:
    std::shared_ptr<KeychainState> m_state;
};

} // namespace

class TestRuntimeKeys : public QObject {
    Q_OBJECT

private slots:
    void init() {
        qunsetenv("OPBX_REQUESTS_API_KEY");
        qunsetenv("OPBX_WEBHOOK_SECRET");
        m_keychain = std::make_shared<KeychainState>();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void cleanup() {
        m_runtime.reset();
        m_folder.reset();
    }

    void itIsAskedAgain_data() {
        QTest::addColumn<ErrorCode>("problem");
        QTest::addColumn<bool>("again");
        QTest::newRow("locked") << ErrorCode::KeychainLocked << true;
        QTest::newRow("silent") << ErrorCode::Timeout << true;
        QTest::newRow("not there yet") << ErrorCode::KeychainUnavailable << true;
        QTest::newRow("refused") << ErrorCode::KeychainDenied
                                 << false; // asking might raise its question again
    }

    void itIsAskedAgain() {
        QFETCH(ErrorCode, problem);
        QFETCH(bool, again);
        m_keychain->problem = problem;
        start();
        QCOMPARE(status(), 500);
        QTimer* const timer = m_runtime->findChild<QTimer*>(u"keysAgain"_s);
        QVERIFY(timer);
        QCOMPARE(timer->isActive(), again);
        if (!again)
            return;
        QCOMPARE(timer->interval(), 15'000);
        int opened = 0;
        connect(m_runtime.get(), &Runtime::keychainOpened, this, [&] { ++opened; });
        timer->start(0); // still closed
        const int proved = m_keychain->proved;
        QTRY_VERIFY(m_keychain->proved > proved);
        QTRY_VERIFY(timer->isActive());
        QCOMPARE(status(), 500);
        QCOMPARE(opened, 0);
        m_keychain->problem.reset();
        timer->start(0);
        QTRY_COMPARE(opened, 1);
        QVERIFY(!timer->isActive());
        timer->setInterval(15'000);
        QCOMPARE(status(), 200);
        // Closed again, it takes no key away.
        m_keychain->problem = problem;
        bool reloaded = false;
        m_runtime->reload([&](const Result<Done>&) { reloaded = true; });
        QTRY_VERIFY(reloaded);
        QCOMPARE(status(), 200);
        QVERIFY(timer->isActive());
    }

private:
    void start() {
        Settings settings;
        QVERIFY(settings.set(u"server/listen"_s, u"127.0.0.1:0"_s).ok());
        QVERIFY(settings.save(m_folder->filePath(u"opbx.ini"_s)).ok());
        const Result<Arguments> arguments =
            Arguments::parse({u"--data-dir"_s, m_folder->path()}, {}, profileOptions());
        m_runtime = std::make_unique<Runtime>(openProfile(*arguments, true).value(), m_clock,
                                              std::make_unique<TestKeychain>(m_keychain));
        bool started = false;
        m_runtime->start([&](const Result<ListenAddress>& address) { started = address.ok(); });
        QTRY_VERIFY(started);
    }

    /// Of the answer to a call.
    int status() {
        static int calls = 0;
        QNetworkRequest request(QUrl(m_runtime->listenUrl() + u"/api/voice/route"_s));
        request.setRawHeader("Authorization", "Bearer " + requestsKey);
        request.setRawHeader("Content-Type", "application/json");
        QNetworkReply* const reply =
            m_network.post(request, "{\"To\":\"1\",\"Session\":\"s" + QByteArray::number(++calls) + "\"}");
        [&] { QTRY_VERIFY(reply->isFinished()); }();
        reply->deleteLater();
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    SystemClock m_clock;
    QNetworkAccessManager m_network;
    std::shared_ptr<KeychainState> m_keychain;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Runtime> m_runtime;
};

QTEST_GUILESS_MAIN(TestRuntimeKeys)
#include "tst_runtime_keys.moc"
