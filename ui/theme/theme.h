// Style, palette and style sheet of the whole window. GUI thread; keeps no state.
#pragma once

#include <QApplication>
#include <QPalette>

namespace opbx::ui {

enum class ThemeChoice { System, Light, Dark };

/// Of a value of the setting `ui/theme`; System for any other text.
ThemeChoice themeChoice(const QString& value);

/// Our own surfaces, for platforms that bring none and for a choice made in the settings.
QPalette lightPalette();
QPalette darkPalette();

/// Sets style and palette. System: the platform's palette; where the platform has none of its own (plain
/// Fusion), ours in the same lightness. May be called again when the choice or the system changes.
void applyTheme(QApplication& application, ThemeChoice choice);

} // namespace opbx::ui
