#include "core/cxml/writer.h"
#include "core/routing/router.h"

namespace opbx {

QByteArray sayAndHangUp(const QString& sentence) {
    return writeCxml({CxmlElement(QStringLiteral("Say"), sentence), CxmlElement(QStringLiteral("Hangup"))});
}

} // namespace opbx
