#include "ui/theme/screen_fit.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QWidget>

namespace opbx::ui {

namespace {

constexpr const char* wantedProperty = "opbxWantedSmallestSize";

QList<QSize> screenSizes() {
    QList<QSize> sizes;
    const auto screens = QGuiApplication::screens();
    for (const QScreen* screen : screens)
        sizes.append(screen->availableSize());
    return sizes;
}

} // namespace

ScreenFit::ScreenFit(QApplication& application)
    : QObject(&application) {
    application.installEventFilter(this);
    const auto watch = [this](QScreen* screen) {
        connect(screen, &QScreen::availableGeometryChanged, this, &ScreenFit::fitAll);
        fitAll();
    };
    connect(&application, &QGuiApplication::screenAdded, this, watch);
    connect(&application, &QGuiApplication::screenRemoved, this, &ScreenFit::fitAll);
    const auto screens = QGuiApplication::screens();
    for (QScreen* screen : screens)
        watch(screen);
}

QSize ScreenFit::smallest(QSize wanted, const QList<QSize>& screens) {
    for (const QSize& screen : screens)
        wanted = wanted.boundedTo(screen / 2);
    return wanted.expandedTo({1, 1});
}

QSize ScreenFit::opening(QSize wanted, QSize available) {
    return wanted.boundedTo(available * 9 / 10); // a frame comes around it
}

void ScreenFit::fitAll() const {
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows) {
        if (window->isVisible())
            fit(*window);
    }
}

/// An explicit smallest size stands above what the layout asks for; what then finds no room is cut off, or scrolls.
void ScreenFit::fit(QWidget& window) const {
    const QVariant bounded = window.property(wantedProperty);
    QSize wanted = bounded.isValid() ? bounded.toSize() : window.minimumSize();
    if (!bounded.isValid() && window.layout())
        wanted = wanted.expandedTo(window.layout()->totalMinimumSize());
    const QSize size = smallest(wanted, screenSizes());
    if (!bounded.isValid() && size == wanted)
        return; // and it may go on growing with its content
    window.setProperty(wantedProperty, wanted);
    window.setMinimumSize(size);
}

bool ScreenFit::eventFilter(QObject* watched, QEvent* event) {
    const bool opens = event->type() == QEvent::Show && watched->isWidgetType();
    if (!opens)
        return false;
    auto* window = static_cast<QWidget*>(watched);
    const Qt::WindowType type = window->windowType();
    if (!window->isWindow() || (type != Qt::Window && type != Qt::Dialog))
        return false;
    fit(*window);
    const bool isAsLargeAsItMayBe = window->windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen);
    if (!isAsLargeAsItMayBe && window->screen()) {
        const QSize size = opening(window->size(), window->screen()->availableSize());
        if (size != window->size())
            window->resize(size);
    }
    return false;
}

} // namespace opbx::ui
