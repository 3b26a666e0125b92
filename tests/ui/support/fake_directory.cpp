#include "tests/ui/support/fake_directory.h"

#include <QTimer>

namespace opbx::test {

void FakeDirectory::previewFile(const QString& file, const DirectoryReading& reading, QObject* context,
                                ui::Answer<Result<DirectoryImport>> answer) {
    m_file = file;
    m_reading = reading;
    ++m_previews;
    QTimer::singleShot(0, context, [answer = std::move(answer), outcome = m_outcome] { answer(outcome); });
}

void FakeDirectory::importFile(const QString& file, const DirectoryReading& reading, QObject* context,
                               ui::Answer<Result<DirectoryImport>> answer) {
    m_file = file;
    m_reading = reading;
    if (m_outcome)
        m_directory = Directory(m_outcome->entries);
    QTimer::singleShot(0, context, [this, answer = std::move(answer), outcome = m_outcome] {
        answer(outcome);
        emit directoryChanged();
    });
}

void FakeDirectory::clear(QObject* context, ui::Answer<Result<Done>> answer) {
    m_directory = Directory();
    QTimer::singleShot(0, context, [this, answer = std::move(answer)] {
        answer(Done{});
        emit directoryChanged();
    });
}

} // namespace opbx::test
