#include "core/routing/business_hours.h"

#include "core/model/plan_json.h"
#include "core/routing/destination.h"
#include "core/routing/hours.h"
#include "core/routing/plan_override.h"

namespace opbx {

using namespace Qt::StringLiterals;

const char* weekdayName(int dayOfWeek) {
    constexpr std::array days = {
        QT_TRANSLATE_NOOP("Message", "Monday"),    QT_TRANSLATE_NOOP("Message", "Tuesday"),
        QT_TRANSLATE_NOOP("Message", "Wednesday"), QT_TRANSLATE_NOOP("Message", "Thursday"),
        QT_TRANSLATE_NOOP("Message", "Friday"),    QT_TRANSLATE_NOOP("Message", "Saturday"),
        QT_TRANSLATE_NOOP("Message", "Sunday")};
    return days[static_cast<size_t>(dayOfWeek - 1)];
}

namespace {

/// "The business hours 'Office' (1) are open: Monday 10:00 in Europe/Berlin, within 09:00 to 17:00, by the exception …"
Message stateMessage(const PlanBusinessHours& hours, const OpeningState& state) {
    constexpr const char* sentences[2][2] = {
        {QT_TRANSLATE_NOOP("Message", "The business hours %1 are closed: %2 %3 in %4."),
         QT_TRANSLATE_NOOP("Message",
                           "The business hours %1 are closed: %2 %3 in %4, by the exception '%5'.")},
        {QT_TRANSLATE_NOOP("Message", "The business hours %1 are open: %2 %3 in %4, within %5 to %6."),
         QT_TRANSLATE_NOOP(
             "Message",
             "The business hours %1 are open: %2 %3 in %4, within %5 to %6, by the exception '%7'.")}};
    const bool isException = !state.exception.isEmpty();
    Message message(sentences[state.open][isException],
                    {entryWords(hours.name, hours.id), weekdayName(state.local.date().dayOfWeek()),
                     timeOfDayText(state.local.time().msecsSinceStartOfDay() / 60'000), hours.timeZone});
    if (state.open)
        message.places.append({timeOfDayText(state.range.start), timeOfDayText(state.range.end)});
    if (isException)
        message.places.append(state.exception);
    return message;
}

} // namespace

void goToBusinessHours(Flow& flow, const QString& id) {
    if (!flow.enter(QT_TRANSLATE_NOOP("Message", "business hours"), id))
        return;
    const PlanBusinessHours* hours = flow.plan().hours(id);
    if (!hours)
        return flow.refuse(
            "hours-unknown", Prompt::DestinationMissing,
            {QT_TRANSLATE_NOOP("Message", "There are no business hours '%1' in the plan."), {id}});
    if (const PlanOverride* override = overrideOfHours(flow.plan(), id, flow.stage().at)) {
        const bool isOpen = override->type == OverrideType::Open;
        flow.step(isOpen ? "hours-open" : "hours-closed",
                  {isOpen
                       ? QT_TRANSLATE_NOOP("Message", "The business hours %1 are open by hand, until %2.")
                       : QT_TRANSLATE_NOOP("Message", "The business hours %1 are closed by hand, until %2."),
                   {entryWords(hours->name, id), endWords(*override, flow.stage().at, hours->zone)}});
        return goTo(flow, isOpen ? hours->open : hours->closed);
    }
    const std::optional<OpeningState> known = openingState(*hours, flow.stage().at);
    if (!known) {
        const Message words =
            Message{QT_TRANSLATE_NOOP(
                        "Message",
                        "It is not known whether the business hours %1 are open: the time zone '%2' is not "
                        "available here."),
                    {entryWords(hours->name, id), hours->timeZone}};
        if (!hours->unknown.isSet())
            return flow.refuse("hours-unknown-zone", Prompt::DestinationMissing, words);
        flow.step("hours-unknown-zone", words);
        return goTo(flow, hours->unknown);
    }
    const OpeningState& state = *known;
    flow.step(state.open ? "hours-open" : "hours-closed", stateMessage(*hours, state));
    goTo(flow, state.open ? hours->open : hours->closed);
}

} // namespace opbx
