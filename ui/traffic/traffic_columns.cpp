#include "ui/traffic/traffic_columns.h"

#include "core/base/utc.h"
#include "ui/theme/formatting.h"
#include "ui/words/exchange_words.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <numeric>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

using Row = const ExchangeRow&;

QVariant number(qint64 value) {
    return QVariant(value);
}

QString isoTime(Row row) {
    return QDateTime::fromMSecsSinceEpoch(row.receivedUs / 1000, utc).toString(Qt::ISODateWithMs);
}

QString eventText(Row row) {
    return row.state.isEmpty() ? QString() : ExchangeWords::state(row.state);
}

/// Imported exchanges stand where they came into the history; when they were received elsewhere is in their details.
qint64 keptUs(Row row) {
    return row.imported ? row.id : row.receivedUs;
}

QString target(Row row) {
    return QString::fromLatin1(row.method) + u' ' + QString::fromUtf8(row.path);
}

const std::array columns = {
    TrafficColumn{"time", QT_TRANSLATE_NOOP("opbx::ui::TrafficColumns", "Time"), 124, false, false, true,
                  PillKind::None, [](Row row) { return Formatting::timeOfDay(keptUs(row)); },
                  [](Row row) { return number(row.id); }, isoTime},
    TrafficColumn{"endpoint", QT_TRANSLATE_NOOP("opbx::ui::TrafficColumns", "Endpoint"), 122, false, false,
                  false, PillKind::None, [](Row row) { return ExchangeWords::endpoint(row.endpoint); },
                  [](Row row) { return QVariant(ExchangeWords::endpoint(row.endpoint)); },
                  [](Row row) { return QString::fromLatin1(endpointName(row.endpoint)); }},
    TrafficColumn{"event", QT_TRANSLATE_NOOP("opbx::ui::TrafficColumns", "Event"), 98, false, false, false,
                  PillKind::None, eventText, [](Row row) { return QVariant(row.state); },
                  [](Row row) { return row.state; }},
    TrafficColumn{"session", QT_TRANSLATE_NOOP("opbx::ui::TrafficColumns", "Session"), 66, false, false, true,
                  PillKind::None, [](Row row) { return row.session; },
                  [](Row row) { return QVariant(row.session); }, nullptr},
    TrafficColumn{"from", QT_TRANSLATE_NOOP("opbx::ui::TrafficColumns", "From"), 138, false, false, true,
                  PillKind::None, [](Row row) { return Formatting::phone(row.from); },
                  [](Row row) { return QVariant(row.from); }, [](Row row) { return row.from; }},
    TrafficColumn{"to", QT_TRANSLATE_NOOP("opbx::ui::TrafficColumns", "To"), 108, false, false, true,
                  PillKind::None, [](Row row) { return Formatting::phone(row.to); },
                  [](Row row) { return QVariant(row.to); }, [](Row row) { return row.to; }},
    TrafficColumn{"authentication", QT_TRANSLATE_NOOP("opbx::ui::TrafficColumns", "Authentication"), 100,
                  false, false, false, PillKind::Verdict, [](Row row) { return ExchangeWords::verdict(row); },
                  [](Row row) { return number(int(row.verdict)); },
                  [](Row row) { return QString::fromLatin1(verdictName(row.verdict)); }},
    TrafficColumn{
        "attempt", QT_TRANSLATE_NOOP("opbx::ui::TrafficColumns", "Attempt"), 60, false, true, true,
        PillKind::None, [](Row row) { return row.attempt > 1 ? Formatting::count(row.attempt) : QString(); },
        [](Row row) { return number(row.attempt); }, [](Row row) { return QString::number(row.attempt); }},
    TrafficColumn{"status", QT_TRANSLATE_NOOP("opbx::ui::TrafficColumns", "Status"), 68, false, false, true,
                  PillKind::Status, [](Row row) { return ExchangeWords::status(row); },
                  [](Row row) { return number(row.status); },
                  [](Row row) { return QString::number(row.status); }},
    TrafficColumn{"taken", QT_TRANSLATE_NOOP("opbx::ui::TrafficColumns", "Duration"), 66, false, true, true,
                  PillKind::None,
                  [](Row row) { return row.status == 0 ? QString() : Formatting::elapsed(row.durationUs); },
                  [](Row row) { return number(row.durationUs); },
                  [](Row row) { return QString::number(row.durationUs); }},
    TrafficColumn{"size", QT_TRANSLATE_NOOP("opbx::ui::TrafficColumns", "Size"), 58, false, true, true,
                  PillKind::None, [](Row row) { return Formatting::size(row.requestBytes); },
                  [](Row row) { return number(row.requestBytes); },
                  [](Row row) { return QString::number(row.requestBytes); }},
    TrafficColumn{"request", QT_TRANSLATE_NOOP("opbx::ui::TrafficColumns", "Request"), 260, true, false, true,
                  PillKind::None, target, [](Row row) { return QVariant(target(row)); }, nullptr},
    TrafficColumn{"event-id", QT_TRANSLATE_NOOP("opbx::ui::TrafficColumns", "Event id"), 180, true, false,
                  true, PillKind::None, [](Row row) { return QString::fromUtf8(row.eventId); },
                  [](Row row) { return QVariant(QString::fromUtf8(row.eventId)); }, nullptr},
    TrafficColumn{"direction", QT_TRANSLATE_NOOP("opbx::ui::TrafficColumns", "Direction"), 88, true, false,
                  false, PillKind::None, [](Row row) { return ExchangeWords::direction(row.direction); },
                  [](Row row) { return QVariant(row.direction); }, [](Row row) { return row.direction; }},
    TrafficColumn{"sender", QT_TRANSLATE_NOOP("opbx::ui::TrafficColumns", "Sender"), 110, true, false, true,
                  PillKind::None, [](Row row) { return row.peer; },
                  [](Row row) { return QVariant(row.peer); }, nullptr},
    TrafficColumn{"answer-size", QT_TRANSLATE_NOOP("opbx::ui::TrafficColumns", "Reply size"), 88, true, true,
                  true, PillKind::None, [](Row row) { return Formatting::size(row.responseBytes); },
                  [](Row row) { return number(row.responseBytes); },
                  [](Row row) { return QString::number(row.responseBytes); }},
};

} // namespace

QString TrafficColumns::markOf(const ExchangeRow& row) {
    if (row.pinned)
        return u"pin"_s;
    if (row.hasNote)
        return u"note"_s;
    return row.replayOf != 0 ? u"replay"_s : QString();
}

std::span<const TrafficColumn> TrafficColumns::all() {
    return columns;
}

std::vector<quint32> TrafficColumns::order(const RowStore& rows, int column, Qt::SortOrder order) {
    std::vector<QVariant> keys;
    keys.reserve(std::size_t(rows.size()));
    for (int i = 0; i < rows.size(); ++i)
        keys.push_back(columns[std::size_t(column)].sortKey(rows.at(i)));
    const bool numbers = !keys.empty() && keys.front().typeId() == QMetaType::LongLong;
    const auto below = [&](quint32 a, quint32 b) {
        return numbers ? keys[a].toLongLong() < keys[b].toLongLong()
                       : keys[a].toString() < keys[b].toString();
    };
    std::vector<quint32> sorted(keys.size());
    std::iota(sorted.begin(), sorted.end(), 0u);
    std::stable_sort(sorted.begin(), sorted.end(), [&](quint32 a, quint32 b) {
        return order == Qt::AscendingOrder ? below(a, b) : below(b, a);
    });
    return sorted;
}

} // namespace opbx::ui
