// The window's CloudonixBackend over the REST client. GUI thread. A client is made for each operation, with the domain and the key
// of that moment.
#pragma once

#include "app/runtime/runtime.h"
#include "core/cloudonix/cloudonix_client.h"
#include "ui/backend/cloudonix_backend.h"

#include <optional>

namespace opbx {

class WindowCloudonix final : public ui::CloudonixBackend {
    Q_OBJECT

public:
    /// `runtime` outlives this object. `failed` hears what went wrong, and code None when an operation succeeded.
    WindowCloudonix(const Runtime& runtime, std::function<void(const std::optional<Error>&)> failed);

    bool isSetUp() const override;
    QFuture<Result<ui::CloudonixReview>> review() override;
    QFuture<Result<PushOutcome>> push(const QList<CloudonixChange>& accepted) override;
    void cancel() override;
    QFuture<Result<SubscriberComparison>> compareSubscribers() override;
    QFuture<Result<QStringList>> listVoices() override;
    QFuture<Result<Done>> hangUp(const QString& session) override;

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
