// A ReplayBackend that sends nothing: it keeps what was asked and gives the answer that the test has set. GUI thread.
#pragma once

#include "ui/backend/replay_backend.h"

#include <QTimer>

namespace opbx::test {

class FakeReplays final : public ui::ReplayBackend {
public:
    void replay(const ReplayRequest& request, QObject* context, ReplayAnswered answer) override {
        m_requests.append(request);
        QTimer::singleShot(0, context,
                           [answer = std::move(answer), outcome = m_outcome] { answer(outcome); });
    }

    void setOutcome(const Result<ReplayAnswer>& outcome) { m_outcome = outcome; }
    const QList<ReplayRequest>& requests() const { return m_requests; }

private:
    Result<ReplayAnswer> m_outcome = ReplayAnswer();
    QList<ReplayRequest> m_requests;
};

} // namespace opbx::test
