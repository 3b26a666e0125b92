#include "core/simulator/replayer.h"

#include "core/base/clock.h"
#include "core/base/redact.h"
#include "core/formats/exchange_json.h"
#include "core/webhook/replay_link.h"

#include <QJsonArray>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

ReplayAnswer answerOf(const HttpCallAnswer& received, const Redactor& redactor) {
    ReplayAnswer answer;
    answer.status = received.status;
    answer.contentType = headerValue(received.headers, "Content-Type");
    answer.replay = headerValue(received.headers, exchangeHeader).toLongLong();
    answer.duplicate = headerValue(received.headers, "X-OPBX-Idempotent-Replay") == "true";
    for (const HttpHeader& header : received.headers)
        answer.headers.append({redactor.redactKeys(header.name), redactor.redactKeys(header.value)});
    answer.body = redactor.redactKeys(received.body);
    return answer;
}

} // namespace

QJsonObject replayJson(const ReplayAnswer& answer) {
    QJsonObject object = bodyJson(answer.body);
    object.insert(u"original"_s, answer.original);
    object.insert(u"replay"_s, answer.replay > 0 ? QJsonValue(answer.replay) : QJsonValue());
    object.insert(u"url"_s, answer.url.toString(QUrl::FullyEncoded));
    object.insert(u"status"_s, answer.status);
    object.insert(u"content_type"_s, QString::fromUtf8(answer.contentType));
    object.insert(u"headers"_s, headersJson(answer.headers));
    object.insert(u"duration_us"_s, answer.durationUs);
    object.insert(u"duplicate"_s, answer.duplicate);
    object.insert(u"notes"_s, QJsonArray::fromStringList(answer.notes));
    return object;
}

Replayer::Replayer(QObject* parent)
    : QObject(parent)
    , m_caller(this) {}

QPointer<HttpCall> Replayer::send(const ReplayRequest& request, const ReplayKeys& keys, QObject* context,
                                  Finished finished) {
    const SystemClock clock;
    Result<PreparedReplay> prepared = prepareReplay(request, keys, clock.nowMs());
    if (!prepared) {
        QMetaObject::invokeMethod(
            context, [finished = std::move(finished), error = prepared.error()] { finished(error); },
            Qt::QueuedConnection);
        return {};
    }
    const Redactor redactor({keys.requestsKey.current, keys.requestsKey.previous, keys.webhookSecret.current,
                             keys.webhookSecret.previous});
    const qint64 startUs = clock.monotonicUs();
    return m_caller.send(prepared->call, context,
                         [finished = std::move(finished), original = request.original->id, redactor, startUs,
                          url = prepared->call.url,
                          notes = prepared->notes](const Result<HttpCallAnswer>& received) {
                             if (!received) {
                                 finished(received.error());
                                 return;
                             }
                             ReplayAnswer answer = answerOf(*received, redactor);
                             answer.original = original;
                             answer.url = url;
                             answer.notes = notes;
                             answer.durationUs = SystemClock().monotonicUs() - startUs;
                             finished(answer);
                         });
}

} // namespace opbx
