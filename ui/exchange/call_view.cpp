#include "ui/exchange/call_view.h"

#include "ui/backend/directory_backend.h"
#include "ui/backend/history_backend.h"
#include "ui/exchange/call_model.h"
#include "ui/theme/colours.h"
#include "ui/theme/formatting.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/table_roles.h"
#include "ui/widgets/table_view.h"
#include "ui/words/error_words.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 1000; // of one call
constexpr int dotSize = 8;
constexpr int reloadMs = 300; // what arrives together is read together

/// A rung of the ladder: a dot on a line that runs down the call, dashed where nothing came.
class LadderDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const QPalette& palette = option.palette;
        const bool selected = option.state & QStyle::State_Selected;
        const bool isGap = index.data(CallModel::GapRole).toBool();
        const auto meaning = static_cast<Meaning>(index.data(TintRole).toInt());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected)
            painter->fillRect(option.rect, palette.color(QPalette::Highlight));
        const QColor line = selected ? palette.color(QPalette::HighlightedText) : hairline(palette);
        const QPoint middle = option.rect.center();
        const bool isFirst = index.row() == 0;
        const bool isLast = index.row() == index.model()->rowCount() - 1;
        painter->setPen(QPen(line, 2, isGap ? Qt::DotLine : Qt::SolidLine));
        painter->drawLine(middle.x(), isFirst ? middle.y() : option.rect.top(), middle.x(),
                          isLast ? middle.y() : option.rect.bottom());
        if (!isGap) {
            QColor colour = meaning == Meaning::Neutral ? accent(palette) : coloursOf(meaning, palette).text;
            if (selected)
                colour = palette.color(QPalette::HighlightedText);
            painter->setPen(Qt::NoPen);
            painter->setBrush(colour);
            painter->drawEllipse(QPointF(middle), dotSize / 2.0, dotSize / 2.0);
        }
        painter->restore();
    }
};

} // namespace

CallView::CallView(Backend& backend, QWidget* parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_reload(new QTimer(this))
    , m_model(new CallModel(this))
    , m_table(new TableView(this)) {
    m_reload->setSingleShot(true);
    m_reload->setInterval(reloadMs);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Exchanges of this call"));
    m_table->setItemDelegateForColumn(CallModel::LadderColumn, new LadderDelegate(m_table));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::groupMargin, metrics::groupMargin, metrics::groupMargin, 0);
    column->addWidget(m_table);
    connect(m_table, &TableView::rowActivated, this, [this](int row) {
        if (m_model->idAt(row) != 0)
            emit exchangeRequested(m_model->idAt(row));
    });
    connect(m_table, &TableView::contextMenuOpening, this, [this](QMenu* menu, int row) {
        const qint64 id = m_model->idAt(row);
        if (id != 0 && id != m_id)
            menu->addAction(icon(u"compare"_s), tr("Compare with the one that is shown"), this,
                            [this, id] { emit compareRequested(id, m_id); });
    });
    connect(m_reload, &QTimer::timeout, this, &CallView::load);
    connect(&m_backend.history(), &HistoryBackend::arrived, this, &CallView::take);
}

void CallView::setExchange(const Exchange& exchange) {
    m_model->setRows({});
    m_session = exchange.isClaim() ? QString() : exchange.event.session;
    m_id = exchange.id;
    ++m_turn;
    if (m_session.isEmpty()) {
        m_table->setLoading(false);
        m_table->setEmptyContent(
            u"phone"_s, exchange.isClaim()
                            ? tr("Nobody has proved that this request is about a call, so it belongs "
                                 "to none.")
                            : tr("This exchange names no call."));
        return;
    }
    m_table->setLoading(true);
    load();
}

/// The call goes on while one looks at it.
void CallView::take(const QList<ExchangePtr>& exchanges) {
    if (m_session.isEmpty() || !isVisible() || m_reload->isActive())
        return;
    for (const ExchangePtr& exchange : exchanges) {
        if (exchange->event.session == m_session)
            m_reload->start();
    }
}

void CallView::load() {
    if (m_session.isEmpty())
        return;
    m_backend.history().story(m_session).then(
        this, [this, turn = ++m_turn](const Result<QList<StoryEvent>>& story) {
            if (turn == m_turn)
                loadExchanges(story ? *story : QList<StoryEvent>());
        });
}

void CallView::loadExchanges(const QList<StoryEvent>& story) {
    m_backend.history()
        .page(u"session:\"%1\""_s.arg(m_session), 0, mostRows)
        .then(this, [this, story, turn = ++m_turn](const Result<HistoryPage>& page) {
            if (turn == m_turn)
                show(page, story);
        });
}

void CallView::show(const Result<HistoryPage>& page, const QList<StoryEvent>& story) {
    m_table->setLoading(false);
    if (!page) {
        m_table->setEmptyContent(u"attention"_s, ErrorWords::sentence(page.error().code));
        return;
    }
    m_table->setEmptyContent(u"phone"_s, tr("Nothing else of this call is kept."));
    QList<ExchangeRow> rows{page->rows.crbegin(), page->rows.crend()};
    rows.removeIf([](const ExchangeRow& row) { return row.isClaim(); }); // anybody may name any session
    m_model->setCall(rows, story, [this](const QString& party) {
        const QString name = m_backend.directory().nameOf(party);
        return name.isEmpty() ? Formatting::phone(party) : name;
    });
    m_table->chooseRow(m_model->rowOfId(m_id));
}

} // namespace opbx::ui
