#include "ui/traffic/traffic_model.h"

#include "ui/backend/directory_backend.h"
#include "ui/backend/history_backend.h"
#include "ui/theme/formatting.h"
#include "ui/traffic/traffic_columns.h"
#include "ui/widgets/table_roles.h"
#include "ui/words/exchange_words.h"

#include <QDateTime>
#include <QTimer>

#include <algorithm>

namespace opbx::ui {

namespace {
constexpr int flushMs = 120;
constexpr qint64 settledUs = 10'000'000; // what came before that is in the history
} // namespace

TrafficModel::TrafficModel(Backend& backend, QObject* parent)
    : QAbstractTableModel(parent)
    , m_backend(backend)
    , m_pager(new HistoryPager(backend, this))
    , m_arrivals([this](qint64 id) { return m_rows.contains(id); })
    , m_flushTimer(new QTimer(this))
    , m_colours(new RowColours(backend, this)) {
    m_flushTimer->setSingleShot(true);
    m_flushTimer->setInterval(flushMs);
    connect(m_flushTimer, &QTimer::timeout, this, &TrafficModel::flush);
    connect(m_colours, &RowColours::found, this, &TrafficModel::coloursChanged);
    connect(m_pager, &HistoryPager::newestCame, this, &TrafficModel::showNewest);
    connect(m_pager, &HistoryPager::olderCame, this, &TrafficModel::addOlder);
    connect(&m_backend.history(), &HistoryBackend::announced, this, &TrafficModel::announce);
    connect(&m_backend.history(), &HistoryBackend::arrived, this, &TrafficModel::take);
}

void TrafficModel::setFilter(const QString& expression, Matcher matches) {
    m_pager->setFilter(expression);
    m_arrivals.setMatcher(std::move(matches));
    emit heldCountChanged(heldCount());
    reload();
}

void TrafficModel::reload() {
    m_arrivals.forgetOverflow();
    m_pager->restart();
}

void TrafficModel::refresh() {
    const auto isQuiet = [this] {
        return !m_pager->isLoading() && !m_pager->isStopped() && !waits() && m_arrivals.isEmpty();
    };
    if (!isQuiet())
        return;
    m_pager->peek([this, isQuiet](const HistoryPage& page) {
        if (!isQuiet())
            return;
        bool same = page.atEnd ? page.rows.size() == m_rows.size() : page.rows.size() <= m_rows.size();
        for (qsizetype i = 0; same && i < page.rows.size(); ++i)
            same = page.rows.at(i).id == m_rows.idAt(m_rows.size() - 1 - int(i));
        if (!same && page.searchedTo != 0)
            reload();
        else if (!same)
            showNewest(page);
    });
}

void TrafficModel::setColourRules(const QList<ColourRule>& rules) {
    if (m_colours->setRules(rules)) {
        QList<qint64> ids;
        for (int row = 0; row < rowCount(); ++row)
            ids.append(idAt(row));
        m_colours->ask(ids);
    }
    coloursChanged();
}

void TrafficModel::coloursChanged() {
    m_lastIndex = -1;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {RowColourRole});
}

/// A view asks for many roles of a row in turn.
void TrafficModel::holdRow(int row) const {
    if (m_lastIndex == row)
        return;
    m_lastRow = exchangeRow(row);
    m_lastRule = m_colours->ruleFor(m_lastRow);
    m_lastIndex = row;
}

QVariant TrafficModel::tooltip(const ExchangeRow& row, int column) const {
    QString words =
        column == TrafficColumns::timeColumn ? Formatting::dateTime(row.receivedUs) : text(row, column);
    if (row.imported && column == TrafficColumns::timeColumn)
        words = tr("Imported. The other program received it %1.", "date and time").arg(words);
    if (row.isClaim() && TrafficColumns::isOfCall(column) && !words.isEmpty())
        words = tr("Claimed, and not proved: %1").arg(words);
    return m_lastRule ? tr("%1\nColoured by: %2", "what the cell holds, name of a filter")
                            .arg(words, m_lastRule->name)
                      : words;
}

void TrafficModel::showNewest(const HistoryPage& page) {
    m_lastIndex = -1;
    beginResetModel();
    m_rows.clear();
    m_order.clear();
    if (!page.rows.isEmpty())
        m_colours->forgetBelow(page.rows.constFirst().id - settledUs);
    addPage(page.rows);
    m_atEnd = page.atEnd;
    endResetModel();
    for (const ExchangePtr& waiting : m_arrivals.unanswered()) {
        if (m_arrivals.matches(*waiting) && !m_rows.contains(waiting->id))
            insertStraggler(rowOf(*waiting));
    }
    if (m_sortColumn != TrafficColumns::timeColumn || m_sortOrder != Qt::DescendingOrder)
        sort(m_sortColumn, m_sortOrder);
}

void TrafficModel::addPage(const QList<ExchangeRow>& rows) {
    m_rows.prependPage(rows);
    QList<qint64> ids;
    for (const ExchangeRow& row : rows)
        ids.append(row.id);
    m_colours->ask(ids);
}

