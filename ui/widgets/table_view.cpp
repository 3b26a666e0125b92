#include "ui/widgets/table_view.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/table_delegate.h"
#include "ui/widgets/type_scale.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QTimer>

#include <algorithm>
#include <numeric>
#include <utility>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestNeed = 320;
constexpr int capStep = 4;
constexpr int leastWidth = 48;

int sumOf(const QHash<int, int>& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0);
}

} // namespace

TableView::TableView(QWidget* parent)
    : QTableView(parent)
    , m_empty(new EmptyState(this))
    , m_loadingLabel(quietLabel(tr("Loading…"), TypeSize::Body, this))
    , m_loadingTimer(new QTimer(this)) {
    setItemDelegate(new TableDelegate(this));
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setUpHeader();
    m_empty->hide();
    m_loadingLabel->setObjectName(u"loading"_s);
    m_loadingLabel->setAlignment(Qt::AlignCenter);
    m_loadingLabel->hide();
    m_loadingTimer->setSingleShot(true);
    m_loadingTimer->setInterval(metrics::loadingDelayMs);
    connect(m_loadingTimer, &QTimer::timeout, this, &TableView::refreshOverlays);
    connect(m_empty, &EmptyState::buttonClicked, this, &TableView::emptyButtonClicked);
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex& index) { emit rowActivated(index.row()); });
}

TableView::~TableView() {
    // QWidget's destructor hides the header, which then announces itself: by then this is no TableView any more.
    disconnect(horizontalHeader(), nullptr, this, nullptr);
}

void TableView::setUpHeader() {
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    verticalHeader()->setMinimumSectionSize(metrics::rowHeight);
    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setFixedHeight(metrics::controlHeight);
    header->setTextElideMode(Qt::ElideRight);
    header->setMinimumSectionSize(metrics::indent);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setAccessibleName(tr("Column headers"));
    connect(header, &QHeaderView::customContextMenuRequested, this, &TableView::showHeaderMenu);
    connect(header, &QHeaderView::sectionResized, this, &TableView::columnResized);
    connect(header, &QHeaderView::sectionMoved, this, &TableView::saveColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableView::saveColumns);
    connect(header, &QHeaderView::geometriesChanged, this, &TableView::placeOverlays);
}

void TableView::setModel(QAbstractItemModel* model) {
    for (const auto& connection : std::as_const(m_modelConnections))
        disconnect(connection);
    m_modelConnections.clear();
    QTableView::setModel(model);
    if (!model)
        return;
    const auto refresh = [this] { refreshOverlays(); };
    m_modelConnections = {connect(model, &QAbstractItemModel::rowsInserted, this, refresh),
                          connect(model, &QAbstractItemModel::rowsRemoved, this, refresh),
                          connect(model, &QAbstractItemModel::modelReset, this, refresh)};
    m_restoring = true;
    applyDefaultColumns();
    m_restoring = false;
    refreshOverlays();
}

void TableView::applyDefaultColumns() {
    QHeaderView* header = horizontalHeader();
    header->ensurePolished(); // or it would measure its words in another font
    m_ownWidths.clear();
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (header->visualIndex(column) != column)
            header->moveSection(header->visualIndex(column), column);
        setColumnHidden(column, model()->headerData(column, Qt::Horizontal, ColumnHiddenRole).toBool());
    }
    header->setStretchLastSection(stretchColumn() < 0);
    shareWidth();
}

int TableView::stretchColumn() const {
    for (int column = 0; model() && column < model()->columnCount(); ++column) {
        if (!isColumnHidden(column) &&
            model()->headerData(column, Qt::Horizontal, ColumnStretchRole).toBool())
            return column;
    }
    return -1;
}

/// The column that takes what is left over: the one that wants it, else the last.
int TableView::fillingColumn() const {
    const int stretch = stretchColumn();
    const QList<int> visible = visibleColumns();
    return stretch >= 0 || visible.isEmpty() ? stretch : visible.constLast();
}

/// What the header's words and the sort arrow take in this language.
int TableView::headerWidth(int column) const {
    const QString words = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return horizontalHeader()->fontMetrics().horizontalAdvance(words) + 2 * metrics::cellPadding +
           metrics::groupMargin + 1;
}

int TableView::widthAtFirst(int column) const {
    return std::max(model()->headerData(column, Qt::Horizontal, ColumnWidthRole).toInt(),
                    headerWidth(column));
}

/// What the header and the rows in sight take; a text that goes on and on gets no more than a readable part.
int TableView::neededWidth(int column) const {
    return std::max(headerWidth(column), std::min(sizeHintForColumn(column), widestNeed));
}

