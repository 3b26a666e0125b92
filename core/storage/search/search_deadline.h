// Lets a search end in time and know how far it got: SQLite asks for each row whether the time is up, and gives the row at which
// it is. For one search on one connection; belongs to its thread. Without a limit it costs nothing.
//
// A search answers within a fraction of a second, however rare its matches: SQLite asks for each row whether the time
// is up (core/storage/search/search_deadline.h), so an answer says what was found and from where to go on; more indices
// would cost each request.
#pragma once

#include <QElapsedTimer>
#include <QString>

struct sqlite3_context;
struct sqlite3_value;

namespace opbx {

class Database;

class SearchDeadline {
public:
    /// `budgetMs` counts from now. No statement of the connection may be running, nor may one of the search when this ends.
    SearchDeadline(const Database& database, int budgetMs);
    ~SearchDeadline();
    Q_DISABLE_COPY_MOVE(SearchDeadline)

    /// Before each query: it may use this share of what is left, and looks at a few rows in any case, so that who asks again and
    /// again comes to an end.
    void beginQuery(double share = 1);
    /// A condition that is also true at the row at which the time is up.
    QString bounded(const QString& condition) const;
    /// The row that was just given is the one at which the time was up; whether it matches is not known.
    bool isOver() const { return m_over; }

private:
    static void answer(sqlite3_context* context, int, sqlite3_value**);
    bool look();

    const Database& m_database;
    QElapsedTimer m_clock;
    qint64 m_budgetNs = -1;
    qint64 m_endNs = 0;
    int m_rows = 0; // looked at by this query
    bool m_over = false;
};

} // namespace opbx
