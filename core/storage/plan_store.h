// Versions of the routing plan, as JSON documents. Each instance has a connection of its own and belongs to the thread that
// made it; works while another process serves.
#pragma once

#include "core/database/database.h"
#include "core/model/routing_plan.h"

#include <functional>

namespace opbx {

struct PlanVersion {
    qint64 id = 0;
    qint64 savedUs = 0; // microseconds since the Unix epoch
    QString author;
    QString comment;
};

class PlanStore {
public:
    /// Creates the database when there is none.
    static Result<PlanStore> open(const QString& databaseFile, Database::Access access);

    /// Document of the newest version; empty when no plan has been saved.
    Result<QByteArray> latestDocument() const;
    /// NotFound for a number that is not there.
    Result<QByteArray> document(qint64 version) const;
    /// Newest first.
    Result<QList<PlanVersion>> versions() const;
    /// Adds a version and returns its number. The document must have been checked. What is set by hand (`overrides`) is no matter of
    /// documents: it stays as in the version before.
    Result<qint64> save(const QByteArray& document, const QString& author, const QString& comment,
                        qint64 nowUs) const;

    using Overrides = std::function<Result<QList<PlanOverride>>(const RoutingPlan& plan)>;
    /// Adds a version that differs from the newest in what is set by hand; nothing comes between reading and writing. NotFound where
    /// there is no plan.
    Result<qint64> changeOverrides(const Overrides& change, const QString& author, const QString& comment,
                                   qint64 nowUs) const;

private:
    Result<qint64> insert(const QByteArray& document, const QString& author, const QString& comment,
                          qint64 nowUs) const;
    Result<qint64> inTransaction(const std::function<Result<qint64>()>& write) const;

    Database m_database;
};

} // namespace opbx
