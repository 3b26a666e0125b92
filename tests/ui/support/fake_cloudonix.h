// A CloudonixBackend without a network: review, outcomes and comparison are set by the test.
#pragma once

#include "ui/backend/cloudonix_backend.h"

#include <QPointer>

namespace opbx::test {

class FakeCloudonix final : public ui::CloudonixBackend {
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
    void review(QObject* context, Answer<Result<ui::CloudonixReview>> answer) override;
    void push(const QList<CloudonixChange>& accepted, QObject* context, Answer<PushProgress> progress,
              Answer<PushOutcome> finished) override;
    void cancel() override;
    void compareSubscribers(QObject* context, Answer<Result<SubscriberComparison>> answer) override;
    void listVoices(QObject* context, Answer<Result<QStringList>> answer) override;
    void hangUp(const QString& session, QObject* context, Answer<Result<Done>> answer) override;

private:
    Answer<PushOutcome> m_held;
    QPointer<QObject> m_context;
};

} // namespace opbx::test
