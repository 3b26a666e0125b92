#include "ui/health/check_list.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/fresh_rows.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/translated.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace opbx::ui {

CheckList::CheckList(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
}

void CheckList::setChecks(const QList<Diagnosis>& checks, const HealthSnapshot& snapshot,
                          const std::optional<SelfTestReport>& test) {
    QList<Diagnosis> sorted = checks;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Diagnosis& a, const Diagnosis& b) { return a.state > b.state; });
    auto* shown = new QWidget(this);
    auto* column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::sectionGap);
    for (const Diagnosis& check : std::as_const(sorted)) {
        const bool isTest = check.code == "reachability" && test;
        const QString sentence = isTest ? translated(test->words()) : HealthWords::sentence(check);
        column->addWidget(makeRow(check, sentence, HealthWords::remedy(check, snapshot),
                                  HealthWords::openWord(check, snapshot)));
    }
    showInstead(*m_rows, m_shown, shown);
}

QWidget* CheckList::makeRow(const Diagnosis& check, const QString& sentence, const Remedy& remedy,
                            const std::optional<QString>& openWord) {
    auto* row = new QWidget(this);
    const QString title = HealthWords::title(check.code);
    row->setAccessibleName(title);
    row->setAccessibleDescription(sentence);
    auto* words = new QVBoxLayout;
    words->setSpacing(metrics::labelGap);
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::groupMargin);
    auto* name = textLabel(title, TypeSize::Body, row);
    QFont font = name->font();
    font.setWeight(QFont::DemiBold);
    name->setFont(font);
    head->addWidget(name);
    const bool isOk = check.state == DiagnosisState::Ok;
    const Meaning meaning = openWord && isOk ? Meaning::Neutral : HealthWords::meaning(check.state);
    head->addWidget(new StatusPill(openWord ? *openWord : HealthWords::stateWord(check.state), meaning, row));
    head->addStretch();
    words->addLayout(head);
    words->addWidget(quietLabel(sentence, TypeSize::Body, row));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::groupMargin);
    line->addLayout(words, 1);
    if (remedy.kind != Remedy::None) {
        auto* button = new QPushButton(remedy.button, row);
        button->setAccessibleDescription(title);
        line->addWidget(button, 0, Qt::AlignTop);
        connect(button, &QPushButton::clicked, this, [this, remedy] { emit remedyChosen(remedy); });
    }
    return row;
}

} // namespace opbx::ui
