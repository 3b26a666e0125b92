#include "core/webhook/vocabulary.h"

#include "core/webhook/event_time.h"

#include <array>

using namespace Qt::StringLiterals;

namespace opbx {

namespace {

using Names = std::array<QLatin1String, 9>; // in order of precedence; unused places are empty

/// Which endpoints a row speaks for. A body sent to one of them may use the names of the others all the same.
enum class Scope { Any, Voice, SessionUpdate, Cdr };

struct VocabularyRow {
    Meaning meaning;
    Scope scope;
    Names names;
};

constexpr std::array vocabulary = {
    VocabularyRow{Meaning::Session,
                  Scope::Voice,
                  {"Session"_L1, "CallSid"_L1, "session_uuid"_L1, "session_id"_L1, "call_id"_L1,
                   "session.token"_L1, "token"_L1, "session.id"_L1}},
    VocabularyRow{Meaning::Session,
                  Scope::SessionUpdate,
                  {"session_uuid"_L1, "session_id"_L1, "token"_L1, "session.token"_L1, "id"_L1,
                   "session.id"_L1, "Session"_L1, "CallSid"_L1, "call_id"_L1}},
    VocabularyRow{Meaning::Session,
                  Scope::Cdr,
                  {"session_uuid"_L1, "session_id"_L1, "session.token"_L1, "token"_L1, "session.id"_L1,
                   "Session"_L1, "CallSid"_L1, "call_id"_L1}},
    VocabularyRow{Meaning::CallId, Scope::Any, {"call_id"_L1, "callId"_L1, "CallSid"_L1}},
    VocabularyRow{Meaning::Domain,
                  Scope::Any,
                  {"domain_uuid"_L1, "domain"_L1, "owner.domain.uuid"_L1, "owner.domain.name"_L1,
                   "session.domain"_L1, "domainId"_L1}},
    VocabularyRow{Meaning::Direction, Scope::Any, {"direction"_L1, "session.direction"_L1}},
    VocabularyRow{Meaning::Caller, Scope::SessionUpdate, {"callerId"_L1, "from"_L1, "session.callerId"_L1}},
    VocabularyRow{Meaning::Caller, Scope::Any, {"from"_L1, "callerId"_L1, "session.callerId"_L1}},
    VocabularyRow{Meaning::Callee,
                  Scope::SessionUpdate,
                  {"destination"_L1, "to"_L1, "did"_L1, "session.destination"_L1}},
    VocabularyRow{
        Meaning::Callee, Scope::Any, {"to"_L1, "did"_L1, "destination"_L1, "session.destination"_L1}},
    VocabularyRow{Meaning::State, Scope::Voice, {"CallStatus"_L1, "status"_L1, "state"_L1}},
    VocabularyRow{
        Meaning::State, Scope::Any, {"state"_L1, "status"_L1, "CallStatus"_L1, "session.status"_L1}},
    VocabularyRow{
        Meaning::Disposition, Scope::Any, {"disposition"_L1, "session.status"_L1, "state"_L1, "status"_L1}},
    VocabularyRow{Meaning::Time, Scope::SessionUpdate, {"modifiedAt"_L1, "timestamp"_L1}},
    VocabularyRow{Meaning::Time, Scope::Any, {"timestamp"_L1, "modifiedAt"_L1}},
    VocabularyRow{Meaning::EventId, Scope::Any, {"eventId"_L1, "event_id"_L1}},
    VocabularyRow{
        Meaning::Duration, Scope::Any, {"duration"_L1, "RecordingDuration"_L1, "recording.duration"_L1}},
    VocabularyRow{Meaning::TalkSeconds,
                  Scope::Any,
                  {"billsec"_L1, "bill_sec"_L1, "talk_seconds"_L1, "talk_time"_L1, "talkTime"_L1}},
    VocabularyRow{Meaning::Recording,
                  Scope::Any,
                  {"recording_url"_L1, "RecordingUrl"_L1, "recording.url"_L1, "recordingUrl"_L1}},
    VocabularyRow{Meaning::Started,
                  Scope::Any,
                  {"session.callStartTime"_L1, "callStartTime"_L1, "start_time"_L1, "startTime"_L1}},
    VocabularyRow{Meaning::Answered,
                  Scope::Any,
                  {"session.callAnswerTime"_L1, "callAnswerTime"_L1, "answer_time"_L1, "answerTime"_L1}},
    VocabularyRow{Meaning::Ended,
                  Scope::Any,
                  {"session.callEndTime"_L1, "callEndTime"_L1, "end_time"_L1, "endTime"_L1}},
    VocabularyRow{Meaning::Subscriber, Scope::Any, {"subscriber"_L1, "subscriberId"_L1}},
    VocabularyRow{Meaning::Trunk,
                  Scope::Any,
                  {"profile.inbound-trunk-name"_L1, "profile.inbound-trunk-id"_L1,
                   "session.profile.inbound-trunk-name"_L1, "session.profile.inbound-trunk-id"_L1}},
    VocabularyRow{Meaning::Route, Scope::Any, {"route"_L1}},
};

Scope scopeOf(Endpoint endpoint) {
    if (endpointKind(endpoint) == EndpointKind::Voice)
        return Scope::Voice;
    // A recording status comes from a voice application and speaks its language.
    if (endpoint == Endpoint::RecordingStatus)
        return Scope::Voice;
    return endpoint == Endpoint::SessionUpdate ? Scope::SessionUpdate : Scope::Cdr;
}

bool isInboundWord(const QString& word) {
    return word.compare("inbound"_L1, Qt::CaseInsensitive) == 0 ||
           word.compare("incoming"_L1, Qt::CaseInsensitive) == 0;
}

bool isOutboundWord(const QString& word) {
    return word.compare("outbound"_L1, Qt::CaseInsensitive) == 0 ||
           word.compare("outgoing"_L1, Qt::CaseInsensitive) == 0 ||
           word.compare("outbound-api"_L1, Qt::CaseInsensitive) == 0;
}

/// Null for a meaning that has no names at this endpoint.
const VocabularyRow* rowFor(Meaning meaning, Endpoint endpoint) {
    const Scope scope = scopeOf(endpoint);
    for (const VocabularyRow& row : vocabulary) {
        if (row.meaning == meaning && (row.scope == scope || row.scope == Scope::Any))
            return &row;
    }
    return nullptr;
}

qsizetype namesIn(const VocabularyRow& row) {
    qsizetype count = 0;
    for (const QLatin1String name : row.names)
        count += name.isEmpty() ? 0 : 1;
    return count;
}

} // namespace

QString meaningOf(const Payload& payload, Meaning meaning, Endpoint endpoint) {
    const VocabularyRow* row = rowFor(meaning, endpoint);
    for (qsizetype i = 0; row && i < namesIn(*row); ++i) {
        const QString text = payload.text(row->names[static_cast<size_t>(i)]);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

std::span<const QLatin1String> namesOf(Meaning meaning, Endpoint endpoint) {
    const VocabularyRow* row = rowFor(meaning, endpoint);
    return row ? std::span(row->names).first(static_cast<size_t>(namesIn(*row)))
               : std::span<const QLatin1String>();
}

bool says(const Payload& payload, Meaning meaning, Endpoint endpoint) {
    const VocabularyRow* row = rowFor(meaning, endpoint);
    for (qsizetype i = 0; row && i < namesIn(*row); ++i) {
        for (const PayloadField& field : payload.fields()) {
            if (field.path.compare(row->names[static_cast<size_t>(i)], Qt::CaseInsensitive) == 0)
                return true;
        }
    }
    return false;
}

qint64 timeOf(const Payload& payload, Meaning meaning, Endpoint endpoint) {
    const QString text = meaningOf(payload, meaning, endpoint);
    if (text.isEmpty())
        return 0;
    const Result<qint64> time = parseEventTimeMs(text.toLatin1());
    return time ? *time : 0;
}

qint64 secondsOf(const Payload& payload, Meaning meaning, Endpoint endpoint) {
    return static_cast<qint64>(secondsFromText(meaningOf(payload, meaning, endpoint)).value_or(0));
}

void readEventFields(EventFields& event, const Payload& payload, Endpoint endpoint) {
    const auto text = [&](Meaning meaning) { return meaningOf(payload, meaning, endpoint); };
    event.session = text(Meaning::Session);
    event.callId = text(Meaning::CallId);
    event.domain = text(Meaning::Domain);
    event.from = text(Meaning::Caller);
    event.to = text(Meaning::Callee);
    event.direction = directionOf(payload, endpoint);
    event.state = stateOf(payload, endpoint);
}

bool isExtensionNumber(const QString& number) {
    if (number.size() < 2 || number.size() > 6)
        return false;
    for (const QChar c : number) {
        if (c < u'0' || c > u'9')
            return false;
    }
    return true;
}

bool isDirection(const QString& word) {
    return word == "inbound"_L1 || word == "outbound"_L1 || word == "internal"_L1;
}

QString normalisedDirection(const QString& word, const QString& from, const QString& to) {
    const bool local = isExtensionNumber(from);
    if (word.compare("internal"_L1, Qt::CaseInsensitive) == 0)
        return u"internal"_s;
    if (isInboundWord(word))
        return u"inbound"_s;
    if (isOutboundWord(word))
        return u"outbound"_s;
    if (local && isExtensionNumber(to))
        return u"internal"_s;
    if (local && !to.isEmpty())
        return u"outbound"_s;
    if (word.compare("subscriber"_L1, Qt::CaseInsensitive) == 0)
        return isExtensionNumber(to) ? u"internal"_s : u"outbound"_s;
    if (!from.isEmpty() && isExtensionNumber(to))
        return u"inbound"_s;
    return word;
}

QString saidDirection(const Payload& payload, Endpoint endpoint) {
    const QString word = meaningOf(payload, Meaning::Direction, endpoint);
    const QString from = meaningOf(payload, Meaning::Caller, endpoint);
    const QString to = meaningOf(payload, Meaning::Callee, endpoint);
    const bool isSubscriber = word.compare("subscriber"_L1, Qt::CaseInsensitive) == 0;
    // A word that says nothing by itself comes back as it is.
    const QString direction =
        normalisedDirection(word, isSubscriber ? from : QString(), isSubscriber ? to : QString());
    if (isDirection(direction))
        return direction;
    const bool numbersTell = isDirection(normalisedDirection(QString(), from, to));
    // Outside number to outside number: only the way in is left to tell.
    if (!numbersTell &&
        (!meaningOf(payload, Meaning::Trunk, endpoint).isEmpty() ||
         meaningOf(payload, Meaning::Route, endpoint).startsWith("inbound"_L1, Qt::CaseInsensitive)))
        return u"inbound"_s;
    return {};
}

QString directionOf(const Payload& payload, Endpoint endpoint) {
    const QString said = saidDirection(payload, endpoint);
    if (!said.isEmpty())
        return said;
    const QString guessed = normalisedDirection(QString(), meaningOf(payload, Meaning::Caller, endpoint),
                                                meaningOf(payload, Meaning::Callee, endpoint));
    return isDirection(guessed) ? guessed : QString();
}

QString stateOf(const Payload& payload, Endpoint endpoint) {
    const QString state = normalisedState(
        meaningOf(payload, endpoint == Endpoint::Cdr ? Meaning::Disposition : Meaning::State, endpoint));
    // Cloudonix asks what to do with a call that is "in progress" before anybody has taken it.
    const bool isFirst = endpoint == Endpoint::VoiceRoute && callStateFromWord(state) == CallState::Answered;
    if (isFirst)
        return QString::fromLatin1(callStateName(CallState::Initiated));
    // Whoever says when a call ended says that it has ended, in whatever state its record was left.
    const bool hasEnded = endpoint == Endpoint::SessionUpdate && !isFinal(callStateFromWord(state)) &&
                          timeOf(payload, Meaning::Ended, endpoint) != 0;
    return hasEnded ? QString::fromLatin1(callStateName(CallState::Completed)) : state;
}

} // namespace opbx
