// What keeps other programs of the same user, and core files, away from the keys in this process's memory.
#pragma once

namespace opbx {

/// No core dump, whatever ulimit says, and no debugger of another process of this user. Called first in main(). An exec ends
/// it, so each program calls it for itself.
void protectMemory();

} // namespace opbx
