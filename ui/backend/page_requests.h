// What one page asks of another beyond a filter, as the text that goes with the page's id. Pure; GUI thread.
#pragma once

#include <QString>

namespace opbx::ui {

inline constexpr QStringView addNumberPrefix = u"add-number:";

/// To the Routing page: a new entry for a number, or the one that is there.
inline QString addNumberRequest(const QString& number) {
    return addNumberPrefix.toString() + number;
}

} // namespace opbx::ui
