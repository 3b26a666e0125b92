// What the window asks in order to send a test call and to tell what became of it. GUI thread. Implemented in app/window; by a fake in
// tests. Every call returns at once.
#pragma once

#include "core/base/result.h"
#include "core/calls/call_ladder.h"

#include <QFuture>
#include <QStringList>

namespace opbx::ui {

struct TestCall {
    QString from;
    QString to;
    bool answered = true; // whoever is rung picks up
};

/// What came back for one request of a test call.
struct TestCallReply {
    QString step;   // "voice-route", "session-update ringing", …: the name of the request
    int status = 0; // 0: no answer came
    QString heard;  // what the document does: "Dial 1001, 1002"; empty for notifications
};

struct TestCallOutcome {
    CallAccount account;
    QList<TestCallReply> steps;
    QString session;
};

/// A number of the plan, or one of its extensions, that a test call can go to.
struct OwnNumber {
    QString number;
    QString name;
};

class TestCallBackend {
public:
    TestCallBackend() = default;
    TestCallBackend(const TestCallBackend&) = delete;
    TestCallBackend& operator=(const TestCallBackend&) = delete;
    virtual ~TestCallBackend() = default;

    /// A whole simulated call against the running endpoint, and the story that the records tell of it. NetworkFailed or Timeout when
    /// no answer came; InvalidInput when the endpoint listens where this computer cannot reach it.
    virtual QFuture<Result<TestCallOutcome>> send(const TestCall& call) = 0;

    /// Active numbers of the plan in force, then its extensions.
    virtual QList<OwnNumber> ownNumbers() const = 0;
};

} // namespace opbx::ui
