// Everything that is written to the database. Lives on the store thread; other threads call the functions marked
// "any thread". Waiting requests share one transaction (synchronous=FULL).
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/routing/router.h"
#include "core/webhook/notification.h"

#include <QObject>

#include <functional>
#include <memory>

namespace opbx {

/// A notification to be committed, with the exchange as it stands (already redacted).
struct PendingCommit {
    Notification notification;
    Exchange exchange;
};

struct HistoryCaps {
    qint64 count = 1'000'000;
    qint64 bytes = 4LL * 1024 * 1024 * 1024;
    qint64 ageSeconds = 90LL * 24 * 3600;
};

struct StoredVoiceAnswer {
    QByteArray eventId;
    HttpResponse answer;
    qint64 firstUs = 0;
    int attempts = 1;
};

class Store : public QObject {
    Q_OBJECT

public:
    /// On the store thread. Creates or migrates the database; a corrupt file is kept aside and a new one made.
    explicit Store(QString databaseFile, const Clock& clock);
    ~Store() override;
    Result<Done> open();

    /// Any thread. `committed` is called on `context`'s thread, exactly once, with the outcome and the exchange that was
    /// journalled.
    void commit(PendingCommit pending, QObject* context, std::function<void(CommitOutcome, Exchange)> committed);

    /// Any thread. Adds an exchange to the journal, or completes the timings of one that a commit has written. Never
    /// waits; drops and counts when the backlog is over its limit.
    void record(ExchangePtr exchange);
    /// Any thread.
    void keepCursor(CursorUpdate cursor);

signals:
    void sessionsChanged();
    void callRecordsChanged();
    void storageFailed(opbx::Error error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace opbx
