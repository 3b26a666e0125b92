// The report of a month as a PDF without a window: `opbx cdr report --output`. Main thread.
#pragma once

#include "app/runtime/arguments.h"

#include <QString>

class QApplication;

namespace opbx {

/// Whether the program was started for it: before there is an application, which then needs no display.
bool isForReport(int argc, char** argv);

/// Draws what --report, --output and the common options say, in the language of the settings. The error's sentence; empty when it is written.
QString drawReport(QApplication& application, const Arguments& arguments);

} // namespace opbx
