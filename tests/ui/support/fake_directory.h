// A directory of names without a database, for window tests.
#pragma once

#include "ui/backend/directory_backend.h"

namespace opbx::test {

class FakeDirectory final : public ui::DirectoryBackend {
    Q_OBJECT

public:
    using ui::DirectoryBackend::DirectoryBackend;

    /// What the next imports end with.
    void setOutcome(const Result<DirectoryImport>& outcome) { m_outcome = outcome; }
    QString lastFile() const { return m_file; }
    QString lastRegion() const { return m_reading.region; }
    const DirectoryReading& lastReading() const { return m_reading; }
    int previews() const { return m_previews; }
    QString nameOf(const QString& number) const { return m_directory.nameOf(number, {}); }

    int size() const override { return int(m_directory.size()); }
    void previewFile(const QString& file, const DirectoryReading& reading, QObject* context,
                     ui::Answer<Result<DirectoryImport>> answer) override;
    void importFile(const QString& file, const DirectoryReading& reading, QObject* context,
                    ui::Answer<Result<DirectoryImport>> answer) override;
    void clear(QObject* context, ui::Answer<Result<Done>> answer) override;

private:
    Directory m_directory;
    Result<DirectoryImport> m_outcome{DirectoryImport()};
    QString m_file;
    DirectoryReading m_reading;
    int m_previews = 0;
};

} // namespace opbx::test
