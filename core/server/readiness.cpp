#include "core/server/readiness.h"

#include <QSocketNotifier>

#include <array>
#include <sys/epoll.h>
#include <unistd.h>
#include <utility>

namespace opbx {

namespace {

// Each answer wakes its client, unless that is awake: sent together, they wake it once. More would wait noticeably for each other.
constexpr size_t answersAtOnce = 16;

} // namespace

Readiness::Readiness(QObject* parent)
    : QObject(parent)
    , m_set(epoll_create1(EPOLL_CLOEXEC)) {
    if (m_set < 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_set, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] { collect(); });
}

Readiness::~Readiness() {
    m_notifier.reset();
    if (m_set >= 0)
        ::close(m_set);
}

quint64 Readiness::add(int descriptor, Watcher* watcher) {
    const quint64 id = ++m_lastId;
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
    event.data.u64 = id;
    if (epoll_ctl(m_set, EPOLL_CTL_ADD, descriptor, &event) != 0)
        return 0;
    m_entries.insert(id, {watcher, descriptor});
    return id;
}

void Readiness::remove(quint64 id) {
    const Entry entry = m_entries.take(id);
    if (entry.watcher)
        epoll_ctl(m_set, EPOLL_CTL_DEL, entry.descriptor, nullptr);
}

void Readiness::collect() {
    std::array<epoll_event, 128> events;
    const int count = epoll_wait(m_set, events.data(), static_cast<int>(events.size()), 0);
    m_inRound = true;
    for (int i = 0; i < count; ++i) {
        if (m_afterRound.size() >= answersAtOnce)
            endRound();
        const epoll_event& event = events[static_cast<size_t>(i)];
        // An earlier watcher of this round may have removed this one.
        const auto entry = m_entries.constFind(event.data.u64);
        if (entry == m_entries.constEnd())
            continue;
        const bool broken = (event.events & (EPOLLHUP | EPOLLERR)) != 0;
        const bool ending = broken || (event.events & EPOLLRDHUP) != 0;
        entry->watcher->ready(
            {ending || (event.events & EPOLLIN) != 0, (event.events & EPOLLOUT) != 0, ending, broken});
    }
    m_inRound = false;
    endRound();
}

bool Readiness::afterRound(quint64 id) {
    if (m_inRound)
        m_afterRound.push_back(id);
    return m_inRound;
}

/// What a watcher does now it does at once, also within the round.
void Readiness::endRound() {
    const bool inRound = std::exchange(m_inRound, false);
    for (const quint64 id : std::exchange(m_afterRound, {}))
        if (const auto entry = m_entries.constFind(id); entry != m_entries.constEnd())
            entry->watcher->ready({});
    m_inRound = inRound;
}

} // namespace opbx
