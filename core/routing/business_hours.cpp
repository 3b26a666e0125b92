#include "core/routing/business_hours.h"

#include "core/model/plan_json.h"
#include "core/routing/destination.h"
#include "core/routing/hours.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

QString why(const PlanBusinessHours& hours, const OpeningState& state) {
    constexpr std::array days = {"Monday"_L1, "Tuesday"_L1,  "Wednesday"_L1, "Thursday"_L1,
                                 "Friday"_L1, "Saturday"_L1, "Sunday"_L1};
    const QLatin1String day = days[static_cast<size_t>(state.local.date().dayOfWeek() - 1)];
    QString words = u"%1 %2 in %3"_s.arg(day, state.local.time().toString(u"HH:mm"_s), hours.timeZone);
    if (state.open)
        words += u", within %1 to %2"_s.arg(timeOfDayText(state.range.start), timeOfDayText(state.range.end));
    if (!state.exception.isEmpty())
        words += u", by the exception '%1'"_s.arg(state.exception);
    return words;
}

} // namespace

void goToBusinessHours(Flow& flow, const QString& id) {
    if (!flow.enter("business hours", id))
        return;
    const PlanBusinessHours* hours = flow.plan().hours(id);
    if (!hours)
        return flow.refuse("hours-unknown", Prompt::DestinationMissing,
                           u"There are no business hours '%1' in the plan."_s.arg(id));
    const std::optional<OpeningState> known = openingState(*hours, flow.stage().at);
    if (!known) {
        const QString words =
            u"It is not known whether the business hours %1 hold: the time zone '%2' cannot be had here."_s
                .arg(entryWords(hours->name, id), hours->timeZone);
        if (!hours->unknown.isSet())
            return flow.refuse("hours-unknown-zone", Prompt::DestinationMissing, words);
        flow.step("hours-unknown-zone", words);
        return goTo(flow, hours->unknown);
    }
    const OpeningState& state = *known;
    flow.step(state.open ? "hours-open" : "hours-closed",
              u"The business hours %1 are %2: %3."_s.arg(
                  entryWords(hours->name, id), state.open ? u"open"_s : u"closed"_s, why(*hours, state)));
    goTo(flow, state.open ? hours->open : hours->closed);
}

} // namespace opbx
