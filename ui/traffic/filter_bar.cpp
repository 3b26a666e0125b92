#include "ui/traffic/filter_bar.h"

#include "core/inspect/filter_completion.h"
#include "ui/support/buttons.h"
#include "ui/support/colours.h"
#include "ui/support/metrics.h"
#include "ui/support/type_scale.h"
#include "ui/traffic/filter_words.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStandardItemModel>
#include <QStyle>
#include <QTextCharFormat>
#include <QTimer>

namespace opbx::ui {

namespace {

constexpr int applyDelayMs = 250;
constexpr int startRole = Qt::UserRole + 1;
constexpr int lengthRole = Qt::UserRole + 2;

QString savedKey(FilterSubject subject) {
    return subject == FilterSubject::Calls ? QStringLiteral("call-records/filters")
                                           : QStringLiteral("traffic/filters");
}

QStringList filtersAtFirst(FilterSubject subject) {
    if (subject == FilterSubject::Calls)
        return {QStringLiteral("missed:yes"), QStringLiteral("answered:yes"),
                QStringLiteral("direction:outbound"), QStringLiteral("recording:yes")};
    return {QStringLiteral("status:>=400"), QStringLiteral("sig:bad"), QStringLiteral("attempt:>1"),
            QStringLiteral("endpoint:cdr")};
}

} // namespace

FilterBar::FilterBar(UiState& state, QWidget* parent, FilterSubject subject)
    : QWidget(parent)
    , m_state(state)
    , m_subject(subject)
    , m_field(new QLineEdit(this))
    , m_save(iconButton(QStringLiteral("star"), tr("Save this filter"), this))
    , m_problem(textLabel(QString(), TypeSize::Small, this))
    , m_chips(new QHBoxLayout)
    , m_completer(new QCompleter(this))
    , m_candidates(new QStandardItemModel(this))
    , m_timer(new QTimer(this)) {
    const bool calls = subject == FilterSubject::Calls;
    m_field->setPlaceholderText(calls ? tr("Filter, for example missed:yes from:+1415*")
                                      : tr("Filter, for example status:>=400 from:+1415*"));
    m_field->setAccessibleName(calls ? tr("Filter the calls") : tr("Filter the traffic"));
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumHeight(metrics::controlHeight);
    m_field->addAction(icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_problem->hide();
    m_problem->setTextFormat(Qt::PlainText);
    m_save->hide();
    m_timer->setSingleShot(true);
    m_timer->setInterval(applyDelayMs);
    m_completer->setModel(m_candidates);
    m_completer->setWidget(m_field);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setAccessibleName(tr("Completions of the filter"));

    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::labelGap);
    row->addWidget(m_field, 1);
    row->addWidget(m_save);
    m_chips->setSpacing(metrics::labelGap);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::labelGap);
    column->addLayout(row);
    column->addWidget(m_problem);
    column->addLayout(m_chips);
    makeChips();

    connect(m_field, &QLineEdit::textChanged, m_timer, qOverload<>(&QTimer::start));
    connect(m_field, &QLineEdit::textEdited, this, &FilterBar::complete);
    connect(m_field, &QLineEdit::returnPressed, this, &FilterBar::apply);
    connect(m_timer, &QTimer::timeout, this, &FilterBar::apply);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this,
            &FilterBar::insertCompletion);
    connect(m_save, &QToolButton::clicked, this, &FilterBar::saveCurrent);
}

QString FilterBar::expression() const {
    return m_field->text().trimmed();
}

void FilterBar::setExpression(const QString& expression) {
    m_field->setText(expression);
    apply();
}

