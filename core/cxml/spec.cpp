#include "core/cxml/spec.h"

#include <QList>
#include <QStringView>

#include <algorithm>
#include <array>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

using V = CxmlValue;
using A = CxmlAttributeSpec;

constexpr QLatin1String methods = "GET|POST"_L1;
constexpr QLatin1String recordingEvents = "in-progress|completed|absent|failed"_L1;
constexpr QLatin1String trims = "trim-silence|do-not-trim"_L1;
constexpr QLatin1String sides = "none|caller|calee|both"_L1; // spelled so
constexpr int longest = 86400;                               // a day: no duration of a call is longer

constexpr std::array dial = {
    A{"action"_L1, V::DocumentUrl},
    A{"method"_L1, V::Words, methods},
    A{"callerId"_L1},
    A{"callerName"_L1},
    A{"forwardHeaders"_L1, V::Boolean},
    A{"headers"_L1},
    A{"hangupOnStar"_L1, V::Boolean},
    A{"hangupOn"_L1},
    A{"record"_L1},
    A{"recordingStatusCallback"_L1, V::Url},
    A{"recordingStatusCallbackMethod"_L1, V::Words, methods},
    A{"recordingStatusCallbackEvent"_L1, V::EventList, recordingEvents},
    A{"timeLimit"_L1, V::Whole, {}, 1, longest},
    A{"timeout"_L1, V::Whole, {}, 1, longest},
    A{"trim"_L1, V::Words, trims},
    A{"trunks"_L1},
};

constexpr std::array sip = {
    A{"username"_L1},
    A{"password"_L1},
    A{"domain"_L1, V::Words, "origin|destination"_L1},
};

constexpr std::array conference = {
    A{"beep"_L1, V::Words, "true|false|onEnter|onExit"_L1},
    A{"dtmf"_L1, V::Words, "block|pass"_L1},
    A{"holdMusic"_L1},
    A{"muted"_L1, V::Boolean},
    A{"prompts"_L1, V::Boolean},
    A{"startConferenceOnEnter"_L1, V::Words, "true|false|required"_L1},
    A{"endConferenceOnExit"_L1, V::Boolean},
    A{"maxParticipants"_L1, V::Whole, {}, 1, 250},
    A{"record"_L1, V::Words, "do-not-record|record-from-start"_L1},
    A{"recordingStatusCallback"_L1, V::Url},
    A{"recordingStatusCallbackMethod"_L1, V::Words, methods},
    A{"recordingStatusCallbackEvent"_L1, V::EventList, recordingEvents},
    A{"statusCallback"_L1, V::Url},
    A{"statusCallbackMethod"_L1, V::Words, methods},
    A{"statusCallbackEvent"_L1},
    A{"talkDetection"_L1, V::Words, "normal|quick|lazy"_L1},
    A{"trim"_L1, V::Words, "trim-silence|do-not-trim|do-no-trim"_L1}, // the reference spells it both ways
};

constexpr std::array service = {
    A{.name = "provider"_L1, .kind = V::OpenWords, .words = documentedAiProviders, .required = true},
    A{"username"_L1},
    A{"password"_L1},
};

constexpr std::array header = {
    A{.name = "name"_L1, .required = true},
    A{.name = "value"_L1, .required = true},
};

constexpr std::array gather = {
    A{"action"_L1, V::DocumentUrl},
    A{"method"_L1, V::Words, methods},
    A{"input"_L1, V::WordList, "dtmf|speech"_L1},
    A{"finishOnKey"_L1},
    A{"numDigits"_L1, V::Whole, {}, 1, 255},
    A{"timeout"_L1, V::Whole, {}, 1, longest},
    A{"maxTimeout"_L1, V::Whole, {}, 1, longest},
    A{"maxDuration"_L1, V::Whole, {}, 1, longest},
    A{"speechTimeout"_L1},
    A{"speechEngine"_L1},
    A{"speechDetection"_L1},
    A{"language"_L1, V::Language},
    A{"actionOnEmptyResult"_L1, V::Boolean},
    A{"interruptible"_L1, V::Boolean},
};

