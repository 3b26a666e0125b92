#include "core/server/readiness.h"

#include <QSocketNotifier>

#if defined(Q_OS_LINUX) && !defined(OPBX_NO_EPOLL)
#define OPBX_EPOLL
#include <array>
#include <sys/epoll.h>
#include <unistd.h>
#endif

namespace opbx {

#ifdef OPBX_EPOLL

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
    m_entries.insert(id, {watcher, descriptor, nullptr, nullptr});
    return id;
}

void Readiness::remove(quint64 id) {
    const Entry entry = m_entries.take(id);
    if (entry.watcher)
        epoll_ctl(m_set, EPOLL_CTL_DEL, entry.descriptor, nullptr);
}

void Readiness::awaitReading(quint64) {}

void Readiness::awaitWriting(quint64) {}

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

#else

Readiness::Readiness(QObject* parent)
    : QObject(parent) {}

Readiness::~Readiness() {
    for (const Entry& entry : std::as_const(m_entries)) {
        delete entry.reading;
        delete entry.writing;
    }
}

quint64 Readiness::add(int descriptor, Watcher* watcher) {
    const quint64 id = ++m_lastId;
    Entry entry{watcher, descriptor, new QSocketNotifier(descriptor, QSocketNotifier::Read),
                new QSocketNotifier(descriptor, QSocketNotifier::Write)};
    m_entries.insert(id, entry);
    // Notifiers are level-triggered: each is shut off when it has fired, and armed again when it is awaited.
    connect(entry.reading, &QSocketNotifier::activated, this, [this, id] {
        const Entry found = m_entries.value(id);
        if (!found.watcher)
            return;
        found.reading->setEnabled(false);
        found.watcher->ready({true, false, false, false});
    });
    connect(entry.writing, &QSocketNotifier::activated, this, [this, id] {
        const Entry found = m_entries.value(id);
        if (!found.watcher)
            return;
        found.writing->setEnabled(false);
        found.watcher->ready({false, true, false, false});
    });
    return id;
}

void Readiness::remove(quint64 id) {
    const Entry entry = m_entries.take(id);
    if (!entry.watcher)
        return;
    entry.reading->setEnabled(false);
    entry.writing->setEnabled(false);
    entry.reading->deleteLater();
    entry.writing->deleteLater();
}

void Readiness::awaitReading(quint64 id) {
    if (const Entry entry = m_entries.value(id); entry.reading)
        entry.reading->setEnabled(true);
}

void Readiness::awaitWriting(quint64 id) {
    if (const Entry entry = m_entries.value(id); entry.writing)
        entry.writing->setEnabled(true);
}

void Readiness::collect() {}

bool Readiness::afterRound(quint64) {
    return false;
}

void Readiness::endRound() {}

#endif

} // namespace opbx
