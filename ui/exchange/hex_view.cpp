#include "ui/exchange/hex_view.h"

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/type_scale.h"

#include <QPainter>
#include <QScrollBar>

namespace opbx::ui {

using namespace Qt::StringLiterals;

HexView::HexView(QWidget* parent)
    : QAbstractScrollArea(parent) {
    setAccessibleName(tr("Body as hexadecimal"));
    setFrameShape(QFrame::NoFrame);
    setFont(monospace(font()));
    setLayoutDirection(Qt::LeftToRight);
}

void HexView::setBytes(const QByteArray& bytes) {
    m_bytes = bytes;
    m_markStart = -1;
    verticalScrollBar()->setValue(0);
    updateScrollBars();
    viewport()->update();
}

QString HexView::line(const QByteArray& bytes, qsizetype offset) {
    const QByteArray part = bytes.mid(offset, bytesPerLine);
    QByteArray hex = part.toHex(' ');
    hex.append(QByteArray(bytesPerLine * 3 - 1 - hex.size(), ' '));
    hex.insert(bytesPerLine / 2 * 3, ' ');
    QByteArray text = part;
    for (char& c : text)
        c = c >= 0x20 && c < 0x7f ? c : '.';
    return u"%1  %2  %3"_s.arg(QString::number(offset, 16).rightJustified(6, u'0'), QString::fromLatin1(hex),
                               QString::fromLatin1(text));
}

void HexView::mark(qsizetype start, qsizetype length) {
    m_markStart = start;
    m_markLength = length;
    verticalScrollBar()->setValue(int(start / bytesPerLine) - 2);
    viewport()->update();
}

int HexView::lineHeight() const {
    return fontMetrics().height() + 2;
}

int HexView::lineCount() const {
    return int((m_bytes.size() + bytesPerLine - 1) / bytesPerLine);
}

void HexView::updateScrollBars() {
    const int visible = std::max(1, viewport()->height() / lineHeight());
    verticalScrollBar()->setRange(0, std::max(0, lineCount() - visible));
    verticalScrollBar()->setPageStep(visible);
    const int width = fontMetrics().horizontalAdvance(line(m_bytes, 0)) + 2 * metrics::groupMargin;
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

void HexView::resizeEvent(QResizeEvent*) {
    updateScrollBars();
}

void HexView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.setFont(font());
    const int first = verticalScrollBar()->value();
    const int last = std::min(lineCount(), first + viewport()->height() / lineHeight() + 2);
    const int left = metrics::groupMargin - horizontalScrollBar()->value();
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const QColor mark = blend(palette().color(QPalette::Base), accent(palette()), 0.3);
    for (int i = first; i < last; ++i) {
        const int top = (i - first) * lineHeight();
        for (qsizetype k = 0; m_markStart >= 0 && k < bytesPerLine; ++k) {
            const qsizetype at = qsizetype(i) * bytesPerLine + k;
            if (at < m_markStart || at >= m_markStart + m_markLength)
                continue;
            const int column = int(8 + k * 3 + (k >= bytesPerLine / 2 ? 1 : 0));
            painter.fillRect(left + column * digit, top, 2 * digit, lineHeight(), mark);
        }
        const QString text = line(m_bytes, qsizetype(i) * bytesPerLine);
        painter.setPen(quietText(palette()));
        painter.drawText(left, top + fontMetrics().ascent() + 1, text.left(6));
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(left + 6 * digit, top + fontMetrics().ascent() + 1, text.mid(6));
    }
}

} // namespace opbx::ui
