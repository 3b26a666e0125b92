// Ends a live call through Cloudonix, after a question. GUI thread.
#pragma once

#include "core/base/result.h"

#include <QAction>

namespace opbx::ui {

class Backend;
class Banner;

class HangUp final : public QAction {
    Q_OBJECT

public:
    /// `problem` shows what went wrong; it and `backend` outlive the action.
    HangUp(Backend& backend, Banner& problem, QWidget* parent);

    /// The call that the action is about, empty for none; `party` names it to people.
    void setCall(const QString& session, const QString& party);

private:
    void refresh();
    void ask();
    void hangUp(const QString& session);

    Backend& m_backend;
    Banner& m_problem;
    QWidget* m_window;
    QString m_session;
    QString m_party;
};

} // namespace opbx::ui
