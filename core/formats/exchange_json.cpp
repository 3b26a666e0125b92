#include "core/formats/exchange_json.h"

#include "core/base/secret_values.h"
#include "core/base/utc.h"
#include "core/calls/call_statistics.h"
#include "core/exchange/body_text.h"
#include "core/exchange/deliveries.h"

#include <QDateTime>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

QJsonValue timeOrNull(qint64 ms) {
    return ms == 0 ? QJsonValue() : QJsonValue(isoTimeMs(ms));
}

QJsonArray stepsJson(const QList<DecisionStep>& steps) {
    QJsonArray array;
    for (const DecisionStep& step : steps)
        array.append(
            QJsonObject{{u"code"_s, QString::fromUtf8(step.code)}, {u"sentence"_s, step.message.english()}});
    return array;
}

/// Stages that were reached, in microseconds from the first byte.
QJsonObject timingsJson(const StageTimings& timings) {
    QJsonObject object;
    const auto add = [&object](const QString& name, qint64 us) {
        if (us >= 0)
            object.insert(name, us);
    };
    add(u"head_us"_s, timings.head);
    add(u"body_us"_s, timings.body);
    add(u"authenticated_us"_s, timings.authenticated);
    add(u"decoded_us"_s, timings.decoded);
    add(u"decided_us"_s, timings.decided);
    add(u"committed_us"_s, timings.committed);
    add(u"answered_us"_s, timings.answered);
    return object;
}

} // namespace

QJsonArray headersJson(const HttpHeaders& headers) {
    QJsonArray array;
    for (const HttpHeader& header : headers)
        array.append(QJsonObject{{u"name"_s, QString::fromUtf8(header.name)},
                                 {u"value"_s, QString::fromUtf8(header.value)}});
    return array;
}

QJsonObject bodyJson(const QByteArray& body) {
    if (const auto text = textOfBody(body))
        return {{u"body"_s, *text}};
    return {{u"body"_s, QString::fromLatin1(body.toBase64())}, {u"encoding"_s, u"base64"_s}};
}

QString isoTimeMs(qint64 ms) {
    return ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, utc).toString(Qt::ISODateWithMs);
}

QJsonObject exchangeRowJson(const ExchangeRow& row) {
    QJsonObject object{
        {u"id"_s, row.id},
        {u"time"_s, isoTimeMs(row.receivedUs / 1000)},
        {u"endpoint"_s, QString::fromLatin1(endpointName(row.endpoint))},
        {u"method"_s, QString::fromUtf8(row.method)},
        {u"path"_s, QString::fromUtf8(row.path)},
        {u"status"_s, row.status},
        {u"verdict"_s, QString::fromLatin1(verdictName(row.verdict))},
        {u"refusal"_s, QString::fromUtf8(row.refusal)},
        {u"event_id"_s, QString::fromUtf8(row.eventId)},
        {u"attempt"_s, row.attempt},
        {u"duplicate"_s, row.duplicate},
        {u"conflict"_s, row.conflict},
        {u"session"_s, row.session},
        {u"from"_s, row.from},
        {u"to"_s, row.to},
        {u"direction"_s, row.direction},
        {u"state"_s, row.state},
        {u"peer"_s, row.peer},
        {u"duration_us"_s, row.durationUs},
        {u"request_bytes"_s, row.requestBytes},
        {u"response_bytes"_s, row.responseBytes},
        {u"pinned"_s, row.pinned},
    };
    if (const NextDelivery next = nextDeliveryOf(row); next.isGivenUp)
        object.insert(u"given_up"_s, true);
    else if (next.dueUs != 0)
        object.insert(u"next_attempt_at"_s, isoTimeMs(next.dueUs / 1000));
    if (row.hasNote)
        object.insert(u"note"_s, row.note);
    if (row.isClaim())
        object.insert(u"claimed"_s, true);
    if (row.imported)
        object.insert(u"imported"_s, true);
    if (row.replayOf != 0)
        object.insert(u"replay_of"_s, row.replayOf);
    return object;
}

QJsonObject exchangeJson(const Exchange& exchange) {
    QJsonObject object = exchangeRowJson(rowOf(exchange));
    object.insert(u"refusal_detail"_s, exchange.refusalDetail.english());
    object.insert(u"event_id_source"_s, exchange.event.eventIdSource);
    object.insert(u"call_id"_s, exchange.event.callId);
    object.insert(u"domain"_s, exchange.event.domain);
    object.insert(u"used_previous_key"_s, exchange.usedPreviousKey);
    if (exchange.hasClockSkew)
        object.insert(u"clock_skew_ms"_s, exchange.clockSkewMs);
    if (exchange.firstAttemptUs != 0)
        object.insert(u"first_attempt"_s, isoTimeMs(exchange.firstAttemptUs / 1000));

    QJsonObject request = bodyJson(exchange.request.body);
    if (exchange.cutBodyBytes > 0)
        request.insert(u"cut_body_bytes"_s, exchange.cutBodyBytes); // only the beginning is kept
    request.insert(u"http_version"_s, u"1.%1"_s.arg(exchange.request.minorVersion));
    request.insert(u"headers"_s, headersJson(exchange.request.headers));
    QJsonObject response = bodyJson(exchange.response.body);
    response.insert(u"status"_s, exchange.response.status);
    response.insert(u"content_type"_s, QString::fromUtf8(exchange.response.contentType));
    response.insert(u"headers"_s, headersJson(exchange.response.headers));
    object.insert(u"request"_s, request);
    object.insert(u"response"_s, response);
    object.insert(u"steps"_s, stepsJson(exchange.steps));
    object.insert(u"timings"_s, timingsJson(exchange.timings));
    return object;
}

QJsonObject callRecordJson(const CallRecord& record) {
    return {
        {u"session"_s, record.session},
        {u"call_id"_s, record.callId},
        {u"from"_s, record.from},
        {u"to"_s, record.to},
        {u"direction"_s, record.direction},
        {u"disposition"_s, record.disposition},
        {u"raw_disposition"_s, record.rawDisposition},
        {u"duration"_s, record.durationSeconds},
        {u"talk_seconds"_s, record.talkSeconds},
        {u"started_at"_s, timeOrNull(record.startedMs)},
        {u"answered_at"_s, timeOrNull(record.answeredMs)},
        {u"ended_at"_s, timeOrNull(record.endedMs)},
        {u"recording_url"_s, addressToShow(record.recordingUrl)},
        {u"domain"_s, record.domain},
        {u"legs"_s, record.legs},
        {u"outcome"_s, QString(outcomeName(outcomeOf(record)))},
        {u"answered_by"_s, record.answeredBy},
        {u"message"_s, record.message},
        {u"ringing_seconds"_s, record.ringingSeconds},
        {u"path"_s, QJsonArray::fromStringList(record.path.split(u'\n', Qt::SkipEmptyParts))},
        {u"ring_group"_s, record.ringGroup},
    };
}

QJsonObject liveSessionJson(const LiveSession& session) {
    return {
        {u"session"_s, session.session},
        {u"from"_s, session.from},
        {u"to"_s, session.to},
        {u"direction"_s, session.direction},
        {u"state"_s, session.state},
        {u"started_at"_s, timeOrNull(session.startedMs)},
        {u"answered_at"_s, timeOrNull(session.answeredMs)},
        {u"updated_at"_s, timeOrNull(session.updatedMs)},
        {u"domain"_s, session.domain},
        {u"extension"_s, session.extension},
        {u"ring_group"_s, session.ringGroup},
        {u"stale"_s, session.stale},
        {u"talking"_s, session.talking},
    };
}

} // namespace opbx