void TrafficModel::addOlder(const HistoryPage& page) {
    m_lastIndex = -1;
    m_atEnd = page.atEnd || (page.rows.isEmpty() && page.searchedTo == 0);
    const int added = int(page.rows.size());
    if (added == 0)
        return;
    beginInsertRows({}, m_rows.size(), m_rows.size() + added - 1);
    addPage(page.rows);
    if (isSorted()) {
        for (quint32& index : m_order)
            index += quint32(added);
        for (int i = added - 1; i >= 0; --i)
            m_order.push_back(quint32(i));
    }
    endInsertRows();
    if (isSorted())
        sort(m_sortColumn, m_sortOrder);
}

void TrafficModel::announce(const QList<ExchangePtr>& exchanges) {
    for (const ExchangePtr& exchange : exchanges) {
        if (m_arrivals.announce(exchange) == Arrivals::Next::Wait)
            m_colours->look(*exchange);
    }
    flushSoon();
}

void TrafficModel::take(const QList<ExchangePtr>& exchanges) {
    for (const ExchangePtr& exchange : exchanges) {
        const Arrivals::Next next = m_arrivals.arrive(*exchange);
        if (next != Arrivals::Next::Nothing)
            m_colours->look(*exchange);
        if (next == Arrivals::Next::FillIn)
            insertStraggler(rowOf(*exchange));
    }
    flushSoon();
}

void TrafficModel::flushSoon() {
    if (waits())
        emit heldCountChanged(heldCount());
    else if (!m_flushTimer->isActive())
        m_flushTimer->start();
}

void TrafficModel::setHeld(bool held) {
    if (m_held == held)
        return;
    m_held = held;
    if (!waits())
        flush();
    emit heldCountChanged(heldCount());
}

void TrafficModel::takeHeld() {
    flush();
    if (isSorted())
        sort(m_sortColumn, m_sortOrder);
    emit heldCountChanged(heldCount());
}

void TrafficModel::flush() {
    QList<ExchangeRow> rows = m_arrivals.takeRows();
    if (m_arrivals.hasOverflown())
        return reload();
    insertAll(std::move(rows));
    for (const qint64 id : m_arrivals.takeOutgrown())
        removeRow(id);
}

void TrafficModel::removeRow(qint64 id) {
    const int row = rowOfId(id);
    if (row < 0)
        return;
    const int index = storeIndex(row);
    m_lastIndex = -1;
    beginRemoveRows({}, row, row);
    m_rows.remove(index);
    if (isSorted()) {
        m_order.erase(m_order.begin() + row);
        for (quint32& known : m_order)
            known -= known > quint32(index) ? 1 : 0;
    }
    endRemoveRows();
}

void TrafficModel::insertAll(QList<ExchangeRow> rows) {
    m_lastIndex = -1;
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    const qint64 newest = m_rows.newestId();
    QList<ExchangeRow> newer;
    for (const ExchangeRow& row : std::as_const(rows)) {
        if (row.id > newest)
            newer.append(row);
        else
            insertStraggler(row);
    }
    insertNewer(newer);
    dropOldest();
}

void TrafficModel::insertNewer(const QList<ExchangeRow>& rows) {
    if (rows.isEmpty())
        return;
    const int added = int(rows.size());
    const int first = isSorted() ? m_rows.size() : 0;
    beginInsertRows({}, first, first + added - 1);
    for (const ExchangeRow& row : rows) {
        if (isSorted())
            m_order.push_back(quint32(m_rows.size()));
        m_rows.append(row);
    }
    endInsertRows();
}

void TrafficModel::insertStraggler(const ExchangeRow& row) {
    m_lastIndex = -1;
    const int index = m_rows.lowerBound(row.id);
    if (index < m_rows.size() && m_rows.idAt(index) == row.id) {
        m_rows.replace(index, row);
        const int shown = rowOfId(row.id);
        emit dataChanged(this->index(shown, 0), this->index(shown, columnCount() - 1));
        return;
    }
    if (index == 0 && !m_atEnd && (m_pager->searchedTo() == 0 || row.id < m_pager->searchedTo()))
        return; // older than what is held: it comes when that page is fetched
    const int shown = isSorted() ? m_rows.size() : m_rows.size() - index;
    beginInsertRows({}, shown, shown);
    m_rows.insert(row);
    if (isSorted()) {
        for (quint32& known : m_order)
            known += known >= quint32(index) ? 1 : 0;
        m_order.push_back(quint32(index));
    }
    endInsertRows();
}

void TrafficModel::dropOldest() {
    while (m_rows.size() > rowLimit && !isSorted()) {
        const int dropped = m_rows.oldestBlockSize();
        beginRemoveRows({}, m_rows.size() - dropped, m_rows.size() - 1);
        m_rows.dropOldestBlock();
        m_atEnd = false;
        endRemoveRows();
        m_colours->forgetBelow(m_rows.oldestId());
    }
}

