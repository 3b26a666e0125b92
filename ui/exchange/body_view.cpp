#include "ui/exchange/body_view.h"

#include "ui/backend/background.h"
#include "ui/exchange/body_highlighter.h"
#include "ui/exchange/body_tree_model.h"
#include "ui/exchange/find_bar.h"
#include "ui/exchange/hex_view.h"
#include "ui/theme/colours.h"
#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/type_scale.h"

#include <QAction>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int expandedAtFirst = 250;       // rows; a larger tree starts folded further down
constexpr int expandedDepth = 60;          // levels
constexpr qsizetype smallBody = 16 * 1024; // is read at once, whatever it is made of
constexpr qsizetype mostPlaces = 100'000;  // matches that one can step through
constexpr qsizetype markedAtMost = 500;    // that are marked at the same time

QList<qsizetype> placesIn(const QString& text, const QString& wanted) {
    QList<qsizetype> places;
    for (qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0 && places.size() < mostPlaces;
         at = text.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive))
        places.append(at);
    return places;
}

QList<qsizetype> placesIn(const QByteArray& bytes, const QByteArray& wanted) {
    QList<qsizetype> places;
    for (qsizetype at = bytes.indexOf(wanted); at >= 0 && places.size() < mostPlaces;
         at = bytes.indexOf(wanted, at + wanted.size()))
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
    , m_partBar(new QWidget(this))
    , m_partWords(quietLabel(QString(), TypeSize::Small, m_partBar))
    , m_previousPart(iconButton(u"chevron-up"_s, tr("Previous part of the text"), m_partBar))
    , m_nextPart(iconButton(u"chevron-down"_s, tr("Next part of the text"), m_partBar))
    , m_hex(new HexView(m_stack))
    , m_reading(new Background(this))
    , m_layout(new Background(this))
    , m_search(new Background(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::labelGap);
    makeForms();
    makeTreeMenu();
    makeBar();
    makePartBar();
    column->addWidget(m_stack, 1);
    column->addWidget(m_partBar);
}

void BodyView::makePartBar() {
    auto* row = new QHBoxLayout(m_partBar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::labelGap);
    m_partWords->setWordWrap(false);
    row->addWidget(m_partWords);
    row->addWidget(m_previousPart);
    row->addWidget(m_nextPart);
    row->addStretch();
    m_partBar->hide();
    connect(m_previousPart, &QToolButton::clicked, this, [this] { showPart(m_part - 1); });
    connect(m_nextPart, &QToolButton::clicked, this, [this] { showPart(m_part + 1); });
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
    m_tree->installEventFilter(this);
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

bool BodyView::isReady() const {
    return m_reading->isIdle() && m_layout->isIdle() && m_search->isIdle();
}

bool BodyView::isSmall() const {
    return m_body.size() <= smallBody;
}

void BodyView::setBody(const QByteArray& body, const QByteArray& contentType) {
    m_body = body;
    m_content.reset();
    m_layout->forget();
    m_search->forget();
    m_size->setText(Formatting::size(body.size()));
    if (isSmall()) {
        m_reading->forget();
        setContent(bodyContent(body, contentType));
        return;
    }
    m_treeModel->setContent(nullptr);
    setText({QString(), {0}});
    m_hex->setBytes({});
    m_reading->run([body, contentType] { return bodyContent(body, contentType); },
                   [this](const BodyContentPtr& content) { setContent(content); });
}

void BodyView::setContent(const BodyContentPtr& content) {
    m_content = content;
    std::fill(std::begin(m_built), std::end(m_built), false);
    const bool hasTree = content->kind == BodyKind::Json || content->kind == BodyKind::Form;
    m_forms->button(Tree)->setEnabled(hasTree);
    const int wanted = m_forms->checkedId() < 0 ? int(Tree) : m_forms->checkedId();
    if (content->kind == BodyKind::Binary)
        showForm(Hex);
    else
        showForm(!hasTree && wanted == Tree ? Text : static_cast<Form>(wanted));
}

void BodyView::showForm(Form form) {
    m_forms->button(form)->setChecked(true);
    m_stack->setCurrentIndex(form);
    m_partBar->setVisible(form == Text && m_wholeText.parts.size() > 1);
    build();
    seek();
}

void BodyView::build() {
    const int form = m_stack->currentIndex();
    if (!m_content || m_built[form])
        return;
    m_built[form] = true;
    switch (form) {
    case Tree: buildTree(); break;
    case Text: buildText(); break;
    default: m_hex->setBytes(m_body);
    }
}

void BodyView::buildTree() {
    m_treeModel->setContent(m_content);
    int budget = expandedAtFirst;
    m_applyingFolds = true;
    applyFolds({}, budget, 0);
    m_applyingFolds = false;
}

void BodyView::buildText() {
    if (isSmall()) {
        setText(bodyText(*m_content));
        return;
    }
    setText({QString(), {0}});
    m_layout->run([content = m_content] { return bodyText(*content); },
                  [this](const BodyText& text) {
                      setText(text);
                      seek();
                  });
}

void BodyView::setText(const BodyText& text) {
    m_wholeText = text;
    m_partBar->setVisible(m_stack->currentIndex() == Text && text.parts.size() > 1);
    showPart(0);
}

void BodyView::showPart(qsizetype part) {
    const qsizetype count = m_wholeText.parts.size();
    m_part = std::clamp<qsizetype>(part, 0, count - 1);
    m_text->setPlainText(m_wholeText.part(m_part));
    m_partWords->setText(
        tr("Part %1 of %2 of the text").arg(Formatting::count(m_part + 1), Formatting::count(count)));
    m_previousPart->setEnabled(m_part > 0);
    m_nextPart->setEnabled(m_part + 1 < count);
    markInText();
}

void BodyView::applyFolds(const QModelIndex& parent, int& budget, int depth) {
    if (m_treeModel->canFetchMore(parent))
        m_treeModel->fetchMore(parent);
    for (int row = 0; row < m_treeModel->rowCount(parent) && budget > 0; ++row) {
        --budget;
        const QModelIndex index = m_treeModel->index(row, 0, parent);
        if (depth >= expandedDepth || !m_treeModel->hasChildren(index) ||
            (!m_folded.isEmpty() && m_folded.contains(m_treeModel->pathOf(index))))
            continue;
        applyFolds(index, budget, depth + 1);
        m_tree->setExpanded(index, true);
    }
}

/// The key that opens all branches would make all rows of a large body.
bool BodyView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_tree && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Asterisk)
        return true;
    return QWidget::eventFilter(watched, event);
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
    const int form = m_stack->currentIndex();
    const auto find = [wanted, form, content = m_content, text = m_wholeText.text, body = m_body] {
        if (wanted.isEmpty() || !content)
            return QList<qsizetype>();
        switch (form) {
        case Tree: return BodyTreeModel::occurrences(*content, wanted, mostPlaces);
        case Text: return placesIn(text, wanted);
        default: return placesIn(body, wanted.toUtf8());
        }
    };
    m_search->forget();
    if (isSmall() || wanted.isEmpty()) {
        setPlaces(find());
        return;
    }
    setPlaces({});
    m_search->run(find, [this](const QList<qsizetype>& places) { setPlaces(places); });
}

