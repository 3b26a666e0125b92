// Another program holds the database for two seconds: at each moment at which the window needs it, the window goes on painting and
// calls are answered.
#include "app/window/window_backend.h"
#include "core/database/database.h"
#include "core/model/plan_json.h"
#include "core/storage/directory_store.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <algorithm>
#include <optional>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

constexpr int heldMs = 2'000;
constexpr qint64 noticedMs = 1'000; // of two seconds; a machine that is busy is late by less

const QByteArray requestsKey = "requests-key-of-this-test-0123456789";

/// Holds what it is given, and asks nobody.
class OpenKeychain final : public Keychain {
public:
    void prove(QDeadlineTimer, Ended ended) override { ended(Done{}); }
    void read(const QString& entry, QDeadlineTimer, Read read) override {
        const auto found = m_entries.constFind(entry);
        read(found == m_entries.constEnd() ? Result<Secret>(Error{ErrorCode::NotFound, u"none"_s})
                                           : Result<Secret>(*found));
    }
    void write(const QString& entry, const Secret& value, QDeadlineTimer, Ended ended) override {
        m_entries.insert(entry, value);
        ended(Done{});
    }
    void remove(const QString& entry, QDeadlineTimer, Ended ended) override {
        m_entries.remove(entry);
        ended(Done{});
    }

private:
    QHash<QString, Secret> m_entries;
};

/// A window that paints a hundred times a second, and the longest time in which it could not.
class Picture final : public QWidget {
public:
    Picture() {
        m_timer.callOnTimeout(this, [this] { update(); });
        m_timer.start(10);
        m_clock.start();
    }
    qint64 longestGapMs() const { return std::max(m_longestMs, m_clock.elapsed()); }

protected:
    void paintEvent(QPaintEvent*) override { m_longestMs = std::max(m_longestMs, m_clock.restart()); }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longestMs = 0;
};

using Ended = std::function<void()>;
using Moment = std::function<void(WindowBackend&, QObject* context, const Ended&)>;

} // namespace

Q_DECLARE_METATYPE(Moment)

class TestHeldDatabase : public QObject {
    Q_OBJECT

private:
    SystemClock m_clock;
    QNetworkAccessManager m_network;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Runtime> m_runtime;
    std::unique_ptr<WindowBackend> m_backend;
    std::optional<Database> m_other;

    void make() {
        const Result<Arguments> arguments =
            Arguments::parse({u"--data-dir"_s, m_folder->path()}, {}, profileOptions());
        m_runtime = std::make_unique<Runtime>(openProfile(*arguments, true).value(), m_clock,
                                              std::make_unique<OpenKeychain>());
        m_backend = std::make_unique<WindowBackend>(*m_runtime, m_clock, TunnelSources{});
    }

    void start(bool& isStarted) {
        m_runtime->start([&isStarted](const Result<ListenAddress>& address) { isStarted = address.ok(); });
    }

    void hold() {
        Result<Database> other = Database::open(databaseFile(m_folder->path()), Database::Access::ReadWrite);
        QVERIFY(other.ok());
        m_other.emplace(std::move(other).value());
        QVERIFY(m_other->execute(u"BEGIN IMMEDIATE"_s).ok());
        QTimer::singleShot(heldMs, this, [this] { m_other.reset(); });
    }

    /// How long it took until a call had its answer; nothing when that was not 200.
    std::optional<qint64> callMs() {
        static int calls = 0;
        const QString address = m_runtime->listenUrl();
        QNetworkRequest request(QUrl(address + u"/api/voice/route"_s));
        request.setRawHeader("Authorization", "Bearer " + requestsKey);
        request.setRawHeader("Content-Type", "application/json");
        QElapsedTimer clock;
        clock.start();
        const std::unique_ptr<QNetworkReply> reply(
            m_network.post(request, "{\"To\":\"1\",\"Session\":\"s" + QByteArray::number(++calls) + "\"}"));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000))
            return {};
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 200)
            return clock.elapsed();
        // Who calls an address that is just being left has to call the next one.
        const bool hasMoved = QTest::qWaitFor([&] { return m_runtime->listenUrl() != address; }, 1'000);
        return hasMoved ? callMs() : std::nullopt;
    }

