#include "core/storage/database_replaced.h"

#include "core/storage/binder.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {
constexpr QLatin1String name("database_replaced_us");
}

Result<Done> noteDatabaseReplaced(const Database& database, qint64 nowUs) {
    QSqlQuery query =
        database.prepare(u"INSERT OR REPLACE INTO settings_of_database (name, value) VALUES (?, ?)"_s);
    Binder(query) << QString(name) << nowUs;
    return run(query);
}

qint64 databaseReplacedUs(const Database& database) {
    QSqlQuery query = database.prepare(u"SELECT value FROM settings_of_database WHERE name = ?"_s);
    Binder(query) << QString(name);
    return query.exec() && query.next() ? query.value(0).toLongLong() : 0;
}

} // namespace opbx
