// The places that a call went through, for people: menu, Anna, voicemail. Pure; any thread.
#pragma once

#include "core/calls/call_story.h"

#include <QStringList>

namespace opbx {

/// In order: "menu", "voicemail", "assistant", "conference", "closed", "blocked", or who was rung (extension, number, SIP address; several
/// that rang together with '|' between them, of those that were rung when somebody took the call only who took it). A place that
/// follows on itself is named once. Empty where no voice request is known.
QStringList pathOfCall(const QList<StoryEvent>& events, const CallStory& story);

} // namespace opbx
