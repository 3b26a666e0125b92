#include "ui/exchange/deliveries_view.h"

#include "ui/backend/history_backend.h"
#include "ui/exchange/delivery_model.h"
#include "ui/theme/formatting.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/error_words.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QLabel>
#include <QMenu>
#include <QTimer>

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostAttempts = 200;
constexpr int lookAgainMs = 2'000;
} // namespace

DeliveriesView::DeliveriesView(Backend& backend, QWidget* parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_clock(new QTimer(this))
    , m_sentence(quietLabel(QString(), TypeSize::Body, this))
    , m_model(new DeliveryModel(this))
    , m_table(new TableView(this)) {
    m_table->setObjectName(u"deliveries"_s);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Deliveries of this event"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::groupMargin, metrics::groupMargin, metrics::groupMargin, 0);
    column->setSpacing(metrics::groupMargin);
    column->addWidget(m_sentence);
    column->addWidget(m_table, 1);
    m_clock->setSingleShot(true);
    m_clock->setInterval(lookAgainMs);
    connect(m_clock, &QTimer::timeout, this, [this] {
        if (isVisible())
            load();
        else
            m_clock->start();
    });
    connect(m_table, &TableView::contextMenuOpening, this, [this](QMenu* menu, int row) {
        const qint64 id = m_model->exchangeAt(row);
        if (id != 0 && id != m_id)
            menu->addAction(icon(u"compare"_s), tr("Compare with the one that is shown"), this,
                            [this, id] { emit compareRequested(id, m_id); });
    });
    connect(m_table, &TableView::rowActivated, this, [this](int row) {
        if (m_model->exchangeAt(row) != 0)
            emit exchangeRequested(m_model->exchangeAt(row));
    });
}

void DeliveriesView::setExchange(const Exchange& exchange) {
    ++m_turn;
    m_id = exchange.id;
    m_eventId = exchange.event.eventId;
    m_filter.clear();
    m_clock->stop();
    m_model->setRows({});
    m_sentence->hide();
    if (endpointKind(exchange.endpoint) != EndpointKind::Notification || exchange.event.eventId.isEmpty()) {
        m_table->setEmptyContent(u"replay"_s,
                                 endpointKind(exchange.endpoint) == EndpointKind::Notification
                                     ? tr("Which event this is was not kept.")
                                     : tr("Only session updates, call records and recording notices are "
                                          "sent again. This is none of them."));
        return;
    }
    if (exchange.imported) {
        m_table->setEmptyContent(
            u"replay"_s, tr("This exchange was imported: its sender delivered it to another program."));
        return;
    }
    m_isClaim = exchange.isClaim();
    // A replay is no delivery: the sender did not send it.
    m_filter = u"event:\"%1\" endpoint:%2 replay:no"_s.arg(
        QString::fromUtf8(exchange.event.eventId), QString::fromLatin1(endpointName(exchange.endpoint)));
    m_table->setLoading(true);
    load();
}

void DeliveriesView::load() {
    if (m_filter.isEmpty())
        return;
    m_backend.history()
        .page(m_filter, 0, mostAttempts)
        .then(this, [this, turn = ++m_turn](const Result<HistoryPage>& page) {
            if (turn != m_turn)
                return;
            m_table->setLoading(false);
            if (page)
                show(page->rows);
            else
                m_table->setEmptyContent(u"attention"_s, ErrorWords::sentence(page.error().code));
        });
}

void DeliveriesView::show(const QList<ExchangeRow>& newestFirst) {
    QList<DeliveryAttempt> attempts;
    for (auto row = newestFirst.crbegin(); row != newestFirst.crend(); ++row) {
        if (row->eventId == m_eventId && !row->imported) // the filter takes what begins like it
            attempts.append({row->id, row->receivedUs, row->status, row->attempt});
    }
    const DeliverySchedule schedule = deliverySchedule(attempts, QDateTime::currentMSecsSinceEpoch() * 1000);
    m_sentence->setText(m_isClaim
                            ? tr("%1 Nobody has proved to be the sender of this one: the attempts have the "
                                 "same bytes, and may be anybody's.")
                                  .arg(sentence(schedule))
                            : sentence(schedule));
    m_sentence->show();
    const int current = m_table->currentRow();
    m_model->setRows(schedule.deliveries);
    m_table->chooseRow(current);
    if (!schedule.isSettled && !schedule.isUsedUp)
        m_clock->start(); // what is due now will have come or been missed
}

QString DeliveriesView::sentence(const DeliverySchedule& schedule) {
    if (schedule.isSettled)
        return tr("The event was acknowledged. Nothing more is expected.");
    if (schedule.isHurried)
        return tr(
            "All retries came, faster than scheduled, and none was acknowledged. Nothing more is expected.");
    if (schedule.isUsedUp)
        return tr("All retries are used up and none was acknowledged. The sender gives the event up.");
    const auto due =
        std::find_if(schedule.deliveries.cbegin(), schedule.deliveries.cend(),
                     [](const Delivery& delivery) { return delivery.state == DeliveryState::Due; });
    if (due != schedule.deliveries.cend())
        return tr("The event is not acknowledged yet. The sender tries again at %1, which is attempt %2 of "
                  "%3.")
            .arg(Formatting::timeOfDay(due->dueUs), Formatting::count(due->slot),
                 Formatting::count(mostDeliveries));
    return tr(
        "The event is not acknowledged yet. The sender tries again 5 seconds, 30 seconds, 2 minutes and "
        "10 minutes after the attempt before.");
}

} // namespace opbx::ui
