// Watches the journal for the request of a self-test: for a command, which is another process than the endpoint. Main thread.
#pragma once

#include "core/health/self_test.h"
#include "core/storage/history.h"

#include <QTimer>

#include <optional>

namespace opbx::cli {

class JournalNonceWatcher final : public QObject, public NonceWatcher {
public:
    explicit JournalNonceWatcher(const QString& dataDir);

    void expect(const QByteArray& nonce, QObject* context, std::function<void(Arrival)> arrived) override;
    void forget(const QByteArray& nonce) override;

private:
    void look();

    QString m_dataDir;
    std::optional<History> m_history;
    QTimer m_poll;
    QByteArray m_nonce;
    QPointer<QObject> m_context;
    std::function<void(Arrival)> m_arrived;
};

} // namespace opbx::cli
