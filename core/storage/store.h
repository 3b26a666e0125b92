// Everything that is written to the database. Lives on the store thread; other threads call the functions marked
// "any thread". Waiting requests share one transaction (synchronous=FULL).
//
// Exchange ids are time: microseconds since the epoch made unique, so that the newest page is a walk along the
// primary key and ids from the window and from another process never collide.
//
// A 2xx to a notification follows its commit (synchronous=FULL); requests that wait at the same time share one.
//
// What arrives together is committed together: the requests of one round of the event loop are one event for the
// store, and the journal gets its exchanges in bundles, soon when there is little to do, later when there is much.
#pragma once

#include "core/base/clock.h"
#include "core/base/redact.h"
#include "core/base/result.h"
#include "core/exchange/notification.h"
#include "core/routing/router.h"
#include "core/storage/age_clock.h"
#include "core/storage/journal/history_caps.h"
#include "core/storage/journal/journal_bundle.h"
#include "core/webhook/refused_deliveries.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace opbx {

class ExchangeImport;
class StoreWriters;

/// A notification to be committed, with the exchange as it stands (already redacted).
struct PendingCommit {
    Notification notification;
    Exchange exchange;
};

/// What came of it: the outcome, and the exchange with its answer.
struct Committed {
    CommitOutcome outcome;
    Exchange exchange;
    bool isRecorded =
        false; // its row in the journal was written with it; not so where there was nothing new to keep
};

/// One of the commits that are handed over together.
struct CommitRequest {
    PendingCommit pending;
    std::function<void(Committed)> committed;
};

struct StoredVoiceAnswer {
    QByteArray eventId;
    HttpResponse answer;
    qint64 firstUs = 0;
    int attempts = 1;
};

/// What the http thread needs from before a restart.
struct RestoredState {
    RoutingCursors cursors;
    QList<StoredVoiceAnswer> voiceAnswers;
    QList<StoredRefusal> refusals;
    qint64 lastId = 0; // of an exchange; may be ahead of the clock
};

class Store : public QObject {
    Q_OBJECT

public:
    using CommittedHandler = std::function<void(Committed)>;
    using DoneHandler = std::function<void(Result<Done>)>;

    explicit Store(QString databaseFile, const Clock& clock);
    ~Store() override;

    // Store thread.

    /// Creates or migrates the database. A damaged file is kept aside under another name and a new one is made; the name is
    /// the value then, else empty.
    Result<QString> open();
    RestoredState restoredState();
    void setCaps(const HistoryCaps& caps, qint64 voiceTtlSeconds);
    /// When each key was rotated, by its name, microseconds since the Unix epoch.
    void setRotations(const QHash<QByteArray, qint64>& rotatedUs);
    /// The clock that ages go by, as it reads now. Only while the database is open.
    AgeClock ageClock();
    bool isOpen() const;
    /// Writes what waits and closes the database.
    void close();

    // Any thread.

    /// `committed` is called on `context`'s thread, exactly once each. `context` must outlive the store. All share one
    /// transaction, with whatever else waits.
    void commit(std::vector<CommitRequest> requests, QObject* context);
    void commit(PendingCommit pending, QObject* context, CommittedHandler committed) {
        std::vector<CommitRequest> requests;
        requests.push_back({std::move(pending), std::move(committed)});
        commit(std::move(requests), context);
    }
    /// Adds exchanges to the journal, or completes the time taken of those that a commit has written. Never waits; drops and
    /// counts them when more bytes wait than the limit. Waking the store costs more than writing: hand many over at once.
    void record(JournalBundle exchanges);
    void keepCursor(CursorUpdate cursor);
    void keepRecording(RecordingReady recording);

    // `done` is called on `context`'s thread, exactly once. `context` must outlive the store.

    /// Hides all exchanges at once, but pinned ones and those with a note; their rows are deleted bit by bit.
    void clearHistory(QObject* context, DoneHandler done);
    /// NotFound for an exchange that is not there.
    void setPinned(qint64 exchange, bool pinned, QObject* context, DoneHandler done);
    /// An empty note removes it. NotFound; InvalidInput for a note that is too long.
    void setNote(qint64 exchange, const QString& note, QObject* context, DoneHandler done);
    /// Adds exchanges that were captured elsewhere, a few at a time; see ExchangeImport. Says how many there were.
    void importExchanges(QList<Exchange> exchanges, const Redactor& redactor, QObject* context,
                         std::function<void(Result<qint64>)> done);

signals:
    void sessionsChanged();
    void callRecordsChanged();
    void storageFailed(const opbx::Error& error);
    void storageRecovered();
    /// The clock has jumped, or is believed again.
    void clockChanged(const opbx::AgeClockState& state);
    /// The database file was moved, replaced or deleted: whoever reads it lets go of it.
    void databaseLost();
    /// What is there now is open; it may hold another plan, or nothing.
    void databaseReplaced();
    /// Of each transaction that was written; on the store thread.
    void transactionTaken(qint64 durationUs);
    /// Exchanges that were not kept because the database could not take them; counted in the database too.
    void exchangesDropped(qint64 count);

private:
    struct QueuedCommit;

    /// Null while the database is closed, and after it got lost until another is open.
    StoreWriters* writers() const;
    void hasOpened();
    /// Closes the database when it is lost and sees to it that the file that is there now is opened, a new one where there is none.
    void leaveLostDatabase();
    void openWhatIsThere();
    /// Writes what waits, then makes a change that belongs to no exchange that waits.
    void change(std::function<Result<Done>(StoreWriters&)> make, QObject* context, DoneHandler done);
    void importSome(int opened, const std::shared_ptr<ExchangeImport>& import, QObject* context,
                    const std::function<void(Result<qint64>)>& done);
    void scheduleFlush();
    /// Writes what waits: commits first, then a part of the journal; schedules itself for the rest.
    void flushSome();
    /// Writes all that waits.
    void flush();
    void flushCommits();
    bool flushJournal();
    Result<Done> transaction(bool durable, const std::function<Result<Done>()>& write);
    void deliver(std::vector<QueuedCommit> commits);
    void refuse(std::vector<QueuedCommit> commits, const Error& error);
    void failed(const Error& error);
    void emitChanges();
    void tellOldCalls();
    void readClock();
    void tidy();
    void indexSome();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace opbx
