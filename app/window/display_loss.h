// Goes on without a window when the display goes away or objects. Qt's platform plugins then end the process, from the middle of the
// event loop and without asking: on X11 by exit(), on Wayland by _exit(). Calls have to be answered all the same, so this is where the
// process becomes something else instead. GUI thread; one for the program.
//
// The window becomes serve when its display is gone: the toolkit's plugins end the process by exit or _exit, and
// execution in the same process needs no supervisor and keeps id and port; --until-window makes way for the next
// window.
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