constexpr std::array say = {
    A{"voice"_L1, V::SayVoice},          A{"language"_L1, V::Language},
    A{"loop"_L1, V::Whole, {}, 0, 1000}, A{"answer"_L1, V::Boolean},
    A{"statusCallback"_L1, V::Url},      A{"statusCallbackMethod"_L1, V::Words, methods},
    A{"statusCallbackEvent"_L1},
};

constexpr std::array play = {
    A{"loop"_L1, V::Whole, {}, 0, 1000},
    A{"digits"_L1},
    A{"answer"_L1, V::Boolean},
    A{"statusCallback"_L1, V::Url},
    A{"statusCallbackMethod"_L1, V::Words, methods},
    A{"statusCallbackEvent"_L1},
};

constexpr std::array record = {
    A{"action"_L1, V::DocumentUrl},
    A{"method"_L1, V::Words, methods},
    A{"timeout"_L1, V::Whole, {}, 1, longest},
    A{"finishOnKey"_L1},
    A{"maxLength"_L1, V::Whole, {}, 1, longest},
    A{"playBeep"_L1, V::Boolean},
    A{"trim"_L1, V::Words, trims},
    A{"recordingStatusCallback"_L1, V::Url},
    A{"recordingStatusCallbackMethod"_L1, V::Words, methods},
    A{"recordingStatusCallbackEvent"_L1, V::EventList, recordingEvents},
};

constexpr std::array redirect = {
    A{"method"_L1, V::Words, methods},
};

constexpr std::array pause = {
    A{"length"_L1, V::Whole, {}, 0, longest},
    A{"answer"_L1, V::Boolean},
};

constexpr std::array reject = {
    A{"reason"_L1, V::Words, "rejected|busy|congestion|failed"_L1},
};

constexpr std::array coach = {
    A{"policy"_L1, V::Words, "listen|whisper|barge"_L1},
    A{"spyDirection"_L1, V::Words, sides},
    A{"whisperDirection"_L1, V::Words, sides},
    A{"finishOnKey"_L1},
};

constexpr std::array converse = {
    A{"voice"_L1, V::SayVoice},
    A{"language"_L1, V::Language},
    A{"statusCallback"_L1, V::Url},
    A{"statusCallbackMethod"_L1, V::Words, methods},
    A{"statusCallbackEvent"_L1, V::EventList, "in-progress|tool-response|llm-response|completed"_L1},
    A{"sessionTools"_L1, V::WordList, "none|hangup|redirect|dial"_L1},
    A{"model"_L1},
    A{"context"_L1, V::Words, "auto|none|no"_L1},
    A{"temperature"_L1, V::Decimal, {}, 0, 2},
};

// Inside of <Stop> only the name says which stream is meant: the validator knows.
constexpr std::array stream = {
    A{"name"_L1},
    A{"url"_L1, V::SocketUrl},
    A{"track"_L1, V::Words, "inbound_track|outbound_track|both_tracks"_L1},
    A{"statusCallback"_L1, V::Url},
    A{"statusCallbackMethod"_L1, V::Words, methods},
};

constexpr std::array parameter = {
    A{.name = "name"_L1, .required = true},
    A{.name = "value"_L1, .required = true},
};

