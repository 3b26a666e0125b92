// A word in a coloured capsule with the icon of its meaning: HTTP status, verdict, state. A widget, and the
// painting of it for table cells. GUI thread.
#pragma once

#include "ui/theme/colours.h"

#include <QWidget>

class QPainter;

namespace opbx::ui {

/// Width that a pill needs, in device-independent pixels.
int pillWidth(const QString& text, const QFont& font);

/// Paints a pill at the leading edge of `area`, vertically centred; elides when it does not fit. `iconName`: empty for that of the
/// meaning.
void paintPill(QPainter& painter, const QRect& area, const QString& text, Meaning meaning,
               const QPalette& palette, Qt::LayoutDirection direction, const QString& iconName = {});

class StatusPill final : public QWidget {
    Q_OBJECT

public:
    explicit StatusPill(QWidget* parent);
    StatusPill(const QString& text, Meaning meaning, QWidget* parent);

    void setStatus(const QString& text, Meaning meaning);
    QString text() const { return m_text; }
    Meaning meaning() const { return m_meaning; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Meaning m_meaning = Meaning::Neutral;
};

} // namespace opbx::ui
