// The table of the design system: fixed rows, no grid, sortable header with columns that share the width by what they need, can be
// hidden, moved and resized and are remembered, Ctrl+C, context menu, empty and loading states. GUI thread. Models describe themselves
// by table_roles.h.
#pragma once

#include "ui/theme/ui_state.h"
#include "ui/widgets/table_roles.h"

#include <QHash>
#include <QTableView>

#include <functional>

class QLabel;
class QMenu;
class QTimer;

namespace opbx::ui {

class EmptyState;

class TableView final : public QTableView {
    Q_OBJECT

public:
    explicit TableView(QWidget* parent);
    ~TableView() override;

    void setModel(QAbstractItemModel* model) override;
    /// Remembers widths, order, hidden columns and the sort order under `key`. Call after setModel().
    void rememberColumns(UiState& state, const QString& key);
    void resetColumns();

    /// Shown while the model has no rows. The button's click arrives as emptyButtonClicked().
    void setEmptyContent(const QString& iconName, const QString& sentence, const QString& buttonText = {});
    /// From true on, "Loading…" appears after 150 ms unless rows arrive or false is set before.
    void setLoading(bool loading);

    /// The selected rows as tab-separated text with a header line, visible columns in their visible order.
    QString selectionAsText() const;
    void copySelection() const;
    /// The row of the current index, -1 when there is none.
    int currentRow() const;
    /// Selects one row and scrolls to it. Unlike selectRow() it works in both directions of layout.
    void chooseRow(int row);
    void chooseNothing();

signals:
    void emptyButtonClicked();
    void currentRowChanged(int row);
    void rowActivated(int row);
    /// The context menu is about to be shown; add entries before "Copy". The row may be -1.
    void contextMenuOpening(QMenu* menu, int row);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpHeader();
    void showHeaderMenu(const QPoint& position);
    void applyDefaultColumns();
    void restoreColumns();
    void saveColumns();
    int stretchColumn() const;
    int fillingColumn() const;
    void columnResized(int column, int before, int width);
    int headerWidth(int column) const;
    int widthAtFirst(int column) const;
    int neededWidth(int column) const;
    void shareWidth();
    void squeeze(QHash<int, int>& widths, int room, const std::function<int(int)>& own) const;
    void placeOverlays();
    void refreshOverlays();
    QList<int> visibleColumns() const;

    EmptyState* m_empty;
    QLabel* m_loadingLabel;
    QTimer* m_loadingTimer;
    UiState* m_state = nullptr;
    QString m_stateKey;
    bool m_loading = false;
    bool m_restoring = false;
    bool m_hadRows = false;
    QHash<int, int> m_ownWidths; // columns that the user has made wider or narrower
    QList<QMetaObject::Connection> m_modelConnections;
};

} // namespace opbx::ui
