#include "ui/traffic/export_bar.h"

#include "ui/support/banner.h"
#include "ui/support/error_words.h"
#include "ui/support/formatting.h"
#include "ui/support/progress_bar.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>

namespace opbx::ui {

ExportBar::ExportBar(Backend& backend, QWidget* parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_progress(new ProgressBar(this))
    , m_outcome(new Banner(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_progress);
    column->addWidget(m_outcome);
    connect(m_progress, &ProgressBar::cancelRequested, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    connect(m_outcome, &Banner::buttonClicked, this,
            [this] { m_outcome->setMessage(Meaning::Neutral, QString()); });
}

void ExportBar::choose(const QString& filter) {
    auto* dialog = new QFileDialog(this, tr("Export the exchanges"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString har = tr("HTTP Archive (*.har)");
    dialog->setNameFilters({har, tr("JSON, one exchange a line (*.jsonl)")});
    dialog->setDefaultSuffix(QStringLiteral("har"));
    dialog->selectFile(QStringLiteral("exchanges.har"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, har](const QString& chosen) {
        dialog->setDefaultSuffix(chosen == har ? QStringLiteral("har") : QStringLiteral("jsonl"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, filter](const QString& file) {
        const bool lines = file.endsWith(u".jsonl", Qt::CaseInsensitive);
        run(filter, lines ? ExportJob::Format::JsonLines : ExportJob::Format::Har, file);
    });
    dialog->open();
}

void ExportBar::run(const QString& filter, ExportJob::Format format, const QString& file) {
    if (m_job)
        return; // one at a time
    m_outcome->setMessage(Meaning::Neutral, QString());
    m_progress->start(tr("Exporting…"));
    m_job = new ExportJob(m_backend, filter, format, file, this);
    connect(m_job, &ExportJob::progress, this, [this](qint64 written) {
        m_progress->setSentence(tr("Exporting: %n written", nullptr, int(written)));
    });
    connect(m_job, &ExportJob::finished, this,
            [this, file](const Result<qint64>& written) { ended(written, file); });
    m_job->start();
}

void ExportBar::ended(const Result<qint64>& written, const QString& file) {
    m_progress->finish();
    m_job.clear();
    if (written)
        m_outcome->setMessage(
            Meaning::Good,
            tr("%n exchange(s) written to %1.", nullptr, int(*written)).arg(QDir::toNativeSeparators(file)),
            tr("Close"));
    else
        m_outcome->setMessage(written.error().code == ErrorCode::Cancelled ? Meaning::Neutral : Meaning::Bad,
                              ErrorWords::sentence(written.error().code), tr("Close"));
}

} // namespace opbx::ui
