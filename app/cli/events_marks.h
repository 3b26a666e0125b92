// opbx events pin|unpin|note. Main thread.
#pragma once

#include "app/cli/options.h"

namespace opbx::cli {

/// True for the verbs of this file.
bool isMarkVerb(const QString& verb);

/// `words`: the verb, the id, and for a note its text (none: the note is removed). The history may be in use by the endpoint.
int markExchange(const Usage& usage, const Invocation& invocation, const QStringList& words);

} // namespace opbx::cli
