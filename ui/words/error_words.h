// Words for every error code in the language of the window. The core's own details are English and for logs; where they help the
// integrator they are shown below these words. GUI thread.
#pragma once

#include "core/base/error_messages.h"
#include "ui/words/translated.h"

namespace opbx::ui::ErrorWords {

/// One or two sentences; empty for None only.
inline QString sentence(ErrorCode code) {
    return translated(errorMessage(code));
}

/// Two or three words, for a pill or a column; empty for None only.
inline QString shortName(ErrorCode code) {
    return translated(errorShortMessage(code));
}

} // namespace opbx::ui::ErrorWords
