// Sends an exchange of the journal once more: the one implementation behind `opbx events replay`, the control interface and the
// window. Any thread with an event loop; stays on it; nothing blocks. Reaches this computer only.
#pragma once

#include "core/simulator/replay_request.h"

#include <QJsonObject>
#include <QObject>

#include <functional>

namespace opbx {

/// original, replay (null when not known), url, status, content_type, headers, body, duration_us, duplicate, notes. A body that
/// is not UTF-8 has `encoding` "base64".
QJsonObject replayJson(const ReplayAnswer& answer);

class Replayer : public QObject {
    Q_OBJECT

public:
    using Finished = std::function<void(Result<ReplayAnswer>)>;

    explicit Replayer(QObject* parent = nullptr);

    /// Ends exactly once, at the latest after 40 s, unless `context` is destroyed before; never before it has returned. Errors:
    /// those of prepareReplay() and of HttpCaller::send(). The call can be cancelled; it is null when there is nothing to cancel.
    QPointer<HttpCall> send(const ReplayRequest& request, const ReplayKeys& keys, QObject* context,
                            Finished finished);

private:
    HttpCaller m_caller;
};

} // namespace opbx
