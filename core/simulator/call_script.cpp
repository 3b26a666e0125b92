#include "core/simulator/call_script.h"

#include "core/base/utc.h"
#include "core/exchange/call_words.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QUuid>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr auto applicationId = "48e87367-5bc8-4211-8129-d8489acf2bbe"_L1;
constexpr auto server = "172.24.40.152"_L1;
constexpr int domainId = 1780;

QByteArray compact(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString isoTime(qint64 epochMs) {
    return QDateTime::fromMSecsSinceEpoch(epochMs, utc).toString(Qt::ISODateWithMs);
}

QString callId(const SimulatedCall& call) {
    return call.session.left(22) + "@"_L1 + server;
}

/// A number of its own for each session, as Cloudonix has.
qint64 sessionNumber(const SimulatedCall& call) {
    return call.session.left(6).toLongLong(nullptr, 16) + 9'000'000;
}

QJsonValue timeOrNull(bool known, qint64 epochMs) {
    return known ? QJsonValue(epochMs) : QJsonValue();
}

} // namespace

QString newSessionToken() {
    QByteArray random(16, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32*>(random.data()), 4);
    return QString::fromLatin1(random.toHex());
}

QByteArray voiceBody(const SimulatedCall& call, const QHash<QString, QString>& stage) {
    const QJsonObject session{
        {u"id"_s, sessionNumber(call)},
        {u"domainId"_s, domainId},
        {u"destination"_s, call.to},
        {u"callerId"_s, call.from},
        {u"token"_s, call.session},
        {u"profile"_s, QJsonObject{{u"inbound-trunk-id"_s, 610}, {u"inbound-trunk-name"_s, u"fromPSTN"_s}}},
        {u"callStartTime"_s, call.startMs},
        {u"status"_s, stage.isEmpty() ? u"NEW"_s : u"CONNECTED"_s},
        {u"vappServer"_s, server},
        {u"callIds"_s, QJsonArray{callId(call)}},
        {u"ringing"_s, false},
        {u"domainNameOrId"_s, call.domain},
    };
    QJsonObject body{
        {u"ApplicationSid"_s, applicationId},
        {u"ApiVersion"_s, u"1"_s},
        {u"CallStatus"_s, u"in-progress"_s},
        {u"From"_s, call.from},
        {u"To"_s, call.to},
        {u"CallSid"_s, call.session},
        {u"Session"_s, call.session},
        {u"SessionData"_s, session},
        {u"Domain"_s, call.domain},
        {u"AccountSid"_s, call.domain},
        {u"Direction"_s, call.direction},
        {u"Application"_s, QJsonObject{{u"uuid"_s, applicationId},
                                       {u"domainId"_s, domainId},
                                       {u"name"_s, u"opbx-routing-application"_s},
                                       {u"type"_s, u"cxml"_s},
                                       {u"method"_s, u"POST"_s}}},
    };
    for (auto field = stage.cbegin(); field != stage.cend(); ++field)
        body.insert(field.key(), field.value());
    return compact(body);
}

HttpHeaders voiceHeaders(const SimulatedCall& call) {
    return {
        {"Content-Type", "application/json"},
        {"User-Agent", "Cloudonix APP.Core/simulated"},
        {"X-Cx-Domain", call.domain.toUtf8()},
        {"X-Cx-From", call.from.toUtf8()},
        {"X-Cx-To", call.to.toUtf8()},
        {"X-Cx-Session", call.session.toUtf8()},
        {"X-Cx-Source", call.direction == u"subscriber" ? "SUBSCRIBER" : "TRUNK"},
        {"X-Cx-Stageid", newSessionToken().left(16).toLatin1()},
    };
}

qint64 elapsedUntil(const SimulatedCall& call, const QString& state) {
    constexpr qint64 soonMs = 1000;
    const qint64 answeredAfter = call.answerMs() - call.startMs;
    switch (callStateFromWord(state)) {
    case CallState::Initiated: return 0;
    case CallState::Ringing: return soonMs;
    case CallState::Answered: return answeredAfter;
    case CallState::OnHold:
    case CallState::Transferred: return answeredAfter + call.talkSeconds * 1000LL / 2;
    default: return call.endMs() - call.startMs;
    }
}

