#include "ui/traffic/body_view.h"

#include "ui/support/buttons.h"
#include "ui/support/colours.h"
#include "ui/support/formatting.h"
#include "ui/support/metrics.h"
#include "ui/support/type_scale.h"
#include "ui/traffic/body_highlighter.h"
#include "ui/traffic/body_tree_model.h"
#include "ui/traffic/find_bar.h"
#include "ui/traffic/hex_view.h"

#include <QAction>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTimer>
#include <QTreeView>

namespace opbx::ui {

namespace {

constexpr int expandedAtFirst = 500;         // rows; a larger tree starts folded further down
constexpr qsizetype textPart = 64 * 1024;    // characters that the text form takes in one turn
constexpr qsizetype highlighted = 64 * 1024; // longer texts stay plain
constexpr qsizetype markedAtMost = 500;      // matches that are marked at the same time

QList<qsizetype> placesIn(const QString& text, const QString& wanted) {
    QList<qsizetype> places;
    for (qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive))
        places.append(at);
    return places;
}

QList<qsizetype> placesIn(const QByteArray& bytes, const QByteArray& wanted) {
    QList<qsizetype> places;
    for (qsizetype at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + wanted.size()))
        places.append(at);
    return places;
}

} // namespace

BodyView::BodyView(QWidget* parent)
    : QWidget(parent)
    , m_forms(new QButtonGroup(this))
    , m_find(new FindBar(tr("Find"), this))
    , m_size(quietLabel(QString(), TypeSize::Small, this))
    , m_stack(new QStackedWidget(this))
    , m_tree(new QTreeView(m_stack))
    , m_treeModel(new BodyTreeModel(this))
    , m_text(new QPlainTextEdit(m_stack))
    , m_highlighter(new BodyHighlighter(m_text->document()))
    , m_textTimer(new QTimer(this))
    , m_hex(new HexView(m_stack)) {
    m_textTimer->setInterval(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::labelGap);
    makeForms();
    makeTreeMenu();
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
    bar->addSpacing(metrics::groupMargin);
    bar->addWidget(m_size);
    bar->addStretch();
    bar->addWidget(m_find);
    bar->addWidget(new CopyButton(
        tr("Copy the body"), [this] { return QString::fromUtf8(m_body); }, this));
    static_cast<QVBoxLayout*>(layout())->insertLayout(0, bar);
    connect(m_forms, &QButtonGroup::idClicked, this, [this](int form) { showForm(static_cast<Form>(form)); });
    connect(m_find, &FindBar::stepped, this, &BodyView::step);
    connect(m_find, &FindBar::textChanged, this, [this](const QString& text) {
        seek();
        emit sought(text);
    });
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
    m_text->setUndoRedoEnabled(false);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_hex);
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex& index) { keepFold(index, true); });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex& index) { keepFold(index, false); });
    connect(m_textTimer, &QTimer::timeout, this, &BodyView::appendText);
}

void BodyView::makeTreeMenu() {
    const auto add = [this](const QString& text, const QKeySequence& keys, std::function<QString()> copied) {
        auto* action = new QAction(text, m_tree);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, copied = std::move(copied)] {
            if (m_tree->currentIndex().isValid())
                QGuiApplication::clipboard()->setText(copied());
        });
        m_tree->addAction(action);
    };
    add(tr("Copy value"), QKeySequence::Copy,
        [this] { return m_tree->currentIndex().data(BodyTreeModel::WholeValueRole).toString(); });
    add(tr("Copy path"), QKeySequence(), [this] { return m_treeModel->pathOf(m_tree->currentIndex()); });
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void BodyView::setBody(const QByteArray& body, const QByteArray& contentType) {
    m_body = body;
    m_kind = bodyKind(body, contentType);
    std::fill(std::begin(m_built), std::end(m_built), false);
    m_textTimer->stop();
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
    seek();
}

void BodyView::build() {
    const int form = m_stack->currentIndex();
    if (m_built[form])
        return;
    m_built[form] = true;
    if (form == Text) {
        buildText();
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

void BodyView::buildText() {
    m_wholeText = readableBody(m_body, m_kind);
    m_highlighter->setDocument(m_wholeText.size() <= highlighted ? m_text->document() : nullptr);
    m_textShown = std::min(m_wholeText.size(), textPart);
    m_text->setPlainText(m_wholeText.left(m_textShown));
    if (m_textShown < m_wholeText.size())
        m_textTimer->start();
}

/// The rest of a long text, a part each turn of the event loop. The reader's place and selection stay.
void BodyView::appendText() {
    QTextCursor end(m_text->document());
    end.movePosition(QTextCursor::End);
    end.insertText(m_wholeText.mid(m_textShown, textPart));
    m_textShown = std::min(m_wholeText.size(), m_textShown + textPart);
    if (m_textShown < m_wholeText.size())
        return;
    m_textTimer->stop();
    markInText();
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

void BodyView::seek() {
    const QString wanted = m_find->text();
    m_places.clear();
    m_place = -1;
    if (!wanted.isEmpty()) {
        switch (m_stack->currentIndex()) {
        case Tree: m_places = m_treeModel->occurrences(wanted); break;
        case Text: m_places = placesIn(m_wholeText, wanted); break;
        default: m_places = placesIn(m_body, wanted.toUtf8());
        }
    }
    m_find->showPlace(m_place, m_places.size());
    markInText();
}

void BodyView::step(int by) {
    if (m_places.isEmpty())
        return;
    const qsizetype count = m_places.size();
    m_place = m_place < 0 ? (by > 0 ? 0 : count - 1) : (m_place + by + count) % count;
    m_find->showPlace(m_place, count);
    showPlace(m_places.at(m_place));
}

void BodyView::showPlace(qsizetype place) {
    if (m_stack->currentIndex() == Tree) {
        const QModelIndex found = m_treeModel->indexAt(place);
        m_applyingFolds = true; // what was folded by hand is opened for this once
        m_tree->setCurrentIndex(found);
        m_tree->scrollTo(found);
        m_applyingFolds = false;
    } else if (m_stack->currentIndex() == Text) {
        while (m_textShown < std::min(m_wholeText.size(), place + m_find->text().size()))
            appendText();
        QTextCursor cursor(m_text->document());
        cursor.setPosition(int(place));
        cursor.setPosition(int(place + m_find->text().size()), QTextCursor::KeepAnchor);
        m_text->setTextCursor(cursor);
        m_text->centerCursor();
    } else {
        m_hex->mark(place, m_find->text().toUtf8().size());
    }
}

void BodyView::markInText() {
    QList<QTextEdit::ExtraSelection> marks;
    if (m_stack->currentIndex() == Text) {
        for (const qsizetype place : std::as_const(m_places)) {
            if (marks.size() == markedAtMost || place + m_find->text().size() > m_textShown)
                break;
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(m_text->document());
            mark.cursor.setPosition(int(place));
            mark.cursor.setPosition(int(place + m_find->text().size()), QTextCursor::KeepAnchor);
            mark.format.setBackground(blend(palette().color(QPalette::Base), accent(palette()), 0.3));
            marks.append(mark);
        }
    }
    m_text->setExtraSelections(marks);
}

} // namespace opbx::ui
