#include "ui/widgets/day_watch.h"

#include <utility>

namespace opbx::ui {

namespace {
constexpr int intervalMs = 2'000;
}

DayWatch::DayWatch(Today today, QObject* parent)
    : QObject(parent)
    , m_today(std::move(today))
    , m_known(m_today()) {
    m_timer.setInterval(intervalMs);
    connect(&m_timer, &QTimer::timeout, this, &DayWatch::look);
    m_timer.start();
}

void DayWatch::look() {
    const QDate today = m_today();
    if (std::exchange(m_known, today) != today)
        emit dayChanged();
}

} // namespace opbx::ui
