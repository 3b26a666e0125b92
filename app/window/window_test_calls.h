// The window's TestCallBackend: plays Cloudonix against this program's own endpoint and tells what the plan did with the call. GUI thread.
#pragma once

#include "app/runtime/runtime.h"
#include "app/window/reader.h"
#include "core/async/promise.h"
#include "core/simulator/simulator.h"
#include "ui/backend/test_call_backend.h"

#include <QTimer>

namespace opbx {

class WindowTestCalls final : public QObject, public ui::TestCallBackend {
public:
    /// All outlive this object.
    WindowTestCalls(Runtime& runtime, Reader& reader, const Clock& clock);

    QFuture<Result<ui::TestCallOutcome>> send(const ui::TestCall& call) override;
    QList<ui::OwnNumber> ownNumbers() const override;

private:
    void take(const QList<ExchangePtr>& exchanges);
    void heard(const SimulatedAnswer& answer);
    void sent(const Result<Done>& done);
    void tellWhenKnown();
    void tell();

    Runtime& m_runtime;
    Reader& m_reader;
    const Clock& m_clock;
    std::unique_ptr<Simulator> m_simulator;
    std::optional<Promise<ui::TestCallOutcome>> m_promise; // of the call under way
    ui::TestCall m_call;
    ui::TestCallOutcome m_outcome;
    QList<StoryEvent> m_events;
    QList<DecisionStep> m_steps; // of the first voice request
    ErrorCode m_refusal = ErrorCode::None;
    qsizetype m_voiceRequests = 0;  // sent
    qsizetype m_voiceExchanges = 0; // arrived in the feed
    bool m_isSent = false;
    QTimer m_patience; // the feed tells of an exchange some tenths of a second after it was answered
};

} // namespace opbx
