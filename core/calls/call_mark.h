// What the answer to a voice request does with a call, for programs: who is rung, whether a menu is played, whether the caller is
// turned away. Its sentences are for people and can change. Pure; any thread.
//
// A decision says twice what it does: in sentences for people, and as a mark by the codes of its steps.
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace opbx {

struct DecisionStep;

enum class CallAct {
    None,
    Rings, // phones or numbers
    Assistant,
    Conference,
    Menu,
    Voicemail, // asks for a message
    Message,   // a message was left
    Blocked,
    Ends,  // the plan ends the call, with or without a sentence
    Fails, // the call leads nowhere: a number or an entry that is not there, a loop
    Over,  // the call was taken and is over
};

/// Somebody who is rung.
struct RungParty {
    QString who;     // extension, number or room as the plan has it
    QString address; // what is dialled, when it is something else; empty otherwise

    bool operator==(const RungParty&) const = default;
};

struct CallMark {
    CallAct act = CallAct::None;
    bool isClosed = false; // opening hours on the way to it were closed
    int ringSeconds = 0;   // 0: as long as the network lets it ring
    QList<RungParty> parties;

    bool operator==(const CallMark&) const = default;
};

/// Act behind the code of the step that a decision ends with. A code that is not known leads nowhere.
CallAct actOfStep(QByteArrayView code);

/// Sets act and isClosed by the codes of the steps of a decision.
void readSteps(CallMark& mark, const QList<DecisionStep>& steps);

} // namespace opbx
