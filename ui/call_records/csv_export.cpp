#include "ui/call_records/csv_export.h"

#include "core/files/file_replacement.h"
#include "ui/backend/backend.h"
#include "ui/backend/history_backend.h"

#include <QTimer>

#include <utility>

namespace opbx::ui {

namespace {
constexpr std::size_t rowsPerSlice = 2000; // a few milliseconds
}

CsvExport::CsvExport(Backend& backend, const QString& file, CsvFormat format,
                     std::shared_ptr<const CallList> calls, std::vector<quint32> order, QObject* parent)
    : QObject(parent)
    , m_backend(backend)
    , m_file(std::make_shared<FileReplacement>(file))
    , m_format(format)
    , m_calls(std::move(calls))
    , m_order(std::move(order))
    , m_turn(new QTimer(this)) {
    connect(m_turn, &QTimer::timeout, this, &CsvExport::writeSlice);
}

void CsvExport::start() {
    Result<Done> begun = m_file->open();
    if (begun)
        begun = m_file->write(callRecordsCsvHead(m_format));
    if (!begun)
        return end(begun);
    m_turn->start(0);
}

void CsvExport::cancel() {
    if (!m_finishing)
        end(Error{ErrorCode::Cancelled, {}});
}

void CsvExport::writeSlice() {
    QByteArray rows;
    const std::size_t until = std::min(m_next + rowsPerSlice, m_order.size());
    for (; m_next < until; ++m_next)
        rows.append(callRecordCsv(m_calls->at(m_order[m_next]), m_format));
    if (const Result<Done> written = m_file->write(rows); !written)
        return end(written);
    emit progressed(qint64(m_next));
    if (m_next < m_order.size())
        return;
    m_turn->stop();
    m_finishing = true;
    m_backend.history().commit(std::exchange(m_file, nullptr)).then(this, [this](const Result<Done>& done) {
        end(done);
    });
}

void CsvExport::end(const Result<Done>& result) {
    if (m_ended)
        return;
    m_ended = true;
    m_turn->stop();
    if (!result && m_file)
        m_file->cancel();
    emit finished(result);
}

} // namespace opbx::ui
