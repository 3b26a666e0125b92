#include "ui/widgets/progress_bar.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace opbx::ui {

namespace {
constexpr int steps = 1000;
}

ProgressBar::ProgressBar(QWidget* parent)
    : QWidget(parent)
    , m_sentence(quietLabel(QString(), TypeSize::Small, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this)) {
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(metrics::progressHeight);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setAccessibleName(tr("Cancel"));
    auto* column = new QVBoxLayout;
    column->setSpacing(metrics::labelGap);
    column->addWidget(m_sentence);
    column->addWidget(m_bar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::groupMargin);
    row->addLayout(column, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressBar::cancelRequested);
    hide();
}

void ProgressBar::start(const QString& sentence, qint64 total) {
    m_total = total;
    m_sentence->setText(sentence);
    m_bar->setRange(0, total > 0 ? steps : 0);
    m_bar->setValue(0);
    show();
}

void ProgressBar::setProgress(qint64 done) {
    if (m_total > 0)
        m_bar->setValue(int(std::min(done, m_total) * steps / m_total));
}

void ProgressBar::setSentence(const QString& sentence) {
    m_sentence->setText(sentence);
}

void ProgressBar::finish() {
    hide();
}

} // namespace opbx::ui
