#include "core/calls/call_path.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPlaces = 20; // nobody reads on

QString placeOf(const CallMark& mark, const QString& taker) {
    switch (mark.act) {
    case CallAct::Rings: break;
    case CallAct::Assistant: return u"assistant"_s;
    case CallAct::Conference: return u"conference"_s;
    case CallAct::Menu: return u"menu"_s;
    case CallAct::Voicemail:
    case CallAct::Message: return u"voicemail"_s;
    case CallAct::Blocked: return u"blocked"_s;
    case CallAct::None:
    case CallAct::Ends:
    case CallAct::Fails:
    case CallAct::Over: return {};
    }
    QStringList rung;
    for (const RungParty& party : mark.parties)
        rung.append(party.who);
    return rung.contains(taker) ? taker : rung.join('|'_L1);
}

} // namespace

QStringList pathOfCall(const QList<StoryEvent>& events, const CallStory& story) {
    QStringList path;
    const auto add = [&path](const QString& place) {
        if (!place.isEmpty() && (path.isEmpty() || path.constLast() != place) && path.size() < mostPlaces)
            path.append(place);
    };
    bool wasClosed = false;
    for (const StoryEvent& event : events) {
        if (event.kind != StoryEvent::Kind::Voice)
            continue;
        if (event.mark.isClosed && !std::exchange(wasClosed, true))
            add(u"closed"_s);
        add(placeOf(event.mark, story.answeredBy));
    }
    return path;
}

} // namespace opbx
