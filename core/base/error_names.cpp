#include "core/base/error_names.h"

namespace opbx {

ErrorCode errorFromName(QByteArrayView name) {
    for (int i = 0; i < errorCodeCount; ++i) {
        if (name == errorName(static_cast<ErrorCode>(i)))
            return static_cast<ErrorCode>(i);
    }
    return ErrorCode::None;
}

} // namespace opbx
