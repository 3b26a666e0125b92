#include "ui/office/override_notice.h"

#include "ui/backend/backend.h"
#include "ui/backend/directory_backend.h"
#include "ui/backend/endpoint_backend.h"
#include "ui/backend/plans_backend.h"
#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/words/error_words.h"

#include <QBoxLayout>
#include <QLocale>

namespace opbx::ui {

using namespace Qt::StringLiterals;

QString OverrideWords::end(const QDateTime& until) {
    const QDateTime local = until.toLocalTime();
    const QLocale locale;
    const QString time = local.time().toString(u"HH:mm"_s);
    return local.date() == QDate::currentDate()
               ? time
               : tr("%1, %2", "date, time").arg(locale.toString(local.date(), QLocale::ShortFormat), time);
}

QString OverrideWords::sentence(const PlanOverride& override, Backend& backend) {
    const QString until = end(override.until);
    const QString by = override.setBy.isEmpty() ? QString() : tr(" Set by %1.").arg(override.setBy);
    if (override.type == OverrideType::Forward) {
        const auto party = [&backend](const QString& number) {
            return Formatting::party(backend.directory().nameOf(number), number);
        };
        return tr("Calls to %1 go to %2 until %3.")
                   .arg(party(override.extension), party(override.to), until) +
               by;
    }
    const bool isOpen = override.type == OverrideType::Open;
    if (override.businessHours.isEmpty())
        return (isOpen ? tr("Open by hand until %1.") : tr("Closed by hand until %1.")).arg(until) + by;
    const auto& overrides = const_cast<Backend&>(backend).overrides();
    const PlanBusinessHours* hours = overrides.plan()->hours(override.businessHours);
    const QString name = hours && !hours->name.isEmpty() ? hours->name : override.businessHours;
    return (isOpen ? tr("%1: open by hand until %2.") : tr("%1: closed by hand until %2.")).arg(name, until) +
           by;
}

OverrideNotice::OverrideNotice(Backend& backend, QWidget* parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_failure(new Banner(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::groupMargin);
    column->addWidget(m_failure);
    m_failure->setDismissable(true);
    connect(&backend.overrides(), &OverridesBackend::changed, this, &OverrideNotice::refresh);
    connect(&backend.plans(), &PlansBackend::changed, this, &OverrideNotice::refresh);
    connect(&backend.endpoint(), &EndpointBackend::dayChanged, this, &OverrideNotice::refresh);
    refresh();
}

void OverrideNotice::refresh() {
    qDeleteAll(m_banners);
    m_banners.clear();
    for (const PlanOverride& override : m_backend.overrides().overrides()) {
        auto* banner = new Banner(this);
        banner->setMessage(Meaning::Attention, OverrideWords::sentence(override, m_backend), tr("End now"));
        connect(banner, &Banner::buttonClicked, this, [this, override] { end(override); });
        layout()->addWidget(banner);
        m_banners.append(banner);
    }
    setVisible(!m_banners.isEmpty() || !m_failure->sentence().isEmpty());
}

QStringList OverrideNotice::sentences() const {
    QStringList all;
    for (const Banner* banner : m_banners)
        all.append(banner->sentence());
    return all;
}

void OverrideNotice::set(const PlanOverride& override) {
    m_backend.overrides().set(override).then(this, [this](const Result<Done>& done) { say(done); });
}

/// Queued: the button that was clicked goes with it.
void OverrideNotice::end(const PlanOverride& override) {
    m_backend.overrides().end(override).then(this, [this](const Result<Done>& done) { say(done); });
}

void OverrideNotice::say(const Result<Done>& done) {
    m_failure->setMessage(Meaning::Bad, done ? QString() : ErrorWords::sentence(done.error().code));
    setVisible(!m_banners.isEmpty() || !done);
}

} // namespace opbx::ui
