// What the window asks of the directory of names. GUI thread. Implemented in app/window; by a fake in tests. Every call returns at
// once; answers are dropped when `context` is gone.
#pragma once

#include "core/directory/directory.h"
#include "ui/backend/backend.h"

namespace opbx::ui {

class DirectoryBackend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Number of entries, as known at the last directoryChanged().
    virtual int size() const = 0;
    /// How a CSV or vCard file would be understood; nothing is changed. Errors: FileUnreadable, BodyTooLarge, Unsupported (a
    /// spreadsheet), InvalidInput (an encoding that nobody knows).
    virtual void previewFile(const QString& file, const DirectoryReading& reading, QObject* context,
                             Answer<Result<DirectoryImport>> answer) = 0;
    /// Adds the entries of a CSV or vCard file; a number that is known gets the new name. Errors: those of previewFile(),
    /// InvalidInput (no numbers in it), and those of the database.
    virtual void importFile(const QString& file, const DirectoryReading& reading, QObject* context,
                            Answer<Result<DirectoryImport>> answer) = 0;
    virtual void clear(QObject* context, Answer<Result<Done>> answer) = 0;

signals:
    /// Names are to be asked for again.
    void directoryChanged();
};

} // namespace opbx::ui
