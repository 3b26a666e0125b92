// Search within a view: a field, the place among all that were found, and steps to the next and the one before. GUI thread.
// Searches nothing itself.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace opbx::ui {

class FindBar final : public QWidget {
    Q_OBJECT

public:
    /// `what`: placeholder and accessible name, e.g. "Find in the body".
    FindBar(const QString& what, QWidget* parent);

    QString text() const;
    void setText(const QString& text);
    void focusField();
    /// `current` from 0; -1 with a `total` means that none has been stepped to yet.
    void showPlace(qsizetype current, qsizetype total);

signals:
    void textChanged(const QString& text);
    /// 1: the next, -1: the one before.
    void stepped(int by);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* m_field;
    QLabel* m_place;
    QToolButton* m_previous;
    QToolButton* m_next;
};

} // namespace opbx::ui
