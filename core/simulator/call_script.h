// The requests that Cloudonix sends for a call, as documents and headers in its own vocabulary. Pure; any thread. Sends nothing.
#pragma once

#include "core/exchange/endpoint.h"
#include "core/exchange/http_message.h"

#include <QHash>
#include <QString>

namespace opbx {

using namespace Qt::StringLiterals;

struct SimulatedCall {
    QString from = u"+12127773456"_s;
    QString to;
    QString session; // 32 hex digits, see newSessionToken()
    QString domain = u"example.cloudonix.net"_s;
    QString direction = u"inbound"_s; // inbound, subscriber, application, outbound-api
    bool answered = true;
    qint64 startMs = 0;   // epoch ms
    int ringSeconds = 4;  // from start to answer, or to giving up
    int talkSeconds = 31; // from answer to end

    qint64 answerMs() const { return startMs + ringSeconds * 1000LL; }
    qint64 endMs() const { return answerMs() + (answered ? talkSeconds * 1000LL : 0); }
};

/// 32 random hex digits.
QString newSessionToken();

/// Body of a voice request; `stage` holds what a callback adds (Digits, DialCallStatus, RecordingUrl, …).
QByteArray voiceBody(const SimulatedCall& call, const QHash<QString, QString>& stage = {});
/// X-Cx-* headers and the user agent of a voice request; no credentials.
HttpHeaders voiceHeaders(const SimulatedCall& call);

/// Milliseconds from the start of the call until it comes to a state: an answered one has just been answered.
qint64 elapsedUntil(const SimulatedCall& call, const QString& state);

/// `state` in Cloudonix's words: ringing, connected, completed, noanswer, busy, …; `atMs`: epoch ms.
QByteArray sessionUpdateBody(const SimulatedCall& call, const QString& state, qint64 atMs);
QByteArray cdrBody(const SimulatedCall& call);
HttpHeaders notificationHeaders();

} // namespace opbx