/// Each column gets what it wants where there is room, else what it needs. Where there is not even that, what goes on and on gives way
/// first, then what only the header's words need, then words, and last of all times and numbers. What is left over goes to the column
/// that wants it. Widths that the user has chosen stay.
void TableView::shareWidth() {
    const int filling = fillingColumn();
    if (filling < 0)
        return;
    const bool restoring = std::exchange(m_restoring, true);
    const QList<int> columns = visibleColumns();
    const int room = viewport()->width();
    const auto own = [&](int column) { return column == filling ? 0 : m_ownWidths.value(column); };
    QHash<int, int> widths;
    for (const int column : columns)
        widths[column] = own(column) > 0 ? own(column) : neededWidth(column);
    const int needed = sumOf(widths);
    int wanted = 0;
    for (const int column : columns)
        wanted += own(column) > 0 ? own(column) : std::max(widthAtFirst(column), widths.value(column));
    if (needed > room)
        squeeze(widths, room, own);
    else
        for (const int column : columns) {
            // All get the same part of what they want more.
            const int more = own(column) > 0 ? 0 : std::max(widthAtFirst(column) - widths.value(column), 0);
            widths[column] +=
                wanted > needed
                    ? int(qint64(more) * std::min(room - needed, wanted - needed) / (wanted - needed))
                    : 0;
        }
    widths[filling] += std::max(room - sumOf(widths), 0);
    for (const int column : columns)
        horizontalHeader()->resizeSection(column, widths.value(column));
    m_restoring = restoring;
}

/// Lowers the widest columns first, by one reason after the other until all fit.
void TableView::squeeze(QHash<int, int>& widths, int room, const std::function<int(int)>& own) const {
    const auto content = [this](int column) { return std::min(sizeHintForColumn(column), widestNeed); };
    const auto isFigure = [this](int column) {
        return (model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() &
                Qt::AlignRight) != 0;
    };
    const auto isWords = [&](int column) {
        return !isFigure(column) && !model()->index(0, column).data(LeftToRightRole).toBool();
    };
    const std::function<int(int)> reasons[] = {
        [&](int column) { return isFigure(column) ? widths.value(column) : widthAtFirst(column); },
        [&](int column) { return std::max(content(column), leastWidth); },
        [&](int column) { return isWords(column) ? leastWidth : widths.value(column); },
        [&](int column) { return isFigure(column) ? widths.value(column) : leastWidth; },
    };
    for (const auto& least : reasons) {
        for (int cap = widestNeed; cap > 0 && sumOf(widths) > room; cap -= capStep) {
            for (auto width = widths.begin(); width != widths.end(); ++width) {
                if (own(width.key()) == 0)
                    *width = std::min(*width, std::max(cap, least(width.key())));
            }
        }
    }
}

void TableView::columnResized(int column, int, int width) {
    if (m_restoring || !model() || isColumnHidden(column) || width == 0)
        return;
    m_ownWidths.insert(column, width);
    saveColumns();
}

void TableView::rememberColumns(UiState& state, const QString& key) {
    m_state = &state;
    m_stateKey = key;
    restoreColumns();
}

void TableView::resetColumns() {
    m_restoring = true;
    applyDefaultColumns();
    m_restoring = false;
    saveColumns();
}

void TableView::saveColumns() {
    if (!m_state || m_restoring || !model())
        return;
    QHeaderView* header = horizontalHeader();
    const int filling = fillingColumn(); // its width says nothing
    QVariantList columns;                // in visible order: id, width, hidden
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const bool hidden = isColumnHidden(column);
        const int own = column == filling ? 0 : m_ownWidths.value(column);
        const int width =
            own > 0 ? own : model()->headerData(column, Qt::Horizontal, ColumnWidthRole).toInt();
        columns.append(
            QVariant(QVariantList{model()->headerData(column, Qt::Horizontal, ColumnIdRole), width, hidden}));
    }
    m_state->setValue(m_stateKey + u"/columns"_s, columns);
    m_state->setValue(
        m_stateKey + u"/sort"_s,
        QVariantList{model()->headerData(header->sortIndicatorSection(), Qt::Horizontal, ColumnIdRole),
                     int(header->sortIndicatorOrder())});
}

void TableView::restoreColumns() {
    const QVariantList columns = m_state->value(m_stateKey + u"/columns"_s).toList();
    const QVariantList sort = m_state->value(m_stateKey + u"/sort"_s).toList();
    QHash<QString, int> byId;
    for (int column = 0; column < model()->columnCount(); ++column)
        byId.insert(model()->headerData(column, Qt::Horizontal, ColumnIdRole).toString(), column);
    QHeaderView* header = horizontalHeader();
    m_restoring = true;
    int place = 0;
    for (const QVariant& entry : columns) {
        const QVariantList parts = entry.toList();
        const int column = parts.size() == 3 ? byId.value(parts.at(0).toString(), -1) : -1;
        if (column < 0)
            continue;
        header->moveSection(header->visualIndex(column), place++);
        const int width = parts.at(1).toInt();
        if (width > 0 && width != model()->headerData(column, Qt::Horizontal, ColumnWidthRole).toInt())
            m_ownWidths.insert(column, width);
        setColumnHidden(column, parts.at(2).toBool());
    }
    if (sort.size() == 2 && isSortingEnabled() && byId.contains(sort.at(0).toString()))
        sortByColumn(byId.value(sort.at(0).toString()), static_cast<Qt::SortOrder>(sort.at(1).toInt()));
    m_restoring = false;
    shareWidth();
}

