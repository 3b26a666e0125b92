#include "ui/call_records/csv_export.h"

#include <QTimer>

namespace opbx::ui {

namespace {
constexpr qsizetype rowsPerSlice = 2000; // a few milliseconds
}

CsvExport::CsvExport(const QString& file, CsvFormat format, QList<CallRecord> records, QObject* parent)
    : QObject(parent)
    , m_file(file)
    , m_format(format)
    , m_records(std::move(records))
    , m_turn(new QTimer(this)) {
    connect(m_turn, &QTimer::timeout, this, &CsvExport::writeSlice);
}

void CsvExport::start() {
    if (!m_file.open(QIODevice::WriteOnly)) {
        end(Error{ErrorCode::FileUnwritable, m_file.errorString()});
        return;
    }
    m_file.write(callRecordsCsvHead(m_format));
    m_turn->start(0);
}

void CsvExport::cancel() {
    end(Error{ErrorCode::Cancelled, {}});
}

void CsvExport::writeSlice() {
    QByteArray rows;
    const qsizetype until = std::min(m_next + rowsPerSlice, m_records.size());
    for (; m_next < until; ++m_next)
        rows.append(callRecordCsv(m_records.at(m_next), m_format));
    if (m_file.write(rows) != rows.size()) {
        const bool full = m_file.error() == QFileDevice::ResourceError;
        end(Error{full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, m_file.errorString()});
        return;
    }
    emit progressed(m_next);
    if (m_next < m_records.size())
        return;
    if (m_file.commit())
        end(Done{});
    else
        end(Error{ErrorCode::FileUnwritable, m_file.errorString()});
}

void CsvExport::end(const Result<Done>& result) {
    if (m_ended)
        return;
    m_ended = true;
    m_turn->stop();
    if (!result && m_file.isOpen())
        m_file.cancelWriting();
    emit finished(result);
}

} // namespace opbx::ui
