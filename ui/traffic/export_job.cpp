#include "ui/traffic/export_job.h"

#include "core/files/file_replacement.h"
#include "core/formats/exchange_json.h"
#include "ui/backend/endpoint_backend.h"
#include "ui/backend/history_backend.h"
#include "ui/exchange/known_keys.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <utility>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageRows = 200;

QString baseUrlOf(const EndpointState& state) {
    return state.publicUrl.isEmpty() ? state.listenUrl : state.publicUrl;
}

} // namespace

ExportJob::ExportJob(Backend& backend, QString filter, Format format, Secrets secrets, const QString& file,
                     QObject* parent)
    : QObject(parent)
    , m_backend(backend)
    , m_filter(std::move(filter))
    , m_format(format)
    , m_secrets(secrets)
    , m_file(std::make_shared<FileReplacement>(file))
    , m_har(baseUrlOf(backend.endpoint().state()), QCoreApplication::applicationVersion()) {}

void ExportJob::start() {
    if (const Result<Done> opened = m_file->open(); !opened)
        return end(opened.error());
    if (m_format != Format::Har || write(m_har.begin()))
        nextPage();
}

void ExportJob::cancel() {
    if (!m_finishing)
        end(Error{ErrorCode::Cancelled, u"export cancelled"_s});
}

void ExportJob::nextPage() {
    m_backend.history()
        .search(m_filter, m_before, pageRows)
        .then(this, [this](const Result<HistoryPage>& page) {
            if (m_ended)
                return;
            if (!page) {
                end(page.error());
                return;
            }
            m_page = page->rows;
            m_at = 0;
            m_lastPage = page->atEnd || (page->rows.isEmpty() && page->searchedTo == 0);
            if (page->searchedTo != 0)
                m_before = page->searchedTo;
            else if (!m_page.isEmpty())
                m_before = m_page.constLast().id;
            nextExchange();
        });
}

void ExportJob::nextExchange() {
    if (m_at == m_page.size()) {
        if (!m_lastPage) {
            nextPage();
            return;
        }
        if (m_format == Format::Har && !write(m_har.end()))
            return;
        m_finishing = true;
        m_backend.history()
            .commit(std::exchange(m_file, nullptr))
            .then(this, [this](const Result<Done>& done) {
                end(done ? Result<qint64>(m_written) : Result<qint64>(done.error()));
            });
        return;
    }
    m_backend.history()
        .exchange(m_page.at(m_at++).id)
        .then(this, [this](const Result<ExchangePtr>& exchange) {
            if (m_ended)
                return;
            // One that was dropped from the history meanwhile is left out.
            if (!exchange || write(m_secrets == Secrets::Kept ? *withSecrets(**exchange, m_backend)
                                                              : *redactedForExport(**exchange, m_backend)))
                nextExchange();
        });
}

bool ExportJob::write(const QByteArray& bytes) {
    const Result<Done> written = m_file->write(bytes);
    if (!written)
        end(written.error());
    return written.ok();
}

bool ExportJob::write(const Exchange& exchange) {
    const bool written =
        write(m_format == Format::Har
                  ? m_har.entry(exchange)
                  : QJsonDocument(exchangeJson(exchange)).toJson(QJsonDocument::Compact) + '\n');
    if (written)
        emit progress(++m_written);
    return written;
}

void ExportJob::end(const Result<qint64>& outcome) {
    if (m_ended)
        return;
    m_ended = true;
    if (!outcome && m_file)
        m_file->cancel();
    emit finished(outcome);
    deleteLater();
}

} // namespace opbx::ui
