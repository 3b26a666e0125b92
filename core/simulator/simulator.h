// Sends simulated Cloudonix traffic to an endpoint: single requests or a whole call that follows the CXML it is answered with.
// Used by the window's test call and by `opbx simulate`. Any thread with an event loop; nothing blocks; no proxy, no redirects.
#pragma once

#include "core/base/result.h"
#include "core/simulator/call_flow.h"
#include "core/simulator/call_script.h"
#include "core/simulator/credential_headers.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <functional>

namespace opbx {

using namespace Qt::StringLiterals;

/// A request that is ready to go, so that it can be sent again as it was.
struct SimulatedRequest {
    Endpoint endpoint = Endpoint::Unknown;
    QString step; // "voice-route", "session-update ringing", "cdr", "dial-result"
    QUrl url;
    QByteArray method = "POST";
    HttpHeaders headers;
    QByteArray body;
};

struct SimulatedAnswer {
    QString step;
    QUrl url;
    int status = 0; // 0: there was no answer
    QByteArray contentType;
    QByteArray body;
    bool replay = false; // X-OPBX-Idempotent-Replay
    qint64 durationUs = 0;
    std::optional<Error> problem; // NetworkFailed, or RemoteRefused for a status that is not 2xx
    QString sentence;             // in a call: what happens next

    bool ok() const { return !problem; }
};

class Simulator : public QObject {
public:
    using Answered = std::function<void(SimulatedAnswer)>;
    using Finished = std::function<void(Result<Done>)>;

    /// `baseUrl`: of the endpoint, without /api/…. Action URLs of call flows are sent there too, whatever host they name.
    Simulator(const QUrl& baseUrl, SimulatorCredentials credentials, QObject* parent = nullptr);

    SimulatedRequest voiceRoute(const SimulatedCall& call) const;
    SimulatedRequest sessionUpdate(const SimulatedCall& call, const QString& state, qint64 atMs) const;
    SimulatedRequest cdr(const SimulatedCall& call) const;

    /// Ends exactly once, at the latest after 40 s.
    void send(const SimulatedRequest& request, QObject* context, Answered answered);

    /// Route, ringing, the stages of the call flow, answered, completed or no answer, CDR; each after the answer to the one
    /// before. `progress` hears every answer. Goes on after a refusal, so that everything is seen, and ends with the first problem.
    /// A call flow of more than 30 stages is an error.
    void runCall(const SimulatedCall& call, const CallerBehaviour& behaviour, QObject* context,
                 Answered progress, Finished finished);

private:
    friend class SimulatedCallRun;
    SimulatedRequest request(Endpoint endpoint, const QString& step, const HttpHeaders& headers,
                             const QByteArray& body) const;
    /// A callback of a call flow; NotFound when the action leads to no endpoint of ours.
    Result<SimulatedRequest> callback(const SimulatedCall& call, const NextStage& stage) const;

    QUrl m_baseUrl;
    SimulatorCredentials m_credentials;
    QNetworkAccessManager m_network;
};

/// Where an endpoint with these settings can be reached on this computer: "any address" becomes loopback. InvalidInput when the
/// port is not known (0), or when it listens on an address that is not loopback and so must be named by the user with `option`.
Result<QUrl> localEndpointUrl(const QString& listenHost, quint16 port, bool tls,
                              const QString& option = u"--url"_s);

} // namespace opbx
