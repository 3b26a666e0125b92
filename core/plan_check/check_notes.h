// Where the parts of the check of a plan note problems. Lives for one call of checkPlan.
#pragma once

#include "core/plan_check/check.h"

namespace opbx {

class CheckNotes {
public:
    explicit CheckNotes(QStringList voices)
        : m_voices(std::move(voices)) {}

    /// What Cloudonix can speak with; empty when that is not known.
    const QStringList& voices() const { return m_voices; }

    void error(const char* code, const QString& path, const Message& words, const Message& remedy);
    void warning(const char* code, const QString& path, const Message& words, const Message& remedy);

    /// Errors first, both in the order noted.
    QList<PlanProblem> take();

private:
    static constexpr qsizetype most = 1000; // of each; nobody reads more

    QStringList m_voices;
    QList<PlanProblem> m_errors;
    QList<PlanProblem> m_warnings;
};

} // namespace opbx
