#include "app/window/window_directory.h"

#include "core/storage/directory_store.h"

namespace opbx {

WindowDirectory::WindowDirectory(Runtime& runtime, Reader& reader)
    : m_runtime(runtime)
    , m_reader(reader)
    , m_database(databaseFile(runtime.profile().dataDir)) {
    connect(&runtime, &Runtime::directoryChanged, this, &ui::DirectoryBackend::directoryChanged);
}

int WindowDirectory::size() const {
    return int(m_runtime.directory().size());
}

/// Whether or not somebody waits for it, the names are new.
template<class T>
void WindowDirectory::changed(const QPointer<QObject>& context, const ui::Answer<Result<T>>& answer,
                              const Result<T>& outcome) {
    m_runtime.loadDirectory([context, answer, outcome] {
        if (context)
            answer(outcome);
    });
}

void WindowDirectory::previewFile(const QString& file, const DirectoryReading& reading, QObject* context,
                                  ui::Answer<Result<DirectoryImport>> answer) {
    m_reader.run<DirectoryImport>([file, reading] { return previewDirectory(file, reading); }, context,
                                  std::move(answer));
}

void WindowDirectory::importFile(const QString& file, const DirectoryReading& reading, QObject* context,
                                 ui::Answer<Result<DirectoryImport>> answer) {
    m_reader.run<DirectoryImport>(
        [database = m_database, file, reading] { return importDirectory(database, file, reading); }, this,
        [this, guard = QPointer<QObject>(context), answer = std::move(answer)](
            const Result<DirectoryImport>& outcome) { changed(guard, answer, outcome); });
}

void WindowDirectory::clear(QObject* context, ui::Answer<Result<Done>> answer) {
    m_reader.run<Done>(
        [database = m_database]() -> Result<Done> {
            const Result<DirectoryStore> store = DirectoryStore::open(database, Database::Access::ReadWrite);
            return store ? store->clear() : Result<Done>(store.error());
        },
        this,
        [this, guard = QPointer<QObject>(context), answer = std::move(answer)](const Result<Done>& outcome) {
            changed(guard, answer, outcome);
        });
}

} // namespace opbx
