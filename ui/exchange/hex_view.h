// Bytes as offset, hexadecimal and characters, 16 a line. Paints only the lines that are visible, whatever
// the size. GUI thread; read only.
#pragma once

#include <QAbstractScrollArea>

namespace opbx::ui {

class HexView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit HexView(QWidget* parent);

    void setBytes(const QByteArray& bytes);
    /// Marks bytes and scrolls to them.
    void mark(qsizetype start, qsizetype length);

    static constexpr int bytesPerLine = 16;
    /// One line as it is painted.
    static QString line(const QByteArray& bytes, qsizetype offset);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int lineHeight() const;
    int lineCount() const;
    void updateScrollBars();

    QByteArray m_bytes;
    qsizetype m_markStart = -1;
    qsizetype m_markLength = 0;
};

} // namespace opbx::ui