private slots:
    void init() {
        qputenv("OPBX_REQUESTS_API_KEY", requestsKey);
        m_folder = std::make_unique<QTemporaryDir>();
        Settings settings;
        QVERIFY(settings.set(u"server/listen"_s, u"127.0.0.1:0"_s).ok());
        QVERIFY(settings.save(m_folder->filePath(u"opbx.ini"_s)).ok());
        make();
        bool isStarted = false;
        start(isStarted);
        QTRY_VERIFY(isStarted);
    }

    void cleanup() {
        m_other.reset();
        m_backend.reset();
        m_runtime.reset();
        m_folder.reset();
    }

    void theWindowGoesOn_data() {
        QTest::addColumn<Moment>("moment");
        const auto row = [](const char* name, Moment moment) { QTest::newRow(name) << std::move(moment); };
        row("a reload", [](WindowBackend& backend, QObject* context, const Ended& ended) {
            backend.endpoint().listenAgain().then(context, [ended](const Result<Done>&) { ended(); });
        });
        row("a setting", [](WindowBackend& backend, QObject* context, const Ended& ended) {
            Settings settings = backend.settings().current();
            QVERIFY(settings.set(u"history/max_age_days"_s, u"60"_s).ok());
            backend.settings().apply(settings).then(context, [ended](const Result<Done>&) { ended(); });
        });
        row("another address", [](WindowBackend& backend, QObject* context, const Ended& ended) {
            Settings settings = backend.settings().current();
            QVERIFY(settings.set(u"server/listen"_s, u"127.0.0.2:0"_s).ok());
            backend.settings().apply(settings).then(context, [ended](const Result<Done>&) { ended(); });
        });
        row("a key", [](WindowBackend& backend, QObject* context, const Ended& ended) {
            backend.keys().generate(KeyName::WebhookSecret).then(context, [ended](const Result<Secret>& key) {
                QVERIFY(key.ok());
                ended();
            });
        });
        row("the plan", [](WindowBackend& backend, QObject* context, const Ended& ended) {
            backend.plans().current().then(context, [ended](const Result<QByteArray>& plan) {
                QVERIFY(plan.ok());
                ended();
            });
        });
        row("versions of the plan", [](WindowBackend& backend, QObject* context, const Ended& ended) {
            backend.plans().versions().then(context,
                                            [ended](const Result<QList<ui::PlanVersionRow>>& versions) {
                                                QVERIFY(versions.ok());
                                                ended();
                                            });
        });
        row("a plan that is saved", [](WindowBackend& backend, QObject* context, const Ended& ended) {
            backend.plans()
                .save(planToJson(RoutingPlan()), u"a test"_s)
                .then(context, [ended](const Result<Done>& saved) {
                    QVERIFY2(saved.ok(), saved ? "" : qPrintable(saved.error().detail));
                    ended();
                });
        });
        row("the directory", [](WindowBackend& backend, QObject* context, const Ended& ended) {
            backend.directory().clear().then(context, [ended](const Result<Done>& cleared) {
                QVERIFY2(cleared.ok(), cleared ? "" : qPrintable(cleared.error().detail));
                ended();
            });
        });
        row("the history", [](WindowBackend& backend, QObject* context, const Ended& ended) {
            backend.history().clear().then(context, [ended](const Result<Done>& cleared) {
                QVERIFY2(cleared.ok(), cleared ? "" : qPrintable(cleared.error().detail));
                ended();
            });
        });
        row("its health", [](WindowBackend& backend, QObject* context, const Ended& ended) {
            backend.health().snapshot().then(context, [ended](const Result<HealthSnapshot>&) { ended(); });
        });
    }

    void theWindowGoesOn() {
        QFETCH(Moment, moment);
        Picture picture;
        picture.show();
        QVERIFY(QTest::qWaitForWindowExposed(&picture));
        hold();
        bool ended = false;
        moment(*m_backend, this, [&] { ended = true; });
        while (m_other) {
            const std::optional<qint64> tookMs = callMs();
            QVERIFY(tookMs.has_value());
            QVERIFY2(*tookMs < noticedMs, QByteArray::number(*tookMs).constData());
        }
        QTRY_VERIFY_WITH_TIMEOUT(ended, 10'000);
        QVERIFY2(picture.longestGapMs() < noticedMs, QByteArray::number(picture.longestGapMs()).constData());
    }

    void theFirstLoad() {
        m_backend.reset();
        m_runtime.reset();
        make();
        Picture picture;
        picture.show();
        QVERIFY(QTest::qWaitForWindowExposed(&picture));
        hold();
        bool isStarted = false;
        start(isStarted);
        QTRY_VERIFY_WITH_TIMEOUT(isStarted, 10'000);
        m_backend->started();
        QVERIFY(callMs().has_value());
        QTRY_VERIFY_WITH_TIMEOUT(!m_other, 5'000);
        QVERIFY2(picture.longestGapMs() < noticedMs, QByteArray::number(picture.longestGapMs()).constData());
    }

    /// What was under way when the program ends is not waited for by anybody, and nothing is left behind.
    void theEndInTheMiddle() {
        m_backend.reset();
        m_runtime.reset();
        make();
        bool isStarted = false;
        start(isStarted);
        m_backend.reset();
        m_runtime.reset();
        QVERIFY(!isStarted);
    }
};

QTEST_MAIN(TestHeldDatabase)
#include "tst_held_database.moc"
