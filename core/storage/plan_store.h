// Versions of the routing plan, as JSON documents. Each instance has a connection of its own and belongs to the thread that
// made it; works while another process serves.
#pragma once

#include "core/storage/database.h"

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
    /// Adds a version and returns its number. The document must have been checked.
    Result<qint64> save(const QByteArray& document, const QString& author, const QString& comment,
                        qint64 nowUs) const;

private:
    Database m_database;
};

} // namespace opbx
