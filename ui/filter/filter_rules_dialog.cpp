#include "ui/filter/filter_rules_dialog.h"

#include "ui/filter/filter_edit.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/type_scale.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogHeight = 380;

QIcon swatch(RowColour colour, const QPalette& palette) {
    QPixmap pixmap(metrics::smallIconSize, metrics::smallIconSize);
    pixmap.fill(Qt::transparent);
    if (colour == RowColour::None)
        return pixmap; // an empty frame would look like a box to tick
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hairline(palette));
    painter.setBrush(swatchOf(colour, palette));
    painter.drawRoundedRect(QRectF(pixmap.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    return pixmap;
}

} // namespace

FilterRulesDialog::FilterRulesDialog(QList<FilterRule> rules, FilterSubject subject, QWidget* parent)
    : QDialog(parent)
    , m_rules(std::move(rules))
    , m_subject(subject)
    , m_list(new QListWidget(this))
    , m_remove(iconButton(u"remove"_s, tr("Remove this filter"), this))
    , m_up(iconButton(u"chevron-up"_s, tr("Move up"), this))
    , m_down(iconButton(u"chevron-down"_s, tr("Move down"), this))
    , m_form(new QWidget(this))
    , m_name(new QLineEdit(this))
    , m_filter(new FilterEdit(subject, this))
    , m_colour(new QComboBox(this))
    , m_chip(new QCheckBox(tr("Show it above the table"), this))
    , m_hint(quietLabel(QString(), TypeSize::Small, this)) {
    setWindowTitle(tr("Saved filters"));
    auto* sides = new QHBoxLayout;
    sides->setSpacing(metrics::sectionGap);
    sides->addWidget(makeList(), 2);
    sides->addWidget(makeForm(), 3);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    makePrimary(buttons->button(QDialogButtonBox::Save));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin,
                               metrics::pageMargin);
    column->setSpacing(metrics::sectionGap);
    column->addLayout(sides, 1);
    column->addWidget(buttons);
    resize(metrics::readableWidth + metrics::labelColumnWidth, dialogHeight);
    connect(buttons, &QDialogButtonBox::accepted, this, &FilterRulesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refreshList(0);
}

QWidget* FilterRulesDialog::makeList() {
    auto* side = new QWidget(this);
    m_list->setAccessibleName(tr("Saved filters"));
    QToolButton* add = iconButton(u"add"_s, tr("Add a filter"), this);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::labelGap);
    for (QToolButton* button : {add, m_remove, m_up, m_down})
        row->addWidget(button);
    row->addStretch();
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::labelGap);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    connect(add, &QToolButton::clicked, this, &FilterRulesDialog::addRule);
    connect(m_remove, &QToolButton::clicked, this, &FilterRulesDialog::removeRule);
    connect(m_up, &QToolButton::clicked, this, [this] { moveRule(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveRule(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &FilterRulesDialog::showRule);
    return side;
}

QWidget* FilterRulesDialog::makeForm() {
    const QString colours[] = {tr("None"), tr("Blue"),   tr("Green"), tr("Amber"),
                               tr("Red"),  tr("Violet"), tr("Grey")};
    for (int i = 0; i < rowColourCount; ++i)
        m_colour->addItem(swatch(static_cast<RowColour>(i), palette()), colours[i]);
    m_colour->setAccessibleName(tr("Colour of the rows"));
    m_colour->view()->setAccessibleName(tr("Colour of the rows"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("The filter itself"));
    auto* form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(metrics::groupMargin);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Filter"), m_filter);
    form->addRow(tr("Name"), m_name);
    if (m_subject == FilterSubject::Exchanges)
        form->addRow(tr("Colour of the rows"), m_colour);
    else
        m_colour->hide();
    form->addRow(m_chip);
    form->addRow(m_hint);
    connect(m_filter, &FilterEdit::edited, this, &FilterRulesDialog::takeForm);
    connect(m_name, &QLineEdit::textChanged, this, &FilterRulesDialog::takeForm);
    connect(m_colour, qOverload<int>(&QComboBox::currentIndexChanged), this, &FilterRulesDialog::takeForm);
    connect(m_chip, &QCheckBox::toggled, this, &FilterRulesDialog::takeForm);
    return m_form;
}

int FilterRulesDialog::current() const {
    return m_list->currentRow();
}

void FilterRulesDialog::chooseRule(int row) {
    m_list->setCurrentRow(row);
}

void FilterRulesDialog::refreshItem(int row) {
    const FilterRule& rule = m_rules.at(row);
    QListWidgetItem* item = m_list->item(row);
    item->setText(rule.expression.isEmpty() && rule.name.isEmpty() ? tr("New filter") : rule.shownName());
    item->setIcon(m_subject == FilterSubject::Exchanges ? swatch(rule.colour, palette()) : QIcon());
    item->setToolTip(rule.expression);
}

void FilterRulesDialog::refreshList(int row) {
    m_showing = true;
    m_list->clear();
    for (int i = 0; i < m_rules.size(); ++i) {
        m_list->addItem(QString());
        refreshItem(i);
    }
    m_list->setCurrentRow(std::min(row, int(m_rules.size()) - 1));
    m_showing = false;
    showRule();
}

void FilterRulesDialog::showRule() {
    if (m_showing)
        return;
    const int row = current();
    m_form->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_rules.size());
    const FilterRule rule = row < 0 ? FilterRule() : m_rules.at(row);
    m_showing = true;
    m_name->setText(rule.name);
    m_filter->setExpression(rule.expression);
    m_colour->setCurrentIndex(int(rule.colour));
    m_chip->setChecked(rule.isChip);
    m_showing = false;
    (void)m_filter->check();
    refreshHint();
}

void FilterRulesDialog::takeForm() {
    const int row = current();
    if (m_showing || row < 0)
        return;
    m_rules[row] = {m_name->text().trimmed(), m_filter->expression(),
                    static_cast<RowColour>(m_colour->currentIndex()), m_chip->isChecked()};
    refreshItem(row);
    refreshHint();
}

void FilterRulesDialog::refreshHint() {
    (void)m_filter->check();
    const bool wantsColour = current() >= 0 && m_rules.at(current()).colour != RowColour::None;
    if (wantsColour)
        m_hint->setText(tr("When several filters match a row, the first of the list gives the colour."));
    else
        m_hint->clear();
}

void FilterRulesDialog::addRule() {
    m_rules.append(FilterRule());
    refreshList(int(m_rules.size()) - 1);
    m_filter->focusField();
}

void FilterRulesDialog::removeRule() {
    const int row = current();
    if (row < 0)
        return;
    m_rules.removeAt(row);
    refreshList(row);
}

void FilterRulesDialog::moveRule(int by) {
    const int row = current();
    if (row < 0 || row + by < 0 || row + by >= m_rules.size())
        return;
    m_rules.move(row, row + by);
    refreshList(row + by);
}

/// Only with rules that can be read; otherwise the first that cannot is shown with its mistake.
void FilterRulesDialog::accept() {
    m_rules.removeIf([](const FilterRule& rule) { return rule.expression.isEmpty(); });
    for (int row = 0; row < m_rules.size(); ++row) {
        const auto parsed = Filter::parse(m_rules.at(row).expression, m_subject);
        if (std::holds_alternative<Filter>(parsed))
            continue;
        refreshList(row);
        m_filter->focusField();
        return;
    }
    QDialog::accept();
}

} // namespace opbx::ui
