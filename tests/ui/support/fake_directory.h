// A directory of names without a database, for window tests.
#pragma once

#include "core/async/promise.h"
#include "ui/backend/directory_backend.h"

#include <QHash>

namespace opbx::test {

using namespace Qt::StringLiterals;

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

    QString nameOf(const QString& number) const override {
        static const QHash<QString, QString> ofThePlan = {
            {u"1001"_s, u"Reception"_s},
            {u"1002"_s, u"Workshop"_s},
            {u"+15551234567"_s, u"Main line"_s},
            {u"12"_s, u"Sales together"_s},
        };
        return ofThePlan.value(number);
    }
    int size() const override { return int(m_directory.size()); }
    QFuture<Result<DirectoryImport>> previewFile(const QString& file,
                                                 const DirectoryReading& reading) override {
        m_file = file;
        m_reading = reading;
        ++m_previews;
        return ended<DirectoryImport>(m_outcome);
    }
    QFuture<Result<DirectoryImport>> importFile(const QString& file,
                                                const DirectoryReading& reading) override {
        m_file = file;
        m_reading = reading;
        if (m_outcome)
            m_directory = Directory(m_outcome->entries);
        emit directoryChanged();
        return ended<DirectoryImport>(m_outcome);
    }
    QFuture<Result<Done>> clear() override {
        m_directory = Directory();
        emit directoryChanged();
        return ended<Done>(Done{});
    }

private:
    Directory m_directory;
    Result<DirectoryImport> m_outcome{DirectoryImport()};
    QString m_file;
    DirectoryReading m_reading;
    int m_previews = 0;
};

} // namespace opbx::test
