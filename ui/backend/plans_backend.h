// What the window asks of the routing plan and its versions. GUI thread. Implemented in app/window; by a fake in tests.
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QObject>

namespace opbx::ui {

/// A saved version of the routing plan.
struct PlanVersionRow {
    qint64 id = 0;
    qint64 savedUs = 0; // microseconds since the Unix epoch
    QString author;
    QString comment;
};

class PlansBackend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The routing plan in force as JSON; empty when none has been saved.
    virtual QFuture<Result<QByteArray>> current() = 0;
    /// Saves a checked plan as a new version and puts it in force for the next call.
    virtual QFuture<Result<Done>> save(const QByteArray& document, const QString& comment) = 0;
    /// Newest first.
    virtual QFuture<Result<QList<PlanVersionRow>>> versions() = 0;
    virtual QFuture<Result<QByteArray>> version(qint64 id) = 0;

signals:
    void changed();
};

} // namespace opbx::ui
