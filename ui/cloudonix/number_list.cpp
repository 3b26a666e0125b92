#include "ui/cloudonix/number_list.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QLabel>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostLines = 100; // a domain may have thousands of numbers
}

NumberList::NumberList(QWidget* parent)
    : QWidget(parent)
    , m_title(quietLabel(QString(), TypeSize::Small, this))
    , m_lines(textLabel(QString(), TypeSize::Body, this)) {
    m_lines->setTextFormat(Qt::PlainText);
    m_lines->setWordWrap(true);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::labelGap);
    column->addWidget(m_title);
    column->addWidget(m_lines);
    hide();
}

QString NumberList::words(const NumberRoute& route) {
    const QString number =
        route.number.pattern ? tr("Numbers like %1").arg(route.number.number) : route.number.number;
    switch (route.arrival) {
    case NumberArrival::Arrives: return tr("%1: calls arrive here.").arg(number);
    case NumberArrival::OtherApplication:
        return tr("%1: calls go to the application %2.").arg(number, route.applicationName);
    case NumberArrival::NoApplication: return tr("%1: calls go to no application.").arg(number);
    case NumberArrival::ApplicationInactive:
        return tr("%1: its application %2 is switched off.").arg(number, route.applicationName);
    case NumberArrival::NumberInactive: return tr("%1: the number is switched off.").arg(number);
    case NumberArrival::DomainInactive: return tr("%1: the domain is switched off.").arg(number);
    }
    return {};
}

void NumberList::setRoutes(const QList<NumberRoute>& routes, bool known) {
    QStringList lines;
    for (const NumberRoute& route : routes.first(std::min(routes.size(), mostLines)))
        lines.append(words(route));
    if (routes.size() > mostLines)
        lines.append(u"…"_s);
    if (!known)
        m_title->setText(tr("Cloudonix did not list the domain's numbers for this key, so whether calls "
                            "arrive is not known."));
    else if (routes.isEmpty())
        m_title->setText(tr("The domain has no numbers at Cloudonix. Add one in the portal."));
    else
        m_title->setText(tr("Numbers of the domain now"));
    m_lines->setText(lines.join(u'\n'));
    m_lines->setVisible(!lines.isEmpty());
    show();
}

void NumberList::clear() {
    m_lines->clear();
    hide();
}

} // namespace opbx::ui
