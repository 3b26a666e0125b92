// Where the endpoint really listens when that needs words: the address is taken or not allowed, the certificate cannot be used, or
// --listen says otherwise than the settings. A button tries again. Hidden while there is nothing to say. GUI thread.
#pragma once

#include <QWidget>

namespace opbx::ui {

class Backend;
class Banner;

class ListenState final : public QWidget {
    Q_OBJECT

public:
    enum class Tells { Failures, Override, All }; // Override: that --listen stands above the settings

    /// `backend` outlives the widget.
    ListenState(Backend& backend, Tells tells, QWidget* parent);

    QString sentence() const;

private:
    void refresh();
    void tryAgain();

    Backend& m_backend;
    Tells m_tells;
    Banner* m_banner;
    bool m_isTrying = false;
};

} // namespace opbx::ui
