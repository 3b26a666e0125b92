#include "app/cli/override_command.h"

#include "app/cli/history_source.h"
#include "app/cli/output.h"
#include "app/runtime/instance_channel.h"
#include "core/base/clock.h"
#include "core/routing/plan_override.h"
#include "core/storage/plan_store.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

QString typeName(OverrideType type) {
    return type == OverrideType::Open ? u"open"_s : type == OverrideType::Closed ? u"closed"_s : u"forward"_s;
}

/// "90m", "2h", "3d", "18:00" (the next of that time), or ISO 8601; not valid for what is none of these.
QDateTime momentOf(const QString& text, const QDateTime& now) {
    static const QRegularExpression span(u"^([0-9]{1,5})([mhd])$"_s);
    if (const QRegularExpressionMatch match = span.match(text); match.hasMatch()) {
        const qint64 number = match.capturedView(1).toLongLong();
        const QChar unit = match.capturedView(2).front();
        return unit == u'd' ? now.addDays(number) : now.addSecs(number * (unit == u'h' ? 3600 : 60));
    }
    if (const QTime time = QTime::fromString(text, u"H:mm"_s); time.isValid()) {
        const QDateTime today(now.toLocalTime().date(), time);
        return today > now ? today : today.addDays(1);
    }
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

QString sentenceOf(const PlanOverride& override) {
    return overrideSentence(override).english();
}

QJsonObject json(const PlanOverride& override) {
    return {{u"type"_s, typeName(override.type)},
            {u"business_hours"_s, override.businessHours},
            {u"extension"_s, override.extension},
            {u"to"_s, override.to},
            {u"until"_s, override.until.toString(Qt::ISODate)},
            {u"set_by"_s, override.setBy},
            {u"set_at"_s, override.setAt.toString(Qt::ISODate)}};
}

int listOverrides(const Invocation& invocation, const QDateTime& now) {
    for (const PlanOverride& override : overridesAt(storedPlan(invocation), now)) {
        const QString by = override.setBy.isEmpty() ? QString() : u" Set by %1."_s.arg(override.setBy);
        if (!(invocation.json ? printJson(json(override)) : printLine(sentenceOf(override) + by)))
            break;
    }
    return Succeeded;
}

/// Saves a version and hands it to the program that runs.
Result<Done> change(const Invocation& invocation, const PlanStore::Overrides& change, const QString& comment) {
    const Result<PlanStore> plans =
        PlanStore::open(databaseFile(invocation.profile.dataDir), Database::Access::ReadWrite);
    const Result<qint64> version =
        plans ? plans->changeOverrides(change, qEnvironmentVariable("USER"), comment, SystemClock().nowUs())
              : Result<qint64>(plans.error());
    if (!version)
        return version.error();
    if (const Result<Notified> notified = notifyRunningInstance(invocation.profile.dataDir); !notified)
        printProblem(u"The plan is stored. "_s + notified.error().detail);
    return Done{};
}

int set(const Invocation& invocation, PlanOverride override, const QDateTime& now) {
    const Result<Done> done = change(
        invocation,
        [&](const RoutingPlan& plan) -> Result<QList<PlanOverride>> {
            if (const Result<Done> sound = checkOverride(plan, override, now); !sound)
                return sound.error();
            return withOverride(plan.overrides, override, now);
        },
        sentenceOf(override));
    if (!done)
        return failed(done.error());
    if (invocation.json)
        printJson(json(override));
    else
        printLine(sentenceOf(override));
    return Succeeded;
}

/// `meant` says which; null: all.
int clear(const Invocation& invocation, const PlanOverride* meant, const QDateTime& now) {
    qsizetype ended = 0;
    const auto isMeant = [meant](const PlanOverride& override) {
        return !meant || (override.type == meant->type && isSameSubject(override, *meant));
    };
    const Result<Done> done = change(
        invocation,
        [&](const RoutingPlan& plan) -> Result<QList<PlanOverride>> {
            QList<PlanOverride> left = overridesAt(plan, now);
            ended = left.removeIf(isMeant);
            if (ended == 0)
                return Error{ErrorCode::NotFound, u"Nothing of that holds now."_s};
            return left;
        },
        meant ? u"Ended by hand: %1"_s.arg(typeName(meant->type)) : u"Ended by hand: everything"_s);
    if (!done)
        return failed(done.error());
    if (invocation.json)
        printJson({{u"ended"_s, ended}});
    else
        printLine(ended == 1 ? u"1 ended."_s : u"%1 ended."_s.arg(ended));
    return Succeeded;
}

} // namespace

int runOverride(const Invocation& invocation, const Usage& usage) {
    const QStringList& words = invocation.arguments.words();
    const QString verb = words.value(1);
    const QString type = words.value(2);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(SystemClock().nowMs()).toUTC();
    const bool isForward = type == u"forward";
    const bool isHours = type == u"open" || type == u"closed";
    PlanOverride override;
    override.type = isForward         ? OverrideType::Forward
                    : type == u"open" ? OverrideType::Open
                                      : OverrideType::Closed;
    override.businessHours = isForward ? QString() : invocation.arguments.value("--hours");
    override.extension = isForward ? words.value(3) : QString();
    override.to = isForward ? words.value(4) : QString();
    override.setBy = qEnvironmentVariable("USER");
    override.setAt = now;
    if (verb == u"list" && words.size() == 2)
        return listOverrides(invocation, now);
    if (verb == u"clear" && words.size() == 2)
        return clear(invocation, nullptr, now);
    if (verb == u"clear" && ((isHours && words.size() == 3) || (isForward && words.size() == 4)))
        return clear(invocation, &override, now);
    if (verb != u"set" || !((isHours && words.size() == 3) || (isForward && words.size() == 5)))
        return wrongUse(usage, u"Say which: set open, set closed, set forward EXTENSION NUMBER, list or clear."_s);
    const QString until = invocation.arguments.value("--until");
    override.until = momentOf(until, now).toUTC();
    if (until.isEmpty() || !override.until.isValid())
        return wrongUse(usage, u"Say when it ends: --until 18:00, 2h or 2026-03-04T17:00:00Z."_s);
    return set(invocation, override, now);
}

} // namespace opbx::cli
