// What a caller's telephone would do with a CXML document: which callback Cloudonix asks next, and with what. Pure; any thread.
// Knows only as much of CXML as a simulated call needs.
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace opbx {

using namespace Qt::StringLiterals;

/// What the people in a simulated call do.
struct CallerBehaviour {
    bool answered = true; // whoever is rung picks up; false: nobody does
    QStringList digits;   // what the caller presses at each menu, first to last; nothing left: silence
};

/// The next request of a call.
struct NextStage {
    QString action; // as it stands in the document
    QString method = u"POST"_s;
    QHash<QString, QString> fields;
    QString sentence; // "The caller presses 2."
};

struct StageOutcome {
    QString heard;                 // "Dial 1001, 1002": what the document does, for people
    bool connected = false;        // somebody answered a Dial, or the call is in a conference
    std::optional<NextStage> next; // nothing: the document ends the call
};

/// Consumes one entry of `behaviour.digits` for a Gather. InvalidInput when the document is no CXML.
Result<StageOutcome> followCxml(const QByteArray& cxml, CallerBehaviour& behaviour);

} // namespace opbx
