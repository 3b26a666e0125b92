#include "ui/traffic/export_bar.h"

#include "ui/theme/formatting.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/progress_bar.h"
#include "ui/words/error_words.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace opbx::ui {

using namespace Qt::StringLiterals;

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
    connect(m_outcome, &Banner::buttonClicked, this, &QWidget::hide);
    hide();
}

void ExportBar::choose(const QString& filter) {
    auto* dialog = new QFileDialog(this, tr("Export the exchanges"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    struct Choice {
        QString words;
        ExportJob::Format format;
        ExportJob::Secrets secrets;
    };
    using Format = ExportJob::Format;
    using Secrets = ExportJob::Secrets;
    const QList<Choice> choices = {
        {tr("HTTP Archive (*.har)"), Format::Har, Secrets::LeftOut},
        {tr("JSON, one exchange a line (*.jsonl)"), Format::JsonLines, Secrets::LeftOut},
        {tr("HTTP Archive with secrets (*.har)"), Format::Har, Secrets::Kept},
        {tr("JSON with secrets, one exchange a line (*.jsonl)"), Format::JsonLines, Secrets::Kept},
    };
    QStringList filters;
    for (const Choice& choice : choices)
        filters.append(choice.words);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(u"har"_s);
    dialog->selectFile(u"exchanges.har"_s);
    const auto chosen = [choices](const QString& words) {
        for (const Choice& choice : choices) {
            if (choice.words == words)
                return choice;
        }
        return choices.constFirst();
    };
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, chosen](const QString& words) {
        const bool har = chosen(words).format == Format::Har;
        dialog->setDefaultSuffix(har ? u"har"_s : u"jsonl"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, filter, chosen](const QString& file) {
        const Choice choice = chosen(dialog->selectedNameFilter());
        if (choice.secrets == Secrets::Kept)
            confirmSecrets(filter, choice.format, file);
        else
            run(filter, choice.format, choice.secrets, file);
    });
    dialog->open();
}

void ExportBar::confirmSecrets(const QString& filter, ExportJob::Format format, const QString& file) {
    QMessageBox* question = plainQuestion(tr("Export with secrets"),
                                          tr("Whoever gets the file can read the tokens and passwords in "
                                             "requests and replies, and can send requests to this endpoint."),
                                          this);
    QPushButton* button = question->addButton(tr("Export with secrets"), QMessageBox::AcceptRole);
    connect(button, &QPushButton::clicked, this,
            [=, this] { run(filter, format, ExportJob::Secrets::Kept, file); });
    question->open();
}

void ExportBar::run(const QString& filter, ExportJob::Format format, ExportJob::Secrets secrets,
                    const QString& file) {
    if (m_job)
        return; // one at a time
    show();
    m_outcome->setMessage(Meaning::Neutral, QString());
    m_progress->start(tr("Exporting…"));
    m_job = new ExportJob(m_backend, filter, format, secrets, file, this);
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
