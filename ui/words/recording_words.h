// Words for why a recording could not be had. GUI thread.
#pragma once

#include "core/base/error.h"

#include <QCoreApplication>

namespace opbx::ui {

class RecordingWords {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::RecordingWords)

public:
    /// What happened and what to do, in one or two sentences.
    static QString sentence(ErrorCode code);
    /// True when a setting decides about it.
    static bool isAboutSettings(ErrorCode code);
};

} // namespace opbx::ui
