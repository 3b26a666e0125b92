// A JSON body as a payload. Pure; any thread.
#pragma once

#include "core/webhook/payload.h"

namespace opbx {

/// Scalars of a JSON object, or of the only one in a list: those at its top and in the objects that the vocabulary looks into.
/// Numbers that a double does not hold keep their digits.
Result<Payload> decodeJson(const QByteArray& body);

} // namespace opbx
