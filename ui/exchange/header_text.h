// Header fields as lines that one edits, and back. Pure functions; any thread.
#pragma once

#include "core/exchange/http_message.h"

#include <optional>

namespace opbx::ui {

/// "Name: value", a field a line.
QString headerText(const HttpHeaders& headers);

struct HeaderLines {
    HttpHeaders headers;
    int wrongLine = 0; // from 1: the first line that is no field; 0: all are
};

/// Empty lines are left out.
HeaderLines headersOf(const QString& text);

} // namespace opbx::ui
