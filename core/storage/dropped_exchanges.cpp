#include "core/storage/dropped_exchanges.h"

#include "core/storage/binder.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String countName("exchanges_dropped");
constexpr QLatin1String lastName("exchanges_dropped_us");
constexpr qint64 dayUs = 24LL * 3600 * 1'000'000;

qint64 valueOf(const Database& database, QLatin1String name) {
    QSqlQuery query = database.prepare(u"SELECT value FROM settings_of_database WHERE name = ?"_s);
    Binder(query) << QString(name);
    return query.exec() && query.next() ? query.value(0).toLongLong() : 0;
}

Result<Done> setValue(const Database& database, QLatin1String name, qint64 value) {
    QSqlQuery query =
        database.prepare(u"INSERT OR REPLACE INTO settings_of_database (name, value) VALUES (?, ?)"_s);
    Binder(query) << QString(name) << value;
    return run(query);
}

} // namespace

Result<Done> addDroppedExchanges(const Database& database, qint64 count, qint64 nowUs) {
    const DroppedExchanges before = droppedExchanges(database);
    const qint64 earlier = nowUs - before.lastUs > dayUs ? 0 : before.count;
    if (Result<Done> done = setValue(database, countName, earlier + count); !done)
        return done;
    return setValue(database, lastName, nowUs);
}

DroppedExchanges droppedExchanges(const Database& database) {
    return {valueOf(database, countName), valueOf(database, lastName)};
}

} // namespace opbx
