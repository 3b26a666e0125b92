// Writes call records to a CSV file in slices, so that the window stays alive; all or nothing. GUI thread.
#pragma once

#include "core/base/result.h"
#include "core/calls/call_list.h"
#include "core/formats/csv.h"

#include <QObject>

#include <memory>
#include <vector>

class QTimer;

namespace opbx {
class FileReplacement;
}

namespace opbx::ui {

class Backend;

class CsvExport final : public QObject {
    Q_OBJECT

public:
    /// `order`: indexes into `calls`, row by row.
    CsvExport(Backend& backend, const QString& file, CsvFormat format, std::shared_ptr<const CallList> calls,
              std::vector<quint32> order, QObject* parent);

    void start();
    /// Leaves whatever was there before; finished() follows with Cancelled. Too late once everything is written.
    void cancel();

signals:
    void progressed(qint64 rows);
    /// Exactly once. An error of FileReplacement, or Cancelled, when nothing was written.
    void finished(const opbx::Result<opbx::Done>& result);

private:
    void writeSlice();
    void end(const Result<Done>& result);

    Backend& m_backend;
    std::shared_ptr<FileReplacement> m_file; // null while it is put in its place
    CsvFormat m_format;
    std::shared_ptr<const CallList> m_calls;
    std::vector<quint32> m_order;
    std::size_t m_next = 0;
    QTimer* m_turn;
    bool m_finishing = false;
    bool m_ended = false;
};

} // namespace opbx::ui
