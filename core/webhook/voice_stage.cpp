#include "core/webhook/voice_stage.h"

#include "core/base/utc.h"
#include "core/webhook/payload_form.h"
#include "core/webhook/vocabulary.h"

namespace opbx {

namespace {

Parameters parametersOf(const Payload& payload) {
    Parameters parameters;
    for (const PayloadField& field : payload.fields())
        parameters.add(field.path, field.text);
    return parameters;
}

} // namespace

Result<Payload> decodeRequest(const HttpRequest& request, EndpointKind kind) {
    if (kind == EndpointKind::Voice && request.method == "POST" && request.body.isEmpty())
        return Payload();
    return decodePayload(request);
}

CallStage voiceStage(const Exchange& exchange, const Payload& payload) {
    CallStage stage;
    stage.endpoint = exchange.endpoint;
    stage.session = exchange.event.session;
    stage.from = exchange.event.from;
    stage.to = exchange.event.to;
    stage.saysCaller = !stage.from.isEmpty() || says(payload, Meaning::Caller, exchange.endpoint) ||
                       headerCount(exchange.request.headers, "X-Cx-From") > 0;
    stage.direction = meaningOf(payload, Meaning::Direction, exchange.endpoint);
    stage.query = parametersOf(decodeForm(exchange.request.query));
    stage.fields = parametersOf(payload);
    stage.at = QDateTime::fromMSecsSinceEpoch(exchange.receivedUs / 1000, utc);
    return stage;
}

} // namespace opbx
