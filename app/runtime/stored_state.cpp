#include "app/runtime/stored_state.h"

#include "core/model/plan_json.h"
#include "core/plan_check/check.h"
#include "core/storage/directory_store.h"
#include "core/storage/plan_store.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// What a plan of an earlier version may hold that is an error today, and zones that this computer does not have.
QStringList doubtsAbout(const RoutingPlan& plan) {
    constexpr qsizetype most = 5;
    QStringList sentences;
    const QList<PlanProblem> problems = checkPlan(plan);
    for (const PlanProblem& problem : problems) {
        if (problem.severity == PlanSeverity::Error || problem.code == "no-time-zones")
            sentences << u"The routing plan, %1: %2 %3"_s.arg(problem.path, problem.words.english(),
                                                              problem.remedy.english());
    }
    if (sentences.size() > most) {
        const QString more = u"The routing plan has %1 more problems: see `opbx routing check`."_s;
        const qsizetype left = sentences.size() - most;
        sentences = sentences.mid(0, most) << more.arg(left);
    }
    return sentences;
}

} // namespace

StoredState readStoredState(const QString& databaseFile) {
    StoredState state;
    state.directory = readDirectoryOfDatabase(databaseFile);
    const Result<PlanStore> plans = PlanStore::open(databaseFile, Database::Access::ReadOnly);
    const Result<QByteArray> document = plans ? plans->latestDocument() : Result<QByteArray>(plans.error());
    if (!document) {
        state.planProblem = document.error().detail;
        return state;
    }
    if (document->isEmpty())
        return state;
    Result<RoutingPlan> plan = planFromJson(*document);
    if (plan) {
        state.planDoubts = doubtsAbout(*plan);
        state.plan = std::make_shared<const RoutingPlan>(std::move(plan).value());
    } else {
        state.planProblem = u"The stored routing plan cannot be read: %1"_s.arg(plan.error().detail);
    }
    return state;
}

Directory readDirectoryOfDatabase(const QString& databaseFile) {
    const Result<DirectoryStore> store = DirectoryStore::open(databaseFile, Database::Access::ReadOnly);
    const Result<QList<DirectoryEntry>> entries =
        store ? store->entries() : Result<QList<DirectoryEntry>>(store.error());
    return entries ? Directory(*entries) : Directory();
}

void keepPlanInForce(const QString& databaseFile, const RoutingPlan& plan, qint64 nowUs) {
    const QByteArray document = planToJson(plan);
    if (document == planToJson(RoutingPlan()))
        return;
    const Result<PlanStore> plans = PlanStore::open(databaseFile, Database::Access::ReadWrite);
    const Result<QByteArray> stored = plans ? plans->latestDocument() : Result<QByteArray>(plans.error());
    if (stored && stored->isEmpty())
        (void)plans->save(document, u"opbx"_s, u"kept when the database file was replaced"_s, nowUs);
}

} // namespace opbx