void FilterBar::focusField() {
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

QString FilterBar::problem() const {
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void FilterBar::apply() {
    m_timer->stop();
    const auto parsed = Filter::parse(m_field->text(), m_subject);
    if (const auto* error = std::get_if<FilterError>(&parsed)) {
        showProblem(error);
        return;
    }
    showProblem(nullptr);
    const QString now = expression();
    m_save->setVisible(!now.isEmpty() && !savedFilters().contains(now));
    if (now == m_applied)
        return;
    m_applied = now;
    emit filterChanged(now, std::get<Filter>(parsed));
    makeChips();
}

void FilterBar::showProblem(const FilterError* error) {
    m_problem->setText(error ? FilterWords::sentence(*error) : QString());
    QPalette own = palette();
    own.setColor(QPalette::WindowText, coloursOf(Meaning::Bad, palette()).text);
    m_problem->setPalette(own);
    m_problem->setVisible(error);
    if (m_field->property("opbxWrong").toBool() != (error != nullptr)) {
        m_field->setProperty("opbxWrong", error != nullptr);
        m_field->style()->unpolish(m_field);
        m_field->style()->polish(m_field);
    }
    if (error)
        markWrong(error->position, error->length);
    else if (m_marked)
        markWrong(0, 0);
}

/// Underlines part of the text. A line edit has no formats of its own; those of an input method do the same.
void FilterBar::markWrong(int position, int length) {
    QList<QInputMethodEvent::Attribute> attributes;
    m_marked = length > 0;
    if (m_marked) {
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(coloursOf(Meaning::Bad, palette()).text);
        wrong.setForeground(coloursOf(Meaning::Bad, palette()).text);
        attributes.append(QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat,
                                                       position - m_field->cursorPosition(), length, wrong));
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(m_field, &event);
}

void FilterBar::complete() {
    const auto completions = completeFilter(m_field->text(), m_field->cursorPosition(), m_subject);
    m_candidates->clear();
    for (const FilterCompletion& completion : completions) {
        auto* item = new QStandardItem(completion.text);
        item->setData(completion.position, startRole);
        item->setData(completion.length, lengthRole);
        item->setToolTip(completion.help);
        m_candidates->appendRow(item);
    }
    const bool nothingToAdd =
        completions.size() == 1 &&
        completions.constFirst().text ==
            m_field->text().mid(completions.constFirst().position, completions.constFirst().length);
    if (completions.isEmpty() || nothingToAdd) {
        m_completer->popup()->hide();
        return;
    }
    const QRect field = m_field->rect();
    m_completer->complete(QRect(field.left(), field.top(), metrics::searchWidth, field.height()));
}

void FilterBar::insertCompletion(const QString& text) {
    for (int row = 0; row < m_candidates->rowCount(); ++row) {
        const QStandardItem* item = m_candidates->item(row);
        if (item->text() != text)
            continue;
        QString expression = m_field->text();
        const int start = item->data(startRole).toInt();
        expression.replace(start, item->data(lengthRole).toInt(), text);
        m_field->setText(expression);
        m_field->setCursorPosition(start + int(text.size()));
        return;
    }
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier) {
            complete();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            emit left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QStringList FilterBar::savedFilters() const {
    return m_state.value(savedKey(m_subject), filtersAtFirst(m_subject)).toStringList();
}

void FilterBar::keep(const QStringList& filters) {
    m_state.setValue(savedKey(m_subject), filters);
    m_save->setVisible(!expression().isEmpty() && !filters.contains(expression()));
    makeChips();
}

void FilterBar::saveCurrent() {
    if (problem().isEmpty() && !expression().isEmpty())
        keep(savedFilters() << expression());
}

void FilterBar::removeSaved(const QString& expression) {
    QStringList filters = savedFilters();
    filters.removeAll(expression);
    keep(filters);
}

void FilterBar::makeChips() {
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const QStringList filters = savedFilters();
    for (const QString& filter : filters) {
        auto* chip = new QToolButton(this);
        chip->setText(chip->fontMetrics().elidedText(filter, Qt::ElideRight, metrics::navigationWidth));
        chip->setFont(scaled(chip->font(), TypeSize::Small));
        chip->setToolTip(filter);
        chip->setAccessibleName(tr("Filter %1").arg(filter));
        chip->setCheckable(true);
        chip->setChecked(filter == m_applied);
        chip->setProperty("opbxChip", true);
        chip->setLayoutDirection(Qt::LeftToRight);
        chip->setContextMenuPolicy(Qt::ActionsContextMenu);
        auto* remove = new QAction(icon(QStringLiteral("delete")), tr("Remove this filter"), chip);
        chip->addAction(remove);
        connect(remove, &QAction::triggered, this, [this, filter] { removeSaved(filter); });
        connect(chip, &QToolButton::clicked, this,
                [this, filter] { setExpression(filter == m_applied ? QString() : filter); });
        m_chips->addWidget(chip);
    }
    m_chips->addStretch();
}

} // namespace opbx::ui
