// What the Traffic page asks beside pages of the history: texts in bodies, pins, notes, imports, files. GUI thread. Every call
// returns at once; the answer is dropped when `context` is gone.
#pragma once

#include "core/base/result.h"
#include "core/calls/story_event.h"
#include "core/formats/imported_exchanges.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace opbx {
class FileReplacement;
}

namespace opbx::ui {

class InspectorBackend {
public:
    using DoneAnswer = std::function<void(Result<Done>)>;
    using ImportAnswer = std::function<void(Result<ImportOutcome>)>;

    /// Those exchanges whose bodies hold the text.
    using HoldingAnswer = std::function<void(QList<qint64>)>;

    InspectorBackend() = default;
    InspectorBackend(const InspectorBackend&) = delete;
    InspectorBackend& operator=(const InspectorBackend&) = delete;
    virtual ~InspectorBackend() = default;

    /// Which of some stored exchanges hold a text in their bodies, byte for byte; none when the history cannot be read.
    virtual void holding(const QString& text, const QList<qint64>& exchanges, QObject* context,
                         HoldingAnswer answer) = 0;

    /// What is known of a call's story, whether or not it has ended.
    virtual QFuture<Result<QList<StoryEvent>>> story(const QString& session) = 0;

    /// Puts what was written to a file in its place, which waits for the disk. FileUnwritable, DiskFull and others of FileReplacement; then the file that was
    /// there before stays.
    virtual void commit(std::shared_ptr<FileReplacement> file, QObject* context, DoneAnswer answer) = 0;

    /// A pinned exchange outlives the caps of the history and its clearing. NotFound.
    virtual void setPinned(qint64 exchange, bool pinned, QObject* context, DoneAnswer answer) = 0;
    /// An empty note removes it; an exchange with a note is kept as a pinned one is. NotFound; InvalidInput for a note that is
    /// too long.
    virtual void setNote(qint64 exchange, const QString& note, QObject* context, DoneAnswer answer) = 0;

    /// Adds the exchanges of an HTTP archive to the history, marked as imported and shown as the newest: read the table again
    /// afterwards. MalformedBody when it is no archive.
    virtual void importHar(const QByteArray& archive, QObject* context, ImportAnswer answer) = 0;
    /// The same with what a running ngrok agent has captured. `inspector`: the address of its web page; empty: where it usually is.
    virtual void importNgrok(const QUrl& inspector, QObject* context, ImportAnswer answer) = 0;
};

} // namespace opbx::ui
