#include "ui/traffic/export_job.h"

#include "core/inspect/exchange_json.h"
#include "ui/traffic/inspector_backend.h"
#include "ui/traffic/known_keys.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSaveFile>

#include <utility>

namespace opbx::ui {

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
    , m_file(std::make_shared<QSaveFile>(file))
    , m_har(baseUrlOf(backend.endpointState()), QCoreApplication::applicationVersion()) {}

void ExportJob::start() {
    if (!m_file->open(QIODevice::WriteOnly)) {
        end(Error{ErrorCode::FileUnwritable, m_file->errorString()});
        return;
    }
    if (m_format == Format::Har)
        m_file->write(m_har.begin());
    nextPage();
}

void ExportJob::cancel() {
    if (!m_finishing)
        end(Error{ErrorCode::Cancelled, QStringLiteral("export cancelled")});
}

void ExportJob::nextPage() {
    m_backend.search(m_filter, m_before, pageRows, this, [this](const Result<HistoryPage>& page) {
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
        if (m_format == Format::Har)
            m_file->write(m_har.end());
        m_finishing = true;
        m_backend.inspector().commit(std::exchange(m_file, nullptr), this, [this](const Result<Done>& done) {
            end(done ? Result<qint64>(m_written) : Result<qint64>(done.error()));
        });
        return;
    }
    m_backend.exchange(m_page.at(m_at++).id, this, [this](const Result<ExchangePtr>& exchange) {
        if (m_ended)
            return;
        if (exchange) // one that was dropped from the history meanwhile is left out
            write(m_secrets == Secrets::Kept ? *withSecrets(**exchange, m_backend)
                                             : *redactedForExport(**exchange, m_backend));
        nextExchange();
    });
}

void ExportJob::write(const Exchange& exchange) {
    if (m_format == Format::Har)
        m_file->write(m_har.entry(exchange));
    else
        m_file->write(QJsonDocument(exchangeJson(exchange)).toJson(QJsonDocument::Compact) + '\n');
    emit progress(++m_written);
}

void ExportJob::end(const Result<qint64>& outcome) {
    if (m_ended)
        return;
    m_ended = true;
    if (!outcome && m_file)
        m_file->cancelWriting();
    emit finished(outcome);
    deleteLater();
}

} // namespace opbx::ui
