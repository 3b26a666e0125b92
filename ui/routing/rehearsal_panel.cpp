#include "ui/routing/rehearsal_panel.h"

#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/error_words.h"
#include "ui/words/translated.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <limits>

namespace opbx::ui {

using namespace Qt::StringLiterals;
using namespace column_traits;

namespace {

constexpr int beginAfterMs = 800; // nobody is waited for in the middle of a word

int counted(qint64 calls) {
    return int(std::min<qint64>(calls, std::numeric_limits<int>::max()));
}

} // namespace

RehearsalModel::RehearsalModel(QObject* parent)
    : RowModel(Columns{{.id = "calls",
                        .header = tr("Calls"),
                        .width = 70,
                        .traits = Figures,
                        .text = [](const RehearsalGroup& group) { return Formatting::count(group.calls); },
                        .sortKey = [](const RehearsalGroup& group) { return QVariant(group.calls); }},
                       {"now",
                        tr("By the plan in force"),
                        360,
                        {},
                        [](const RehearsalGroup& group) { return translatedFromJournal(group.before); }},
                       {"then", tr("By the plan as it is here"), 360, Stretch,
                        [](const RehearsalGroup& group) { return translatedFromJournal(group.after); }}},
               parent) {}

RehearsalPanel::RehearsalPanel(const PageContext& context, PlanDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_rehearsals(context.backend.rehearsals())
    , m_draft(draft)
    , m_model(new RehearsalModel(this))
    , m_table(new TableView(this))
    , m_sentence(quietLabel({}, TypeSize::Body, this))
    , m_toggle(new QPushButton(this)) {
    m_table->setObjectName(u"rehearsal"_s);
    m_table->setAccessibleName(tr("Calls that would go elsewhere"));
    m_table->setModel(m_model);
    m_table->rememberColumns(context.state, u"routing/rehearsal"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::groupMargin);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_toggle);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::groupMargin, 0, 0);
    column->setSpacing(metrics::groupMargin);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(beginAfterMs);
    connect(&m_pause, &QTimer::timeout, this, &RehearsalPanel::begin);
    connect(m_toggle, &QPushButton::clicked, this, [this] { m_isRunning ? stop() : begin(); });
    connect(&m_draft, &PlanDraft::changed, this, &RehearsalPanel::draftChanged);
    connect(&m_draft.undoStack(), &QUndoStack::cleanChanged, this, &RehearsalPanel::draftChanged);
    connect(&m_rehearsals, &RehearsalBackend::progressed, this, [this](qint64 calls) {
        if (m_isRunning)
            m_sentence->setText(tr("%n call(s) so far…", nullptr, counted(calls)));
    });
    draftChanged();
}

void RehearsalPanel::draftChanged() {
    stop();
    m_model->setRows({});
    if (!m_draft.isChanged())
        say(tr("Nothing has been changed: calls go where they went."));
    else if (!m_draft.canBeSaved())
        say(tr("A plan with errors cannot be rehearsed. See Problems."));
    else {
        say(tr("The calls of the last %n day(s) are about to be tried.", nullptr, RehearsalBackend::days));
        m_pause.start();
    }
    m_toggle->setEnabled(m_draft.isChanged() && m_draft.canBeSaved());
}

void RehearsalPanel::begin() {
    m_pause.stop();
    m_isRunning = true;
    m_toggle->setText(tr("Stop"));
    say(tr("The calls of the last %n day(s) are being tried…", nullptr, RehearsalBackend::days));
    m_rehearsals.rehearse(m_draft.plan())
        .then(this, [this, turn = ++m_turn](const Result<RehearsalResult>& result) {
            if (turn != m_turn)
                return; // the plan has changed meanwhile, or somebody has stopped it
            m_isRunning = false;
            m_toggle->setText(tr("Rehearse"));
            if (result)
                showResult(*result);
            else
                say(ErrorWords::sentence(result.error().code));
        });
}

void RehearsalPanel::stop() {
    m_pause.stop();
    m_toggle->setText(tr("Rehearse"));
    if (!std::exchange(m_isRunning, false))
        return;
    ++m_turn;
    m_rehearsals.cancel();
    say(tr("Stopped."));
}

void RehearsalPanel::showResult(const RehearsalResult& result) {
    m_model->setRows(result.groups);
    m_table->setEmptyContent(u"check"_s, tr("No call would go elsewhere."));
    if (result.calls == 0)
        return say(tr("There were no calls in the last %n day(s).", nullptr, RehearsalBackend::days));
    const QString outcome =
        tr("Of %n call(s) of the last %1 days %2 would go elsewhere.", nullptr, counted(result.calls))
            .arg(QString::number(RehearsalBackend::days), Formatting::count(result.changed));
    say(outcome, outcome);
}

void RehearsalPanel::say(const QString& sentence, const QString& outcome) {
    m_sentence->setText(sentence);
    if (m_outcome == outcome)
        return;
    m_outcome = outcome;
    emit outcomeChanged();
}

} // namespace opbx::ui
