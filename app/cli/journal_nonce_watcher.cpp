#include "app/cli/journal_nonce_watcher.h"

#include "core/base/clock.h"
#include "core/database/database.h"
#include "core/filter/filter.h"

namespace opbx::cli {

namespace {

constexpr int pollMs = 50;
constexpr int rowsLookedAt = 200; // what an endpoint in a flood may have written since the last look

} // namespace

JournalNonceWatcher::JournalNonceWatcher(const QString& dataDir)
    : m_dataDir(dataDir) {
    m_poll.setInterval(pollMs);
    connect(&m_poll, &QTimer::timeout, this, &JournalNonceWatcher::look);
}

void JournalNonceWatcher::expect(const QByteArray& nonce, QObject* context,
                                 std::function<void(Arrival)> arrived) {
    m_nonce = nonce;
    m_context = context;
    m_arrived = std::move(arrived);
    m_poll.start();
}

void JournalNonceWatcher::forget(const QByteArray& nonce) {
    if (nonce == m_nonce)
        m_poll.stop();
}

void JournalNonceWatcher::look() {
    if (!m_history) {
        Result<History> opened = History::open(databaseFile(m_dataDir));
        if (!opened)
            return;
        m_history.emplace(std::move(opened).value());
    }
    const auto rows = m_history->newest(Filter(), 0, rowsLookedAt, SystemClock().nowUs());
    if (!rows)
        return;
    for (const ExchangeRow& row : *rows) {
        if (!row.path.startsWith("/api/health?") || !row.path.endsWith("nonce=" + m_nonce))
            continue;
        m_poll.stop();
        const Result<ExchangePtr> exchange = m_history->exchange(row.id);
        if (exchange && m_context)
            m_arrived({(*exchange)->request.headers, (*exchange)->request.peer});
        return;
    }
}

} // namespace opbx::cli
