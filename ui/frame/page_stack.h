// The pages, of which one is seen. It needs the least room of that one: others that are taller put no scroll bar beside it, nor does
// what its texts would like to have. GUI thread.
#pragma once

#include <QStackedWidget>

namespace opbx::ui {

class PageStack final : public QStackedWidget {
    Q_OBJECT

public:
    explicit PageStack(QWidget* parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;
};

} // namespace opbx::ui
