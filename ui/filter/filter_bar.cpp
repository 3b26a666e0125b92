#include "ui/filter/filter_bar.h"

#include "ui/filter/filter_edit.h"
#include "ui/filter/filter_rules_dialog.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/type_scale.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int applyDelayMs = 250;
}

FilterBar::FilterBar(UiState& state, QWidget* parent, FilterSubject subject)
    : QWidget(parent)
    , m_state(state)
    , m_subject(subject)
    , m_rules(loadFilterRules(state, subject))
    , m_edit(new FilterEdit(subject, this))
    , m_save(iconButton(u"star"_s, tr("Save this filter"), this))
    , m_chips(new QHBoxLayout)
    , m_timer(new QTimer(this)) {
    m_save->setEnabled(false);
    m_timer->setSingleShot(true);
    m_timer->setInterval(applyDelayMs);
    m_edit->addBeside(m_save);
    m_chips->setSpacing(metrics::labelGap);
    setFocusProxy(m_edit);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::labelGap);
    column->addWidget(m_edit);
    // A mistake takes the place of the chips while it is there, so that nothing below moves while one types.
    auto* chips = new QWidget(this);
    chips->setLayout(m_chips);
    m_chips->setContentsMargins(0, 0, 0, 0);
    QLabel* problem = m_edit->takeProblemLabel();
    problem->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    auto* below = new QStackedWidget(this);
    below->addWidget(chips);
    below->addWidget(problem);
    below->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    column->addWidget(below);
    connect(m_edit, &FilterEdit::checked, below,
            [below](bool isSound) { below->setCurrentIndex(isSound ? 0 : 1); });
    makeChips();

    connect(m_edit, &FilterEdit::edited, m_timer, qOverload<>(&QTimer::start));
    connect(m_edit, &FilterEdit::entered, this, &FilterBar::apply);
    connect(m_edit, &FilterEdit::left, this, &FilterBar::left);
    connect(m_timer, &QTimer::timeout, this, &FilterBar::apply);
    connect(m_save, &QToolButton::clicked, this, &FilterBar::saveCurrent);
}

QString FilterBar::expression() const {
    return m_edit->expression();
}

void FilterBar::setExpression(const QString& expression) {
    m_edit->setExpression(expression);
    apply();
}

void FilterBar::focusField() {
    m_edit->focusField();
}

QString FilterBar::problem() const {
    return m_edit->problem();
}

bool FilterBar::isSaved(const QString& expression) const {
    return std::any_of(m_rules.begin(), m_rules.end(),
                       [&](const FilterRule& rule) { return rule.isChip && rule.expression == expression; });
}

void FilterBar::apply() {
    m_timer->stop();
    const std::optional<Filter> filter = m_edit->check();
    refreshSave();
    if (!filter)
        return;
    const QString now = expression();
    if (now == m_applied)
        return;
    m_applied = now;
    emit filterChanged(now, *filter);
    makeChips();
}

void FilterBar::refreshSave() {
    m_save->setEnabled(problem().isEmpty() && !expression().isEmpty() && !isSaved(expression()));
}

void FilterBar::keep(const QList<FilterRule>& rules) {
    m_rules = rules;
    saveFilterRules(m_state, m_subject, m_rules);
    refreshSave();
    makeChips();
    emit rulesChanged();
}

void FilterBar::saveCurrent() {
    if (problem().isEmpty() && !expression().isEmpty())
        keep(m_rules + QList<FilterRule>{{QString(), expression(), RowColour::None, true}});
}

void FilterBar::editRules() {
    auto* dialog = new FilterRulesDialog(m_rules, m_subject, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { keep(dialog->rules()); });
    dialog->open();
}

void FilterBar::makeChips() {
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const FilterRule& rule : std::as_const(m_rules)) {
        if (rule.isChip)
            addChip(rule);
    }
    QToolButton* edit = iconButton(u"edit"_s, tr("Edit the saved filters"), this);
    connect(edit, &QToolButton::clicked, this, &FilterBar::editRules);
    m_chips->addWidget(edit);
    m_chips->addStretch();
}

void FilterBar::addChip(const FilterRule& rule) {
    auto* chip = new QToolButton(this);
    const QString expression = rule.expression;
    chip->setText(withoutMnemonics(
        chip->fontMetrics().elidedText(rule.shownName(), Qt::ElideRight, metrics::navigationWidth)));
    chip->setFont(scaled(chip->font(), TypeSize::Small));
    chip->setToolTip(expression);
    chip->setAccessibleName(tr("Filter %1").arg(rule.shownName()));
    chip->setCheckable(true);
    chip->setChecked(expression == m_applied);
    chip->setProperty("opbxChip", true);
    chip->setLayoutDirection(Qt::LeftToRight);
    if (rule.colour != RowColour::None) {
        chip->setIcon(iconPixmap(u"filter"_s, swatchOf(rule.colour, palette()), metrics::smallIconSize,
                                 devicePixelRatioF()));
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    chip->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* edit = new QAction(icon(u"edit"_s), tr("Edit the saved filters…"), chip);
    auto* remove = new QAction(icon(u"delete"_s), tr("Remove this filter"), chip);
    chip->addActions({edit, remove});
    connect(edit, &QAction::triggered, this, &FilterBar::editRules);
    connect(remove, &QAction::triggered, this, [this, rule] {
        QList<FilterRule> rules = m_rules;
        rules.removeOne(rule);
        keep(rules);
    });
    connect(chip, &QToolButton::clicked, this,
            [this, expression] { setExpression(expression == m_applied ? QString() : expression); });
    m_chips->addWidget(chip);
}

} // namespace opbx::ui
