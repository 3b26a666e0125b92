#include "core/plan_check/check_notes.h"

namespace opbx {

void CheckNotes::error(const char* code, const QString& path, const Message& words, const Message& remedy) {
    if (m_errors.size() < most)
        m_errors.append({PlanSeverity::Error, code, path, words, remedy});
}

void CheckNotes::warning(const char* code, const QString& path, const Message& words, const Message& remedy) {
    if (m_warnings.size() < most)
        m_warnings.append({PlanSeverity::Warning, code, path, words, remedy});
}

QList<PlanProblem> CheckNotes::take() {
    return std::move(m_errors) + std::move(m_warnings);
}

} // namespace opbx
