// What a plan says to callers. Pure; any thread.
#pragma once

#include "core/plan_check/check_notes.h"

namespace opbx {

/// What a caller hears: texts, URLs, voices, languages.
void checkPrompt(const PlanPrompt& prompt, const QString& path, CheckNotes& notes);
/// A text that is to be spoken.
void checkText(const QString& text, const QString& path, CheckNotes& notes);
void checkVoiceAndLanguage(const QString& voice, const QString& language, const QString& path,
                           CheckNotes& notes);

} // namespace opbx
