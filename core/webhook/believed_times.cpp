#include "core/webhook/believed_times.h"

#include "core/webhook/event_time.h"
#include "core/webhook/vocabulary.h"

#include <QDateTime>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 earliestMs = 946'684'800'000; // 2000
constexpr qint64 clockAtLeastMs =
    1'767'225'600'000; // 2026: a clock that is further behind has never been set
constexpr qint64 yearMs = 366LL * 24 * 3'600'000;
constexpr qsizetype longestTimeQuote = 40;

bool isTimeField(QStringView path, Endpoint endpoint) {
    for (const Meaning meaning : {Meaning::Time, Meaning::Started, Meaning::Answered, Meaning::Ended}) {
        for (const QLatin1String name : namesOf(meaning, endpoint)) {
            if (path.compare(name, Qt::CaseInsensitive) == 0)
                return true;
        }
    }
    return false;
}

bool saysNothing(const QString& text) {
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.isSpace() || QStringView(u"0.-:TZ+").contains(c); });
}

/// Empty for a time that is believed.
Message doubt(const PayloadField& field, qint64 receivedMs) {
    const Result<qint64> time = parseEventTimeMs(field.text.toLatin1());
    if (!time)
        return {QT_TRANSLATE_NOOP("Message",
                                  "The field %1 holds no time that can be read: %2. It is not believed."),
                {field.path, field.text.left(longestTimeQuote)}};
    const qint64 latestMs = std::max(receivedMs, clockAtLeastMs) + yearMs;
    if (*time >= earliestMs && *time <= latestMs)
        return {};
    const int year = QDateTime::fromMSecsSinceEpoch(*time).toUTC().date().year();
    return {QT_TRANSLATE_NOOP("Message", "The field %1 names a time in the year %2, which is not believed."),
            {field.path, year}};
}

} // namespace

QList<UnbelievedTime> dropUnbelievedTimes(Payload& payload, Endpoint endpoint, qint64 receivedMs) {
    QList<UnbelievedTime> dropped;
    Payload kept;
    for (const PayloadField& field : payload.fields()) {
        if (!isTimeField(field.path, endpoint) || saysNothing(field.text))
            continue;
        if (Message why = doubt(field, receivedMs); !why.isEmpty())
            dropped.append({field.path, std::move(why)});
    }
    if (dropped.isEmpty())
        return dropped;
    for (const PayloadField& field : payload.fields()) {
        const bool isDropped = std::any_of(dropped.begin(), dropped.end(), [&](const UnbelievedTime& time) {
            return time.field == field.path;
        });
        if (!isDropped)
            kept.add(field.path, field.text);
    }
    payload = std::move(kept);
    return dropped;
}

} // namespace opbx
