#include "core/webhook/refused_deliveries.h"

namespace opbx {

namespace {

QByteArray deliveryKey(Endpoint endpoint, const QByteArray& bodyDigest) {
    return bodyDigest + static_cast<char>(endpoint);
}

} // namespace

RefusedDeliveries::Known RefusedDeliveries::before(Endpoint endpoint, const QByteArray& bodyDigest,
                                                   qint64 nowUs) const {
    const Known known = m_known.value(deliveryKey(endpoint, bodyDigest));
    const bool isForgotten = nowUs - known.lastUs > forgottenAfterUs || nowUs < known.firstUs;
    return isForgotten ? Known() : known;
}

void RefusedDeliveries::note(Endpoint endpoint, const QByteArray& bodyDigest, qint64 nowUs) {
    Known known = before(endpoint, bodyDigest, nowUs);
    if (known.attempts == 0)
        known.firstUs = nowUs;
    ++known.attempts;
    known.lastUs = nowUs;
    const QByteArray key = deliveryKey(endpoint, bodyDigest);
    if (!m_known.contains(key)) {
        if (m_known.size() >= maximum) {
            m_known.remove(m_order.front());
            m_order.pop_front();
        }
        m_order.push_back(key);
    }
    m_known.insert(key, known);
}

} // namespace opbx
