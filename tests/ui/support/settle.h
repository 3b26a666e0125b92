// Lets queued answers, layouts and repaints happen, for as many turns of the event loop as a window needs.
#pragma once

namespace opbx::test {

void settle();

} // namespace opbx::test
