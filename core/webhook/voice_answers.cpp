#include "core/webhook/voice_answers.h"

namespace opbx {

namespace {

constexpr qsizetype overhead = 256; // id, headers and the table's own, about

} // namespace

const VoiceAnswers::Known* VoiceAnswers::repeat(const QByteArray& eventId, qint64 steadyUs,
                                                qint64 ttlSeconds) {
    const qint64 oldestUs = steadyUs - ttlSeconds * 1'000'000;
    while (!m_order.empty() && m_order.front().steadyUs <= oldestUs)
        dropOldest();
    const auto it = m_known.find(eventId);
    if (it == m_known.end() || it->steadyUs <= oldestUs)
        return nullptr;
    ++it->attempts;
    return &*it;
}

void VoiceAnswers::keep(const QByteArray& eventId, const Known& known) {
    const qsizetype bytes = known.answer.body.size() + overhead;
    while (!m_order.empty() &&
           (static_cast<qsizetype>(m_order.size()) >= maximum || m_bytes + bytes > maximumBytes))
        dropOldest();
    m_bytes += bytes;
    m_order.push_back({eventId, known.steadyUs, bytes});
    m_known.insert(eventId, known);
}

void VoiceAnswers::dropOldest() {
    const Kept& oldest = m_order.front();
    const auto it = m_known.constFind(oldest.eventId);
    if (it != m_known.cend() && it->steadyUs == oldest.steadyUs)
        m_known.erase(it);
    m_bytes -= oldest.bytes;
    m_order.pop_front();
}

} // namespace opbx
