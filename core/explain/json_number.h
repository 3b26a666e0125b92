// Numbers as the libraries of the world write them. Pure; any thread.
#pragma once

#include "core/explain/json_form.h"

namespace opbx {

/// A number in one of the ways of `Choice`; as it was written where that way does not apply to it.
QByteArray jsonNumber(QByteArrayView written, JsonForm::Choice choice);

} // namespace opbx
