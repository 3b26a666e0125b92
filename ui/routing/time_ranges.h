// Opening times as people write them: "9:00-12:30, 14:00-18:00". Pure functions; any thread.
#pragma once

#include <QJsonArray>
#include <QString>

#include <optional>

namespace opbx::ui {

/// [["09:00","12:30"], …] of a text; an empty text is closed; nothing when it cannot be read.
std::optional<QJsonArray> rangesOf(const QString& text);
QString textOfRanges(const QJsonArray& ranges);

} // namespace opbx::ui
