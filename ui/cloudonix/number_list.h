// What becomes of a call to each number of the Cloudonix domain, one a line. GUI thread.
#pragma once

#include "core/cloudonix/cloudonix_values.h"

#include <QWidget>

class QLabel;

namespace opbx::ui {

class NumberList final : public QWidget {
    Q_OBJECT

public:
    explicit NumberList(QWidget* parent);

    /// `known` false: Cloudonix did not say which numbers there are.
    void setRoutes(const QList<NumberRoute>& routes, bool known);
    void clear();

private:
    static QString words(const NumberRoute& route);

    QLabel* m_title;
    QLabel* m_lines;
};

} // namespace opbx::ui
