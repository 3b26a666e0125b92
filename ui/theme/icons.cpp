#include "ui/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

#include <optional>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

QByteArray drawing(const QString& name) {
    QFile file(u":/opbx/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap rendered(const QByteArray& drawing, const QColor& colour, const QSize& pixels) {
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QByteArray coloured = drawing;
    coloured.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(coloured);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter);
    return pixmap;
}

/// Renders at the size and in the colour that the moment asks for, and keeps the last few results.
class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(QByteArray drawing, std::optional<Meaning> meaning)
        : m_drawing(std::move(drawing))
        , m_meaning(meaning) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override {
        const QColor colour = colourOf(mode);
        const quint64 key =
            (quint64(colour.rgba()) << 32) | quint64(size.width() << 16) | quint64(size.height());
        const auto known = m_rendered.constFind(key);
        if (known != m_rendered.constEnd())
            return *known;
        if (m_rendered.size() >= keptPixmaps)
            m_rendered.clear();
        return *m_rendered.insert(key, rendered(m_drawing, colour, size));
    }

    QIconEngine* clone() const override { return new LineIconEngine(m_drawing, m_meaning); }
    QString key() const override { return u"opbx-line"_s; }

private:
    static constexpr int keptPixmaps = 16;

    QColor colourOf(QIcon::Mode mode) const {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        return m_meaning ? coloursOf(*m_meaning, palette).text : palette.color(QPalette::ButtonText);
    }

    QByteArray m_drawing;
    std::optional<Meaning> m_meaning;
    QHash<quint64, QPixmap> m_rendered;
};

QIcon makeIcon(const QString& name, std::optional<Meaning> meaning) {
    QByteArray bytes = drawing(name);
    return bytes.isEmpty() ? QIcon() : QIcon(new LineIconEngine(std::move(bytes), meaning));
}

} // namespace

QIcon icon(const QString& name) {
    return makeIcon(name, std::nullopt);
}

QIcon icon(const QString& name, Meaning meaning) {
    return makeIcon(name, meaning);
}

QPixmap iconPixmap(const QString& name, const QColor& colour, int side, double devicePixelRatio) {
    const int pixels = qRound(side * devicePixelRatio);
    QPixmap pixmap = rendered(drawing(name), colour, QSize(pixels, pixels));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace opbx::ui
