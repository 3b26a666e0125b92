#include "ui/exchange/replay_links.h"

#include "ui/backend/history_backend.h"
#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/exchange_words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int atOnce = 500;
constexpr int shownAtMost = 5;
} // namespace

ReplayLinks::ReplayLinks(Backend& backend, QWidget* parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(metrics::labelGap);
    hide();
}

void ReplayLinks::clear() {
    const QWidgetList rows = findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget* row : rows) {
        m_rows->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    hide();
}

void ReplayLinks::add(const QString& sentence, qint64 linked, qint64 original, qint64 replay) {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::groupMargin);
    QLabel* label = quietLabel(sentence, TypeSize::Body, row);
    label->setWordWrap(false);
    auto* show = new QPushButton(tr("Show it"), row);
    auto* compare = new QPushButton(tr("Compare"), row);
    line->addWidget(label);
    line->addWidget(show);
    line->addWidget(compare);
    line->addStretch();
    m_rows->addWidget(row);
    connect(show, &QPushButton::clicked, this, [this, linked] { emit exchangeRequested(linked); });
    connect(compare, &QPushButton::clicked, this,
            [this, original, replay] { emit compareRequested(original, replay); });
    QWidget::show();
}

void ReplayLinks::setExchange(const Exchange& exchange) {
    clear();
    if (exchange.replayOf != 0)
        add(tr("This repeats an exchange of %1.").arg(Formatting::timeOfDay(exchange.replayOf)),
            exchange.replayOf, exchange.replayOf, exchange.id);
    ++m_turn;
    m_shown = 0;
    lookForReplays(exchange.id, 0);
}

/// All of the history that is newer than the exchange, until enough are found.
void ReplayLinks::lookForReplays(qint64 id, qint64 beforeId) {
    m_backend.history()
        .search(u"replay:yes id:>%1"_s.arg(id), beforeId, atOnce)
        .then(this, [this, id, turn = m_turn](const Result<HistoryPage>& page) {
            if (turn != m_turn || !page)
                return;
            for (const ExchangeRow& row : page->rows) {
                if (row.replayOf == id && m_shown++ < shownAtMost)
                    add(tr("It was replayed at %1: %2.", "time, status")
                            .arg(Formatting::timeOfDay(row.receivedUs), ExchangeWords::status(row)),
                        row.id, id, row.id);
            }
            if (m_shown >= shownAtMost || page->atEnd)
                return;
            if (page->searchedTo != 0)
                lookForReplays(id, page->searchedTo);
            else if (!page->rows.isEmpty())
                lookForReplays(id, page->rows.constLast().id);
        });
}

} // namespace opbx::ui
