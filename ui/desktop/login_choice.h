// Whether the program starts when the user signs in. Takes effect at once. GUI thread.
#pragma once

#include <QWidget>

class QCheckBox;

namespace opbx::ui {

class Banner;
class DesktopBackend;

class LoginChoice final : public QWidget {
    Q_OBJECT

public:
    /// `desktop` outlives the widget.
    LoginChoice(DesktopBackend& desktop, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void choose(bool on);

    DesktopBackend& m_desktop;
    QCheckBox* m_check;
    Banner* m_problem;
};

} // namespace opbx::ui
