#include "ui/traffic/body_tree_model.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <vector>

namespace opbx::ui {

struct BodyTreeModel::Node {
    QString name;
    QJsonValue value;
    Node* parent = nullptr;
    int row = 0;
    bool made = false;
    std::vector<std::unique_ptr<Node>> children;
};

BodyTreeModel::BodyTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>()) {}

BodyTreeModel::~BodyTreeModel() = default;

void BodyTreeModel::setBody(const QByteArray& body, BodyKind kind) {
    beginResetModel();
    m_root = std::make_unique<Node>();
    if (kind == BodyKind::Json) {
        const QJsonDocument document = QJsonDocument::fromJson(body);
        m_root->value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        makeChildren(*m_root);
    } else if (kind == BodyKind::Form) {
        const auto pairs = formPairs(body);
        for (const auto& [name, value] : pairs) {
            auto child = std::make_unique<Node>();
            child->name = name;
            child->value = value;
            child->parent = m_root.get();
            child->row = int(m_root->children.size());
            m_root->children.push_back(std::move(child));
        }
    }
    m_root->made = true;
    endResetModel();
}

int BodyTreeModel::childCount(const Node& node) {
    if (node.value.isObject())
        return int(node.value.toObject().size());
    return node.value.isArray() ? int(node.value.toArray().size()) : 0;
}

void BodyTreeModel::makeChildren(Node& node) {
    const auto add = [&node](const QString& name, const QJsonValue& value) {
        auto child = std::make_unique<Node>();
        child->name = name;
        child->value = value;
        child->parent = &node;
        child->row = int(node.children.size());
        node.children.push_back(std::move(child));
    };
    if (node.value.isObject()) {
        const QJsonObject object = node.value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            add(it.key(), it.value());
    } else {
        const QJsonArray array = node.value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            add(QStringLiteral("[%1]").arg(i), array.at(i));
    }
    node.made = true;
}

BodyTreeModel::Node* BodyTreeModel::nodeOf(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QString BodyTreeModel::pathOf(const QModelIndex& index) const {
    QString path;
    for (const Node* node = nodeOf(index); node->parent; node = node->parent)
        path.prepend(node->name + u'.');
    path.chop(1);
    return path.replace(u".["_qs, u"["_qs);
}

QModelIndex BodyTreeModel::index(int row, int column, const QModelIndex& parent) const {
    const Node* node = nodeOf(parent);
    if (row < 0 || row >= int(node->children.size()) || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, node->children[std::size_t(row)].get());
}

QModelIndex BodyTreeModel::parent(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    Node* above = nodeOf(index)->parent;
    return above == m_root.get() ? QModelIndex() : createIndex(above->row, 0, above);
}

int BodyTreeModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

int BodyTreeModel::columnCount(const QModelIndex&) const {
    return ColumnCount;
}

bool BodyTreeModel::hasChildren(const QModelIndex& parent) const {
    if (parent.column() > 0)
        return false;
    const Node& node = *nodeOf(parent);
    return node.made ? !node.children.empty() : childCount(node) > 0;
}

bool BodyTreeModel::canFetchMore(const QModelIndex& parent) const {
    const Node& node = *nodeOf(parent);
    return parent.column() <= 0 && !node.made && childCount(node) > 0;
}

void BodyTreeModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent))
        return;
    Node& node = *nodeOf(parent);
    beginInsertRows(parent, 0, childCount(node) - 1);
    makeChildren(node);
    endInsertRows();
}

QVariant BodyTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Node& node = *nodeOf(index);
    if (index.column() == NameColumn)
        return role == Qt::ToolTipRole ? pathOf(index) : node.name;
    switch (node.value.type()) {
    case QJsonValue::Object: return tr("%n field(s)", nullptr, childCount(node));
    case QJsonValue::Array: return tr("%n item(s)", nullptr, childCount(node));
    case QJsonValue::String: return node.value.toString();
    case QJsonValue::Bool: return node.value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Null: return QStringLiteral("null");
    case QJsonValue::Double: return QString::number(node.value.toDouble(), 'g', 17);
    case QJsonValue::Undefined: break;
    }
    return {};
}

QVariant BodyTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

} // namespace opbx::ui
