#include "core/storage/search/search_deadline.h"

#include "core/database/database.h"

#include <sqlite3.h>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {
constexpr int rowsBetweenLooks = 16; // a row may hold a body of a megabyte
constexpr char function[] = "time_is_up";
} // namespace

SearchDeadline::SearchDeadline(const Database& database, int budgetMs)
    : m_database(database)
    , m_budgetNs(budgetMs < 0 ? -1 : qint64(budgetMs) * 1'000'000) {
    m_clock.start();
    if (m_budgetNs >= 0)
        sqlite3_create_function_v2(m_database.handle(), function, 0, SQLITE_UTF8 | SQLITE_DIRECTONLY, this,
                                   &SearchDeadline::answer, nullptr, nullptr, nullptr);
}

SearchDeadline::~SearchDeadline() {
    if (m_budgetNs >= 0)
        sqlite3_create_function_v2(m_database.handle(), function, 0, SQLITE_UTF8, nullptr, nullptr, nullptr,
                                   nullptr, nullptr);
}

void SearchDeadline::beginQuery(double share) {
    const qint64 nowNs = m_clock.nsecsElapsed();
    m_endNs = nowNs + static_cast<qint64>(double(m_budgetNs - nowNs) * share);
    m_rows = 0;
    m_over = false;
}

QString SearchDeadline::bounded(const QString& condition) const {
    return m_budgetNs < 0 ? condition : u"(time_is_up() OR (%1))"_s.arg(condition);
}

void SearchDeadline::answer(sqlite3_context* context, int, sqlite3_value**) {
    sqlite3_result_int(context, static_cast<SearchDeadline*>(sqlite3_user_data(context))->look() ? 1 : 0);
}

bool SearchDeadline::look() {
    if (!m_over && ++m_rows % rowsBetweenLooks == 0)
        m_over = m_clock.nsecsElapsed() >= m_endNs;
    return m_over;
}

} // namespace opbx
