// How a check says what it found. Pure; any thread.
#pragma once

#include "core/health/diagnosis.h"

namespace opbx {

using namespace Qt::StringLiterals;

inline Diagnosis ok(const char* code, Message words) {
    return {code, DiagnosisState::Ok, std::move(words), {}};
}

inline Diagnosis attention(const char* code, Message words, Message remedy) {
    return {code, DiagnosisState::Attention, std::move(words), std::move(remedy)};
}

inline Diagnosis bad(const char* code, Message words, Message remedy) {
    return {code, DiagnosisState::Bad, std::move(words), std::move(remedy)};
}

/// A detail as the end of a sentence.
inline QString sentence(const QString& detail) {
    if (detail.isEmpty())
        return u"no reason is known."_s;
    return detail.endsWith(u'.') ? detail : detail + u'.';
}

} // namespace opbx
