// What holds by hand for a time, above every page while it holds, each with the button that ends it. GUI thread.
#pragma once

#include "ui/backend/overrides_backend.h"

#include <QCoreApplication>
#include <QWidget>

namespace opbx::ui {

class Backend;
class Banner;

/// How overrides read in the window.
class OverrideWords {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::OverrideWords)

public:
    /// "Closed by hand until 18:00."
    static QString sentence(const PlanOverride& override, Backend& backend);
    /// "18:00", on another day with the date.
    static QString end(const QDateTime& until);
};

class OverrideNotice final : public QWidget {
    Q_OBJECT

public:
    /// `backend` outlives the widget.
    OverrideNotice(Backend& backend, QWidget* parent);

    /// Sentences that are shown.
    QStringList sentences() const;
    /// Sets one by hand; a failure is said here.
    void set(const PlanOverride& override);
    void end(const PlanOverride& override);

private:
    void refresh();
    void say(const Result<Done>& done);

    Backend& m_backend;
    QList<Banner*> m_banners; // one an override
    Banner* m_failure;
};

} // namespace opbx::ui