QByteArray sessionUpdateBody(const SimulatedCall& call, const QString& state, qint64 atMs) {
    // Before and while it rings, and after a call that nobody took, there is no answer to tell the time of.
    const CallState known = callStateFromWord(state);
    const bool isAfterAnswer = known == CallState::Answered || known == CallState::OnHold ||
                               known == CallState::Transferred || known == CallState::Completed;
    const bool wasAnswered = call.answered && isAfterAnswer && atMs >= call.answerMs();
    return compact({
        {u"id"_s, sessionNumber(call)},
        {u"eventId"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
        {u"domainId"_s, domainId},
        {u"domain"_s, call.domain},
        {u"subscriberId"_s, QJsonValue()},
        {u"destination"_s, call.to},
        {u"callerId"_s, call.from},
        {u"direction"_s, call.direction == u"inbound" ? u"incoming"_s : u"outgoing"_s},
        {u"token"_s, call.session},
        {u"createdAt"_s, isoTime(call.startMs)},
        {u"modifiedAt"_s, isoTime(atMs)},
        {u"timeLimit"_s, QJsonValue()},
        {u"status"_s, state},
        {u"vappServer"_s, server},
        {u"callStartTime"_s, call.startMs},
        {u"startTime"_s, isoTime(call.startMs)},
        {u"callAnswerTime"_s, timeOrNull(wasAnswered, call.answerMs())},
        {u"answerTime"_s, wasAnswered ? QJsonValue(isoTime(call.answerMs())) : QJsonValue()},
        {u"profile"_s, QJsonObject{{u"inbound-trunk-id"_s, 610}, {u"callId"_s, QJsonArray{callId(call)}}}},
    });
}

QByteArray cdrBody(const SimulatedCall& call) {
    const QJsonObject session{
        {u"id"_s, sessionNumber(call)},
        {u"domainId"_s, domainId},
        {u"domain"_s, call.domain},
        {u"destination"_s, call.to},
        {u"callerId"_s, call.from},
        {u"token"_s, call.session},
        {u"timeLimit"_s, 0},
        {u"callStartTime"_s, call.startMs},
        {u"callEndTime"_s, call.endMs()},
        {u"callAnswerTime"_s, timeOrNull(call.answered, call.answerMs())},
        {u"status"_s, call.answered ? u"connected"_s : u"noanswer"_s},
        {u"vappServer"_s, server},
        {u"profile"_s, QJsonObject{{u"inbound-trunk-id"_s, 610},
                                   {u"callId"_s, QJsonArray{callId(call)}},
                                   {u"qos"_s, QJsonObject{{u"rx_mos"_s, u"NaN"_s}, {u"tx_mos"_s, 4.4}}}}},
    };
    return compact({
        {u"timestamp"_s, call.startMs / 1000},
        {u"domain"_s, call.domain},
        {u"subscriber"_s, QJsonValue()},
        {u"from"_s, call.from},
        {u"to"_s, call.to},
        {u"cx_trunk_id"_s, 610},
        {u"application"_s, 4526},
        {u"route"_s, QJsonValue()},
        {u"duration"_s, (call.endMs() - call.startMs) / 1000},
        {u"billsec"_s, call.answered ? call.talkSeconds : 0},
        {u"disposition"_s, call.answered ? u"CONNECTED"_s : u"NOANSWER"_s},
        {u"rated_cost"_s, QJsonValue()},
        {u"approx_cost"_s, QJsonValue()},
        {u"sell_cost"_s, QJsonValue()},
        {u"vapp_server"_s, server},
        {u"call_id"_s, callId(call)},
        {u"session"_s, session},
    });
}

HttpHeaders notificationHeaders() {
    return {{"Content-Type", "application/json"}, {"User-Agent", "Cloudonix APP.Core/simulated"}};
}

} // namespace opbx
