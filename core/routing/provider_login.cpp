#include "core/routing/provider_login.h"

#include "core/model/routing_plan.h"

#include <algorithm>

namespace opbx {

bool isLoginName(const QString& name) {
    constexpr qsizetype longest = 40;
    return !name.isEmpty() && name.size() <= longest && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
    });
}

QStringList loginNames(const RoutingPlan& plan) {
    QStringList names;
    for (const PlanAiAssistant& assistant : plan.aiAssistants)
        names.append(assistant.credentials);
    for (const PlanExtension& extension : plan.extensions)
        names.append(extension.credentials);
    names.removeIf([](const QString& name) { return !isLoginName(name); });
    names.removeDuplicates();
    return names;
}

ProviderLogin loginFromText(const Secret& text) {
    const QByteArrayView bytes = text.reveal();
    const qsizetype colon = bytes.indexOf(':');
    if (colon <= 0 || colon + 1 == bytes.size())
        return {};
    return {Secret(bytes.first(colon)), Secret(bytes.sliced(colon + 1))};
}

} // namespace opbx
