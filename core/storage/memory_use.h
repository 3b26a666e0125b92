// Giving back the memory that a burst has left free. Any thread.
#pragma once

namespace opbx {

/// Hands memory that is free inside the process back to the system; the C library would keep it for ever. Takes milliseconds.
void releaseMemory();

} // namespace opbx
