// A desktop that has what the test says, and remembers what it was asked to show.
#pragma once

#include "ui/backend/desktop_backend.h"

namespace opbx::test {

class FakeDesktop final : public ui::DesktopBackend {
    Q_OBJECT

public:
    using ui::DesktopBackend::DesktopBackend;

    // What the test sets.
    bool tray = true;
    bool notifications = true;
    bool loginKnown = true;
    std::optional<Error> loginProblem;

    // What the test asks.
    QList<ui::Notice> notices;
    bool atLogin = false;

    bool hasTray() const override { return tray; }
    bool hasNotifications() const override { return notifications; }
    void notify(const ui::Notice& notice) override { notices.append(notice); }
    bool canStartAtLogin() const override { return loginKnown; }
    bool startsAtLogin() const override { return atLogin; }
    Result<Done> setStartsAtLogin(bool on) override {
        if (loginProblem)
            return *loginProblem;
        atLogin = on;
        return Done{};
    }
};

} // namespace opbx::test
