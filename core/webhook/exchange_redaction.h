// Takes the secrets out of an exchange before it is kept or shown. Pure; any thread.
#pragma once

#include "core/base/redact.h"
#include "core/webhook/exchange.h"

namespace opbx {

/// For the journal and the live table: values of secret headers, and known keys anywhere. A body without a known key stays
/// byte for byte, so that its signature can be checked again.
void redact(Exchange& exchange, const Redactor& redactor);

/// For exports: also the values of secret fields in the query and the bodies.
void redactForExport(Exchange& exchange, const Redactor& redactor);

} // namespace opbx
