// Calls that are set by the test. GUI thread.
#pragma once

#include "tests/ui/support/fake_answers.h"
#include "ui/backend/calls_backend.h"

namespace opbx::test {

class FakeCalls final : public ui::CallsBackend {
    Q_OBJECT

public:
    explicit FakeCalls(FakeAnswers& answers)
        : m_answers(answers) {}

    void setSessions(const QList<LiveSession>& sessions) {
        m_sessions = sessions;
        emit sessionsChanged();
    }
    void setRecords(const QList<CallRecord>& records) {
        m_records = records;
        emit recordsChanged();
    }

    QFuture<Result<QList<LiveSession>>> liveSessions() override {
        return m_answers.tell<QList<LiveSession>>(m_sessions);
    }
    QFuture<Result<QList<CallRecord>>> records(qint64 fromMs, qint64 untilMs) override;
    QFuture<Result<ui::CallReport>> report(const ui::CallQuestion& question) override;
    QFuture<Result<QList<CallLeg>>> legs(const QString& call) override;
    QFuture<Result<QList<CallEvent>>> events(const QString& session) override;

private:
    FakeAnswers& m_answers;
    QList<LiveSession> m_sessions;
    QList<CallRecord> m_records;
};

} // namespace opbx::test
