#include "ui/office/override_menu.h"

#include "ui/backend/backend.h"
#include "ui/backend/overrides_backend.h"
#include "ui/office/override_notice.h"
#include "ui/theme/icons.h"
#include "ui/widgets/plain_text.h"

#include <QDateTime>

namespace opbx::ui {

using namespace Qt::StringLiterals;

OverrideMenu::OverrideMenu(Backend& backend, QWidget* parent)
    : QMenu(tr("Open or c&losed"), parent)
    , m_backend(backend) {
    setIcon(ui::icon(u"clock"_s));
    connect(this, &QMenu::aboutToShow, this, &OverrideMenu::fill);
    fill();
}

void OverrideMenu::offer(const QString& text, OverrideType type, const QDateTime& until) {
    addAction(text, this, [this, type, until] {
        PlanOverride override;
        override.type = type;
        override.until = until.toUTC();
        emit chosen(override);
    });
}

void OverrideMenu::fill() {
    clear();
    const QDateTime now = QDateTime::currentDateTime();
    const QDateTime midnight = now.date().addDays(1).startOfDay();
    if (!m_backend.overrides().plan()->businessHours.isEmpty()) {
        offer(tr("&Closed for an hour"), OverrideType::Closed, now.addSecs(3600));
        offer(tr("Closed for the rest of the &day"), OverrideType::Closed, midnight);
        offer(tr("&Open for an hour"), OverrideType::Open, now.addSecs(3600));
        offer(tr("Open for the &rest of the day"), OverrideType::Open, midnight);
        addSeparator();
    }
    addAction(tr("&Another time, or forward an extension…"), this, &OverrideMenu::dialogRequested);
    const QList<PlanOverride> holding = m_backend.overrides().overrides();
    if (!holding.isEmpty())
        addSeparator();
    for (const PlanOverride& override : holding) {
        addAction(ui::icon(u"stop"_s),
                  withoutMnemonics(tr("End: %1").arg(OverrideWords::sentence(override, m_backend))), this,
                  [this, override] { emit endChosen(override); });
    }
}

} // namespace opbx::ui
