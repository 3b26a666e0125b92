#include "ui/exchange/delivery_model.h"

#include "ui/theme/formatting.h"
#include "ui/words/exchange_words.h"

namespace opbx::ui {

using namespace column_traits;

namespace {

Meaning deliveryMeaning(DeliveryState state) {
    switch (state) {
    case DeliveryState::First:
    case DeliveryState::OnTime: return Meaning::Good;
    case DeliveryState::Early:
    case DeliveryState::Extra: return Meaning::Attention;
    case DeliveryState::Missed: return Meaning::Bad;
    case DeliveryState::Due: break;
    }
    return Meaning::Neutral;
}

QString countAbove(int least, int value) {
    return value > least ? Formatting::count(value - least) : QString();
}

QString status(const Delivery& delivery) {
    const DeliveryAttempt& attempt = delivery.attempt;
    return attempt.exchange == 0 ? QString() : ExchangeWords::status(attempt.status).section(u' ', 0, 0);
}

std::optional<Meaning> meaningOfStatus(const Delivery& delivery) {
    if (delivery.attempt.exchange == 0)
        return std::nullopt;
    return ExchangeWords::meaningOfStatus(delivery.attempt.status);
}

} // namespace

DeliveryModel::DeliveryModel(QObject* parent)
    : RowModel(Columns{{"attempt", tr("Attempt"), 80, Figures,
                        [](const Delivery& delivery) { return countAbove(0, delivery.attempt.number); }},
                       {"retry", tr("Retry"), 80, Figures,
                        [](const Delivery& delivery) { return countAbove(1, delivery.slot); }},
                       {.id = "state",
                        .header = tr("State"),
                        .width = 120,
                        .text = [](const Delivery& delivery) { return stateWord(delivery.state); },
                        .pill = [](const Delivery& delivery) { return deliveryMeaning(delivery.state); }},
                       {"received", tr("Received"), 120, LeftToRight,
                        [](const Delivery& delivery) {
                            return Formatting::timeOfDay(delivery.attempt.receivedUs);
                        }},
                       {"due", tr("Expected"), 120, LeftToRight,
                        [](const Delivery& delivery) { return Formatting::timeOfDay(delivery.dueUs); }},
                       {"since-first", tr("Since first"), 110, Figures,
                        [this](const Delivery& delivery) { return sinceFirst(delivery); }},
                       {.id = "status",
                        .header = tr("Status"),
                        .width = 90,
                        .traits = LeftToRight,
                        .text = status,
                        .pill = meaningOfStatus}},
               parent) {}

qint64 DeliveryModel::exchangeAt(int row) const {
    const Delivery* delivery = rowAt(row);
    return delivery ? delivery->attempt.exchange : 0;
}

QString DeliveryModel::stateWord(DeliveryState state) {
    switch (state) {
    case DeliveryState::First: return tr("First");
    case DeliveryState::OnTime: return tr("On time");
    case DeliveryState::Early: return tr("Early");
    case DeliveryState::Extra: return tr("Extra");
    case DeliveryState::Due: return tr("Due");
    case DeliveryState::Missed: return tr("Missed");
    }
    return {};
}

QString DeliveryModel::sinceFirst(const Delivery& delivery) const {
    const qint64 first = rows().constFirst().attempt.receivedUs;
    const qint64 received = delivery.attempt.receivedUs;
    return received == 0 || first == 0 ? QString() : Formatting::elapsed(received - first);
}

QVariant DeliveryModel::ofRow(const Delivery& delivery, int role) const {
    if (role == TintRole)
        return int(delivery.state == DeliveryState::Missed ? Meaning::Bad : Meaning::Neutral);
    return {};
}

} // namespace opbx::ui
