#include "ui/connection/self_test_panel.h"

#include "ui/backend/health_backend.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/self_test_words.h"
#include "ui/words/translated.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace opbx::ui {

SelfTestPanel::SelfTestPanel(HealthBackend& backend, std::function<QString()> address, QWidget* parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_address(std::move(address))
    , m_button(new QPushButton(tr("Test the public address"), this))
    , m_running(quietLabel(tr("A request goes out and must come back here…"), TypeSize::Small, this))
    , m_outcome(new Banner(this))
    , m_details(quietLabel({}, TypeSize::Small, this)) {
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::groupMargin);
    row->addWidget(m_button);
    row->addWidget(m_running, 1);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::groupMargin);
    column->addLayout(row);
    column->addWidget(m_outcome);
    column->addWidget(m_details);
    m_running->hide();
    m_details->hide();
    connect(m_button, &QPushButton::clicked, this, &SelfTestPanel::run);
}

void SelfTestPanel::run() {
    clear();
    m_button->setEnabled(false);
    m_running->show();
    m_backend.runSelfTest(m_address())
        .then(this, [this, turn = m_turn](const Result<SelfTestReport>& report) {
            m_button->setEnabled(true);
            m_running->hide();
            if (report && turn == m_turn)
                showReport(*report);
        });
}

void SelfTestPanel::clear() {
    ++m_turn;
    m_outcome->setMessage(Meaning::Neutral, {});
    m_details->hide();
}

QString SelfTestPanel::outcome() const {
    return m_outcome->sentence();
}

void SelfTestPanel::showReport(const SelfTestReport& report) {
    m_outcome->setMessage(SelfTestWords::meaning(report), translated(report.words()));
    const QStringList details = SelfTestWords::details(report);
    m_details->setText(details.join(u'\n'));
    m_details->setVisible(!details.isEmpty());
    emit finished(report.passed());
}

} // namespace opbx::ui
