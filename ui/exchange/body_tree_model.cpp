#include "ui/exchange/body_tree_model.h"

#include "ui/exchange/json_outline.h"

#include <algorithm>
#include <vector>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestShown = 1000; // characters of a value that are laid out
constexpr int rangeSize = 500;           // rows that one opened row makes at most

QString shortened(const QString& text) {
    return text.size() > longestShown ? text.left(longestShown) + u'…' : text;
}
} // namespace

struct BodyTreeModel::Node {
    JsonPart part;
    JsonRange range; // of a node that stands for some children of the container above it
    bool isRange = false;
    int pair = -1; // of a form
    Node* parent = nullptr;
    int row = 0;
    bool made = false;
    std::vector<std::unique_ptr<Node>> children;
};

BodyTreeModel::BodyTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_content(std::make_shared<BodyContent>())
    , m_root(std::make_unique<Node>()) {}

BodyTreeModel::~BodyTreeModel() = default;

void BodyTreeModel::setContent(BodyContentPtr content) {
    beginResetModel();
    m_content = content ? std::move(content) : std::make_shared<BodyContent>();
    m_root = std::make_unique<Node>();
    if (m_content->kind == BodyKind::Json)
        m_root->part = jsonRoot(m_content->body);
    if (m_content->kind == BodyKind::Json || m_content->kind == BodyKind::Form)
        makeChildren(*m_root);
    m_root->made = true;
    endResetModel();
}

/// Rows that `makeChildren` will make.
int BodyTreeModel::childCount(const Node& node) const {
    if (node.isRange)
        return node.range.count;
    if (node.pair >= 0)
        return 0;
    const bool isForm = m_content->kind == BodyKind::Form;
    const int count = isForm ? (&node == m_root.get() ? int(m_content->pairs.size()) : 0)
                             : jsonChildCount(m_content->index, node.part);
    return count > rangeSize ? (count + rangeSize - 1) / rangeSize : count;
}

BodyTreeModel::Node& BodyTreeModel::addChild(Node& node) {
    auto child = std::make_unique<Node>();
    child->parent = &node;
    child->row = int(node.children.size());
    node.children.push_back(std::move(child));
    return *node.children.back();
}

void BodyTreeModel::makePairs(Node& node, int from, int count) const {
    for (int i = from; i < from + count; ++i) {
        Node& child = addChild(node);
        child.part.kind = JsonKind::String;
        child.pair = i;
    }
}

void BodyTreeModel::makeRanges(Node& node) const {
    QList<JsonRange> ranges;
    const bool isForm = m_content->kind == BodyKind::Form;
    const int pairs = int(m_content->pairs.size());
    for (int i = 0; isForm && i < pairs; i += rangeSize)
        ranges.append({i, std::min(rangeSize, pairs - i), 0, 0});
    if (!isForm)
        ranges = jsonRanges(m_content->body, m_content->index, node.part, rangeSize);
    for (const JsonRange& range : ranges) {
        Node& child = addChild(node);
        child.isRange = true;
        child.range = range;
        child.part.kind = node.part.kind;
        child.part.begin = range.begin;
        child.part.end = range.end;
    }
}

void BodyTreeModel::makeChildren(Node& node) const {
    node.made = true;
    const int count = childCount(node);
    node.children.reserve(std::size_t(count));
    const bool isForm = m_content->kind == BodyKind::Form;
    const int all = isForm ? int(m_content->pairs.size()) : jsonChildCount(m_content->index, node.part);
    if (!node.isRange && all > rangeSize)
        return makeRanges(node);
    if (isForm)
        return makePairs(node, node.isRange ? node.range.from : 0, count);
    const QList<JsonPart> parts =
        node.isRange ? jsonChildren(m_content->body, m_content->index, node.parent->part, node.range)
                     : jsonChildren(m_content->body, m_content->index, node.part);
    for (const JsonPart& part : parts)
        addChild(node).part = part;
}

BodyTreeModel::Node* BodyTreeModel::nodeOf(const QModelIndex& index) const {
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QString BodyTreeModel::pathOf(const QModelIndex& index) const {
    QStringList names;
    for (const Node* node = nodeOf(index); node->parent; node = node->parent) {
        if (!node->isRange)
            names.prepend(shownName(*node));
    }
    return names.join(u'.').replace(u".["_s, u"["_s);
}

QList<qsizetype> BodyTreeModel::occurrences(const BodyContent& content, const QString& wanted,
                                            qsizetype most) {
    if (content.kind != BodyKind::Form)
        return jsonOccurrences(content.body, wanted, most);
    QList<qsizetype> places;
    for (std::size_t i = 0; i < content.pairs.size() && places.size() < most; ++i) {
        const auto [name, value] = content.pair(i);
        if (name.contains(wanted, Qt::CaseInsensitive) || value.contains(wanted, Qt::CaseInsensitive))
            places.append(qsizetype(i));
    }
    return places;
}

QModelIndex BodyTreeModel::indexAt(qsizetype place) {
    const bool isForm = m_content->kind == BodyKind::Form;
    // Where a row begins and ends, in bytes of JSON or numbers of pairs.
    const auto begin = [isForm](const Node& node) {
        if (!isForm)
            return node.part.firstByte();
        return qsizetype(node.isRange ? node.range.from : node.pair);
    };
    const auto end = [isForm](const Node& node) {
        if (!isForm)
            return node.part.end;
        return qsizetype(node.isRange ? node.range.from + node.range.count : node.pair + 1);
    };
    QModelIndex at;
    while (true) {
        if (canFetchMore(at))
            fetchMore(at);
        const auto& children = nodeOf(at)->children;
        const auto found = std::partition_point(children.begin(), children.end(),
                                                [&](const auto& child) { return end(*child) <= place; });
        if (found == children.end() || place < begin(**found))
            return at;
        at = createIndex((*found)->row, NameColumn, found->get());
        if (!(*found)->isRange && (isForm || place < (*found)->part.begin))
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
    if (node.pair >= 0)
        return m_content->pair(std::size_t(node.pair)).second;
    if (node.isRange && m_content->kind == BodyKind::Form)
        return {};
    return jsonValueText(m_content->body, node.part);
}

QString BodyTreeModel::shownName(const Node& node) const {
    if (node.isRange)
        return tr("%1 to %2", "numbers of the first and last item of a part of a long list")
            .arg(node.range.from + 1)
            .arg(node.range.from + node.range.count);
    return node.pair >= 0 ? shortened(m_content->pair(std::size_t(node.pair)).first) : node.part.name;
}

QString BodyTreeModel::shownValue(const Node& node) const {
    const int count = node.isRange ? node.range.count : jsonChildCount(m_content->index, node.part);
    if (node.part.kind == JsonKind::Object || (node.isRange && m_content->kind == BodyKind::Form))
        return tr("%n field(s)", nullptr, count);
    if (node.part.kind == JsonKind::Array)
        return tr("%n item(s)", nullptr, count);
    return node.pair >= 0 ? shortened(valueText(node))
                          : jsonValueText(m_content->body, node.part, longestShown);
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
        return role == Qt::ToolTipRole ? pathOf(index) : shownName(node);
    return shownValue(node);
}

QVariant BodyTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : tr("Value");
}

} // namespace opbx::ui
