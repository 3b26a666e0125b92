// What if? Number, caller and time in; what the caller gets in sentences and as CXML out, then on by what happens next. Follows the
// plan while it is edited, and the clock until somebody chooses a time. GUI thread.
#pragma once

#include "ui/routing/plan_draft.h"
#include "ui/routing/what_if.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QComboBox;
class QDateTimeEdit;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;

namespace opbx::ui {

class WhatIfPanel final : public QWidget {
    Q_OBJECT

public:
    WhatIfPanel(PlanDraft& draft, QWidget* parent);

    void setNumber(const QString& number);
    /// Begins again with a new call.
    void call();
    /// What has been shown since the call began.
    QString story() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void makeLayout();
    CallOrigin origin() const;
    void originChanged();
    void planChanged();
    void refreshNumbers();
    void followClock();
    QString calledNumber() const;
    void begin();
    void tell(const QString& before);
    void go(WhatIfEvent event, const QString& digits);
    void refreshButtons();
    void happen(WhatIfEvent event);
    static QString words(WhatIfEvent event);

    PlanDraft& m_draft;
    QComboBox* m_origin;
    QComboBox* m_number;
    QLineEdit* m_caller;
    QDateTimeEdit* m_time;
    QBoxLayout* m_question;
    QHBoxLayout* m_next;
    QLineEdit* m_digits;
    QPlainTextEdit* m_story;
    QPlainTextEdit* m_cxml;
    std::optional<WhatIf> m_call;
    QList<std::pair<WhatIfEvent, QString>>
        m_events; // what has happened to the call, with the keys that were pressed
    QTimer m_minute;
    bool m_hasOwnTime = false; // somebody has chosen a time, so the clock is not followed any more
};

} // namespace opbx::ui
