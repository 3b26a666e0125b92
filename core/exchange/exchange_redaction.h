// Takes the secrets out of an exchange before it is kept or shown. Pure; any thread.
#pragma once

#include "core/base/redact.h"
#include "core/exchange/notification.h"

namespace opbx {

/// For the journal and the live table: values of secret headers, known keys anywhere, and values under secret names. A body without
/// any of them stays byte for byte, so that its signature can be checked again.
void redact(Exchange& exchange, const Redactor& redactor);

/// For what a notification or a voicemail message stores: a sender may have put a key of ours into any field, and its answer
/// names some of them again. An event id that held one becomes its digest, so that events stay apart.
void redact(Notification& notification, const Redactor& redactor);
void redact(RecordingReady& recording, const Redactor& redactor);

/// For exports: also signatures, the proofs in callback addresses, and what opens something in the query of an address.
void redactForExport(Exchange& exchange, const Redactor& redactor);

} // namespace opbx
