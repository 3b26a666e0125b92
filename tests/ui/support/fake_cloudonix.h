// A CloudonixBackend without a network: review, outcomes and comparison are set by the test.
#pragma once

#include "core/async/promise.h"
#include "ui/backend/cloudonix_backend.h"

namespace opbx::test {

class FakeCloudonix final : public ui::CloudonixBackend {
    Q_OBJECT

public:
    // What the test sets.
    bool setUp = true;
    Result<ui::CloudonixReview> reviewed = Error{ErrorCode::RemoteRefused, {}};
    PushOutcome outcome;
    Result<SubscriberComparison> comparison = SubscriberComparison();
    QStringList voices;
    std::optional<Error> hangUpProblem;
    /// The push stays under way until it is cancelled.
    bool holdsPush = false;

    // What the test asks.
    int pushes = 0;
    QList<CloudonixChange> accepted; // by the newest push
    int cancels = 0;
    QStringList hungUp;

    bool isSetUp() const override { return setUp; }
    QFuture<Result<ui::CloudonixReview>> review() override { return ended<ui::CloudonixReview>(reviewed); }
    QFuture<Result<PushOutcome>> push(const QList<CloudonixChange>& chosen) override {
        ++pushes;
        accepted = chosen;
        const Promise<PushOutcome> promise;
        emit pushWent({0, 3, "application"});
        if (holdsPush) {
            m_held = promise;
            return promise.future();
        }
        emit pushWent({1, 3, "domain"});
        emit pushWent({2, 3, "read-back"});
        promise.end(outcome);
        return promise.future();
    }
    void cancel() override {
        ++cancels;
        if (m_held)
            m_held->end(outcome);
    }
    QFuture<Result<SubscriberComparison>> compareSubscribers() override {
        return ended<SubscriberComparison>(comparison);
    }
    QFuture<Result<QStringList>> listVoices() override { return ended<QStringList>(voices); }
    QFuture<Result<Done>> hangUp(const QString& session) override {
        hungUp << session;
        return ended<Done>(hangUpProblem ? Result<Done>(*hangUpProblem) : Done{});
    }

private:
    std::optional<Promise<PushOutcome>> m_held;
};

} // namespace opbx::test
