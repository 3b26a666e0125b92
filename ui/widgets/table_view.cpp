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
#include <QTimer>

#include <utility>

namespace opbx::ui {

using namespace Qt::StringLiterals;

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
    connect(header, &QHeaderView::sectionResized, this, &TableView::saveColumns);
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
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (header->visualIndex(column) != column)
            header->moveSection(header->visualIndex(column), column);
        const int width = model()->headerData(column, Qt::Horizontal, ColumnWidthRole).toInt();
        const QString words = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        // At least what the header's words and the sort arrow take in this language.
        const int needed = header->fontMetrics().horizontalAdvance(words) + 2 * metrics::cellPadding +
                           metrics::groupMargin + 1;
        if (width > 0)
            header->resizeSection(column, std::max(width, needed));
        setColumnHidden(column, model()->headerData(column, Qt::Horizontal, ColumnHiddenRole).toBool());
    }
    header->setStretchLastSection(stretchColumn() < 0);
    fillWidth();
}

int TableView::stretchColumn() const {
    for (int column = 0; model() && column < model()->columnCount(); ++column) {
        if (!isColumnHidden(column) &&
            model()->headerData(column, Qt::Horizontal, ColumnStretchRole).toBool())
            return column;
    }
    return -1;
}

/// Gives what is left over to the column that wants it; with little room that column keeps its width at first.
void TableView::fillWidth() {
    const int stretch = stretchColumn();
    if (stretch < 0)
        return;
    const bool restoring = std::exchange(m_restoring, true);
    const int others = horizontalHeader()->length() - columnWidth(stretch);
    const int atFirst = model()->headerData(stretch, Qt::Horizontal, ColumnWidthRole).toInt();
    const int least = atFirst > 0 ? atFirst : metrics::labelColumnWidth;
    horizontalHeader()->resizeSection(stretch, std::max(least, viewport()->width() - others));
    m_restoring = restoring;
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
    const QList<int> visible = visibleColumns();
    int filling = stretchColumn(); // its width says nothing
    if (filling < 0 && !visible.isEmpty())
        filling = visible.constLast();
    QVariantList columns; // in visible order: id, width, hidden
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const bool hidden = isColumnHidden(column);
        const bool keepsWidth = !hidden && column != filling;
        const int width = !keepsWidth ? model()->headerData(column, Qt::Horizontal, ColumnWidthRole).toInt()
                                      : header->sectionSize(column);
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
        if (parts.at(1).toInt() > 0)
            header->resizeSection(column, parts.at(1).toInt());
        setColumnHidden(column, parts.at(2).toBool());
    }
    if (sort.size() == 2 && isSortingEnabled() && byId.contains(sort.at(0).toString()))
        sortByColumn(byId.value(sort.at(0).toString()), static_cast<Qt::SortOrder>(sort.at(1).toInt()));
    m_restoring = false;
    fillWidth();
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
    placeOverlays();
}

void TableView::placeOverlays() {
    const QRect area = viewport()->geometry();
    m_empty->setGeometry(area);
    m_loadingLabel->setGeometry(area);
}

void TableView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fillWidth();
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
            fillWidth();
            saveColumns();
        });
    }
    menu->addSeparator();
    menu->addAction(tr("Reset columns"), this, &TableView::resetColumns);
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

} // namespace opbx::ui
