// Finds its way in the bytes of a JSON text that may be broken, where the text itself matters and not only its values. Pure.
#pragma once

#include <QByteArray>

namespace opbx {

bool isJsonSpace(char c);

/// Index behind the string whose opening quote stands at `at`; the size of the text when the string does not end.
qsizetype jsonStringEnd(const QByteArray& text, qsizetype at);

} // namespace opbx
