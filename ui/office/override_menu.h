// The menu of what can be set by hand for a time: closed, open, an extension forwarded, and what ends it. GUI thread. Sets nothing itself.
#pragma once

#include "core/model/routing_plan.h"

#include <QMenu>

namespace opbx::ui {

class Backend;

class OverrideMenu final : public QMenu {
    Q_OBJECT

public:
    /// `backend` outlives the menu.
    OverrideMenu(Backend& backend, QWidget* parent);

    /// As it is when it is opened.
    void fill();

signals:
    void chosen(const opbx::PlanOverride& override);
    void endChosen(const opbx::PlanOverride& override);
    /// Another time, certain hours, or a forward: a dialog asks.
    void dialogRequested();

private:
    void offer(const QString& text, OverrideType type, const QDateTime& until);

    Backend& m_backend;
};

} // namespace opbx::ui
