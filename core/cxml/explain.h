// What a CXML document does, in sentences, for the window and the command line. Pure; any thread.
// It describes; whether the document is allowed is the validator's business.
//
// CXML has errors and notes: Cloudonix adds verbs faster than its reference says, so what is unknown stops nobody.
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/cxml/writer.h"

namespace opbx {

/// The document's <Response> as a tree. InvalidInput with the line when it is no well-formed XML or nested too deeply.
Result<CxmlElement> readCxml(const QByteArray& document);

/// One sentence a verb: "Ring 1001 for 30 seconds, then ask the callback." One sentence with the reason when it cannot be read.
QList<Message> explainCxml(const QByteArray& document);

} // namespace opbx
