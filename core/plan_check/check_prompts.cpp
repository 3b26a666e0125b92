#include "core/plan_check/check_prompts.h"

#include "core/cxml/spec.h"
#include "core/cxml/writer.h"

#include <QUrl>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// What is left of a text when it is written as XML.
bool isSpeakable(const QString& text) {
    std::string written;
    appendEscaped(written, text.trimmed());
    return !QByteArray::fromStdString(written).trimmed().isEmpty();
}

bool isRecordingUrl(const QString& text) {
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    return url.isValid() && isOneOf(url.scheme(), "http|https"_L1) && !url.host().isEmpty();
}

// Whose voices Cloudonix documents; more come with time.
constexpr QLatin1String voiceProviders = "polly|aws|amazon|google|azure|microsoft|elevenlabs|11labs"_L1;

/// "Polly-Neural:Joanna" → "polly"
QString voiceProvider(const QString& voice) {
    return voice.section(':'_L1, 0, 0).section('-'_L1, 0, 0).toLower();
}

} // namespace

void checkText(const QString& text, const QString& path, CheckNotes& notes) {
    if (!text.trimmed().isEmpty() && !isSpeakable(text))
        notes.error("text", path, QT_TRANSLATE_NOOP("Message", "Nothing in this text can be spoken."),
                    QT_TRANSLATE_NOOP("Message", "Write it again."));
}

void checkVoiceAndLanguage(const QString& voice, const QString& language, const QString& path,
                           CheckNotes& notes) {
    if (!voice.isEmpty() && !isSayVoice(voice))
        notes.error(
            "voice", path + u".voice"_s, {QT_TRANSLATE_NOOP("Message", "'%1' is not a voice."), {voice}},
            QT_TRANSLATE_NOOP("Message", "Use man, woman, premium, Provider:Name or Provider-Engine:Name."));
    else if (voice.contains(':'_L1) && !notes.voices().isEmpty()) {
        if (!notes.voices().contains(voice, Qt::CaseInsensitive))
            notes.warning(
                "voice-not-listed", path + u".voice"_s,
                {QT_TRANSLATE_NOOP("Message",
                                   "'%1' is not among the voices that Cloudonix lists for your domain."),
                 {voice}},
                QT_TRANSLATE_NOOP("Message", "Choose one of those."));
    } else if (voice.contains(':'_L1) && !isOneOf(voiceProvider(voice), voiceProviders))
        notes.warning(
            "unknown-voice", path + u".voice"_s,
            {QT_TRANSLATE_NOOP("Message", "'%1' is of no provider of voices that this version knows."),
             {voice}},
            QT_TRANSLATE_NOOP(
                "Message",
                "Look for a spelling mistake; \"opbx routing voices\" lists those of your domain."));
    if (!language.isEmpty() && !isLanguageTag(language))
        notes.error("language", path + u".language"_s,
                    {QT_TRANSLATE_NOOP("Message", "'%1' is not a language."), {language}},
                    QT_TRANSLATE_NOOP("Message", "Use a tag such as en-US or de-DE."));
}

void checkPrompt(const PlanPrompt& prompt, const QString& path, CheckNotes& notes) {
    if (!prompt.play.trimmed().isEmpty() && !isRecordingUrl(prompt.play))
        notes.error(
            "recording-url", path + u".play"_s,
            {QT_TRANSLATE_NOOP("Message", "'%1' is not an http or https URL."), {prompt.play.left(80)}},
            QT_TRANSLATE_NOOP("Message", "Write the address of the recording, beginning with https://."));
    checkText(prompt.say, path + u".say"_s, notes);
    checkVoiceAndLanguage(prompt.voice, prompt.language, path, notes);
}

} // namespace opbx
