// A JSON or form body as a tree of names and values, in the order of the document; children are made when they are asked for.
// GUI thread.
#pragma once

#include "ui/traffic/body_format.h"

#include <QAbstractItemModel>

#include <memory>

namespace opbx::ui {

class BodyTreeModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };
    /// QString: the whole value, however long; of objects and arrays the JSON text.
    static constexpr int WholeValueRole = Qt::UserRole + 1;

    explicit BodyTreeModel(QObject* parent);
    ~BodyTreeModel() override;

    void setBody(const QByteArray& body, BodyKind kind);
    /// Where a value is, e.g. `session.profile[0]`; the same for the same place in another body.
    QString pathOf(const QModelIndex& index) const;

    /// Places of the rows whose name or value holds a text, without regard to case. Makes no rows.
    QList<qsizetype> occurrences(const QString& wanted) const;
    /// The row of a place, made where it is not yet; invalid when there is none.
    QModelIndex indexAt(qsizetype place);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node;

    Node* nodeOf(const QModelIndex& index) const;
    int childCount(const Node& node) const;
    void makeChildren(Node& node) const;
    QString valueText(const Node& node) const;
    QString shownValue(const Node& node) const;

    QByteArray m_body;
    QList<std::pair<QString, QString>> m_pairs; // of a form
    std::unique_ptr<Node> m_root;
};

} // namespace opbx::ui
