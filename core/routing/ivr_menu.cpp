#include "core/routing/ivr_menu.h"

#include "core/model/limits.h"
#include "core/routing/destination.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTurns = 1000;

/// The length that all options have; 0 when they differ.
qsizetype commonLength(const PlanIvrMenu& menu) {
    if (menu.options.isEmpty())
        return 0;
    const qsizetype length = menu.options.first().digits.size();
    for (const PlanIvrOption& option : menu.options) {
        if (option.digits.size() != length)
            return 0;
    }
    return length;
}

bool usesHash(const PlanIvrMenu& menu) {
    for (const PlanIvrOption& option : menu.options) {
        if (option.digits.contains('#'_L1))
            return true;
    }
    return false;
}

/// Turn 1 needs no number in the URL: it is the plain address of the menu.
QString inputUrl(const Flow& flow, const PlanIvrMenu& menu, int turn) {
    UrlQuery query{{u"menu_id"_s, menu.id}};
    if (turn > 1)
        query.append({u"turn"_s, QString::number(turn)});
    return flow.callback(Endpoint::IvrInput, query);
}

void playMenu(Flow& flow, const PlanIvrMenu& menu, int turn, const QList<CxmlElement>& before) {
    const QString action = inputUrl(flow, menu, turn);
    CxmlElement gather(u"Gather"_s);
    gather.with(u"action"_s, action).with(u"input"_s, u"dtmf"_s);
    if (const qsizetype length = commonLength(menu); length > 0)
        gather.with(u"numDigits"_s, int(length));
    if (usesHash(menu))
        gather.with(u"finishOnKey"_s, QString());
    gather.with(u"timeout"_s, limits::keySeconds.cut(menu.interDigitTimeout))
        .with(u"maxTimeout"_s, limits::menuSeconds.cut(menu.maxTimeout))
        .withFlag(u"actionOnEmptyResult"_s, true);
    for (const CxmlElement& element : before)
        gather.add(element);
    if (!menu.prompt.isEmpty())
        gather.add(flow.spoken(menu.prompt));
    flow.step("ivr-menu", {QT_TRANSLATE_NOOP("Message", "The menu %1 is played, turn %2 of %3."),
                           {entryWords(menu.name, menu.id), turn, menu.maxTurns}});
    flow.decision().menu = menu.id;
    flow.add(gather);
    flow.add(CxmlElement(u"Redirect"_s, action)); // if Gather ends without its action, that is silence too
}

const PlanIvrOption* optionFor(const PlanIvrMenu& menu, QString digits) {
    for (int pass = 0; pass < 2 && !digits.isEmpty(); ++pass) {
        for (const PlanIvrOption& option : menu.options) {
            if (option.digits == digits)
                return &option;
        }
        if (!digits.endsWith('#'_L1))
            break;
        digits.chop(1); // the key that ends the input
    }
    return nullptr;
}

void choose(Flow& flow, const PlanIvrOption& option) {
    flow.step("ivr-choice", {QT_TRANSLATE_NOOP("Message", "The caller pressed %1."),
                             {entryWords(option.name, option.digits)}});
    CallTrail& trail = flow.trail();
    trail.hops = 0;
    trail.forwards = 0;
    if (++trail.presses > CallTrail::mostPresses)
        return flow.end(
            "too-many-choices", Prompt::Loop,
            {QT_TRANSLATE_NOOP("Message", "The caller has chosen more than %1 times; the call ends here."),
             {CallTrail::mostPresses}});
    goTo(flow, option.destination);
}

void failOver(Flow& flow, const PlanIvrMenu& menu) {
    flow.step(
        "ivr-exhausted",
        {QT_TRANSLATE_NOOP("Message", "The menu was played %1 times without a choice."), {menu.maxTurns}});
    if (!menu.failover.isSet())
        return flow.end("ivr-no-failover", Prompt::NobodyAvailable,
                        QT_TRANSLATE_NOOP("Message", "The menu has no fallback; the call ends."));
    if (flow.hop())
        goTo(flow, menu.failover);
}

} // namespace

void goToIvrMenu(Flow& flow, const QString& id) {
    if (!flow.enter(QT_TRANSLATE_NOOP("Message", "menu"), id))
        return;
    const PlanIvrMenu* menu = flow.plan().ivrMenu(id);
    if (!menu)
        return flow.refuse("ivr-menu-unknown", Prompt::DestinationMissing,
                           {QT_TRANSLATE_NOOP("Message", "There is no menu '%1' in the plan."), {id}});
    if (!menu->active)
        return flow.refuse(
            "ivr-menu-inactive", Prompt::DestinationMissing,
            {QT_TRANSLATE_NOOP("Message", "The menu %1 is switched off."), {entryWords(menu->name, id)}});
    playMenu(flow, *menu, 1, {});
}

void continueIvrMenu(Flow& flow) {
    const CallStage& stage = flow.stage();
    const QString id = stage.query.value(u"menu_id");
    const PlanIvrMenu* menu = flow.plan().ivrMenu(id);
    if (!menu || !menu->active)
        return flow.end("ivr-menu-unknown", Prompt::DestinationMissing,
                        {QT_TRANSLATE_NOOP("Message", "There is no active menu '%1' in the plan."), {id}});
    const int given = stage.query.contains(u"turn") ? countFrom(stage.query, u"turn", mostTurns) : 1;
    const int turn =
        given < 1 ? limits::turns.cut(menu->maxTurns) : given; // an unreadable turn counts as the last
    const QString digits = stage.fields.value(u"Digits").trimmed();
    if (const PlanIvrOption* option = optionFor(*menu, digits))
        return choose(flow, *option);
    const bool silence = digits.isEmpty();
    flow.step(silence ? "ivr-silence" : "ivr-wrong-key",
              silence ? QT_TRANSLATE_NOOP("Message", "The caller pressed nothing.")
                      : Message{QT_TRANSLATE_NOOP("Message", "The caller pressed '%1', which is not a "
                                                             "choice."),
                                {digits}});
    if (turn >= limits::turns.cut(menu->maxTurns))
        return failOver(flow, *menu);
    const CxmlElement notice = silence                         ? flow.spoken(Prompt::MenuSilence)
                               : menu->invalidPrompt.isEmpty() ? flow.spoken(Prompt::MenuWrongKey)
                                                               : flow.spoken(menu->invalidPrompt);
    playMenu(flow, *menu, turn + 1, {notice});
}

} // namespace opbx
