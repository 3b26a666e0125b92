// Tells when another day has begun where the user is: at midnight, after a sleep, and when the clock or the time zone is set. GUI
// thread. Looks at the calendar every two seconds, because no timer runs while a computer sleeps.
#pragma once

#include <QDate>
#include <QObject>
#include <QTimer>

#include <functional>

namespace opbx::ui {

class DayWatch final : public QObject {
    Q_OBJECT

public:
    using Today = std::function<QDate()>;

    explicit DayWatch(Today today = &QDate::currentDate, QObject* parent = nullptr);

signals:
    void dayChanged();

private:
    void look();

    Today m_today;
    QDate m_known;
    QTimer m_timer;
};

} // namespace opbx::ui
