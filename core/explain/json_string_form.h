// Strings of a JSON text, with their escapes written in another way. Pure; any thread. Broken escapes and bytes that are no UTF-8
// stay as they are.
#pragma once

#include "core/explain/json_form.h"

#include <functional>

namespace opbx {

/// `quoted`: the string with its quotes; the last may be missing. `append` gets the pieces.
void writeJsonString(QByteArrayView quoted, const JsonForm& form,
                     const std::function<void(QByteArrayView)>& append);

/// What stands between quotes, with all escapes written out, as UTF-8.
QByteArray jsonUnescaped(QByteArrayView inside);

} // namespace opbx