constexpr std::array verbs = {
    CxmlVerbSpec{"Dial"_L1, "Response"_L1, CxmlContent::TextOrChildren, dial},
    CxmlVerbSpec{"Number"_L1, "Dial"_L1, CxmlContent::Text},
    CxmlVerbSpec{"Sip"_L1, "Dial"_L1, CxmlContent::SipAddress, sip},
    CxmlVerbSpec{"Conference"_L1, "Dial"_L1, CxmlContent::OptionalText, conference},
    CxmlVerbSpec{"Service"_L1, "Dial"_L1, CxmlContent::Text, service},
    CxmlVerbSpec{"Header"_L1, "Dial"_L1, CxmlContent::Empty, header},
    CxmlVerbSpec{"Gather"_L1, "Response"_L1, CxmlContent::Children, gather, true},
    CxmlVerbSpec{"Say"_L1, "Response|Gather|Record"_L1, CxmlContent::Speech, say, true},
    CxmlVerbSpec{"Play"_L1, "Response|Gather|Record"_L1, CxmlContent::OptionalUrl, play, true},
    CxmlVerbSpec{"Record"_L1, "Response"_L1, CxmlContent::Children, record, true},
    CxmlVerbSpec{"Converse"_L1, "Response|Gather"_L1, CxmlContent::Anything, converse, true},
    CxmlVerbSpec{"System"_L1, "Converse"_L1, CxmlContent::Text},
    CxmlVerbSpec{"Speech"_L1, "Converse"_L1, CxmlContent::Anything},
    CxmlVerbSpec{"Connect"_L1, "Response"_L1, CxmlContent::OneOrMoreChildren, {}, true},
    CxmlVerbSpec{"Start"_L1, "Response"_L1, CxmlContent::OneOrMoreChildren},
    CxmlVerbSpec{"Stop"_L1, "Response"_L1, CxmlContent::OneOrMoreChildren},
    CxmlVerbSpec{"Stream"_L1, "Connect|Start|Stop"_L1, CxmlContent::Children, stream},
    CxmlVerbSpec{"Parameter"_L1, "Stream"_L1, CxmlContent::Empty, parameter},
    CxmlVerbSpec{"Redirect"_L1, "Response"_L1, CxmlContent::Url, redirect},
    CxmlVerbSpec{"Pause"_L1, "Response|Gather|Record"_L1, CxmlContent::Empty, pause},
    CxmlVerbSpec{"Hangup"_L1, "Response"_L1, CxmlContent::Empty},
    CxmlVerbSpec{"Reject"_L1, "Response"_L1, CxmlContent::Empty, reject},
    CxmlVerbSpec{"Coach"_L1, "Response"_L1, CxmlContent::Text, coach, true},
};

/// `Provider:Name` or `Provider-Engine:Name`
bool isProviderVoice(QStringView text) {
    const qsizetype colon = text.indexOf(':'_L1);
    const QStringView provider = text.first(std::max<qsizetype>(colon, 0));
    return colon > 0 && colon + 1 < text.size() && !text.contains(' '_L1) && !provider.startsWith('-'_L1) &&
           !provider.endsWith('-'_L1);
}

} // namespace

std::span<const CxmlVerbSpec> cxmlVerbs() {
    return verbs;
}

const CxmlVerbSpec* findCxmlVerb(QStringView name) {
    for (const CxmlVerbSpec& verb : verbs) {
        if (name == verb.name)
            return &verb;
    }
    return nullptr;
}

const CxmlVerbSpec* findCxmlVerbInAnyCase(QStringView name) {
    for (const CxmlVerbSpec& verb : verbs) {
        if (name.compare(verb.name, Qt::CaseInsensitive) == 0)
            return &verb;
    }
    return nullptr;
}

bool isOneOf(QStringView word, QLatin1String words) {
    for (qsizetype from = 0; from <= words.size();) {
        const qsizetype bar = words.indexOf('|'_L1, from);
        const qsizetype end = bar < 0 ? words.size() : bar;
        if (!word.isEmpty() && word == words.mid(from, end - from))
            return true;
        from = end + 1;
    }
    return false;
}

bool isSayVoice(QStringView text) {
    return isOneOf(text, "man|woman|premium"_L1) || isProviderVoice(text);
}

bool isLanguageTag(QStringView text) {
    const QList<QStringView> parts = text.split('-'_L1);
    if (parts.isEmpty() || parts.first().size() < 2 || parts.first().size() > 3)
        return false;
    for (const QStringView part : parts) {
        if (part.isEmpty() || part.size() > 8)
            return false;
        for (const QChar c : part) {
            if (!c.isLetterOrNumber() || c.unicode() > 127)
                return false;
        }
    }
    return true;
}

} // namespace opbx
