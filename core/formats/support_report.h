// A text about one exchange that can be handed to whoever helps: everything that matters, nothing secret. Pure; any thread.
#pragma once

#include "core/base/redact.h"
#include "core/explain/verdict_explanation.h"

namespace opbx {

struct SupportContext {
    QString version;  // of this program
    QString platform; // operating system and Qt
    const AuthSettings& auth;
};

/// Markdown in English. Redacts the exchange itself, whatever was done before.
QString supportReport(const Exchange& exchange, const VerdictExplanation& explanation,
                      const SupportContext& context, const Redactor& redactor);

} // namespace opbx
