// What the window asks of the history of exchanges: pages, marks, imports, files made of it. GUI thread. Implemented in app/window;
// by a fake in tests.
#pragma once

#include "core/base/result.h"
#include "core/calls/story_event.h"
#include "core/exchange/exchange.h"
#include "core/exchange/exchange_row.h"
#include "core/formats/imported_exchanges.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

#include <memory>

namespace opbx {
class FileReplacement;
}

namespace opbx::ui {

/// Part of the history, newest first.
struct HistoryPage {
    QList<ExchangeRow> rows;
    bool atEnd = false;    // no older rows match
    qint64 searchedTo = 0; // not 0: the search is to be gone on with below this id
};

class HistoryBackend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Rows older than `beforeId` (0: the newest) that match the filter expression (empty: all). An empty page before the first start.
    virtual QFuture<Result<HistoryPage>> page(const QString& filter, qint64 beforeId, int limit) = 0;
    /// The same in steps: ends in less than a tenth of a second with what was found by then.
    virtual QFuture<Result<HistoryPage>> search(const QString& filter, qint64 beforeId, int limit) = 0;
    virtual QFuture<Result<ExchangePtr>> exchange(qint64 id) = 0;
    virtual QFuture<Result<Done>> clear() = 0;
    /// How many exchanges clearing the history would take.
    virtual QFuture<Result<qint64>> clearable() = 0;
    /// Which of some stored exchanges hold a text in their bodies, byte for byte.
    virtual QFuture<Result<QList<qint64>>> holding(const QString& text, const QList<qint64>& exchanges) = 0;
    /// What is known of a call's story, whether or not it has ended.
    virtual QFuture<Result<QList<StoryEvent>>> story(const QString& session) = 0;

    /// A pinned exchange outlives the caps of the history and its clearing. NotFound.
    virtual QFuture<Result<Done>> setPinned(qint64 exchange, bool pinned) = 0;
    /// An empty note removes it; an exchange with a note is kept as a pinned one is. NotFound; InvalidInput for a note that is
    /// too long.
    virtual QFuture<Result<Done>> setNote(qint64 exchange, const QString& note) = 0;

    /// Adds the exchanges of an HTTP archive to the history, marked as imported and shown as the newest: read the table again
    /// afterwards. MalformedBody when it is no archive.
    virtual QFuture<Result<ImportOutcome>> importHar(const QByteArray& archive) = 0;
    /// The same with what a running ngrok agent has captured. `inspector`: the address of its web page; empty: where it usually is.
    virtual QFuture<Result<ImportOutcome>> importNgrok(const QUrl& inspector) = 0;

    /// Puts what was written to a file in its place, which waits for the disk. FileUnwritable, DiskFull and others of
    /// FileReplacement; then the file that was there before stays.
    virtual QFuture<Result<Done>> commit(std::shared_ptr<FileReplacement> file) = 0;

signals:
    /// Exchanges whose body or answer is still to come; they arrive again under the same id when they are complete.
    void announced(const QList<opbx::ExchangePtr>& exchanges);
    /// Batches, 5 to 10 times a second at most.
    void arrived(const QList<opbx::ExchangePtr>& exchanges);
};

} // namespace opbx::ui
