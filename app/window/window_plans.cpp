#include "app/window/window_plans.h"

#include "core/storage/plan_store.h"

namespace opbx {

WindowPlans::WindowPlans(Runtime& runtime, Reader& reader, const Clock& clock)
    : m_runtime(runtime)
    , m_reader(reader)
    , m_clock(clock) {}

/// Opens the store of plans for one question: versions are few, and asked for by hand.
template<class Question>
auto WindowPlans::ask(Question question) {
    using Outcome = std::invoke_result_t<Question, const PlanStore&>;
    return m_reader.run(
        [question = std::move(question), file = databaseFile(m_runtime.profile().dataDir)]() -> Outcome {
            const Result<PlanStore> plans = PlanStore::open(file, Database::Access::ReadWrite);
            return plans ? question(*plans) : Outcome(plans.error());
        });
}

QFuture<Result<QByteArray>> WindowPlans::current() {
    return ask([](const PlanStore& plans) { return plans.latestDocument(); });
}

QFuture<Result<Done>> WindowPlans::save(const QByteArray& document, const QString& comment) {
    const QString author = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    const Promise<Done> promise;
    ask([=, nowUs = m_clock.nowUs()](const PlanStore& plans) {
        return plans.save(document, author, comment, nowUs);
    }).then(this, [this, promise](const Result<qint64>& version) {
        if (!version)
            return promise.end(version.error());
        m_runtime.reload([this, promise](const Result<Done>& reloaded) {
            promise.end(reloaded);
            emit changed();
        });
    });
    return promise.future();
}

QFuture<Result<QList<ui::PlanVersionRow>>> WindowPlans::versions() {
    using Rows = QList<ui::PlanVersionRow>;
    return ask([](const PlanStore& plans) -> Result<Rows> {
        const Result<QList<PlanVersion>> versions = plans.versions();
        if (!versions)
            return versions.error();
        Rows rows;
        for (const PlanVersion& version : *versions)
            rows.append({version.id, version.savedUs, version.author, version.comment});
        return rows;
    });
}

QFuture<Result<QByteArray>> WindowPlans::version(qint64 id) {
    return ask([id](const PlanStore& plans) { return plans.document(id); });
}

} // namespace opbx
