#include "app/cli/events_deliveries.h"

#include "core/base/clock.h"
#include "core/exchange/deliveries.h"
#include "core/filter/filter.h"
#include "core/formats/exchange_json.h"

#include <QJsonObject>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostDeliveriesShown = 200;

QString stateName(DeliveryState state) {
    switch (state) {
    case DeliveryState::First: return u"first"_s;
    case DeliveryState::OnTime: return u"on-time"_s;
    case DeliveryState::Early: return u"early"_s;
    case DeliveryState::Extra: return u"extra"_s;
    case DeliveryState::Due: return u"due"_s;
    case DeliveryState::Missed: return u"missed"_s;
    }
    return {};
}

} // namespace

QList<ExchangeRow> deliveriesOf(const History& history, const ExchangeRow& row) {
    QList<ExchangeRow> deliveries;
    if (endpointKind(row.endpoint) != EndpointKind::Notification || row.eventId.isEmpty() || row.imported)
        return deliveries;
    const auto parsed =
        Filter::parse(u"event:\"%1\" endpoint:%2 replay:no"_s.arg(
                          QString::fromUtf8(row.eventId), QString::fromLatin1(endpointName(row.endpoint))),
                      FilterSubject::Exchanges);
    const Filter* filter = std::get_if<Filter>(&parsed);
    if (!filter)
        return deliveries;
    // What cannot be read any more leaves the list short; the exchange itself has been read.
    (void)history.oldestFirst(*filter, mostDeliveriesShown, SystemClock().nowUs(),
                              [&deliveries, &row](const ExchangeRow& found) {
                                  if (found.eventId == row.eventId) // the filter takes what begins like it
                                      deliveries.append(found);
                                  return true;
                              });
    return deliveries;
}

QJsonArray deliveriesJson(const QList<ExchangeRow>& deliveries) {
    QList<DeliveryAttempt> attempts;
    for (const ExchangeRow& row : deliveries)
        attempts.append({row.id, row.receivedUs, row.status, row.attempt});
    QJsonArray rows;
    for (const Delivery& delivery : deliverySchedule(attempts, SystemClock().nowUs()).deliveries) {
        QJsonObject object{{u"state"_s, stateName(delivery.state)}};
        if (delivery.slot > 1)
            object.insert(u"retry"_s, delivery.slot - 1);
        if (delivery.dueUs != 0)
            object.insert(u"due"_s, isoTimeMs(delivery.dueUs / 1000));
        if (delivery.attempt.exchange != 0) {
            object.insert(u"id"_s, delivery.attempt.exchange);
            object.insert(u"attempt"_s, delivery.attempt.number);
            object.insert(u"time"_s, isoTimeMs(delivery.attempt.receivedUs / 1000));
            object.insert(u"status"_s, delivery.attempt.status);
        }
        rows.append(object);
    }
    return rows;
}

} // namespace opbx::cli
