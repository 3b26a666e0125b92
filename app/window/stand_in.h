// What answers calls when the window's display is gone, or when the window has a fault: this process becomes `opbx serve`, on the
// same data folder and at the same address, until a window is opened again. It is the same process, because nobody may be there to
// start another one, and because a service manager that watches it need not notice.
#pragma once

#include <QStringList>

namespace opbx {

/// Arguments of `opbx` for an endpoint that stands in for a window with `own` arguments. `bound`: where that listens, HOST:PORT; it
/// counts only where the arguments say so, since else the settings do.
QStringList standInArguments(const QStringList& own, const QString& bound);

/// Becomes that endpoint. Returns only when it cannot, with a sentence.
QString becomeStandIn(const QStringList& own, const QString& bound);

/// From now on a fault of this process (SIGSEGV, SIGABRT and their like) makes it that endpoint, once. To be called again when `bound`
/// changes. What was acknowledged is on the disk, and the lock on the data folder goes with the program.
void becomeStandInOnFault(const QStringList& own, const QString& bound);
/// From now on a fault is an end again: the program was told to end.
void endOnFault();

} // namespace opbx
