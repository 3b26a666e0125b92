#include "core/cxml/writer.h"
#include "core/routing/router.h"

namespace opbx {

QByteArray sayAndHangUp(const QString& sentence) {
    CxmlWriter writer;
    writer.element(QStringLiteral("Say"), {}, sentence);
    writer.element(QStringLiteral("Hangup"));
    return writer.finish();
}

} // namespace opbx
