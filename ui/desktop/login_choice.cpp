#include "ui/desktop/login_choice.h"

#include "ui/backend/desktop_backend.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/error_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QSignalBlocker>

namespace opbx::ui {

LoginChoice::LoginChoice(DesktopBackend& desktop, QWidget* parent)
    : QWidget(parent)
    , m_desktop(desktop)
    , m_check(new QCheckBox(tr("Start OPBX when I sign in"), this))
    , m_problem(new Banner(this)) {
    const QString help = tr("It starts without its window and answers calls at once. Takes effect at once.");
    m_check->setAccessibleDescription(help);
    setWhatsThis(help);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::labelGap);
    column->addWidget(m_check);
    column->addWidget(quietLabel(help, TypeSize::Small, this));
    column->addWidget(m_problem);
    m_check->setChecked(m_desktop.startsAtLogin());
    connect(m_check, &QCheckBox::toggled, this, &LoginChoice::choose);
}

void LoginChoice::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    const QSignalBlocker silent(m_check); // it may have been changed elsewhere
    m_check->setChecked(m_desktop.startsAtLogin());
}

void LoginChoice::choose(bool on) {
    const Result<Done> done = m_desktop.setStartsAtLogin(on);
    m_problem->setMessage(Meaning::Bad, done ? QString() : ErrorWords::sentence(done.error().code));
    const QSignalBlocker silent(m_check);
    m_check->setChecked(m_desktop.startsAtLogin());
}

} // namespace opbx::ui
