// Keeps windows within their screens: no window has a smallest size that a screen cannot hold, and none is opened larger than its
// screen. A Wayland compositor ends a program whose maximised window insists on being larger. GUI thread, one for the program.
//
// The smallest size of a window is at most half of any screen, because Wayland clients do not know of panels and a
// compositor ends a program that insists on more.
#pragma once

#include <QObject>
#include <QSize>

class QApplication;
class QScreen;
class QWidget;

namespace opbx::ui {

class ScreenFit final : public QObject {
    Q_OBJECT

public:
    explicit ScreenFit(QApplication& application);

    /// The smallest size of a window that wants to be no smaller than `wanted`: never more than half of any of the screens. Panels take
    /// room of which a Wayland client is not told, and windows are tiled in halves and moved to other screens.
    static QSize smallest(QSize wanted, const QList<QSize>& screens);
    /// How large a window opens that wants to be `wanted`, on a screen with so much room.
    static QSize opening(QSize wanted, QSize available);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit(QWidget& window) const;
    void fitAll() const;
};

} // namespace opbx::ui
