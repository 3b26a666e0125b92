// Copies a file in slices, so that the window stays alive; all or nothing. GUI thread.
#pragma once

#include "core/files/file_replacement.h"

#include <QFile>
#include <QObject>

class QTimer;

namespace opbx::ui {

class FileCopy final : public QObject {
    Q_OBJECT

public:
    FileCopy(const QString& from, const QString& to, QObject* parent);

    void start();
    /// Leaves whatever was there before. finished() follows with Cancelled.
    void cancel();

signals:
    void progressed(qint64 bytes, qint64 total);
    /// Exactly once. FileUnreadable, an error of FileReplacement, or Cancelled, when nothing was written.
    void finished(const opbx::Result<opbx::Done>& result);

private:
    void copySlice();
    void end(const Result<Done>& result);

    QFile m_source;
    FileReplacement m_target;
    QTimer* m_turn;
    bool m_ended = false;
};

} // namespace opbx::ui
