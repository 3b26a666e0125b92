#include "core/routing/ai_providers.h"

#include "core/cxml/spec.h"

namespace opbx {

using namespace Qt::StringLiterals;

QStringList aiProviders() {
    QStringList names = QString(documentedAiProviders).split('|'_L1);
    names.sort();
    return names;
}

QString aiProviderName(const QString& written) {
    return isKnownAiProvider(written) ? written.trimmed().toLower() : written.trimmed();
}

bool isKnownAiProvider(const QString& written) {
    return isOneOf(written.trimmed().toLower(), documentedAiProviders);
}

bool needsCredentials(const QString& written) {
    return isOneOf(written.trimmed().toLower(), "elevenlabs|superdash.ai|synthflow"_L1);
}

} // namespace opbx
