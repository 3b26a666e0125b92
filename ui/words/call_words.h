// How what became of a call reads in the window. GUI thread.
#pragma once

#include "core/calls/call_record.h"

#include <QCoreApplication>

namespace opbx::ui {

class Backend;

class CallWords {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::CallWords)

public:
    /// "Answered", "In the menu", …; empty for a call that nobody took and for one that nothing is known of.
    static QString outcome(CallOutcome outcome, bool message);
    /// "menu, Anna, voicemail" for the path of a record; several that rang together with a slash between them.
    static QString path(const QString& path, Backend& backend);
};

} // namespace opbx::ui
