// Writes call records to a CSV file in slices, so that the window stays alive; all or nothing. GUI thread.
#pragma once

#include "core/base/result.h"
#include "core/inspect/csv.h"
#include "core/model/call_list.h"

#include <QObject>
#include <QSaveFile>

#include <memory>
#include <vector>

class QTimer;

namespace opbx::ui {

class CsvExport final : public QObject {
    Q_OBJECT

public:
    /// `order`: indexes into `calls`, row by row.
    CsvExport(const QString& file, CsvFormat format, std::shared_ptr<const CallList> calls,
              std::vector<quint32> order, QObject* parent);

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
    std::shared_ptr<const CallList> m_calls;
    std::vector<quint32> m_order;
    std::size_t m_next = 0;
    QTimer* m_turn;
    bool m_ended = false;
};

} // namespace opbx::ui
