// A button that tests a public address, and below it what the test found out. GUI thread.
#pragma once

#include "core/health/self_test_report.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace opbx::ui {

class Banner;
class HealthBackend;

class SelfTestPanel final : public QWidget {
    Q_OBJECT

public:
    /// `address`: asked for when the test begins. `backend` outlives the panel.
    SelfTestPanel(HealthBackend& backend, std::function<QString()> address, QWidget* parent);

    void run();
    /// Empty while there is no outcome.
    QString outcome() const;
    /// The address has changed: what was found out no longer counts.
    void clear();

signals:
    void finished(bool passed);

private:
    void showReport(const SelfTestReport& report);

    HealthBackend& m_backend;
    std::function<QString()> m_address;
    QPushButton* m_button;
    QLabel* m_running;
    Banner* m_outcome;
    QLabel* m_details;
    quint64 m_turn = 0;
};

} // namespace opbx::ui
