// Turns what happens into notices: missed calls by name, refused requests, repeated deliveries, a lost tunnel. What the settings mute
// is left out, and a flood is told once a minute. GUI thread. Shows nothing itself.
#pragma once

#include "core/calls/call_record.h"
#include "core/exchange/exchange.h"
#include "core/settings/settings.h"
#include "ui/backend/backend.h"
#include "ui/backend/desktop_backend.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace opbx::ui {

class NoticeSource final : public QObject {
    Q_OBJECT

public:
    using Now = std::function<qint64()>; // epoch ms

    /// `backend` outlives this object. Calls that ended before this moment are not told.
    NoticeSource(Backend& backend, Now now, QObject* parent);

signals:
    void noticed(const opbx::ui::Notice& notice);

private:
    /// Things of one kind that came too quickly to be told one by one.
    struct Crowd {
        qint64 toldMs = 0;
        int waiting = 0;
        ErrorCode cause = ErrorCode::None; // of the newest
    };

    void take(const QList<ExchangePtr>& exchanges);
    void lookForMissedCalls();
    void tellMissed(const CallRecord& call);
    void tellMissedCalls();
    void tunnelLost(const QString& url);
    void count(Crowd& crowd, ErrorCode cause);
    void tellCrowds();
    void tellRefused();
    void tellRetries();
    bool isMuted(Setting<bool> setting) const;
    bool isDue(const Crowd& crowd) const;

    Backend& m_backend;
    Now m_now;
    qint64 m_sinceMs;
    QSet<QString> m_known; // calls that were told, or need not be
    Crowd m_refused;
    Crowd m_retries;
    QList<CallRecord> m_missed; // not told yet
    qint64 m_missedToldMs = 0;
    QTimer m_calls;
    QTimer m_crowds{this}; // runs while something waits to be told with others
};

} // namespace opbx::ui
