#include "app/cli/event_loop.h"

#include <QCoreApplication>
#include <QTimer>

namespace opbx::cli {

ExitStatus runUntilFinished(const std::function<void(Finish)>& start) {
    QTimer::singleShot(0, QCoreApplication::instance(),
                       [&start] { start([](ExitStatus status) { QCoreApplication::exit(status); }); });
    return static_cast<ExitStatus>(QCoreApplication::exec());
}

} // namespace opbx::cli
