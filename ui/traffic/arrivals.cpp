#include "ui/traffic/arrivals.h"

namespace opbx::ui {

void Arrivals::setMatcher(Matcher matches) {
    m_matches = std::move(matches);
    m_rows.clear();
    m_count = 0;
}

Arrivals::Next Arrivals::announce(const ExchangePtr& exchange) {
    m_unanswered.insert(exchange->id, exchange);
    return matches(*exchange) ? queue(*exchange) : Next::Nothing;
}

Arrivals::Next Arrivals::arrive(const Exchange& exchange) {
    const bool isMatch = matches(exchange);
    if (m_unanswered.remove(exchange.id) == 0)
        return isMatch ? queue(exchange) : Next::Nothing;
    const bool isShown = m_isShown(exchange.id);
    if (isMatch)
        return isShown ? Next::FillIn : queue(exchange);
    if (isShown)
        m_outgrown.append(exchange.id);
    else if (m_rows.remove(exchange.id) > 0)
        --m_count;
    return Next::Nothing;
}

Arrivals::Next Arrivals::queue(const Exchange& exchange) {
    if (!m_rows.contains(exchange.id) && !m_isShown(exchange.id))
        ++m_count;
    if (m_hasOverflown)
        return Next::Nothing;
    m_rows.insert(exchange.id, rowOf(exchange));
    if (m_rows.size() <= limit)
        return Next::Wait;
    m_rows.clear();
    m_hasOverflown = true;
    return Next::Nothing;
}

QList<ExchangeRow> Arrivals::takeRows() {
    m_count = 0;
    const QHash<qint64, ExchangeRow> rows = std::exchange(m_rows, {});
    return rows.values();
}

} // namespace opbx::ui
