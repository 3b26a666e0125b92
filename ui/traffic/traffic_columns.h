// The one table of the traffic table's columns: id, header, width, text, sort key, what a copy holds. GUI
// thread.
#pragma once

#include "ui/traffic/row_store.h"

#include <QCoreApplication>
#include <QVariant>

#include <span>
#include <vector>

namespace opbx::ui {

enum class PillKind { None, Status, Verdict };

struct TrafficColumn {
    const char* id;     // remembered under it
    const char* header; // source text, context TrafficColumns
    int width;
    bool hidden;
    bool rightAligned;
    bool leftToRight; // whatever the language
    PillKind pill;
    QString (*text)(const ExchangeRow&);
    QVariant (*sortKey)(const ExchangeRow&); // qint64 or QString
    QString (*exported)(const ExchangeRow&); // null: as the text
};

class TrafficColumns {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::TrafficColumns)

public:
    static std::span<const TrafficColumn> all();
    static QString header(const TrafficColumn& column) { return tr(column.header); }
    /// Indices of rows, sorted by a column.
    static std::vector<quint32> order(const RowStore& rows, int column, Qt::SortOrder order);
    /// Icon of what is special about an exchange: pinned, has a note, is a replay; empty otherwise.
    static QString markOf(const ExchangeRow& row);
    /// Index of the time column, by which the table is ordered at first.
    static constexpr int timeColumn = 0;
    /// The called party: takes what is left over, since its name stands before its number.
    static constexpr int stretchColumn = 5;
    /// The parties, whose names stand before their numbers where they are known.
    static constexpr int fromColumn = 4;
    static constexpr int toColumn = 5;
    /// What an exchange says of a call: event, session, and the parties.
    static bool isOfCall(int column) { return column >= 2 && column <= toColumn; }
};

} // namespace opbx::ui
