// Exchanges that arrive while a table is looked at, gathered until it takes them. GUI thread. Knows no table.
#pragma once

#include "core/exchange/exchange_row.h"

#include <QHash>
#include <QList>

#include <functional>

namespace opbx::ui {

class Arrivals {
public:
    using Matcher = std::function<bool(const Exchange&)>;
    /// What is to be done with an exchange.
    enum class Next { Nothing, Wait, FillIn };

    static constexpr int limit = 20'000;

    /// `isShown`: whether the table has a row of this exchange.
    explicit Arrivals(std::function<bool(qint64)> isShown)
        : m_isShown(std::move(isShown)) {}

    /// Forgets what waits. Null: everything matches.
    void setMatcher(Matcher matches);
    bool matches(const Exchange& exchange) const { return !m_matches || m_matches(exchange); }

    /// An exchange whose answer is still to come.
    Next announce(const ExchangePtr& exchange);
    /// A finished one. FillIn: it has a row already, and nothing moves by it.
    Next arrive(const Exchange& exchange);

    /// Rows that wait and are not shown yet.
    int count() const { return m_count; }
    bool isEmpty() const { return m_rows.isEmpty(); }
    /// True after more came than are kept: the history is to be read again.
    bool hasOverflown() const { return m_hasOverflown; }
    void forgetOverflow() { m_hasOverflown = false; }

    QList<ExchangeRow> takeRows();
    /// Shown while they were waiting, but their answers do not match.
    QList<qint64> takeOutgrown() { return std::exchange(m_outgrown, {}); }

    /// By id; those whose answer is still to come, whatever the filter.
    const QHash<qint64, ExchangePtr>& unanswered() const { return m_unanswered; }

private:
    Next queue(const Exchange& exchange);

    std::function<bool(qint64)> m_isShown;
    Matcher m_matches;
    QHash<qint64, ExchangeRow> m_rows; // by id: an exchange may arrive twice, at first without its answer
    QHash<qint64, ExchangePtr> m_unanswered;
    QList<qint64> m_outgrown;
    int m_count = 0;
    bool m_hasOverflown = false;
};

} // namespace opbx::ui
