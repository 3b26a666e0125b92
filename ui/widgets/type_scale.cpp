#include "ui/widgets/type_scale.h"

#include "ui/theme/colours.h"
#include "ui/widgets/plain_text.h"

#include <QEvent>
#include <QFontDatabase>
#include <QLabel>

namespace opbx::ui {

namespace {

double factorOf(TypeSize size) {
    switch (size) {
    case TypeSize::Title: return 1.4;
    case TypeSize::Section: return 1.1;
    case TypeSize::Body: return 1.0;
    case TypeSize::Small: return 0.9;
    }
    return 1.0;
}

QFont resized(QFont font, double factor) {
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

/// Sets its own text colour again whenever the palette of the application changes.
class QuietLabel final : public PlainLabel {
public:
    QuietLabel(const QString& text, QWidget* parent)
        : PlainLabel(text, parent) {
        recolour();
    }

protected:
    void changeEvent(QEvent* event) override {
        PlainLabel::changeEvent(event);
        if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
            recolour();
    }

private:
    void recolour() {
        const QColor colour = quietText(parentWidget() ? parentWidget()->palette() : palette());
        if (palette().color(QPalette::WindowText) == colour)
            return;
        QPalette own = palette();
        own.setColor(QPalette::WindowText, colour);
        setPalette(own);
    }
};

} // namespace

QFont scaled(const QFont& body, TypeSize size) {
    QFont font = resized(body, factorOf(size));
    if (size == TypeSize::Title || size == TypeSize::Section)
        font.setWeight(QFont::DemiBold);
    return font;
}

QFont monospace(const QFont& body) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (body.pointSizeF() > 0)
        font.setPointSizeF(body.pointSizeF() * 0.95);
    else
        font.setPixelSize(qRound(body.pixelSize() * 0.95));
    return font;
}

QFont tabular(const QFont& body) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    QFont font = body;
    font.setFeature("tnum", 1);
    return font;
#else
    return body;
#endif
}

QLabel* textLabel(const QString& text, TypeSize size, QWidget* parent) {
    auto* label = new PlainLabel(text, parent);
    label->setFont(scaled(label->font(), size));
    return label;
}

QLabel* quietLabel(const QString& text, TypeSize size, QWidget* parent) {
    auto* label = new QuietLabel(text, parent);
    label->setFont(scaled(label->font(), size));
    label->setWordWrap(true);
    return label;
}

} // namespace opbx::ui
