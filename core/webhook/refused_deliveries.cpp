#include "core/webhook/refused_deliveries.h"

namespace opbx {

namespace {

/// `name`: 32 bytes of a digest, or the longer text of an event's id behind a mark.
QByteArray deliveryKey(Endpoint endpoint, const QByteArray& name) {
    return name + static_cast<char>(endpoint);
}

QByteArray eventKey(Endpoint endpoint, const QByteArray& eventId) {
    return deliveryKey(endpoint, "event:" + eventId);
}

} // namespace

RefusedDeliveries::Known RefusedDeliveries::before(const Delivery& delivery, qint64 nowUs) const {
    auto known = m_known.constFind(deliveryKey(delivery.endpoint, delivery.bodyDigest));
    if (known == m_known.constEnd() && !delivery.eventId.isEmpty())
        known = m_known.constFind(eventKey(delivery.endpoint, delivery.eventId));
    const bool isForgotten =
        known == m_known.constEnd() || nowUs - known->lastUs > forgottenAfterUs || nowUs < known->firstUs;
    return isForgotten ? Known() : *known;
}

void RefusedDeliveries::note(const Delivery& delivery, qint64 nowUs) {
    Known known = before(delivery, nowUs);
    if (known.attempts == 0)
        known.firstUs = nowUs;
    ++known.attempts;
    known.lastUs = nowUs;
    keep(deliveryKey(delivery.endpoint, delivery.bodyDigest), known);
}

void RefusedDeliveries::restore(const StoredRefusal& refusal) {
    keep(eventKey(refusal.endpoint, refusal.eventId), {refusal.attempts, refusal.firstUs, refusal.lastUs});
}

void RefusedDeliveries::keep(const QByteArray& key, const Known& known) {
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
