#include "ui/theme/theme.h"

#include "ui/theme/colours.h"
#include "ui/theme/style_sheet.h"

#include <QStyle>
#include <QStyleFactory>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

struct Surfaces {
    QColor window, base, text, button, accent, accentText, tooltip;
};

constexpr double alternatePart = 0.02;
constexpr double disabledPart = 0.45;

QPalette paletteOf(const Surfaces& surfaces) {
    QPalette palette(surfaces.text, surfaces.button, blend(surfaces.button, Qt::white, 0.4),
                     blend(surfaces.button, Qt::black, 0.35), blend(surfaces.button, Qt::black, 0.2),
                     surfaces.text, Qt::white, surfaces.base, surfaces.window);
    palette.setColor(QPalette::AlternateBase, blend(surfaces.base, surfaces.text, alternatePart));
    palette.setColor(QPalette::Highlight, surfaces.accent);
    palette.setColor(QPalette::HighlightedText, surfaces.accentText);
    palette.setColor(QPalette::Link, surfaces.accent);
    palette.setColor(QPalette::LinkVisited, surfaces.accent);
    palette.setColor(QPalette::ToolTipBase, surfaces.tooltip);
    palette.setColor(QPalette::ToolTipText, surfaces.text);
    palette.setColor(QPalette::PlaceholderText, blend(surfaces.base, surfaces.text, 0.66));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        const QColor under = role == QPalette::Text ? surfaces.base : surfaces.window;
        palette.setColor(QPalette::Disabled, role, blend(under, surfaces.text, disabledPart));
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, blend(surfaces.base, surfaces.text, 0.2));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, surfaces.accent);
    return palette;
}

/// True where nobody chose colours: the palette is the one that Fusion falls back to.
bool isFallback(const QPalette& palette) {
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(u"fusion"_s));
    if (!fusion)
        return false;
    const QPalette standard = fusion->standardPalette();
    return palette.color(QPalette::Window) == standard.color(QPalette::Window) &&
           palette.color(QPalette::Base) == standard.color(QPalette::Base) &&
           palette.color(QPalette::Highlight) == standard.color(QPalette::Highlight);
}

bool hasPlatformStyle(const QApplication& application) {
    const QString name = application.style()->name().toLower(); // empty under a style sheet
    return name == u"breeze" || name == u"macos" || name.startsWith(u"windows");
}

void setPaletteFor(QApplication& application, ThemeChoice choice) {
    if (choice != ThemeChoice::System) {
        application.setPalette(choice == ThemeChoice::Light ? lightPalette() : darkPalette());
        return;
    }
    application.setPalette(QPalette());
    const QPalette system = application.palette();
    if (isFallback(system)) {
        application.setPalette(isDark(system) ? darkPalette() : lightPalette());
        return;
    }
    QPalette only; // everything else goes on following the system
    only.setColor(QPalette::AlternateBase,
                  blend(system.color(QPalette::Base), system.color(QPalette::Text), alternatePart));
    application.setPalette(only);
}

} // namespace

ThemeChoice themeChoice(const QString& value) {
    if (value == u"light")
        return ThemeChoice::Light;
    return value == u"dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

QPalette lightPalette() {
    return paletteOf({QColor(0xf5, 0xf6, 0xf8), Qt::white, QColor(0x1c, 0x21, 0x28), QColor(0xfa, 0xfb, 0xfc),
                      QColor(0x1f, 0x62, 0xd6), Qt::white, Qt::white});
}

QPalette darkPalette() {
    return paletteOf({QColor(0x1b, 0x1e, 0x23), QColor(0x22, 0x26, 0x2c), QColor(0xe4, 0xe7, 0xec),
                      QColor(0x2c, 0x31, 0x39), QColor(0x2f, 0x6f, 0xd8), Qt::white,
                      QColor(0x2c, 0x31, 0x39)});
}

void applyTheme(QApplication& application, ThemeChoice choice) {
    const bool ownLook = choice != ThemeChoice::System || !hasPlatformStyle(application);
    if (ownLook)
        application.setStyle(u"fusion"_s);
    setPaletteFor(application, choice);
    application.setStyleSheet(ownLook ? styleSheetFor(application.palette()) : QString());
}

} // namespace opbx::ui
