// What the window asks of the directory of names. GUI thread. Implemented in app/window; by a fake in tests.
#pragma once

#include "core/directory/directory.h"

#include <QFuture>
#include <QObject>

namespace opbx::ui {

class DirectoryBackend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Name that belongs to a number or extension, from the routing plan or the directory; empty when there is none.
    virtual QString nameOf(const QString& number) const = 0;
    /// Number of entries, as known at the last directoryChanged().
    virtual int size() const = 0;
    /// How a CSV or vCard file would be understood; nothing is changed. Errors: FileUnreadable, BodyTooLarge, Unsupported (a
    /// spreadsheet), InvalidInput (an encoding that nobody knows).
    virtual QFuture<Result<DirectoryImport>> previewFile(const QString& file,
                                                         const DirectoryReading& reading) = 0;
    /// Adds the entries of a CSV or vCard file; a number that is known gets the new name. Errors: those of previewFile(),
    /// InvalidInput (no numbers in it), and those of the database.
    virtual QFuture<Result<DirectoryImport>> importFile(const QString& file,
                                                        const DirectoryReading& reading) = 0;
    virtual QFuture<Result<Done>> clear() = 0;

signals:
    /// Names are to be asked for again.
    void directoryChanged();
};

} // namespace opbx::ui
