// What the window asks of the endpoint itself: how it is, listening, replays to it. GUI thread. Implemented in app/window; by a
// fake in tests.
#pragma once

#include "core/base/result.h"
#include "core/simulator/replay_values.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace opbx::ui {

struct EndpointState {
    bool listening = false;
    QString listenUrl; // http://127.0.0.1:8080
    QString publicUrl; // base URL from the settings, may be empty
    std::optional<Error> problem;
    bool listenFailed = false; // because of the problem it does not listen where it should
    QString wantedAddress;     // HOST:PORT of the settings, or of --listen
    QString warning;           // sentences that stay until their cause is gone, one a line
    qint64 requestsToday = 0;
    qint64 refusedToday = 0;
    qint64 retriesToday = 0;
    int liveCalls = 0;
    qint64 exchangesDropped = 0; // since the start: not kept because the disk could not take them
};

class EndpointBackend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual EndpointState state() const = 0;
    /// Tries once more to listen where the endpoint should.
    virtual QFuture<Result<Done>> listenAgain() = 0;
    /// Sends an exchange once more. A request that names no target goes to this endpoint. InvalidInput for one that cannot be
    /// sent, KeyNotConfigured.
    virtual QFuture<Result<ReplayAnswer>> replay(const ReplayRequest& request) = 0;

signals:
    void stateChanged();
    /// Another day has begun where the user is: what is of today, and which times need a date, has changed.
    void dayChanged();
};

} // namespace opbx::ui
