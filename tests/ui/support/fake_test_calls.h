// A TestCallBackend that sends nothing: it keeps what was asked and ends as the test has set. GUI thread.
#pragma once

#include "core/async/promise.h"
#include "ui/backend/test_call_backend.h"

namespace opbx::test {

class FakeTestCalls final : public ui::TestCallBackend {
public:
    QFuture<Result<ui::TestCallOutcome>> send(const ui::TestCall& call) override {
        m_calls.append(call);
        return ended(m_outcome);
    }
    QList<ui::OwnNumber> ownNumbers() const override { return m_own; }

    void setOutcome(const Result<ui::TestCallOutcome>& outcome) { m_outcome = outcome; }
    void setOwnNumbers(const QList<ui::OwnNumber>& own) { m_own = own; }
    const QList<ui::TestCall>& calls() const { return m_calls; }

private:
    Result<ui::TestCallOutcome> m_outcome = ui::TestCallOutcome();
    QList<ui::OwnNumber> m_own;
    QList<ui::TestCall> m_calls;
};

} // namespace opbx::test
