// A message in its place: icon, sentence, and the button that leads to the remedy. For problems and warnings
// that stay until their cause is gone. GUI thread.
#pragma once

#include "ui/theme/colours.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace opbx::ui {

class Banner final : public QWidget {
    Q_OBJECT

public:
    explicit Banner(QWidget* parent);

    /// Shows the banner. An empty sentence hides it; an empty `buttonText` leaves the button out.
    void setMessage(Meaning meaning, const QString& sentence, const QString& buttonText = {});
    QString sentence() const;
    Meaning meaning() const { return m_meaning; }
    /// Adds a small button that hides the banner.
    void setDismissable(bool dismissable);

signals:
    void buttonClicked();
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void recolour();

    Meaning m_meaning = Meaning::Neutral;
    QLabel* m_icon;
    QLabel* m_sentence;
    QPushButton* m_button;
    QToolButton* m_dismiss;
};

} // namespace opbx::ui
