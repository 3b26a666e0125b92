#include "ui/theme/colours.h"

#include <cmath>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double readable = 4.5;
constexpr double fillPart = 0.12;
constexpr double tintPart = 0.06;

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QColor baseColour(Meaning meaning, bool dark, const QPalette& palette) {
    switch (meaning) {
    case Meaning::Good: return dark ? QColor(0x5f, 0xd0, 0x8a) : QColor(0x14, 0x7a, 0x3d);
    case Meaning::Attention: return dark ? QColor(0xf0, 0xb4, 0x4c) : QColor(0x8f, 0x5a, 0x00);
    case Meaning::Bad: return dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xb4, 0x23, 0x18);
    case Meaning::Neutral: break;
    }
    return blend(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.68);
}

/// Moves a colour towards the palette's text until it can be read on all of the surfaces.
QColor readableOn(QColor colour, const QPalette& palette, std::initializer_list<QColor> surfaces) {
    const QColor text = palette.color(QPalette::Text);
    for (int step = 0; step < 20; ++step) {
        bool enough = true;
        for (const QColor& surface : surfaces)
            enough = enough && contrast(colour, surface) >= readable;
        if (enough)
            break;
        colour = blend(colour, text, 0.12);
    }
    return colour;
}

} // namespace

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor blend(const QColor& under, const QColor& over, double part) {
    const auto mix = [part](double low, double high) { return low + (high - low) * part; };
    return QColor::fromRgbF(float(mix(under.redF(), over.redF())), float(mix(under.greenF(), over.greenF())),
                            float(mix(under.blueF(), over.blueF())));
}

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

MeaningColours coloursOf(Meaning meaning, const QPalette& palette) {
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor colour = baseColour(meaning, isDark(palette), palette);
    MeaningColours colours;
    colours.fill = blend(base, colour, fillPart);
    const bool tinted = meaning == Meaning::Attention || meaning == Meaning::Bad;
    colours.tint = tinted ? blend(base, colour, tintPart) : base;
    colours.text = readableOn(colour, palette, {base, window, colours.fill, colours.tint});
    return colours;
}

QString iconNameOf(Meaning meaning) {
    switch (meaning) {
    case Meaning::Good: return u"good"_s;
    case Meaning::Attention: return u"attention"_s;
    case Meaning::Bad: return u"bad"_s;
    case Meaning::Neutral: break;
    }
    return u"neutral"_s;
}

QColor swatchOf(RowColour colour, const QPalette& palette) {
    const bool dark = isDark(palette);
    switch (colour) {
    case RowColour::Blue: return dark ? QColor(0x6a, 0xa8, 0xff) : QColor(0x1f, 0x6f, 0xd6);
    case RowColour::Green: return dark ? QColor(0x5f, 0xd0, 0x8a) : QColor(0x1e, 0x9e, 0x55);
    case RowColour::Amber: return dark ? QColor(0xf0, 0xb4, 0x4c) : QColor(0xd9, 0x8e, 0x04);
    case RowColour::Red: return dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xd9, 0x36, 0x2b);
    case RowColour::Violet: return dark ? QColor(0xc0, 0x9a, 0xff) : QColor(0x7a, 0x3f, 0xd1);
    case RowColour::Grey: return dark ? QColor(0xa0, 0xa4, 0xab) : QColor(0x70, 0x75, 0x7d);
    case RowColour::None: break;
    }
    return palette.color(QPalette::Base);
}

QColor tintOf(RowColour colour, const QPalette& palette) {
    constexpr double rowPart = 0.18;
    return blend(palette.color(QPalette::Base), swatchOf(colour, palette), rowPart);
}

QColor quietText(const QPalette& palette) {
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    return readableOn(blend(base, text, 0.62), palette, {base, palette.color(QPalette::Window)});
}

QColor hairline(const QPalette& palette) {
    return blend(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.14);
}

QColor accent(const QPalette& palette) {
    const QColor base = palette.color(QPalette::Base);
    return readableOn(palette.color(QPalette::Active, QPalette::Highlight), palette,
                      {base, palette.color(QPalette::Window)});
}

} // namespace opbx::ui
