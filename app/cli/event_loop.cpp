#include "app/cli/event_loop.h"

#include <QCoreApplication>
#include <QTimer>

namespace opbx::cli {

ExitStatus runUntilFinished(const std::function<std::unique_ptr<QObject>(Finish)>& begin) {
    std::unique_ptr<QObject> work;
    QTimer::singleShot(0, QCoreApplication::instance(), [&begin, &work] {
        work = begin([](ExitStatus status) { QCoreApplication::exit(status); });
    });
    return static_cast<ExitStatus>(QCoreApplication::exec());
}

} // namespace opbx::cli
