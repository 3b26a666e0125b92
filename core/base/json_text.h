// Text as a JSON string, for the few documents that are written for every request: QJsonDocument takes ten times as long.
// Any thread.
#pragma once

#include <QStringView>

#include <string>

namespace opbx {

/// Appends `text` in quotes, escaped as RFC 8259 demands.
void appendJsonText(std::string& json, QStringView text);

} // namespace opbx
