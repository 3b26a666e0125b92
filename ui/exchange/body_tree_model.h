// A JSON or form body as a tree of names and values, in the order of the document; children are made when they are asked for, and a
// long list is offered in ranges, so that nothing makes all rows of a large body. GUI thread.
#pragma once

#include "ui/exchange/body_format.h"

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

    /// Null: no body.
    void setContent(BodyContentPtr content);
    /// Where a value is, e.g. `session.profile[0]`; the same for the same place in another body.
    QString pathOf(const QModelIndex& index) const;

    /// Places of the rows whose name or value holds a text, without regard to case, at most `most`. Any thread.
    static QList<qsizetype> occurrences(const BodyContent& content, const QString& wanted, qsizetype most);
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
    QString shownName(const Node& node) const;
    QString shownValue(const Node& node) const;
    void makePairs(Node& node, int from, int count) const;
    void makeRanges(Node& node) const;
    static Node& addChild(Node& node);

    BodyContentPtr m_content;
    std::unique_ptr<Node> m_root;
};

} // namespace opbx::ui
