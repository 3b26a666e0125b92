// Words for every error code, as the window says them: what happened and what to do next. The core's own
// details are English and for logs; where they help the integrator they are shown below these words. GUI
// thread.
#pragma once

#include "core/base/error.h"

#include <QCoreApplication>

namespace opbx::ui {

class ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::ErrorWords)

public:
    /// One or two sentences; empty for None only.
    static QString sentence(ErrorCode code);
    /// Two or three words, for a pill or a column; empty for None only.
    static QString shortName(ErrorCode code);

private:
    static QString refusal(ErrorCode code);
    static QString framing(ErrorCode code);
    static QString program(ErrorCode code);
    static QString programShort(ErrorCode code);
};

} // namespace opbx::ui
