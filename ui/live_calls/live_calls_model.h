// Calls that have not ended, one row each, with seconds that tick. GUI thread. Takes what the backend says about sessions
// as it is: what is stale or over is decided by the store.
#pragma once

#include "core/calls/call_record.h"
#include "ui/backend/backend.h"
#include "ui/widgets/row_model.h"

class QTimer;

namespace opbx::ui {

class LiveCallsModel final : public RowModel<LiveSession> {
    Q_OBJECT

public:
    enum Column { From, To, Direction, State, Ringing, Talking, Extension, Group, Started, Session };

    /// Epoch milliseconds; replaced in tests.
    using Now = std::function<qint64()>;

    LiveCallsModel(Backend& backend, Now now, QObject* parent);

    /// Asks the backend again. The rows that are there stay where they are.
    void reload();
    /// Repaints the cells of running seconds; called once a second while somebody looks.
    void tick();
    /// Whether somebody looks at the page: else nothing ticks, and news is read when somebody does again.
    void setTicking(bool on);

    QString sessionAt(int row) const;
    /// How many calls each extension and each group has, by name, the most first.
    QList<std::pair<QString, int>> counts() const;

signals:
    void loaded();

private:
    void noteNews();
    void take(QList<LiveSession> sessions);
    void insertRow(int at, const LiveSession& session);
    static Columns columnsOf(const LiveCallsModel* model);
    QVariant ofRow(const LiveSession& session, int role) const override;
    QString party(const QString& number) const;
    /// Seconds from start to answer, or to now while it rings.
    qint64 ringingSeconds(const LiveSession& session) const;
    /// Seconds since the answer; 0 before it.
    qint64 talkingSeconds(const LiveSession& session) const;

    Backend& m_backend;
    Now m_now;
    QTimer* m_ticker;
    QTimer* m_newsTimer; // news that come together are read together
    bool m_isBehind = false;
    quint64 m_turn = 0;
    int m_ticks = 0;
};

} // namespace opbx::ui
