#include "core/routing/ai_providers.h"

#include <algorithm>
#include <array>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

struct Provider {
    QLatin1String name;
    bool needsCredentials = false;
};

constexpr std::array providers = {
    Provider{"dasha"_L1},
    Provider{"deepvox"_L1},
    Provider{"elevenlabs"_L1, true},
    Provider{"fonio"_L1},
    Provider{"millis-eu"_L1},
    Provider{"millis-us"_L1},
    Provider{"modon"_L1},
    Provider{"puretalk"_L1},
    Provider{"relayhawk"_L1},
    Provider{"retell"_L1},
    Provider{"retell-tcp"_L1},
    Provider{"retell-tls"_L1},
    Provider{"retell-udp"_L1},
    Provider{"sigmamind"_L1},
    Provider{"superdash.ai"_L1, true},
    Provider{"synthflow"_L1, true},
    Provider{"telnyx"_L1},
    Provider{"ultravox"_L1},
    Provider{"vapi"_L1},
    Provider{"voicehub"_L1},
};

const Provider* find(const QString& written) {
    const QString name = written.trimmed();
    const auto found = std::find_if(providers.begin(), providers.end(), [&name](const Provider& provider) {
        return name.compare(provider.name, Qt::CaseInsensitive) == 0;
    });
    return found == providers.end() ? nullptr : &*found;
}

} // namespace

QStringList aiProviders() {
    QStringList names;
    for (const Provider& provider : providers)
        names.append(provider.name);
    return names;
}

QString aiProviderName(const QString& written) {
    const Provider* known = find(written);
    return known ? QString(known->name) : written.trimmed();
}

bool isKnownAiProvider(const QString& written) {
    return find(written) != nullptr;
}

bool needsCredentials(const QString& written) {
    const Provider* known = find(written);
    return known && known->needsCredentials;
}

} // namespace opbx
