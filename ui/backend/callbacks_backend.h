// What the page of callers to call back asks of the rest of the program. GUI thread. Implemented in app/window, by a fake in tests.
#pragma once

#include "core/base/result.h"
#include "core/calls/callback_list.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

namespace opbx::ui {

class CallbacksBackend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Newest first, as known at the last changed().
    virtual QList<Callback> callbacks() const = 0;

    /// Calls of this caller that began up to `doneMs` (epoch ms) are dealt with; later ones no more.
    virtual QFuture<Result<Done>> setDone(const QString& caller, qint64 doneMs) = 0;
    virtual QFuture<Result<Done>> setNote(const QString& caller, const QString& note) = 0;

    /// Extensions of the plan that are telephones.
    virtual QStringList phones() const = 0;
    /// Whether calls can be made through Cloudonix: its domain and the key for it are set.
    virtual bool canCall() const = 0;
    /// Rings `extension`, and the number when that is answered. Ends when Cloudonix has accepted it. InvalidInput when the plan lets
    /// nobody call this number.
    virtual QFuture<Result<Done>> call(const QString& extension, const Callback& callback) = 0;

signals:
    void changed();
};

} // namespace opbx::ui