void TableView::setEmptyContent(const QString& iconName, const QString& sentence, const QString& buttonText) {
    m_empty->setContent(iconName, sentence, buttonText);
    refreshOverlays();
}

void TableView::setLoading(bool loading) {
    m_loading = loading;
    if (loading)
        m_loadingTimer->start();
    else
        m_loadingTimer->stop();
    refreshOverlays();
}

void TableView::refreshOverlays() {
    const bool noRows = !model() || model()->rowCount() == 0;
    m_loadingLabel->setVisible(noRows && m_loading && !m_loadingTimer->isActive());
    m_empty->setVisible(noRows && !m_loading && !m_empty->sentence().isEmpty());
    setHorizontalScrollBarPolicy(noRows ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (!noRows && !m_hadRows)
        shareWidth(); // now it is known what they need
    m_hadRows = !noRows;
    placeOverlays();
}

void TableView::placeOverlays() {
    const QRect area = viewport()->geometry();
    m_empty->setGeometry(area);
    m_loadingLabel->setGeometry(area);
}

void TableView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    shareWidth();
    placeOverlays();
}

void TableView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        emit currentRowChanged(current.row());
}

int TableView::currentRow() const {
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

void TableView::chooseRow(int row) {
    if (!model() || row < 0 || row >= model()->rowCount())
        return;
    const QList<int> columns = visibleColumns();
    setCurrentIndex(model()->index(row, columns.isEmpty() ? 0 : columns.constFirst()));
}

void TableView::chooseNothing() {
    clearSelection();
    setCurrentIndex({});
}

QList<int> TableView::visibleColumns() const {
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns.append(column);
    }
    return columns;
}

QString TableView::selectionAsText() const {
    if (!selectionModel())
        return {};
    const QList<int> columns = visibleColumns();
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.row() < b.row(); });
    const auto clean = [](QString text) {
        return text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
    };
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells.append(clean(model()->headerData(column, Qt::Horizontal).toString()));
    lines.append(cells.join(u'\t'));
    for (const QModelIndex& row : std::as_const(rows)) {
        cells.clear();
        for (const int column : columns) {
            const QModelIndex cell = row.siblingAtColumn(column);
            const QVariant exported = cell.data(ExportRole);
            cells.append(clean(exported.isValid() ? exported.toString() : cell.data().toString()));
        }
        lines.append(cells.join(u'\t'));
    }
    return rows.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
}

void TableView::copySelection() const {
    const QString text = selectionAsText();
    if (text.isEmpty())
        return;
    auto* clip = new QMimeData;
    clip->setText(text);
    clip->setData(u"text/tab-separated-values"_s, text.toUtf8());
    QGuiApplication::clipboard()->setMimeData(clip);
}

void TableView::keyPressEvent(QKeyEvent* event) {
    if (event == QKeySequence::Copy) {
        copySelection();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

/// A click beside the rows leaves the chosen one chosen: there is nothing there that it could mean.
void TableView::mousePressEvent(QMouseEvent* event) {
    if (indexAt(event->pos()).isValid())
        QTableView::mousePressEvent(event);
    else
        setFocus(Qt::MouseFocusReason);
}

void TableView::contextMenuEvent(QContextMenuEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    emit contextMenuOpening(menu, index.row());
    if (index.isValid()) {
        if (!menu->isEmpty())
            menu->addSeparator();
        const QVariant exported = index.data(ExportRole);
        const QString cell = exported.isValid() ? exported.toString() : index.data().toString();
        QAction* copyCell = menu->addAction(icon(u"copy"_s), tr("Copy cell"), this,
                                            [cell] { QGuiApplication::clipboard()->setText(cell); });
        copyCell->setEnabled(!cell.isEmpty());
        QAction* copyRows = menu->addAction(tr("Copy rows"), this, &TableView::copySelection);
        copyRows->setShortcut(QKeySequence::Copy);
        copyRows->setShortcutContext(Qt::WidgetShortcut);
    }
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(event->globalPos());
}

void TableView::showHeaderMenu(const QPoint& position) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto visible = visibleColumns().size();
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction* action =
            menu->addAction(withoutMnemonics(model()->headerData(column, Qt::Horizontal).toString()));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(isColumnHidden(column) || visible > 1);
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            setColumnHidden(column, !on);
            shareWidth();
            saveColumns();
        });
    }
    menu->addSeparator();
    menu->addAction(tr("Reset columns"), this, &TableView::resetColumns);
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

} // namespace opbx::ui
