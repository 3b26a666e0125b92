// Tells watchers when a descriptor can be read or written: one epoll set behind one notifier, so that the cost does not grow with
// the number of idle connections. Lives on the http thread.
#pragma once

#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

class QSocketNotifier;

namespace opbx {

class Readiness : public QObject {
public:
    class Watcher {
    public:
        virtual ~Watcher() = default;
        struct Event {
            bool canRead = false;
            bool canWrite = false;
            bool ending = false; // the other end will send no more than what is there
            bool broken = false; // both directions are gone
        };
        /// Edge-triggered: read or write until it would block.
        virtual void ready(const Event& event) = 0;
    };

    explicit Readiness(QObject* parent = nullptr);
    ~Readiness() override;

    /// Watches a non-blocking descriptor until remove(); 0 when the system refuses.
    quint64 add(int descriptor, Watcher* watcher);
    void remove(quint64 id);
    /// While a round of events is handed out: tells the watcher again, by an event with nothing in it, at the end of the
    /// round or after some more of it. False: there is no round.
    bool afterRound(quint64 id);

private:
    struct Entry {
        Watcher* watcher = nullptr;
        int descriptor = -1;
    };

    void collect();
    void endRound();

    QHash<quint64, Entry> m_entries;
    quint64 m_lastId = 0;
    int m_set = -1;
    bool m_inRound = false;
    std::vector<quint64> m_afterRound;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace opbx
