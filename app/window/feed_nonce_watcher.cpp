#include "app/window/feed_nonce_watcher.h"

namespace opbx {

namespace {

constexpr QByteArrayView parameter = "nonce=";

} // namespace

FeedNonceWatcher::FeedNonceWatcher(const Runtime& runtime) {
    connect(&runtime, &Runtime::exchangesArrived, this, &FeedNonceWatcher::look);
}

void FeedNonceWatcher::expect(const QByteArray& nonce, QObject* context,
                              std::function<void(Arrival)> arrived) {
    m_waiting.insert(nonce, {context, std::move(arrived)});
}

void FeedNonceWatcher::look(const QList<ExchangePtr>& exchanges) {
    if (m_waiting.isEmpty())
        return;
    for (const ExchangePtr& exchange : exchanges) {
        const HttpRequest& request = exchange->request;
        if (exchange->endpoint != Endpoint::Health || !request.query.startsWith(parameter))
            continue;
        const Waiting waiting = m_waiting.take(request.query.mid(parameter.size()));
        if (waiting.context && waiting.arrived)
            waiting.arrived({request.headers, request.peer});
    }
}

} // namespace opbx
