// Text of others is text: nothing that came from outside is ever laid out as rich text, whose pictures are files that the program
// would load. GUI thread.
//
// One guard makes labels plain: Qt polishes each label before its first layout, that of a tooltip before it has a
// text, so one event filter covers Qt's own dialogs too.
#pragma once

#include <QApplication>
#include <QLabel>

class QAbstractItemView;
class QHelpEvent;
class QMessageBox;

namespace opbx::ui {

/// A label whose text is shown letter by letter.
class PlainLabel : public QLabel {
public:
    explicit PlainLabel(const QString& text, QWidget* parent = nullptr)
        : PlainLabel(parent) {
        setText(text);
    }
    explicit PlainLabel(QWidget* parent = nullptr)
        : QLabel(parent) {
        setTextFormat(Qt::PlainText);
    }
};

/// A question of the window, Cancel unless another button is pressed; the caller adds that one and opens it. Deletes itself when it
/// is closed.
QMessageBox* plainQuestion(const QString& title, const QString& text, QWidget* parent);

/// A text for a button, a menu or a tab, where `&` would underline a letter.
QString withoutMnemonics(QString text);

/// The beginning of a text that may be huge, for a widget that lays out all it gets.
QString shortened(const QString& text, qsizetype longest);

/// A text as a tooltip shows it: lines of a readable length, the beginning of what is very long.
QString tooltipText(const QString& text);

/// Sees every label before it is laid out, those of Qt's own tooltips and dialogs included, and makes plain what would guess whether
/// its text is rich. Shows the tooltips of widgets and of cells shortened. One for the application, as long as there are windows.
class PlainTextGuard final : public QObject {
public:
    explicit PlainTextGuard(QApplication& application);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static bool showTooltip(QObject* watched, const QHelpEvent& event);
    static bool showCellTooltip(QAbstractItemView& view, const QHelpEvent& event);
};

} // namespace opbx::ui
