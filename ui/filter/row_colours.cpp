#include "ui/filter/row_colours.h"

#include "core/exchange/body_text.h"
#include "ui/backend/backend.h"
#include "ui/backend/history_backend.h"

#include <QDateTime>

#include <algorithm>

namespace opbx::ui {

namespace {
constexpr qsizetype idsAQuestion = 500;
}

RowColours::RowColours(Backend& backend, QObject* parent)
    : QObject(parent)
    , m_backend(backend) {}

bool RowColours::setRules(const QList<ColourRule>& rules) {
    m_rules = rules;
    QHash<QString, std::set<qint64>> holding;
    for (const ColourRule& rule : rules) {
        const QStringList texts = rule.filter.bodyTexts();
        for (const QString& text : texts)
            holding.insert(text, {});
    }
    const auto isKnown = [this](const QString& text) { return m_holding.contains(text); };
    const QStringList texts = holding.keys();
    if (texts.size() == m_holding.size() && std::all_of(texts.begin(), texts.end(), isKnown))
        return false;
    ++m_turn;
    m_open = 0;
    m_waiting.clear();
    m_holding = std::move(holding);
    return true;
}

const ColourRule* RowColours::ruleFor(const ExchangeRow& row) const {
    const qint64 nowUs = QDateTime::currentMSecsSinceEpoch() * 1000;
    const auto inBodies = [this](const ExchangeRow& known, const QString& text) {
        const auto ids = m_holding.constFind(text);
        return ids != m_holding.cend() && ids->contains(known.id);
    };
    for (const ColourRule& rule : m_rules) {
        if (rule.filter.matches(row, nowUs, inBodies))
            return &rule;
    }
    return nullptr;
}

void RowColours::look(const Exchange& exchange) {
    for (auto it = m_holding.begin(); it != m_holding.end(); ++it) {
        if (holdsInBodies(exchange, it.key()))
            it->insert(exchange.id);
    }
}

void RowColours::ask(const QList<qint64>& ids) {
    if (m_holding.isEmpty())
        return;
    m_waiting = ids + m_waiting;
    if (m_open == 0)
        askNext();
}

void RowColours::askNext() {
    const QList<qint64> ids = m_waiting.first(std::min(m_waiting.size(), idsAQuestion));
    m_waiting.remove(0, ids.size());
    if (ids.isEmpty())
        return;
    m_open = m_holding.size();
    const QStringList texts = m_holding.keys();
    for (const QString& text : texts) {
        m_backend.history().holding(text, ids).then(
            this, [this, text, turn = m_turn](const Result<QList<qint64>>& holding) {
                if (turn != m_turn)
                    return;
                if (holding && !holding->isEmpty()) {
                    m_holding[text].insert(holding->begin(), holding->end());
                    emit found();
                }
                if (--m_open == 0)
                    askNext();
            });
    }
}

void RowColours::forgetBelow(qint64 id) {
    for (std::set<qint64>& ids : m_holding)
        ids.erase(ids.begin(), ids.lower_bound(id));
}

} // namespace opbx::ui
