#include "core/calls/call_ladder.h"

#include "core/base/error_messages.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 usOfSecond = 1'000'000;

bool isDial(CallAct act) {
    return act == CallAct::Rings || act == CallAct::Assistant || act == CallAct::Conference;
}

/// Phones, an assistant or a room that the caller was put through to, until the next request.
struct Attempt {
    StoryEvent begin;
    DialEnd end = DialEnd::None;
    QString who; // answered, where it is told
    qint64 seconds = 0;
};

Message secondsMessage(qint64 seconds) {
    return {QT_TRANSLATE_NOOP("Message", "%1 s"), {seconds}};
}

Message spanOf(const Attempt& attempt) {
    const qint64 seconds = attempt.seconds > 0 ? attempt.seconds : attempt.begin.mark.ringSeconds;
    return seconds > 0 ? secondsMessage(seconds) : Message();
}

Message attemptMessage(const Attempt& attempt, const PartyNames& names) {
    const QList<RungParty>& parties = attempt.begin.mark.parties;
    const Message who = partiesMessage(parties, names);
    if (attempt.begin.mark.act != CallAct::Rings || parties.isEmpty())
        return rungMessage(attempt.begin, names);
    const Message span = spanOf(attempt);
    switch (attempt.end) {
    case DialEnd::Answered:
        if (parties.size() > 1 && !attempt.who.isEmpty())
            return span.isEmpty() ? Message(QT_TRANSLATE_NOOP("Message", "Rang %1; %2 answered."),
                                            {who, names(attempt.who)})
                                  : Message(QT_TRANSLATE_NOOP("Message", "Rang %1 for %2; %3 answered."),
                                            {who, span, names(attempt.who)});
        return span.isEmpty()
                   ? Message(QT_TRANSLATE_NOOP("Message", "Rang %1; answered."), {who})
                   : Message(QT_TRANSLATE_NOOP("Message", "Rang %1 for %2; answered."), {who, span});
    case DialEnd::NotAnswered:
        return span.isEmpty()
                   ? Message(QT_TRANSLATE_NOOP("Message", "Rang %1; nobody answered."), {who})
                   : Message(QT_TRANSLATE_NOOP("Message", "Rang %1 for %2; nobody answered."), {who, span});
    case DialEnd::Cancelled: return {QT_TRANSLATE_NOOP("Message", "Rang %1; the caller hung up."), {who}};
    case DialEnd::None: break;
    }
    return {QT_TRANSLATE_NOOP("Message", "Rang %1."), {who}};
}

Message endMessage(const StoryEvent& event, const PartyNames& names) {
    switch (event.dialEnd) {
    case DialEnd::None: return {};
    case DialEnd::Answered:
        return event.who.isEmpty() && event.dialled.isEmpty()
                   ? Message(QT_TRANSLATE_NOOP("Message", "It was answered."))
                   : Message(QT_TRANSLATE_NOOP("Message", "%1 answered."),
                             {names(event.dialled.isEmpty() ? event.who : event.dialled)});
    case DialEnd::NotAnswered: return QT_TRANSLATE_NOOP("Message", "Nobody answered.");
    case DialEnd::Cancelled: return QT_TRANSLATE_NOOP("Message", "The caller hung up.");
    }
    return {};
}

Message dialMessage(const CallMark& mark, const PartyNames& names) {
    const Message who = partiesMessage(mark.parties, names);
    switch (mark.act) {
    case CallAct::Assistant:
        return who.isEmpty()
                   ? Message(QT_TRANSLATE_NOOP("Message", "An assistant took the call."))
                   : Message(QT_TRANSLATE_NOOP("Message", "The assistant %1 took the call."), {who});
    case CallAct::Conference:
        return who.isEmpty()
                   ? Message(QT_TRANSLATE_NOOP("Message", "The caller joined a conference."))
                   : Message(QT_TRANSLATE_NOOP("Message", "The caller joined the conference %1."), {who});
    default: break;
    }
    if (who.isEmpty())
        return QT_TRANSLATE_NOOP("Message", "Rang.");
    if (mark.ringSeconds <= 0)
        return {QT_TRANSLATE_NOOP("Message", "Rang %1."), {who}};
    return {QT_TRANSLATE_NOOP("Message", "Rang %1 for up to %2."), {who, secondsMessage(mark.ringSeconds)}};
}

Message actMessage(const CallMark& mark, const PartyNames& names) {
    switch (mark.act) {
    case CallAct::None:
    case CallAct::Over: return {};
    case CallAct::Rings:
    case CallAct::Assistant:
    case CallAct::Conference: return dialMessage(mark, names);
    case CallAct::Menu: return QT_TRANSLATE_NOOP("Message", "The caller heard a menu.");
    case CallAct::Voicemail: return QT_TRANSLATE_NOOP("Message", "The caller was asked for a message.");
    case CallAct::Message: return QT_TRANSLATE_NOOP("Message", "The caller left a message.");
    case CallAct::Blocked: return QT_TRANSLATE_NOOP("Message", "The caller is blocked and was turned away.");
    case CallAct::Ends:
        return mark.isClosed ? QT_TRANSLATE_NOOP("Message", "The office was closed; the call was ended.")
                             : QT_TRANSLATE_NOOP("Message", "The plan ended the call.");
    case CallAct::Fails: return QT_TRANSLATE_NOOP("Message", "The call led nowhere and was ended.");
    }
    return {};
}

