// The set of line icons (24 grid, 1.5 stroke), drawn in the palette's text colour whatever the theme. GUI
// thread.
#pragma once

#include "ui/theme/colours.h"

#include <QIcon>
#include <QPixmap>

namespace opbx::ui {

/// Icon by file name without extension, e.g. "copy"; follows the application's palette. A null icon for an
/// unknown name.
QIcon icon(const QString& name);

/// The same in the colour of a meaning.
QIcon icon(const QString& name, Meaning meaning);

/// Draws an icon once, in any colour; `side` in device-independent pixels.
QPixmap iconPixmap(const QString& name, const QColor& colour, int side, double devicePixelRatio);

} // namespace opbx::ui
