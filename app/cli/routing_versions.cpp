#include "app/cli/routing_versions.h"

#include "app/cli/file_input.h"
#include "app/cli/output.h"
#include "core/formats/exchange_json.h"
#include "core/model/plan_json.h"
#include "core/plan_check/plan_changes.h"
#include "core/storage/plan_store.h"

#include <QJsonArray>

#include <algorithm>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

/// Empty when nothing has been saved yet.
Result<QList<PlanVersion>> versionsOf(const Invocation& invocation) {
    const Result<PlanStore> plans =
        PlanStore::open(databaseFile(invocation.profile.dataDir), Database::Access::ReadOnly);
    if (!plans)
        return plans.error().code == ErrorCode::NotFound ? Result<QList<PlanVersion>>(QList<PlanVersion>())
                                                         : Result<QList<PlanVersion>>(plans.error());
    return plans->versions();
}

QJsonObject versionJson(const PlanVersion& version) {
    return {{u"version"_s, version.id},
            {u"saved"_s, isoTimeMs(version.savedUs / 1000)},
            {u"author"_s, version.author},
            {u"comment"_s, version.comment}};
}

QString versionLine(const PlanVersion& version) {
    return u"%1  %2  %3  %4"_s.arg(QString::number(version.id), isoTimeMs(version.savedUs / 1000),
                                   orDash(version.author), orDash(version.comment));
}

bool isVersion(const QString& word) {
    bool isNumber = false;
    (void)word.toLongLong(&isNumber);
    return isNumber;
}

Result<RoutingPlan> planOf(const Invocation& invocation, const QString& word) {
    if (!isVersion(word)) {
        const Result<QByteArray> document = readInput(word);
        return document ? planFromJson(*document) : Result<RoutingPlan>(document.error());
    }
    const Result<PlanStore> plans =
        PlanStore::open(databaseFile(invocation.profile.dataDir), Database::Access::ReadOnly);
    if (!plans)
        return plans.error();
    const Result<QByteArray> document = plans->document(word.toLongLong());
    return document ? planFromJson(*document) : Result<RoutingPlan>(document.error());
}

void printChanges(const QList<Message>& changes, const PlanVersion* after, bool json) {
    if (json) {
        QJsonArray sentences;
        for (const Message& change : changes)
            sentences.append(change.english());
        QJsonObject object = after ? versionJson(*after) : QJsonObject();
        object.insert(u"changes"_s, sentences);
        printJson(object);
        return;
    }
    if (after)
        printLine(versionLine(*after));
    for (const Message& change : changes)
        printLine(u"- "_s + change.english());
    if (changes.isEmpty())
        printLine(u"Nothing differs."_s);
}

} // namespace

int listVersions(const Invocation& invocation) {
    const Result<QList<PlanVersion>> versions = versionsOf(invocation);
    if (!versions)
        return failed(versions.error());
    for (const PlanVersion& version : *versions) {
        if (invocation.json)
            printJson(versionJson(version));
        else
            printLine(versionLine(version));
    }
    return Succeeded;
}

int compareVersions(const Usage& usage, const Invocation& invocation, const QStringList& words) {
    const Result<QList<PlanVersion>> versions = versionsOf(invocation);
    if (!versions)
        return failed(versions.error());
    const auto newest = [&versions](qsizetype back) {
        return back < versions->size() ? QString::number(versions->at(back).id) : QString();
    };
    const QString before = words.isEmpty() ? newest(1) : words.at(0);
    const QString after = words.size() == 2 ? words.at(1) : newest(0);
    if (before.isEmpty() || after.isEmpty())
        return wrongUse(usage,
                        u"There are not two versions yet. Name what is to be compared: diff OLD NEW."_s);
    const Result<RoutingPlan> old = planOf(invocation, before);
    const Result<RoutingPlan> plan = old ? planOf(invocation, after) : old;
    if (!plan)
        return failed(plan.error());
    const auto saved =
        std::find_if(versions->cbegin(), versions->cend(), [&after](const PlanVersion& version) {
            return isVersion(after) && version.id == after.toLongLong();
        });
    printChanges(planChanges(*old, *plan), saved == versions->cend() ? nullptr : &*saved, invocation.json);
    return Succeeded;
}

} // namespace opbx::cli
