// An endpoint that sends and listens nowhere: its state is set by the test, and it keeps what it was asked. GUI thread.
#pragma once

#include "tests/ui/support/fake_answers.h"
#include "ui/backend/endpoint_backend.h"

namespace opbx::test {

class FakeEndpoint final : public ui::EndpointBackend {
    Q_OBJECT

public:
    explicit FakeEndpoint(FakeAnswers& answers)
        : m_answers(answers) {}

    void setState(const ui::EndpointState& state) {
        m_state = state;
        emit stateChanged();
    }
    void setOutcome(const Result<ReplayAnswer>& outcome) { m_outcome = outcome; }
    const QList<ReplayRequest>& requests() const { return m_requests; }

    ui::EndpointState state() const override { return m_state; }
    /// Succeeds unless failWith() says otherwise.
    QFuture<Result<Done>> listenAgain() override {
        const std::optional<Error>& failure = m_answers.failure();
        m_state.listening = m_state.listening || !failure;
        m_state.listenFailed = failure.has_value();
        m_state.problem = failure;
        emit stateChanged();
        return m_answers.answer<Done>(Done{});
    }
    QFuture<Result<ReplayAnswer>> replay(const ReplayRequest& request) override {
        m_requests.append(request);
        return m_answers.tell(m_outcome);
    }

private:
    FakeAnswers& m_answers;
    ui::EndpointState m_state;
    Result<ReplayAnswer> m_outcome = ReplayAnswer();
    QList<ReplayRequest> m_requests;
};

} // namespace opbx::test
