#include "ui/traffic/body_view.h"

#include "ui/support/buttons.h"
#include "ui/support/formatting.h"
#include "ui/support/metrics.h"
#include "ui/support/type_scale.h"
#include "ui/traffic/body_highlighter.h"
#include "ui/traffic/body_tree_model.h"
#include "ui/traffic/hex_view.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTreeView>

namespace opbx::ui {

namespace {
constexpr int expandedAtFirst = 2000; // nodes; a larger tree starts folded
}

BodyView::BodyView(QWidget* parent)
    : QWidget(parent)
    , m_forms(new QButtonGroup(this))
    , m_search(new QLineEdit(this))
    , m_found(quietLabel(QString(), TypeSize::Small, this))
    , m_size(quietLabel(QString(), TypeSize::Small, this))
    , m_stack(new QStackedWidget(this))
    , m_tree(new QTreeView(m_stack))
    , m_treeModel(new BodyTreeModel(this))
    , m_text(new QPlainTextEdit(m_stack))
    , m_hex(new HexView(m_stack)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::labelGap);
    makeForms();
    makeBar();
    column->addWidget(m_stack, 1);
}

void BodyView::makeBar() {
    auto* bar = new QHBoxLayout;
    bar->setSpacing(metrics::labelGap);
    const QStringList names = {tr("Tree"), tr("Text"), tr("Hex")};
    for (int form = Tree; form <= Hex; ++form) {
        auto* button = new QToolButton(this);
        button->setText(names.at(form));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setAccessibleName(tr("Body as %1").arg(names.at(form)));
        m_forms->addButton(button, form);
        bar->addWidget(button);
    }
    m_size->setWordWrap(false);
    m_found->setWordWrap(false);
    bar->addSpacing(metrics::groupMargin);
    bar->addWidget(m_size);
    bar->addStretch();
    bar->addWidget(m_found);
    m_search->setPlaceholderText(tr("Find in the body"));
    m_search->setAccessibleName(tr("Find in the body"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(metrics::navigationWidth);
    bar->addWidget(m_search);
    bar->addWidget(new CopyButton(
        tr("Copy the body"), [this] { return QString::fromUtf8(m_body); }, this));
    static_cast<QVBoxLayout*>(layout())->insertLayout(0, bar);
    connect(m_forms, &QButtonGroup::idClicked, this, [this](int form) { showForm(static_cast<Form>(form)); });
    connect(m_search, &QLineEdit::returnPressed, this, &BodyView::findNext);
    connect(m_search, &QLineEdit::textChanged, m_found, &QLabel::clear);
}

void BodyView::makeForms() {
    m_tree->setModel(m_treeModel);
    m_tree->setAccessibleName(tr("Body as a tree"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setFont(monospace(font()));
    m_tree->setLayoutDirection(Qt::LeftToRight);
    m_tree->header()->setLayoutDirection(Qt::LeftToRight);
    m_tree->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(BodyTreeModel::NameColumn, metrics::navigationWidth + metrics::indent);
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("Body as text"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(monospace(font()));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setLayoutDirection(Qt::LeftToRight);
    new BodyHighlighter(m_text->document());
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_hex);
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex& index) { keepFold(index, true); });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex& index) { keepFold(index, false); });
}

void BodyView::setBody(const QByteArray& body, const QByteArray& contentType) {
    m_body = body;
    m_kind = bodyKind(body, contentType);
    std::fill(std::begin(m_built), std::end(m_built), false);
    m_found->clear();
    m_size->setText(Formatting::size(body.size()));
    const bool hasTree = m_kind == BodyKind::Json || m_kind == BodyKind::Form;
    m_forms->button(Tree)->setEnabled(hasTree);
    const int wanted = m_forms->checkedId() < 0 ? int(Tree) : m_forms->checkedId();
    if (m_kind == BodyKind::Binary)
        showForm(Hex);
    else
        showForm(!hasTree && wanted == Tree ? Text : static_cast<Form>(wanted));
}

void BodyView::showForm(Form form) {
    m_forms->button(form)->setChecked(true);
    m_stack->setCurrentIndex(form);
    build();
}

void BodyView::build() {
    const int form = m_stack->currentIndex();
    if (m_built[form])
        return;
    m_built[form] = true;
    if (form == Text) {
        m_text->setPlainText(readableBody(m_body, m_kind));
    } else if (form == Hex) {
        m_hex->setBytes(m_body);
    } else {
        m_treeModel->setBody(m_body, m_kind);
        int budget = expandedAtFirst;
        m_applyingFolds = true;
        applyFolds({}, budget);
        m_applyingFolds = false;
    }
}

void BodyView::applyFolds(const QModelIndex& parent, int& budget) {
    if (m_treeModel->canFetchMore(parent))
        m_treeModel->fetchMore(parent);
    for (int row = 0; row < m_treeModel->rowCount(parent) && budget > 0; ++row) {
        --budget;
        const QModelIndex index = m_treeModel->index(row, 0, parent);
        if (!m_treeModel->hasChildren(index) || m_folded.contains(m_treeModel->pathOf(index)))
            continue;
        applyFolds(index, budget);
        m_tree->setExpanded(index, true);
    }
}

void BodyView::keepFold(const QModelIndex& index, bool folded) {
    if (m_applyingFolds)
        return;
    if (folded)
        m_folded.insert(m_treeModel->pathOf(index));
    else
        m_folded.remove(m_treeModel->pathOf(index));
}

void BodyView::findNext() {
    const QString wanted = m_search->text();
    if (wanted.isEmpty())
        return;
    bool found = false;
    switch (m_stack->currentIndex()) {
    case Tree: found = findInTree(wanted); break;
    case Text: found = findInText(wanted); break;
    default: found = m_hex->findNext(wanted.toUtf8());
    }
    m_found->setText(found ? QString() : tr("Not found"));
}

bool BodyView::findInText(const QString& wanted) {
    if (m_text->find(wanted))
        return true;
    m_text->moveCursor(QTextCursor::Start);
    return m_text->find(wanted);
}

bool BodyView::findInTree(const QString& wanted) {
    m_tree->expandAll();
    QModelIndex start = m_tree->currentIndex().siblingAtColumn(0);
    QModelIndex at = start.isValid() ? m_tree->indexBelow(start) : m_treeModel->index(0, 0);
    for (int round = 0; round < 2; ++round) {
        for (; at.isValid(); at = m_tree->indexBelow(at)) {
            const QModelIndex value = at.siblingAtColumn(BodyTreeModel::ValueColumn);
            if (!at.data().toString().contains(wanted, Qt::CaseInsensitive) &&
                !value.data().toString().contains(wanted, Qt::CaseInsensitive))
                continue;
            m_tree->setCurrentIndex(at);
            m_tree->scrollTo(at);
            return true;
        }
        at = m_treeModel->index(0, 0);
    }
    return false;
}

} // namespace opbx::ui
