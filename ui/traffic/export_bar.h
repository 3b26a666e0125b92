// Asks for a file and exports what the table shows into it, with progress and Cancel, and says how it ended. GUI thread.
#pragma once

#include "ui/traffic/export_job.h"

#include <QPointer>
#include <QWidget>

namespace opbx::ui {

class Banner;
class ProgressBar;

class ExportBar final : public QWidget {
    Q_OBJECT

public:
    ExportBar(Backend& backend, QWidget* parent);

    /// Opens the file dialog; what matches the filter is exported.
    void choose(const QString& filter);
    void run(const QString& filter, ExportJob::Format format, ExportJob::Secrets secrets,
             const QString& file);

private:
    void confirmSecrets(const QString& filter, ExportJob::Format format, const QString& file);
    void ended(const Result<qint64>& written, const QString& file);

    Backend& m_backend;
    QPointer<ExportJob> m_job;
    ProgressBar* m_progress;
    Banner* m_outcome;
};

} // namespace opbx::ui