void BodyView::setPlaces(const QList<qsizetype>& places) {
    m_places = places;
    m_place = -1;
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
        const qsizetype part = m_wholeText.partOf(place);
        if (part != m_part)
            showPart(part);
        const qsizetype begin = place - m_wholeText.parts.at(part);
        QTextCursor cursor(m_text->document());
        cursor.setPosition(int(begin));
        cursor.setPosition(
            int(std::min<qsizetype>(begin + m_find->text().size(), m_text->document()->characterCount() - 1)),
            QTextCursor::KeepAnchor);
        m_text->setTextCursor(cursor);
        m_text->centerCursor();
    } else {
        m_hex->mark(place, m_find->text().toUtf8().size());
    }
}

void BodyView::markInText() {
    QList<QTextEdit::ExtraSelection> marks;
    if (m_stack->currentIndex() == Text) {
        const qsizetype begin = m_wholeText.parts.at(m_part);
        const qsizetype size = m_text->document()->characterCount() - 1;
        for (auto place = std::lower_bound(m_places.cbegin(), m_places.cend(), begin);
             place != m_places.cend(); ++place) {
            if (marks.size() == markedAtMost || *place - begin + m_find->text().size() > size)
                break;
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(m_text->document());
            mark.cursor.setPosition(int(*place - begin));
            mark.cursor.setPosition(int(*place - begin + m_find->text().size()), QTextCursor::KeepAnchor);
            mark.format.setBackground(blend(palette().color(QPalette::Base), accent(palette()), 0.3));
            marks.append(mark);
        }
    }
    m_text->setExtraSelections(marks);
}

} // namespace opbx::ui
