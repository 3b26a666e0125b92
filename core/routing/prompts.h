// The fixed sentences that callers hear, by language. Constant text; any thread.
// A plan may replace each of them by name (defaults.texts). Sentences for people at the screen are not here.
#pragma once

#include <QLatin1String>
#include <QString>
#include <QStringList>

namespace opbx {

struct PlanDefaults;

enum class Prompt {
    NotConfigured,
    OutboundRefused,
    DestinationMissing,
    ExtensionUnavailable,
    ExtensionUnknown,
    NumberIncomplete,
    NobodyAvailable,
    Loop,
    ForwardLimit,
    MenuSilence,
    MenuWrongKey,
    VoicemailGreeting,
    VoicemailThanks,
    VoicemailEmpty,
    Unauthorized,
    KeyNotConfigured,
    MissingDestination,
    MalformedRequest,
    Apology,
};

inline constexpr int promptCount = static_cast<int>(Prompt::Apology) + 1;

/// Name in the plan, e.g. "not-configured".
QLatin1String promptName(Prompt prompt);

bool isPromptName(const QString& name);

/// Language codes of two letters that have all sentences; English first.
QStringList promptLanguages();

/// The sentence in a language ("de", "de-AT"); in English when there is none. English words are those of the wire contract,
/// section 4, where it fixes them.
QString promptText(Prompt prompt, const QString& language);

/// As the plan has it: its own words, else those of its language.
QString promptText(Prompt prompt, const PlanDefaults& defaults);

/// Language tag in which promptText(prompt, defaults) is to be spoken.
QString promptLanguage(Prompt prompt, const PlanDefaults& defaults);

} // namespace opbx
