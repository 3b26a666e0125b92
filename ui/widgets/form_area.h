// A scroll area for forms: as wide as it needs, scrolls vertically only, and gives wrapped texts the height they need. GUI thread.
#pragma once

#include <QScrollArea>

namespace opbx::ui {

class FormArea : public QScrollArea {
    Q_OBJECT

public:
    explicit FormArea(QWidget* parent);

    /// Takes ownership; the form before it is deleted.
    void setForm(QWidget* form);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
};

/// Margins of a form's layout: room beside the scroll bar, which stands where lines end in the reader's language.
QMargins besideScrollBar();

} // namespace opbx::ui
