// The counters of the day: what has come in since midnight, as the window's status line gets it.
#include "app/window/window_backend.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

const QByteArray requestsKey = "requests-key-of-this-test-0123456789";

} // namespace

class TestWindowCounts : public QObject {
    Q_OBJECT

private slots:
    void init() {
        qputenv("OPBX_REQUESTS_API_KEY", requestsKey);
        qputenv("OPBX_WEBHOOK_SECRET", "webhook-secret-of-this-test-0123456789");
        m_folder = std::make_unique<QTemporaryDir>();
        Settings settings;
        QVERIFY(settings.set(u"server/listen"_s, u"127.0.0.1:0"_s).ok());
        QVERIFY(settings.save(m_folder->filePath(u"opbx.ini"_s)).ok());
        open();
    }

    void cleanup() {
        close();
        m_folder.reset();
    }

    void whatComesInIsCounted() {
        QTRY_VERIFY(says(0, 0, 0));
        QCOMPARE(post("a", requestsKey), 200);
        QTRY_VERIFY(says(1, 0, 0));
        QCOMPARE(post("b", requestsKey), 200);
        QCOMPARE(post("b", requestsKey), 200); // again
        QCOMPARE(post("c", "wrong"), 401);
        QTRY_VERIFY(says(4, 1, 1));
        // They are of the day, and not of this run.
        close();
        open();
        QTRY_VERIFY(says(4, 1, 1));
    }

private:
    void open() {
        const Result<Arguments> arguments =
            Arguments::parse({u"--data-dir"_s, m_folder->path()}, {}, profileOptions());
        m_runtime = std::make_unique<Runtime>(openProfile(*arguments, true).value(), m_clock);
        m_backend = std::make_unique<WindowBackend>(*m_runtime, m_clock, TunnelSources{});
        bool started = false;
        m_runtime->start([&](const Result<ListenAddress>&) { started = true; });
        QTRY_VERIFY(started);
        m_backend->started();
    }

    void close() {
        m_backend.reset();
        m_runtime.reset();
    }

    int post(const QByteArray& session, const QByteArray& token) {
        QNetworkRequest request(QUrl(m_runtime->listenUrl() + u"/api/webhooks/cloudonix/session-update"_s));
        request.setRawHeader("Authorization", "Bearer " + token);
        request.setRawHeader("Content-Type", "application/json");
        QNetworkReply* const reply = m_network.post(request, "{\"status\":\"ringing\",\"eventId\":\"" +
                                                                 session + "\",\"id\":\"" + session + "\"}");
        [&] { QTRY_VERIFY(reply->isFinished()); }();
        reply->deleteLater();
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    bool says(qint64 requests, qint64 refused, qint64 retries) const {
        const ui::EndpointState state = m_backend->endpoint().state();
        return state.listening && state.requestsToday == requests && state.refusedToday == refused &&
               state.retriesToday == retries;
    }

    SystemClock m_clock;
    QNetworkAccessManager m_network;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Runtime> m_runtime;
    std::unique_ptr<WindowBackend> m_backend;
};

QTEST_GUILESS_MAIN(TestWindowCounts)
#include "tst_window_counts.moc"
