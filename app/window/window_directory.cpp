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

/// Ends as the change did, with the names of then in force.
template<class T>
QFuture<Result<T>> WindowDirectory::loadedAfter(QFuture<Result<T>> change) {
    const Promise<T> promise;
    change.then(this, [this, promise](const Result<T>& outcome) {
        m_runtime.loadDirectory([promise, outcome] { promise.end(outcome); });
    });
    return promise.future();
}

QFuture<Result<DirectoryImport>> WindowDirectory::previewFile(const QString& file,
                                                              const DirectoryReading& reading) {
    return m_reader.run([file, reading] { return previewDirectory(file, reading); });
}

QFuture<Result<DirectoryImport>> WindowDirectory::importFile(const QString& file,
                                                             const DirectoryReading& reading) {
    return loadedAfter(m_reader.run(
        [database = m_database, file, reading] { return importDirectory(database, file, reading); }));
}

QFuture<Result<Done>> WindowDirectory::clear() {
    return loadedAfter(m_reader.run([database = m_database]() -> Result<Done> {
        const Result<DirectoryStore> store = DirectoryStore::open(database, Database::Access::ReadWrite);
        return store ? store->clear() : Result<Done>(store.error());
    }));
}

} // namespace opbx
