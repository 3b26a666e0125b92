// The meanings that colour may have, and the colours for them on the present palette. Pure functions of a
// palette; GUI thread. A meaning is never shown by colour alone: it has an icon and a word as well.
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

namespace opbx::ui {

enum class Meaning { Neutral, Good, Attention, Bad };
inline constexpr int meaningCount = 4;

struct MeaningColours {
    QColor text; // on Base, Window and on `fill`: contrast at least 4.5 : 1
    QColor fill; // background of a pill or banner
    QColor tint; // background of a table row; Base for Good and Neutral
};

/// True when the surfaces of the palette are darker than its text.
bool isDark(const QPalette& palette);

MeaningColours coloursOf(Meaning meaning, const QPalette& palette);
/// Name of the icon that goes with a meaning.
QString iconNameOf(Meaning meaning);

/// Colours that the user may give to rows, apart from the meanings. The numbers are remembered.
enum class RowColour { None, Blue, Green, Amber, Red, Violet, Grey };
inline constexpr int rowColourCount = 7;

/// The colour itself, for swatches.
QColor swatchOf(RowColour colour, const QPalette& palette);
/// Background of a row; text on it has a contrast of at least 4.5 : 1.
QColor tintOf(RowColour colour, const QPalette& palette);

/// Second-rank text: quieter than Text, still at least 4.5 : 1 on Base and Window.
QColor quietText(const QPalette& palette);
/// Lines between areas.
QColor hairline(const QPalette& palette);
/// Colour of links and of what is active.
QColor accent(const QPalette& palette);
/// `part` of `over` laid on `under`, 0 to 1.
QColor blend(const QColor& under, const QColor& over, double part);

/// Contrast of two opaque colours by WCAG 2: 1 to 21.
double contrast(const QColor& a, const QColor& b);

} // namespace opbx::ui
