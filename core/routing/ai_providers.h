// The AI voice agent services that Cloudonix names, and which of them want a user name and a password. Constant data; any thread.
// The list is open: Cloudonix adds services, so another name may be right.
#pragma once

#include <QString>
#include <QStringList>

namespace opbx {

/// All known names, sorted.
QStringList aiProviders();
/// A known name as Cloudonix writes it, whatever its case here; another text as it is, without blanks around.
QString aiProviderName(const QString& written);
bool isKnownAiProvider(const QString& written);
/// True when Cloudonix hands user name and password on to this one.
bool needsCredentials(const QString& written);

} // namespace opbx
