#include "ui/traffic/body_tree_model.h"

#include "ui/traffic/json_outline.h"

#include <algorithm>
#include <vector>

namespace opbx::ui {

namespace {
constexpr qsizetype longestShown = 1000; // characters of a value that are laid out
}

struct BodyTreeModel::Node {
    JsonPart part;
    int pair = -1; // of a form
    Node* parent = nullptr;
    int row = 0;
    bool made = false;
    mutable int count = -1; // of children, once it has been asked for
    std::vector<std::unique_ptr<Node>> children;
};

BodyTreeModel::BodyTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>()) {}

BodyTreeModel::~BodyTreeModel() = default;

void BodyTreeModel::setBody(const QByteArray& body, BodyKind kind) {
    beginResetModel();
    m_body = body;
    m_root = std::make_unique<Node>();
    m_pairs = kind == BodyKind::Form ? formPairs(body) : QList<std::pair<QString, QString>>();
    if (kind == BodyKind::Json) {
        m_root->part = jsonRoot(m_body);
        makeChildren(*m_root);
    }
    for (int i = 0; i < m_pairs.size(); ++i) {
        auto child = std::make_unique<Node>();
        child->part.name = m_pairs.at(i).first;
        child->part.kind = JsonKind::String;
        child->pair = i;
        child->parent = m_root.get();
        child->row = i;
        m_root->children.push_back(std::move(child));
    }
    m_root->made = true;
    endResetModel();
}

int BodyTreeModel::childCount(const Node& node) const {
    if (node.count < 0)
        node.count = node.pair >= 0 ? 0 : jsonChildCount(m_body, node.part);
    return node.count;
}

void BodyTreeModel::makeChildren(Node& node) const {
    const QList<JsonPart> parts = jsonChildren(m_body, node.part);
    node.children.reserve(std::size_t(parts.size()));
    for (const JsonPart& part : parts) {
        auto child = std::make_unique<Node>();
        child->part = part;
        child->parent = &node;
        child->row = int(node.children.size());
        node.children.push_back(std::move(child));
    }
    node.made = true;
}

BodyTreeModel::Node* BodyTreeModel::nodeOf(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QString BodyTreeModel::pathOf(const QModelIndex& index) const {
    QString path;
    for (const Node* node = nodeOf(index); node->parent; node = node->parent)
        path.prepend(node->part.name + u'.');
    path.chop(1);
    return path.replace(u".["_qs, u"["_qs);
}

QList<qsizetype> BodyTreeModel::occurrences(const QString& wanted) const {
    if (m_pairs.isEmpty())
        return jsonOccurrences(m_body, wanted);
    QList<qsizetype> places;
    for (qsizetype i = 0; i < m_pairs.size(); ++i) {
        if (m_pairs.at(i).first.contains(wanted, Qt::CaseInsensitive) ||
            m_pairs.at(i).second.contains(wanted, Qt::CaseInsensitive))
            places.append(i);
    }
    return places;
}

QModelIndex BodyTreeModel::indexAt(qsizetype place) {
    if (!m_pairs.isEmpty())
        return index(int(place), NameColumn);
    QModelIndex at;
    while (true) {
        if (canFetchMore(at))
            fetchMore(at);
        const auto& children = nodeOf(at)->children;
        const auto found = std::find_if(children.begin(), children.end(),
                                        [place](const auto& child) { return place < child->part.end; });
        const auto begin = [](const Node& node) {
            return node.part.nameBegin < 0 ? node.part.begin : node.part.nameBegin;
        };
        if (found == children.end() || place < begin(**found))
            return at;
        at = createIndex((*found)->row, NameColumn, found->get());
        if (place < (*found)->part.begin)
            return at;
    }
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

QString BodyTreeModel::valueText(const Node& node) const {
    return node.pair >= 0 ? m_pairs.at(node.pair).second : jsonValueText(m_body, node.part);
}

QString BodyTreeModel::shownValue(const Node& node) const {
    if (node.part.kind == JsonKind::Object)
        return tr("%n field(s)", nullptr, childCount(node));
    if (node.part.kind == JsonKind::Array)
        return tr("%n item(s)", nullptr, childCount(node));
    const QString value = valueText(node);
    return value.size() > longestShown ? value.left(longestShown) + u'…' : value;
}

QVariant BodyTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Node& node = *nodeOf(index);
    if (role == WholeValueRole)
        return valueText(node);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (index.column() == NameColumn)
        return role == Qt::ToolTipRole ? pathOf(index) : node.part.name;
    return shownValue(node);
}

QVariant BodyTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

} // namespace opbx::ui