int TrafficModel::storeIndex(int row) const {
    return isSorted() ? int(m_order[std::size_t(row)]) : m_rows.size() - 1 - row;
}

ExchangeRow TrafficModel::exchangeRow(int row) const {
    return m_rows.at(storeIndex(row));
}

qint64 TrafficModel::idAt(int row) const {
    return row < 0 || row >= m_rows.size() ? 0 : m_rows.idAt(storeIndex(row));
}

int TrafficModel::rowOfId(qint64 id) const {
    const int index = m_rows.lowerBound(id);
    if (index == m_rows.size() || m_rows.idAt(index) != id)
        return -1;
    if (!isSorted())
        return m_rows.size() - 1 - index;
    return int(std::find(m_order.begin(), m_order.end(), quint32(index)) - m_order.begin());
}

void TrafficModel::mark(qint64 id, bool pinned, bool hasNote) {
    const int row = rowOfId(id);
    if (row < 0)
        return;
    ExchangeRow marked = exchangeRow(row);
    marked.pinned = pinned;
    marked.hasNote = hasNote;
    m_rows.replace(storeIndex(row), marked);
    m_lastIndex = -1;
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
}

int TrafficModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows.size();
}

int TrafficModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(TrafficColumns::all().size());
}

QVariant TrafficModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TrafficColumn& column = TrafficColumns::all()[std::size_t(index.column())];
    if (role == Qt::TextAlignmentRole)
        return int(column.rightAligned ? Qt::AlignRight | Qt::AlignVCenter
                                       : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == PillRole && column.pill == PillKind::None)
        return {};
    holdRow(index.row());
    const ExchangeRow& row = m_lastRow;
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case LeftToRightRole: return column.leftToRight && partyName(row, index.column()).isEmpty();
    case ExportRole: return column.exported ? column.exported(row) : column.text(row);
    case TintRole: return int(ExchangeWords::meaningOfRow(row));
    case PillRole:
        if (column.pill == PillKind::Verdict)
            return ExchangeWords::meaningOfVerdict(row).has_value()
                       ? QVariant(int(*ExchangeWords::meaningOfVerdict(row)))
                       : QVariant();
        return int(ExchangeWords::meaningOfStatus(row));
    case IconNameRole:
        return index.column() == TrafficColumns::timeColumn ? TrafficColumns::markOf(row) : QString();
    case RowColourRole: return m_lastRule ? QVariant(int(m_lastRule->colour)) : QVariant();
    case QuietRole: return row.isClaim() && TrafficColumns::isOfCall(index.column());
    case Qt::ToolTipRole: return tooltip(row, index.column());
    default: return {};
    }
}

/// Known name of the party that a column shows.
QString TrafficModel::partyName(const ExchangeRow& row, int column) const {
    if (row.isClaim())
        return {}; // it may not be who it says it is
    if (column == TrafficColumns::fromColumn)
        return m_backend.directory().nameOf(row.from);
    return column == TrafficColumns::toColumn ? m_backend.directory().nameOf(row.to) : QString();
}

QString TrafficModel::text(const ExchangeRow& row, int column) const {
    const QString name = partyName(row, column);
    if (name.isEmpty())
        return TrafficColumns::all()[std::size_t(column)].text(row);
    return Formatting::party(name, column == TrafficColumns::fromColumn ? row.from : row.to);
}

QVariant TrafficModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TrafficColumn& column = TrafficColumns::all()[std::size_t(section)];
    switch (role) {
    case Qt::DisplayRole: return TrafficColumns::header(column);
    case Qt::TextAlignmentRole:
        return int((column.rightAligned ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ColumnIdRole: return QString::fromLatin1(column.id);
    case ColumnWidthRole: return column.width;
    case ColumnHiddenRole: return column.hidden;
    case ColumnStretchRole: return section == TrafficColumns::stretchColumn;
    default: return {};
    }
}

bool TrafficModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !m_atEnd && !m_pager->isLoading() && m_pager->searchedTo() == 0 &&
           !m_rows.isEmpty() && m_rows.size() < rowLimit;
}

void TrafficModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent))
        m_pager->goBefore(m_rows.oldestId());
}

void TrafficModel::sort(int column, Qt::SortOrder order) {
    m_sortColumn = column < 0 ? TrafficColumns::timeColumn : column;
    m_sortOrder = column < 0 ? Qt::DescendingOrder : order;
    if (m_rows.isEmpty())
        return;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<qint64> ids;
    for (const QModelIndex& index : before)
        ids.append(idAt(index.row()));
    m_lastIndex = -1;
    if (m_sortColumn == TrafficColumns::timeColumn && m_sortOrder == Qt::DescendingOrder)
        m_order.clear();
    else
        m_order = TrafficColumns::order(m_rows, m_sortColumn, m_sortOrder);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOfId(ids.at(i)), before.at(i).column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    if (!waits())
        flush();
    emit heldCountChanged(heldCount());
}

} // namespace opbx::ui
