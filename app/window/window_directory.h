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

    int size() const override;
    void previewFile(const QString& file, const DirectoryReading& reading, QObject* context,
                     ui::Answer<Result<DirectoryImport>> answer) override;
    void importFile(const QString& file, const DirectoryReading& reading, QObject* context,
                    ui::Answer<Result<DirectoryImport>> answer) override;
    void clear(QObject* context, ui::Answer<Result<Done>> answer) override;

private:
    template<class T>
    void changed(const QPointer<QObject>& context, const ui::Answer<Result<T>>& answer,
                 const Result<T>& outcome);

    Runtime& m_runtime;
    Reader& m_reader;
    QString m_database;
};

} // namespace opbx
