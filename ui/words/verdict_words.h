// The tries of an explained verdict in words: what was tried, what would have matched, and what to do. GUI thread.
#pragma once

#include "core/explain/verdict_explanation.h"

#include <QCoreApplication>

namespace opbx::ui {

class VerdictWords {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::VerdictWords)

public:
    /// What a code stands for, a few words: "the previous secret". The code itself for one that is not known.
    static QString tried(const QByteArray& code);
    /// What the mistake means and the next step; empty for a code that is not known.
    static QString remedy(const QByteArray& code);
    /// The whole list in a sentence; empty when nothing was tried.
    static QString summary(const VerdictExplanation& explanation);
};

} // namespace opbx::ui
