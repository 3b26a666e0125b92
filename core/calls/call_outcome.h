// What became of a call, as an office counts: reached a person, hung up in the menu, was turned away. Any thread.
#pragma once

#include <QByteArrayView>
#include <QLatin1String>
#include <QStringView>

#include <array>

namespace opbx {

enum class CallOutcome {
    Unknown,    // not told yet: its CDRs decide
    Person,     // a person took it
    Assistant,  // an AI assistant took it
    Conference, // it joined a conference room
    Voicemail,  // it was asked for a message, whether or not it left one
    Menu,       // it ended in a menu
    Closed,     // it was told that nobody is there at this time
    Nobody,     // nobody took it
    Blocked,    // its caller is blocked
    Failed,     // it led nowhere, or could not be connected
};

/// All but Unknown, in the order in which they are shown.
inline constexpr std::array callOutcomes = {
    CallOutcome::Person,    CallOutcome::Assistant, CallOutcome::Conference,
    CallOutcome::Voicemail, CallOutcome::Menu,      CallOutcome::Closed,
    CallOutcome::Nobody,    CallOutcome::Blocked,   CallOutcome::Failed};

/// "person", "assistant", …; empty for Unknown.
QLatin1String outcomeName(CallOutcome outcome);
/// Unknown for a name that is none.
CallOutcome outcomeFromName(QStringView name);
CallOutcome outcomeFromName(QByteArrayView name);

/// Somebody took the call: a person, an assistant or a conference.
bool isTaken(CallOutcome outcome);

/// What the normalised disposition of a call detail record says when nothing else is known of a call.
CallOutcome outcomeOfDisposition(QStringView disposition);
CallOutcome outcomeOfDisposition(QByteArrayView disposition);

} // namespace opbx
