#include "ui/routing/problems_model.h"

#include "ui/words/translated.h"

#include <QRegularExpression>

namespace opbx::ui {

using namespace Qt::StringLiterals;

using namespace column_traits;

namespace {

bool isError(const PlanProblem& problem) {
    return problem.severity == PlanSeverity::Error;
}

QString whereIn(const PlanDraft& draft, const PlanProblem& problem) {
    const ProblemsModel::Place place = ProblemsModel::placeOf(problem.path);
    if (!place.kind)
        return problem.path;
    if (place.kind->isSingle())
        return PlanEntities::one(*place.kind);
    return PlanEntities::named(*place.kind, draft.items(*place.kind).at(place.row).toObject());
}

} // namespace

ProblemsModel::ProblemsModel(PlanDraft& draft, QObject* parent)
    : RowModel(Columns{{.id = "kind",
                        .header = tr("Kind"),
                        .width = 90,
                        .text =
                            [](const PlanProblem& problem) {
                                return isError(problem) ? tr("Error") : tr("Warning");
                            },
                        .pill =
                            [](const PlanProblem& problem) {
                                return isError(problem) ? Meaning::Bad : Meaning::Attention;
                            }},
                       {.id = "where",
                        .header = tr("Where"),
                        .width = 200,
                        .text = [&draft](const PlanProblem& problem) { return whereIn(draft, problem); },
                        .tooltip = &PlanProblem::path,
                        .exported = &PlanProblem::path},
                       {"what",
                        tr("What"),
                        330,
                        {},
                        [](const PlanProblem& problem) { return translated(problem.words); }},
                       {"remedy", tr("What to do"), 330, Stretch,
                        [](const PlanProblem& problem) { return translated(problem.remedy); }}},
               parent) {
    const auto follow = [this, &draft] { setRows(draft.problems()); };
    connect(&draft, &PlanDraft::changed, this, follow);
    follow();
}

ProblemsModel::Place ProblemsModel::placeOf(const QString& path) {
    static const QRegularExpression form(u"^(\\w+)\\[(\\d+)\\]"_s);
    const QRegularExpressionMatch match = form.match(path);
    if (!match.hasMatch()) {
        const EntityKind* single = PlanEntities::kind(path.section(u'.', 0, 0));
        return single && single->isSingle() ? Place{single, 0} : Place();
    }
    return {PlanEntities::kind(match.captured(1)), match.captured(2).toInt()};
}

ProblemsModel::Place ProblemsModel::placeAt(int row) const {
    const PlanProblem* problem = rowAt(row);
    return problem ? placeOf(problem->path) : Place();
}

} // namespace opbx::ui
