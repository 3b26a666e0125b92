// A call record as a view of itself, for tests of what is made from views.
#pragma once

#include "core/calls/call_record.h"

#include <QByteArray>

#include <deque>

namespace opbx::test {

class ViewedCall {
public:
    explicit ViewedCall(const CallRecord& record) {
        const auto put = [this](QByteArrayView& view, const QString& text) {
            view = m_texts.emplace_back(text.toUtf8());
        };
        put(m_view.session, record.session);
        put(m_view.callId, record.callId);
        put(m_view.from, record.from);
        put(m_view.to, record.to);
        put(m_view.direction, record.direction);
        put(m_view.disposition, record.disposition);
        put(m_view.rawDisposition, record.rawDisposition);
        put(m_view.recordingUrl, record.recordingUrl);
        put(m_view.domain, record.domain);
        put(m_view.answeredBy, record.answeredBy);
        put(m_view.path, record.path);
        put(m_view.ringGroup, record.ringGroup);
        m_view.durationSeconds = record.durationSeconds;
        m_view.talkSeconds = record.talkSeconds;
        m_view.startedMs = record.startedMs;
        m_view.answeredMs = record.answeredMs;
        m_view.endedMs = record.endedMs;
        m_view.legs = record.legs;
        m_view.outcome = record.outcome;
        m_view.message = record.message;
        m_view.ringingSeconds = record.ringingSeconds;
    }
    Q_DISABLE_COPY_MOVE(ViewedCall)

    const CallView& view() const { return m_view; }

private:
    std::deque<QByteArray> m_texts;
    CallView m_view;
};

} // namespace opbx::test
