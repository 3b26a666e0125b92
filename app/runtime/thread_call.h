// A call on another thread that is waited for.
#pragma once

#include <QObject>

namespace opbx {

/// Runs a function on an object's thread and waits for it. Only at start, reload and stop.
template<class Function>
void onThreadOf(QObject* object, Function function) {
    QMetaObject::invokeMethod(object, function, Qt::BlockingQueuedConnection);
}

} // namespace opbx
