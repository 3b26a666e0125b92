#include "tests/support/window_process.h"

#include "tests/support/paths.h"
#include "tests/support/serve_process.h"

#include <QFileInfo>
#include <QProcess>

namespace opbx::test {

using namespace Qt::StringLiterals;

void startWindow(QProcess& window, const QStringList& words) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"OPBX_REQUESTS_API_KEY"_s, QString::fromLatin1(ServeProcess::requestsKey()));
    environment.insert(u"OPBX_WEBHOOK_SECRET"_s, QString::fromLatin1(ServeProcess::webhookSecret()));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    window.setProcessEnvironment(environment);
    window.start(QFileInfo(programPath()).absolutePath() + u"/opbx-window"_s, words);
}

} // namespace opbx::test
