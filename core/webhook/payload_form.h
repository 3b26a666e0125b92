// A form or a query as a payload. Pure; any thread.
#pragma once

#include "core/webhook/payload.h"

namespace opbx {

/// Pairs of a form or a query; `session[token]=x` has the path "session.token". Never fails: what cannot be
/// decoded stays as it is.
Payload decodeForm(QByteArrayView text);

} // namespace opbx
