// The window's CloudonixBackend over the REST client. GUI thread. A client is made for each operation, with the domain and the key
// of that moment.
#pragma once

#include "app/runtime/runtime.h"
#include "core/cloudonix/cloudonix_client.h"
#include "ui/backend/cloudonix_backend.h"

#include <optional>

namespace opbx {

class WindowCloudonix final : public ui::CloudonixBackend {
public:
    /// `runtime` outlives this object. `failed` hears what went wrong, and code None when an operation succeeded.
    WindowCloudonix(const Runtime& runtime, std::function<void(const std::optional<Error>&)> failed);

    bool isSetUp() const override;
    void review(QObject* context, Answer<Result<ui::CloudonixReview>> answer) override;
    void push(const QList<CloudonixChange>& accepted, QObject* context, Answer<PushProgress> progress,
              Answer<PushOutcome> finished) override;
    void cancel() override;
    void compareSubscribers(QObject* context, Answer<Result<SubscriberComparison>> answer) override;
    void listVoices(QObject* context, Answer<Result<QStringList>> answer) override;
    void hangUp(const QString& session, QObject* context, Answer<Result<Done>> answer) override;

private:
    struct Reviewed {
        CloudonixState state;
        CloudonixPlan plan;
        CloudonixWishes wishes;
    };

    CloudonixClient* newClient();
    void note(const std::optional<Error>& error) const;

    const Runtime& m_runtime;
    std::function<void(const std::optional<Error>&)> m_failed;
    CloudonixClient::Task m_task;
    std::optional<Reviewed> m_reviewed;
    QObject m_owner; // of clients that are at work; last: they report their end to the members above
};

} // namespace opbx
