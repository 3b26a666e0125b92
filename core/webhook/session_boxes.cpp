#include "core/webhook/session_boxes.h"

namespace opbx {

void SessionBoxes::note(const QString& session, const QString& box) {
    if (session.isEmpty() || box.isEmpty() || session.size() > longestSession)
        return;
    if (!m_boxes.contains(session)) {
        if (m_boxes.size() >= maximum) {
            m_boxes.remove(m_order.front());
            m_order.pop_front();
        }
        m_order.push_back(session);
    }
    m_boxes.insert(session, box);
}

} // namespace opbx
