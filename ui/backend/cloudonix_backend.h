// What the window asks of the Cloudonix domain over its REST API. GUI thread. Implemented in app/window, by a fake in tests.
#pragma once

#include "core/cloudonix/cloudonix_values.h"

#include <QFuture>
#include <QObject>

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

class CloudonixBackend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Domain and domain API key are set; without them everything below ends with InvalidInput.
    virtual bool isSetUp() const = 0;

    /// Shows that domain and key are right. RemoteRefused: wrong key; NotFound: no such domain.
    virtual QFuture<Result<CloudonixReview>> review() = 0;
    /// Carries out the plan of the newest review, of what is offered only `accepted`, and reads back what is there then.
    virtual QFuture<Result<PushOutcome>> push(const QList<CloudonixChange>& accepted) = 0;
    /// Ends a review or a comparison with Cancelled; a push still reads back what was done.
    virtual void cancel() = 0;

    /// Subscribers at Cloudonix beside the extensions of the routing plan.
    virtual QFuture<Result<SubscriberComparison>> compareSubscribers() = 0;
    /// What Say can use in the domain, sorted.
    virtual QFuture<Result<QStringList>> listVoices() = 0;
    virtual QFuture<Result<Done>> hangUp(const QString& session) = 0;

signals:
    /// A step of the push that is under way.
    void pushWent(const opbx::PushProgress& step);
};

} // namespace opbx::ui
