#include "ui/cloudonix/change_table.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

/// A value as it is, left to right and in lines as long as there is room for.
QLabel* valueLabel(const QString& value, QWidget* parent) {
    auto* label = textLabel(value, TypeSize::Body, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setLayoutDirection(Qt::LeftToRight);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // URLs hold no spaces to break at.
    QString breakable = value;
    breakable.replace(u'/', u"/\u200b"_s);
    label->setText(breakable);
    return label;
}

} // namespace

QString ChangeTable::before(const CloudonixChange& change) {
    if (!change.certain)
        return tr("hidden by Cloudonix");
    if (change.target == ChangeTarget::Number && change.before == u"switched off")
        return tr("switched off", "a number");
    if (change.target == ChangeTarget::Application && change.field == u"active")
        return tr("switched off", "a voice application");
    if (change.field != u"authorization-api-key")
        return change.before;
    return change.before == u"not set" ? QString() : tr("another key");
}

QString ChangeTable::after(const CloudonixChange& change) {
    if (change.target == ChangeTarget::Application && change.field == u"active")
        return tr("switched on", "a voice application");
    return change.field == u"authorization-api-key" ? tr("the requests API key of this program")
                                                    : change.after;
}

ChangeTable::ChangeTable(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
}

QString ChangeTable::fieldName(const CloudonixChange& change) {
    if (change.target == ChangeTarget::DefaultApplication)
        return tr("Default voice application");
    if (change.target == ChangeTarget::Number)
        return tr("Calls to %1 go to", "a number").arg(change.field);
    if (change.target == ChangeTarget::Application)
        return change.field == u"url" ? tr("Voice application's URL") : tr("Voice application");
    if (change.field == u"session-update-endpoint")
        return tr("Session update endpoint");
    if (change.field == u"cdr-endpoint")
        return tr("CDR endpoint");
    if (change.field == u"authorization-api-key")
        return tr("Authorization API key");
    return change.field == u"call-timeout" ? tr("Call timeout") : change.field;
}

QWidget* ChangeTable::nameCell(const CloudonixChange& change) {
    if (!change.offered) {
        auto* name = textLabel(fieldName(change), TypeSize::Body, m_shown);
        name->setWordWrap(true);
        name->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        return name;
    }
    auto* box = new QCheckBox(fieldName(change).replace(u'&', u"&&"_s), m_shown);
    // What nobody else answers now may be taken; what another application answers is the user's to give.
    box->setChecked(change.before.isEmpty());
    m_offers.append({box, change});
    connect(box, &QCheckBox::toggled, this, &ChangeTable::acceptedChanged);
    return box;
}

QList<CloudonixChange> ChangeTable::accepted() const {
    QList<CloudonixChange> changes;
    for (const Offer& offer : m_offers) {
        if (offer.box->isChecked())
            changes.append(offer.change);
    }
    return changes;
}

void ChangeTable::setPlan(const CloudonixPlan& plan) {
    delete m_shown;
    m_offers.clear();
    m_count = int(plan.changes.size());
    m_shown = new QWidget(this);
    auto* grid = new QGridLayout(m_shown);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::sectionGap);
    grid->setVerticalSpacing(metrics::groupMargin);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    const QStringList titles = {tr("Field"), tr("At Cloudonix now"), tr("Will be")};
    for (int i = 0; i < titles.size(); ++i)
        grid->addWidget(quietLabel(titles.at(i), TypeSize::Small, m_shown), 0, i);
    int row = 1;
    for (const CloudonixChange& change : plan.changes) {
        const QString now = before(change);
        // No alignment in the grid: it would take the labels' height for their width away.
        grid->addWidget(nameCell(change), row, 0);
        QLabel* present =
            now.isEmpty() ? quietLabel(tr("empty"), TypeSize::Body, m_shown) : valueLabel(now, m_shown);
        present->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        grid->addWidget(present, row, 1);
        grid->addWidget(valueLabel(after(change), m_shown), row++, 2);
    }
    m_shown->setVisible(m_count > 0);
    m_column->addWidget(m_shown);
}

} // namespace opbx::ui
