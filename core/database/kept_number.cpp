#include "core/database/kept_number.h"

#include "core/database/binder.h"

namespace opbx {

using namespace Qt::StringLiterals;

qint64 keptNumber(const Database& database, QLatin1String name) {
    QSqlQuery query = database.prepare(u"SELECT value FROM settings_of_database WHERE name = ?"_s);
    Binder(query) << QString(name);
    return query.exec() && query.next() ? query.value(0).toLongLong() : 0;
}

Result<Done> keepNumber(const Database& database, QLatin1String name, qint64 value) {
    QSqlQuery query =
        database.prepare(u"INSERT OR REPLACE INTO settings_of_database (name, value) VALUES (?, ?)"_s);
    Binder(query) << QString(name) << value;
    return run(query);
}

} // namespace opbx
