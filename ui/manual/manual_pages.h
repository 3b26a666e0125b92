// Which page of the manual belongs to which page of the window. Any thread.
#pragma once

#include <QString>
#include <QUrl>

namespace opbx::ui {

/// Where the pages of docs/ are inside the program.
QUrl manualUrl(const QString& page);

/// File and anchor for an id of PageRegistry, or "assistant"; the first page of the manual for any other text.
QString manualPageOf(const QString& pageId);

} // namespace opbx::ui
