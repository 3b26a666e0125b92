// Writes all exchanges that match a filter to a file, page by page, so that an export of any length needs little memory.
// GUI thread; ends exactly once by `finished`, also when it is cancelled.
#pragma once

#include "core/exchange/exchange_row.h"
#include "core/formats/har.h"
#include "ui/backend/backend.h"

#include <QObject>

#include <memory>

namespace opbx {
class FileReplacement;
}

namespace opbx::ui {

class ExportJob final : public QObject {
    Q_OBJECT

public:
    enum class Format { Har, JsonLines };
    /// Kept: with the requests key, and with whatever secrets bodies hold.
    enum class Secrets { LeftOut, Kept };

    ExportJob(Backend& backend, QString filter, Format format, Secrets secrets, const QString& file,
              QObject* parent);

    void start();
    /// The file that was there before stays as it was. Too late once everything is written.
    void cancel();

signals:
    void progress(qint64 written);
    /// The number of exchanges that were written.
    void finished(const opbx::Result<qint64>& written);

private:
    void nextPage();
    void nextExchange();
    /// False when it could not be written: the export has ended then.
    bool write(const QByteArray& bytes);
    bool write(const Exchange& exchange);
    void end(const Result<qint64>& outcome);

    Backend& m_backend;
    QString m_filter;
    Format m_format;
    Secrets m_secrets;
    std::shared_ptr<FileReplacement> m_file; // null while it is put in its place
    HarWriter m_har;
    qint64 m_before = 0; // id below which the next page begins
    QList<ExchangeRow> m_page;
    qsizetype m_at = 0;
    bool m_lastPage = false;
    bool m_finishing = false;
    bool m_ended = false;
    qint64 m_written = 0;
};

} // namespace opbx::ui
