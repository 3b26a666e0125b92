// The words in which senders say how a call stands or ended: those of Cloudonix, of voice applications, of Asterisk and
// FreeSWITCH, SIP response codes and Q.850 causes; and the forms in which they write a length of time. Pure; any thread.
#pragma once

#include "core/exchange/exchange.h"

#include <optional>

namespace opbx {

/// State behind a sender's word ("NO ANSWER", "486 Busy Here", "Q.850;cause=17", "NORMAL_CLEARING"); Unknown for a word that is
/// not known. Case, blanks, hyphens and underlines make no difference.
CallState callStateFromWord(const QString& word);

/// Name of the state behind the word, else the word itself.
QString normalisedState(const QString& word);

/// Seconds of "65", "65.9", "1:05", "00:01:05", "PT1M5S", "65 s", "1m 5s"; nothing when it is negative, no length of time, or longer
/// than a year.
std::optional<double> secondsFromText(const QString& text);

} // namespace opbx
