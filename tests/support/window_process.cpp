#include "tests/support/window_process.h"

#include "tests/support/paths.h"
#include "tests/support/serve_process.h"

#include <QFileInfo>
#include <QProcess>

namespace opbx::test {

void startWindow(QProcess& window, const QStringList& words) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OPBX_REQUESTS_API_KEY"),
                       QString::fromLatin1(ServeProcess::requestsKey()));
    environment.insert(QStringLiteral("OPBX_WEBHOOK_SECRET"),
                       QString::fromLatin1(ServeProcess::webhookSecret()));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    window.setProcessEnvironment(environment);
    window.start(QFileInfo(programPath()).absolutePath() + QStringLiteral("/opbx-window"), words);
}

} // namespace opbx::test
