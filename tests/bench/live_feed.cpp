#include "tests/bench/live_feed.h"

#include "tests/bench/large_history.h"

#include <QElapsedTimer>
#include <QTcpSocket>

#include <algorithm>

namespace opbx::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned batchMs = 100;
constexpr int pooled = 2'000;
constexpr unsigned callerPauseMs = 20;
constexpr int patienceMs = 5'000;

} // namespace

LiveFeed::LiveFeed(Runtime& runtime, int rate)
    : m_runtime(runtime)
    , m_rate(rate)
    , m_thread(QThread::create([this] { run(); })) {
    m_thread->start();
}

LiveFeed::~LiveFeed() {
    m_ends = true;
    m_thread->wait();
}

void LiveFeed::run() {
    TrafficSource source(7);
    std::vector<Exchange> pool;
    pool.reserve(pooled);
    for (int i = 0; i < pooled; ++i)
        pool.push_back(source.next(1));
    const SystemClock clock;
    QElapsedTimer elapsed;
    elapsed.start();
    qint64 id = 0;
    while (!m_ends) {
        QThread::msleep(batchMs);
        QList<ExchangePtr> batch;
        JournalBundle bundle;
        for (const qint64 due = elapsed.elapsed() * m_rate / 1000; m_fed < due; ++m_fed) {
            Exchange exchange = pool.at(static_cast<size_t>(m_fed % pooled));
            exchange.id = exchange.receivedUs = id = std::max(id + 1, clock.nowUs());
            bundle.append(exchange);
            batch.append(std::make_shared<const Exchange>(std::move(exchange)));
        }
        m_runtime.store().record(std::move(bundle));
        QMetaObject::invokeMethod(&m_runtime, [this, batch] { emit m_runtime.exchangesArrived(batch); });
    }
}

Caller::Caller(quint16 port, QByteArray key)
    : m_port(port)
    , m_key(std::move(key))
    , m_thread(QThread::create([this] { run(); })) {
    m_thread->start();
}

Caller::~Caller() {
    (void)finish();
}

void Caller::run() {
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_port);
    if (!socket.waitForConnected(patienceMs))
        return;
    for (int n = 0; !m_ends; ++n) {
        const QByteArray body =
            "From=%2B14155550001&To=%2B15557654321&CallSid=bench-" + QByteArray::number(n);
        QElapsedTimer clock;
        clock.start();
        socket.write("POST /api/voice/route HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer " + m_key +
                     "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QByteArray answer;
        while (!answer.contains("</Response>") && socket.waitForReadyRead(patienceMs))
            answer += socket.readAll();
        if (!answer.startsWith("HTTP/1.1 200"))
            return;
        m_times.push_back(double(clock.nsecsElapsed()) / 1e6);
        QThread::msleep(callerPauseMs);
    }
}

std::pair<double, double> Caller::finish() {
    m_ends = true;
    m_thread->wait();
    if (m_times.empty())
        return {-1, -1};
    std::sort(m_times.begin(), m_times.end());
    return {m_times.at(m_times.size() / 2), m_times.at(m_times.size() * 99 / 100)};
}

} // namespace opbx::bench
