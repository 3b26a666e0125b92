// Sees the self-test's request arrive in the live feed of exchanges. GUI thread.
//
// The self-test's nonce is seen in the live feed of exchanges, which exists anyway; the test waits half a second for
// it, since an answer may overtake the feed.
#pragma once

#include "app/runtime/runtime.h"
#include "core/health/self_test.h"

#include <QHash>

namespace opbx {

class FeedNonceWatcher final : public QObject, public NonceWatcher {
public:
    /// `runtime` outlives this object.
    explicit FeedNonceWatcher(const Runtime& runtime);

    void expect(const QByteArray& nonce, QObject* context, std::function<void(Arrival)> arrived) override;
    void forget(const QByteArray& nonce) override { m_waiting.remove(nonce); }

private:
    struct Waiting {
        QPointer<QObject> context;
        std::function<void(Arrival)> arrived;
    };

    void look(const QList<ExchangePtr>& exchanges);

    QHash<QByteArray, Waiting> m_waiting;
};

} // namespace opbx
