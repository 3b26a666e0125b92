// The database that the store writes to: opened, looked for in its place around each transaction, left when it got lost and opened
// anew. Store thread. Decides nothing about what is written.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/storage/store_writers.h"

#include <QHash>

#include <functional>
#include <memory>
#include <optional>

namespace opbx {

using namespace Qt::StringLiterals;

class StoreConnection {
public:
    StoreConnection(QString databaseFile, const Clock& clock)
        : m_file(std::move(databaseFile))
        , m_clock(clock) {}

    /// Creates or migrates the database. A damaged file is kept aside under another name; the name is the value then, else empty.
    Result<QString> open();
    void close();

    const QString& file() const { return m_file; }
    /// Null while it is closed, and after it got lost until another is open.
    StoreWriters* writers() const { return m_writers.get(); }
    /// How often it was opened; what was prepared for an earlier connection must not be used any more.
    int opened() const { return m_opened; }
    /// Why nothing can be written while there are no writers.
    const Error& closedBecause() const { return m_closedBecause; }
    /// When each key was rotated, by its name, microseconds since the Unix epoch.
    void setRotations(const QHash<QByteArray, qint64>& rotatedUs);

    /// Writes all or nothing; microseconds that it took. `durable`: the disk has it at the end.
    Result<qint64> transaction(bool durable, const std::function<Result<Done>()>& write);

    /// StorageUnavailable when the file is no longer where it was opened: nothing may be acknowledged then.
    Result<Done> checkPlace() const;
    bool isLost() const { return m_lost.has_value(); }
    /// Closes the database when it is lost; milliseconds after which the file that is there now may be opened, nothing when it is not.
    std::optional<int> leaveWhenLost();
    /// Opens the file that is there now, a new one where there is none.
    Result<Done> openWhatIsThere();

private:
    QString m_file;
    const Clock& m_clock;
    std::unique_ptr<StoreWriters> m_writers;
    std::optional<Database> m_lost; // a connection to a file that is no longer in its place
    Error m_closedBecause{ErrorCode::StorageUnavailable, u"The database is closed."_s};
    int m_opened = 0;
    bool m_durable = true; // the connection's synchronous is FULL
    QHash<QByteArray, qint64> m_rotatedUs;
};

} // namespace opbx
