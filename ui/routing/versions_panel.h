// Saved versions of the plan: who, when, what differs from the plan as it is being edited, and bringing one back. GUI thread.
#pragma once

#include "ui/routing/plan_draft.h"
#include "ui/support/page.h"

#include <QAbstractTableModel>
#include <QWidget>

class QPushButton;

namespace opbx::ui {

class DifferenceModel;
class TableView;

class VersionsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Saved, Author, Comment, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setVersions(const QList<PlanVersionRow>& versions);
    /// 0 for a row that is not there.
    qint64 idAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<PlanVersionRow> m_versions;
};

class VersionsPanel final : public QWidget {
    Q_OBJECT

public:
    VersionsPanel(const PageContext& context, PlanDraft& draft, QWidget* parent);

signals:
    void failed(const opbx::Error& error);

private:
    void reload();
    void compare();
    void restore();

    Backend& m_backend;
    PlanDraft& m_draft;
    VersionsModel* m_versions;
    DifferenceModel* m_differences;
    TableView* m_table;
    TableView* m_differenceTable;
    QPushButton* m_restore;
    QByteArray m_shown; // document of the chosen version
    quint64 m_turn = 0;
};

} // namespace opbx::ui
