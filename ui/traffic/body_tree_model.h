// A JSON or form body as a tree of names and values; children are made when they are asked for. GUI thread.
#pragma once

#include "ui/traffic/body_format.h"

#include <QAbstractItemModel>
#include <QJsonValue>

#include <memory>

namespace opbx::ui {

class BodyTreeModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, ColumnCount };

    explicit BodyTreeModel(QObject* parent);
    ~BodyTreeModel() override;

    void setBody(const QByteArray& body, BodyKind kind);
    /// Where a value is, e.g. `session.profile[0]`; the same for the same place in another body.
    QString pathOf(const QModelIndex& index) const;

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
    static int childCount(const Node& node);
    static void makeChildren(Node& node);

    std::unique_ptr<Node> m_root;
};

} // namespace opbx::ui
