// The documented verbs of CXML with their attributes, values and nesting: the one table that the validator and its tests use.
// Source: Cloudonix's public verb reference. Constant data; any thread.
#pragma once

#include <QLatin1String>

#include <span>

namespace opbx {

enum class CxmlValue {
    Text,
    Url,         // http, https, or relative
    DocumentUrl, // the same, or cx and service: where Cloudonix takes documents from
    SocketUrl,   // ws or wss
    Boolean,
    Whole,
    Decimal,
    Words,
    OpenWords, // another word than those that are documented may be right
    WordList,  // separated by blanks
    EventList, // by blanks or commas
    SayVoice,
    Language,
};

struct CxmlAttributeSpec {
    QLatin1String name;
    CxmlValue kind = CxmlValue::Text;
    QLatin1String words = {}; // allowed words, separated by '|'
    int least = 0;
    int most = 0;
    bool required = false;
};

enum class CxmlContent {
    Empty,
    Text,
    OptionalText,
    Speech, // text with elements of SSML
    SipAddress,
    Url,
    OptionalUrl,
    Children,
    OneOrMoreChildren,
    TextOrChildren,
    Anything,
};

struct CxmlVerbSpec {
    QLatin1String name;
    QLatin1String parents; // separated by '|'
    CxmlContent content = CxmlContent::Empty;
    std::span<const CxmlAttributeSpec> attributes{};
    bool answers = false; // the caller is connected when it runs
};

/// Providers of Service, separated by '|'. The list is open: Cloudonix adds to it.
inline constexpr QLatin1String documentedAiProviders(
    "vapi|dasha|deepvox|relayhawk|voicehub|retell|retell-udp|retell-tcp|retell-tls|fonio|sigmamind|modon|"
    "puretalk|millis-us|millis-eu|synthflow|superdash.ai|elevenlabs|telnyx|ultravox");

std::span<const CxmlVerbSpec> cxmlVerbs();
const CxmlVerbSpec* findCxmlVerb(QStringView name);
/// The same for a name in any case: some libraries write <DIAL>.
const CxmlVerbSpec* findCxmlVerbInAnyCase(QStringView name);

/// True when `word` is one of `words` ("a|b|c").
bool isOneOf(QStringView word, QLatin1String words);

/// man, woman, premium, `Provider:Name` or `Provider-Engine:Name`.
bool isSayVoice(QStringView text);
/// "en", "en-US", "zh-Hant-TW"
bool isLanguageTag(QStringView text);

} // namespace opbx
