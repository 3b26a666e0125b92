// What one voice request and its answer add to the story of a call. Pure; any thread.
#pragma once

#include "core/calls/story_event.h"
#include "core/routing/router.h"

namespace opbx {

/// `mark`: what was answered. `receivedUs`: when the request arrived, microseconds since the Unix epoch.
StoryEvent storyOfStage(const CallStage& stage, const CallMark& mark, qint64 receivedUs);

} // namespace opbx
