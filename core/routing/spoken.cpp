#include "core/routing/spoken.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

// What Cloudonix takes when a Say does not say it.
constexpr QLatin1String defaultVoice = "woman"_L1;
constexpr QLatin1String defaultLanguage = "en-US"_L1;

} // namespace

CxmlElement sayElement(const QString& text, const QString& voice, const QString& language) {
    CxmlElement element(u"Say"_s, text);
    if (!voice.isEmpty() && voice != defaultVoice)
        element.with(u"voice"_s, voice);
    if (!language.isEmpty() && language != defaultLanguage)
        element.with(u"language"_s, language);
    return element;
}

CxmlElement sayElement(Prompt prompt, const PlanDefaults& defaults) {
    return sayElement(promptText(prompt, defaults), defaults.voice, promptLanguage(prompt, defaults));
}

QByteArray sayAndHangUp(const QString& sentence) {
    return writeCxml({CxmlElement(u"Say"_s, sentence), CxmlElement(u"Hangup"_s)});
}

QByteArray sayAndHangUp(Prompt prompt, const PlanDefaults& defaults) {
    return writeCxml({sayElement(prompt, defaults), CxmlElement(u"Hangup"_s)});
}

} // namespace opbx
