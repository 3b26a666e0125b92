#include "core/storage/journal/dropped_exchanges.h"

#include "core/database/kept_number.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String countName("exchanges_dropped");
constexpr QLatin1String lastName("exchanges_dropped_us");
constexpr qint64 dayUs = 24LL * 3600 * 1'000'000;

} // namespace

Result<Done> addDroppedExchanges(const Database& database, qint64 count, qint64 nowUs) {
    const DroppedExchanges before = droppedExchanges(database);
    const qint64 earlier = nowUs - before.lastUs > dayUs ? 0 : before.count;
    if (Result<Done> done = keepNumber(database, countName, earlier + count); !done)
        return done;
    return keepNumber(database, lastName, nowUs);
}

DroppedExchanges droppedExchanges(const Database& database) {
    return {keptNumber(database, countName), keptNumber(database, lastName)};
}

} // namespace opbx
