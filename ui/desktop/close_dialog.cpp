#include "ui/desktop/close_dialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace opbx::ui {

CloseDialog::CloseDialog(bool hasTray, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Close the window"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(metrics::dialogWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin,
                               metrics::pageMargin);
    column->setSpacing(metrics::groupMargin);
    column->addWidget(textLabel(tr("Keep answering calls?"), TypeSize::Section, this));
    column->addWidget(quietLabel(
        tr("Calls are answered only while OPBX runs. It can run without its window."), TypeSize::Body, this));
    column->addWidget(quietLabel(hasTray
                                     ? tr("You will find it in the tray.")
                                     : tr("This desktop has no tray. Start OPBX again to see the window."),
                                 TypeSize::Body, this));
    column->addWidget(
        quietLabel(tr("OPBX remembers the answer. You can change it in Settings, Language and appearance."),
                   TypeSize::Small, this));
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::groupMargin);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* quit = new QPushButton(tr("Quit"), this);
    auto* keep = new QPushButton(tr("Keep running"), this);
    cancel->setAutoDefault(false);
    quit->setAutoDefault(false);
    keep->setDefault(true);
    makePrimary(keep);
    row->addWidget(cancel);
    row->addStretch();
    row->addWidget(quit);
    row->addWidget(keep);
    column->addSpacing(metrics::groupMargin);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    const auto choose = [this](bool keepRunning) {
        accept();
        emit chosen(keepRunning);
    };
    connect(quit, &QPushButton::clicked, this, [choose] { choose(false); });
    connect(keep, &QPushButton::clicked, this, [choose] { choose(true); });
}

} // namespace opbx::ui
