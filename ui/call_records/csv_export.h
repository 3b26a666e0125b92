// Writes call records to a CSV file in slices, so that the window stays alive; all or nothing. GUI thread.
#pragma once

#include "core/base/result.h"
#include "core/inspect/csv.h"

#include <QObject>
#include <QSaveFile>

class QTimer;

namespace opbx::ui {

class CsvExport final : public QObject {
    Q_OBJECT

public:
    CsvExport(const QString& file, CsvFormat format, QList<CallRecord> records, QObject* parent);

    void start();
    /// Leaves whatever was there before. finished() follows with Cancelled.
    void cancel();

signals:
    void progressed(qint64 rows);
    /// Exactly once. FileUnwritable, DiskFull or Cancelled when nothing was written.
    void finished(const opbx::Result<opbx::Done>& result);

private:
    void writeSlice();
    void end(const Result<Done>& result);

    QSaveFile m_file;
    CsvFormat m_format;
    QList<CallRecord> m_records;
    qsizetype m_next = 0;
    QTimer* m_turn;
    bool m_ended = false;
};

} // namespace opbx::ui
