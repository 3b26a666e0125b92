#include "ui/traffic/delivery_model.h"

#include "ui/support/colours.h"
#include "ui/support/formatting.h"
#include "ui/support/table_roles.h"
#include "ui/traffic/exchange_words.h"

namespace opbx::ui {

namespace {

constexpr int widths[] = {80, 80, 120, 120, 120, 110, 90};

Meaning meaningOf(DeliveryState state) {
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

} // namespace

void DeliveryModel::setDeliveries(const QList<Delivery>& deliveries) {
    beginResetModel();
    m_deliveries = deliveries;
    endResetModel();
}

qint64 DeliveryModel::exchangeAt(int row) const {
    return row < 0 || row >= m_deliveries.size() ? 0 : m_deliveries.at(row).attempt.exchange;
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

int DeliveryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_deliveries.size());
}

int DeliveryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString DeliveryModel::text(const Delivery& delivery, int column) const {
    const DeliveryAttempt& attempt = delivery.attempt;
    switch (column) {
    case NumberColumn: return attempt.number > 0 ? Formatting::count(attempt.number) : QString();
    case SlotColumn: return delivery.slot > 1 ? Formatting::count(delivery.slot - 1) : QString();
    case StateColumn: return stateWord(delivery.state);
    case ReceivedColumn: return Formatting::timeOfDay(attempt.receivedUs);
    case DueColumn: return Formatting::timeOfDay(delivery.dueUs);
    case SinceFirstColumn: {
        const qint64 first = m_deliveries.constFirst().attempt.receivedUs;
        return attempt.receivedUs == 0 || first == 0 ? QString()
                                                     : Formatting::elapsed(attempt.receivedUs - first);
    }
    case StatusColumn:
        return attempt.exchange == 0 ? QString() : ExchangeWords::status(attempt.status).section(u' ', 0, 0);
    default: return {};
    }
}

QVariant DeliveryModel::pill(const Delivery& delivery, int column) const {
    if (column == StateColumn)
        return int(meaningOf(delivery.state));
    if (column == StatusColumn && delivery.attempt.exchange != 0)
        return int(ExchangeWords::meaningOfStatus(delivery.attempt.status));
    return {};
}

QVariant DeliveryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Delivery& delivery = m_deliveries.at(index.row());
    const int column = index.column();
    const bool figure = column == NumberColumn || column == SlotColumn || column == SinceFirstColumn;
    switch (role) {
    case Qt::DisplayRole: return text(delivery, column);
    case Qt::TextAlignmentRole: return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case PillRole: return pill(delivery, column);
    case TintRole: return int(delivery.state == DeliveryState::Missed ? Meaning::Bad : Meaning::Neutral);
    case LeftToRightRole: return column != StateColumn;
    default: return {};
    }
}

QVariant DeliveryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    static constexpr const char* ids[] = {"attempt", "retry",       "state", "received",
                                          "due",     "since-first", "status"};
    const QString titles[] = {tr("Attempt"),  tr("Retry"),       tr("State"), tr("Received"),
                              tr("Expected"), tr("Since first"), tr("Status")};
    const bool figure = section == NumberColumn || section == SlotColumn || section == SinceFirstColumn;
    switch (role) {
    case Qt::DisplayRole: return titles[section];
    case Qt::TextAlignmentRole: return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ColumnIdRole: return QString::fromLatin1(ids[section]);
    case ColumnWidthRole: return widths[section];
    default: return {};
    }
}

} // namespace opbx::ui
