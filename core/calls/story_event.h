// What happens to a session beside its call detail records, each as one line of text, so that it can be kept with the record of the
// call for as long as that is kept. Pure; any thread.
#pragma once

#include "core/calls/call_mark.h"

#include <QByteArray>

namespace opbx {

/// How a Dial ended whose result a voice request brings.
enum class DialEnd { None, Answered, NotAnswered, Cancelled };

struct StoryEvent {
    enum class Kind {
        Voice,    // a voice request and what was answered to it
        Answered, // a session update says that the session is answered
        Message,  // a recording for a voicemail box is there
    };

    Kind kind = Kind::Voice;
    qint64 atUs = 0; // when it arrived, microseconds since the Unix epoch
    CallMark mark;   // of a voice request
    bool isMidCall =
        false; // of a voice request that follows on a menu or a recording: the network has answered the call
    DialEnd dialEnd = DialEnd::None; // of a voice request
    qint64 dialSeconds = 0;          // talk, as the result of the Dial says; 0 when it does not
    QString dialled; // extension whose Dial has ended, as its callback names it; empty when it names none
    QString called;  // number that was called, of a first voice request
    QString who;     // who answered, as the sender says; empty when it does not

    bool operator==(const StoryEvent&) const = default;
};

/// A line with its end.
QByteArray encodeStoryEvent(const StoryEvent& event);
/// The events of a text in the order of their times, each once. Lines that are cut off are left out.
QList<StoryEvent> decodeStory(QByteArrayView story);
/// Number that was called; empty when no event tells it.
QString calledNumber(const QList<StoryEvent>& events);
/// Lines of both, each once.
QByteArray mergedStories(const QByteArray& one, const QByteArray& other);

} // namespace opbx
