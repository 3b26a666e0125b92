#include "app/runtime/version.h"

namespace opbx {

QString programVersion() {
    return QStringLiteral(OPBX_VERSION);
}

} // namespace opbx
