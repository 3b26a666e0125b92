// Every answer of the wire contract's section 4 that isn't a routing decision: one table of refusals, and the
// answers to accepted notifications. Pure; any thread.
#pragma once

#include "core/exchange/exchange.h"

#include <QStringList>

namespace opbx {

struct PlanDefaults;

/// Answer to a request that was refused with `code`, in the language of the endpoint: CXML for voice, JSON
/// otherwise.
HttpResponse refusal(Endpoint endpoint, ErrorCode code);
/// The same; a caller hears it in the words, voice and language of the plan.
HttpResponse refusal(Endpoint endpoint, ErrorCode code, const PlanDefaults& defaults);

/// 405 with Allow.
HttpResponse methodNotAllowed(const EndpointRow& endpoint);

/// 422 that says what is wrong with which field.
HttpResponse validationFailed(const QString& field, const QString& reason);

/// 200 to a notification that has been stored. Empty ids are left out.
HttpResponse accepted(Endpoint endpoint, const EventFields& event);

/// 200 with a CXML document.
HttpResponse cxmlAnswer(const QByteArray& cxml);

HttpResponse healthAnswer();

/// Marks an answer as the repetition of an earlier one; twice is once.
void markReplayed(HttpResponse& answer);

} // namespace opbx
