// What an empty area shows: an icon, one sentence, and the button that helps. GUI thread.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace opbx::ui {

class EmptyState final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent);

    /// An empty `buttonText` leaves the button out.
    void setContent(const QString& iconName, const QString& sentence, const QString& buttonText = {});
    QString sentence() const;

signals:
    void buttonClicked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refreshIcon();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_sentence;
    QPushButton* m_button;
};

} // namespace opbx::ui
