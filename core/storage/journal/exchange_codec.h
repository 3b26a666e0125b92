// Exchanges as the text that the journal keeps, and back. Pure; any thread.
#pragma once

#include "core/exchange/exchange.h"

#include <string>

namespace opbx {

// Functions that append add to what `text` holds already.

/// "name: value", one a line. Neither holds a line end: framing has been checked.
void appendHeaders(std::string& text, const HttpHeaders& headers);
QByteArray encodeHeaders(const HttpHeaders& headers);
HttpHeaders decodeHeaders(const QByteArray& text);

/// "code<TAB>message", one a line.
void appendSteps(std::string& text, const QList<DecisionStep>& steps);
QList<DecisionStep> decodeSteps(const QByteArray& text);

/// The stages in order, in microseconds, separated by spaces.
void appendTimings(std::string& text, const StageTimings& timings);
StageTimings decodeTimings(const QByteArray& text);

/// What is read only when an exchange is opened, as a JSON object.
void appendFacts(std::string& text, const Exchange& exchange);
void decodeFacts(const QByteArray& text, Exchange& exchange);

/// The endpoints of a kind, by their names as SQL has them: 'cdr','session-update'.
QString endpointList(EndpointKind kind);

CredentialKind credentialFromName(QByteArrayView name);
QByteArray credentialName(CredentialKind kind);

} // namespace opbx
