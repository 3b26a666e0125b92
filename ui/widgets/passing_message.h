// A message that goes by itself: it lies over the lower edge of what it belongs to, so that nothing moves under the mouse. For what
// was done or refused; what stays until its cause is gone has a Banner in the layout. GUI thread.
#pragma once

#include "ui/theme/colours.h"

#include <QObject>
#include <QTimer>

class QWidget;

namespace opbx::ui {

class Banner;

class PassingMessage final : public QObject {
    Q_OBJECT

public:
    /// `host`: a widget without scrolling; owns this object. `minimumMs`: how long a short sentence stays.
    explicit PassingMessage(QWidget* host, int minimumMs = 5'000);

    /// Stays as long as it takes to read it; what went wrong twice as long. An empty sentence takes it away.
    void show(Meaning meaning, const QString& sentence);
    QString sentence() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QWidget* m_host;
    Banner* m_banner;
    QTimer m_end;
    int m_minimumMs;
};

} // namespace opbx::ui
