// opbx events export: writes what matches a filter as HAR, JSON lines or curl commands, one by one, however many there are. Main
// thread.
#pragma once

#include "app/cli/options.h"
#include "core/filter/filter.h"
#include "core/storage/history.h"

namespace opbx::cli {

struct ExportWish {
    QString format; // har, json, curl
    qint64 limit = 0;
    bool withSecrets = false;
};

/// True for the formats of this file.
bool isExportFormat(const QString& format);

/// `history`: null when there is none yet; the export is empty then.
int exportEvents(const Invocation& invocation, const History* history, const Filter& filter,
                 const ExportWish& wish);

} // namespace opbx::cli
