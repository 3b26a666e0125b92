// The window's directory of names: files are read and written on the reader thread, names are kept by the runtime. GUI thread.
#pragma once

#include "app/runtime/runtime.h"
#include "app/window/reader.h"
#include "ui/backend/directory_backend.h"

namespace opbx {

class WindowDirectory final : public ui::DirectoryBackend {
    Q_OBJECT

public:
    /// Both outlive this object.
    WindowDirectory(Runtime& runtime, Reader& reader);

    QString nameOf(const QString& number) const override { return m_runtime.nameOf(number); }
    int size() const override;
    QFuture<Result<DirectoryImport>> previewFile(const QString& file,
                                                 const DirectoryReading& reading) override;
    QFuture<Result<DirectoryImport>> importFile(const QString& file,
                                                const DirectoryReading& reading) override;
    QFuture<Result<Done>> clear() override;

private:
    template<class T>
    QFuture<Result<T>> loadedAfter(QFuture<Result<T>> change);

    Runtime& m_runtime;
    Reader& m_reader;
    QString m_database;
};

} // namespace opbx
