#include "ui/settings/import_columns.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/type_scale.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace opbx::ui {

namespace {

constexpr qsizetype longestShown = 60; // characters of titles and examples

QLabel* fileText(QWidget* parent) {
    QLabel* label = textLabel(QString(), TypeSize::Body, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ImportColumns::ImportColumns(QWidget* parent)
    : FormArea(parent) {
    setAccessibleName(tr("Columns of the file"));
}

void ImportColumns::makeLines(qsizetype count) {
    m_lines.clear();
    auto* form = new QWidget;
    auto* grid = new QGridLayout(form);
    grid->setContentsMargins(besideScrollBar());
    grid->setHorizontalSpacing(metrics::sectionGap);
    grid->setVerticalSpacing(metrics::labelGap);
    const QStringList titles = {tr("Column"), tr("Example"), tr("Used as"), tr("Reason")};
    for (int i = 0; i < titles.size(); ++i) {
        grid->addWidget(quietLabel(titles.at(i), TypeSize::Small, form), 0, i);
        grid->setColumnStretch(i, i == 2 ? 0 : 1);
    }
    const QStringList uses = {tr("Not imported"), tr("Name"),    tr("First name"),  tr("Middle name"),
                              tr("Last name"),    tr("Company"), tr("Phone number")};
    for (int i = 0; i < count; ++i) {
        const Line line{fileText(form), fileText(form), new QComboBox(form),
                        quietLabel(QString(), TypeSize::Body, form)};
        line.use->addItems(uses);
        grid->addWidget(line.title, i + 1, 0);
        grid->addWidget(line.sample, i + 1, 1);
        grid->addWidget(line.use, i + 1, 2);
        grid->addWidget(line.reason, i + 1, 3);
        connect(line.use, &QComboBox::activated, this,
                [this, i](int use) { emit useChosen(i, static_cast<DirectoryColumn>(use)); });
        m_lines.append(line);
    }
    grid->setRowStretch(int(count) + 1, 1);
    setForm(form);
}

void ImportColumns::setColumns(const QList<ColumnUse>& columns) {
    // Kept while the file has the same columns, so that a choice does not take the focus from the list it was made in.
    if (m_lines.size() != columns.size())
        makeLines(columns.size());
    for (int i = 0; i < m_lines.size(); ++i)
        fill(m_lines.at(i), i, columns.at(i));
}

void ImportColumns::fill(const Line& line, int column, const ColumnUse& use) {
    const QString title =
        use.title.isEmpty() ? tr("Column %1").arg(column + 1) : use.title.left(longestShown);
    line.title->setText(title);
    line.sample->setText(use.sample.left(longestShown));
    line.use->setCurrentIndex(static_cast<int>(use.column));
    line.use->setAccessibleName(tr("Use of %1", "a column").arg(title));
    line.use->view()->setAccessibleName(line.use->accessibleName());
    line.reason->setText(reasonWords(use));
}

QString ImportColumns::reasonWords(const ColumnUse& use) {
    switch (use.reason) {
    case ColumnReason::Header: return tr("By its title");
    case ColumnReason::Content: return tr("By its contents");
    case ColumnReason::Chosen: return tr("Your choice");
    case ColumnReason::NotNeeded: return tr("Neither a name nor a phone number");
    case ColumnReason::Fax: return tr("Fax or pager");
    case ColumnReason::Identifier: return tr("A number that nobody can call");
    case ColumnReason::SomebodyElse: return tr("Belongs to another person");
    case ColumnReason::AboutNumber: return tr("Details of a phone number");
    case ColumnReason::Empty: return tr("Empty");
    }
    return {};
}

} // namespace opbx::ui
