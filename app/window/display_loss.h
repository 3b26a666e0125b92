// Goes on without a window when the display goes away or objects. Qt's platform plugins then end the process, from the middle of the
// event loop and without asking: on X11 by exit(), on Wayland by _exit(). Calls have to be answered all the same, so this is where the
// process becomes something else instead. GUI thread; one for the program.
#pragma once

#include <functional>

namespace opbx {

class DisplayLoss {
public:
    /// `becomeOther` is called on the GUI thread in the place of the end, once; the program ends as it would have when that returns.
    /// Not called when main() ends as it should, after this object.
    explicit DisplayLoss(std::function<void()> becomeOther);
    ~DisplayLoss();
};

} // namespace opbx
