// Words of the check's problems, by their codes, that can be translated. GUI thread. Which problems there are, the check knows.
#pragma once

#include "core/plan_check/check.h"

#include <QCoreApplication>

namespace opbx::ui {

class ProblemWords {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::ProblemWords)

public:
    /// What is wrong, and the way out; the check's own English where a code is new.
    static QString words(const PlanProblem& problem);
    static QString remedy(const PlanProblem& problem);
    /// True when both can be translated.
    static bool knows(const QByteArray& code);
};

} // namespace opbx::ui
