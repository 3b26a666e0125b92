#include "core/webhook/voice_answers.h"

namespace opbx {

const VoiceAnswers::Known* VoiceAnswers::repeat(const QByteArray& eventId, qint64 nowUs, qint64 ttlSeconds) {
    const qint64 oldestUs = nowUs - ttlSeconds * 1'000'000;
    while (!m_order.empty() && m_known.value(m_order.front()).firstUs <= oldestUs)
        dropOldest();
    const auto it = m_known.find(eventId);
    if (it == m_known.end() || it->firstUs <= oldestUs)
        return nullptr;
    ++it->attempts;
    return &*it;
}

void VoiceAnswers::keep(const QByteArray& eventId, Known known) {
    if (const auto it = m_known.find(eventId); it != m_known.end()) {
        *it = std::move(known); // the one that is there has outlived its time
        return;
    }
    while (m_known.size() >= maximum)
        dropOldest();
    m_known.insert(eventId, std::move(known));
    m_order.push_back(eventId);
}

void VoiceAnswers::dropOldest() {
    m_known.remove(m_order.front());
    m_order.pop_front();
}

} // namespace opbx
