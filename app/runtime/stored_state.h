// What the database holds for the endpoint as a whole: the plan in force and the directory of names. Read on a thread that may wait for
// the disk, handed over as one value.
#pragma once

#include "core/base/result.h"
#include "core/directory/directory.h"
#include "core/model/routing_plan.h"

#include <QStringList>

#include <memory>

namespace opbx {

struct StoredState {
    std::shared_ptr<const RoutingPlan> plan; // null: none is stored, or it cannot be read
    QString planProblem;                     // why it cannot be read; empty when it can
    QStringList planDoubts; // what is wrong with it, in sentences: it is in force all the same
    Directory directory;    // empty when it cannot be read: numbers without names are no reason to stop
};

StoredState readStoredState(const QString& databaseFile);
/// The directory alone.
Directory readDirectoryOfDatabase(const QString& databaseFile);

/// Keeps `plan` where a database, new or of somebody else, holds none: calls are routed as before, now and after a restart.
void keepPlanInForce(const QString& databaseFile, const RoutingPlan& plan, qint64 nowUs);

} // namespace opbx