/// The ends of Dials stand with their beginnings: "Rang Anna for 20 s; nobody answered."
QList<Message> sentencesOf(const QList<StoryEvent>& events, const CallStory& story, const PartyNames& names) {
    QList<Message> sentences;
    std::optional<Attempt> open;
    const auto attempts = std::count_if(events.cbegin(), events.cend(), [](const StoryEvent& event) {
        return event.mark.act == CallAct::Rings;
    });
    const auto close = [&] {
        if (!open)
            return;
        if (open->end == DialEnd::Answered && attempts == 1)
            open->seconds = story.ringingSeconds;
        sentences.append(attemptMessage(*std::exchange(open, std::nullopt), names));
    };
    for (const StoryEvent& event : events) {
        if (event.kind != StoryEvent::Kind::Voice)
            continue; // a message is told by its voice request as well
        if (open && event.dialEnd != DialEnd::None) {
            open->end = event.dialEnd;
            open->who = event.who.isEmpty() ? story.answeredBy : event.who;
            open->seconds =
                event.dialEnd == DialEnd::Answered ? 0 : (event.atUs - open->begin.atUs) / usOfSecond;
        }
        close();
        if (event.dialEnd == DialEnd::Cancelled)
            continue; // nobody hears what follows
        if (isDial(event.mark.act))
            open = Attempt{event, DialEnd::None, {}, 0};
        else if (const Message words = actMessage(event.mark, names); !words.isEmpty())
            sentences.append(words);
    }
    if (open && open->end == DialEnd::None) {
        open->end = isTaken(story.outcome) ? DialEnd::Answered : DialEnd::NotAnswered;
        open->who = story.answeredBy;
    }
    close();
    return sentences;
}

bool holds(const QList<DecisionStep>& steps, const char* code) {
    return std::any_of(steps.cbegin(), steps.cend(),
                       [code](const DecisionStep& step) { return step.code == code; });
}

} // namespace

Message partiesMessage(const QList<RungParty>& parties, const PartyNames& names) {
    Message words;
    for (qsizetype i = 0; i < parties.size(); ++i) {
        const QString who = names(parties[i].who);
        if (i == 0)
            words = who;
        else
            words = Message(i + 1 == parties.size() ? QT_TRANSLATE_NOOP("Message", "%1 and %2")
                                                    : QT_TRANSLATE_NOOP("Message", "%1, %2"),
                            {words, who});
    }
    return words;
}

Message rungMessage(const StoryEvent& event, const PartyNames& names) {
    switch (event.kind) {
    case StoryEvent::Kind::Voice: break;
    case StoryEvent::Kind::Message: return actMessage({CallAct::Message, false, 0, {}}, names);
    case StoryEvent::Kind::Answered: return {}; // by the network, which answers menus and greetings too
    }
    if (event.dialEnd == DialEnd::Cancelled)
        return endMessage(event, names); // nobody hears what follows
    QList<Message> sentences;
    for (const Message& sentence : {endMessage(event, names), actMessage(event.mark, names)}) {
        if (!sentence.isEmpty())
            sentences.append(sentence);
    }
    return joined(sentences);
}

CallAccount accountOf(QList<StoryEvent> events, const QList<CallLeg>& legs, const QList<DecisionStep>& steps,
                      ErrorCode refusal, const QString& called, const PartyNames& names) {
    if (refusal != ErrorCode::None)
        return {{QT_TRANSLATE_NOOP("Message", "The endpoint refused the test call: %1."),
                 {errorShortMessage(refusal)}},
                false,
                {}};
    if (holds(steps, "number-unknown"))
        return {{QT_TRANSLATE_NOOP("Message", "%1 is not in your plan."), {called}}, false, called};
    if (holds(steps, "extension-unknown"))
        return {
            {QT_TRANSLATE_NOOP("Message", "There is no extension %1 in your plan."), {called}}, false, {}};
    std::sort(events.begin(), events.end(),
              [](const StoryEvent& a, const StoryEvent& b) { return a.atUs < b.atUs; });
    const CallStory story = tellCall(events, legs);
    const QList<Message> sentences = sentencesOf(events, story, names);
    const Message words =
        sentences.isEmpty() ? Message(QT_TRANSLATE_NOOP("Message", "Nothing is known of what became of it."))
                            : joined(sentences);
    return {words, !events.isEmpty() && isTaken(story.outcome), {}};
}

} // namespace opbx
