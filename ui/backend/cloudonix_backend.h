// What the window asks of the Cloudonix domain over its REST API. GUI thread. Implemented in app/window, by a fake in tests.
// Callbacks come exactly once and are dropped when `context` is gone.
#pragma once

#include "core/cloudonix/cloudonix_values.h"

#include <QObject>

#include <functional>

namespace opbx::ui {

/// The domain as it is, and what would have to change so that its calls come here.
struct CloudonixReview {
    QString domainName;
    int applications = 0;
    CloudonixPlan plan;
    bool domainActive = true;
    bool numbersKnown = false;
    QList<NumberRoute> routes = {}; // as things are
};

class CloudonixBackend {
public:
    template<class T>
    using Answer = std::function<void(T)>;

    CloudonixBackend() = default;
    CloudonixBackend(const CloudonixBackend&) = delete;
    CloudonixBackend& operator=(const CloudonixBackend&) = delete;
    virtual ~CloudonixBackend() = default;

    /// Domain and domain API key are set; without them everything below ends with InvalidInput.
    virtual bool isSetUp() const = 0;

    /// Shows that domain and key are right. RemoteRefused: wrong key; NotFound: no such domain.
    virtual void review(QObject* context, Answer<Result<CloudonixReview>> answer) = 0;
    /// Carries out the plan of the newest review, of what is offered only `accepted`, and reads back what is there then.
    virtual void push(const QList<CloudonixChange>& accepted, QObject* context, Answer<PushProgress> progress,
                      Answer<PushOutcome> finished) = 0;
    /// Ends a review or a comparison with Cancelled; a push still reads back what was done.
    virtual void cancel() = 0;

    /// Subscribers at Cloudonix beside the extensions of the routing plan.
    virtual void compareSubscribers(QObject* context, Answer<Result<SubscriberComparison>> answer) = 0;
    /// What Say can use in the domain, sorted.
    virtual void listVoices(QObject* context, Answer<Result<QStringList>> answer) = 0;
    virtual void hangUp(const QString& session, QObject* context, Answer<Result<Done>> answer) = 0;
};

} // namespace opbx::ui
