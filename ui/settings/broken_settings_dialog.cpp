#include "ui/settings/broken_settings_dialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/error_words.h"
#include "ui/words/setting_words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace opbx::ui {

namespace {

constexpr qsizetype mostShown = 8;

QString wordsFor(const BrokenSetting& broken) {
    const SettingRow* row = findSetting(broken.key);
    if (!row)
        return BrokenSettingsDialog::tr("Line %1: there is no setting “%2”.")
            .arg(QString::number(broken.line), broken.key);
    const QString name = SettingWords::knows(broken.key) ? SettingWords::name(broken.key) : broken.key;
    return BrokenSettingsDialog::tr("Line %1, %2: %3", "number of a line, name of a setting, what is allowed")
        .arg(QString::number(broken.line), name, SettingWords::allowed(*row));
}

} // namespace

BrokenSettingsDialog::BrokenSettingsDialog(const QString& file, const QList<BrokenSetting>& broken,
                                           QWidget* parent)
    : QDialog(parent)
    , m_problem(new Banner(this)) {
    const bool wholeFile = broken.isEmpty();
    setWindowTitle(tr("OPBX: settings"));
    setMinimumWidth(metrics::readableWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin,
                               metrics::pageMargin);
    column->setSpacing(metrics::groupMargin);
    column->addWidget(textLabel(
        wholeFile ? tr("The settings file cannot be read")
                  : tr("The settings file holds %n line(s) that cannot be used", nullptr, int(broken.size())),
        TypeSize::Section, this));
    auto* path = new CopyField(tr("the path of the settings file"), this);
    path->setValue(file);
    column->addWidget(path);
    for (const BrokenSetting& row : broken.first(std::min(broken.size(), mostShown))) {
        QLabel* words = textLabel(wordsFor(row), TypeSize::Body, this);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        column->addWidget(words);
    }
    if (broken.size() > mostShown)
        column->addWidget(
            quietLabel(tr("And %n more.", nullptr, int(broken.size() - mostShown)), TypeSize::Body, this));
    column->addWidget(quietLabel(
        wholeFile ? tr("No calls are answered until it can be used. OPBX can start with its defaults; the "
                       "file as it is stays beside the new one, with “.old” at the end of its name.")
                  : tr("No calls are answered until it can be used. OPBX can take the defaults for these "
                       "lines; the file as it is stays beside the new one, with “.old” at the end of its "
                       "name."),
        TypeSize::Body, this));
    column->addWidget(
        quietLabel(tr("Or fix it by hand: OPBX reads it again when you come back to this window."),
                   TypeSize::Body, this));
    column->addWidget(m_problem);
    column->addSpacing(metrics::groupMargin);
    column->addWidget(makeButtons(wholeFile));
}

QWidget* BrokenSettingsDialog::makeButtons(bool wholeFile) {
    auto* buttons = new QWidget(this);
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::groupMargin);
    auto* folder = new QPushButton(tr("Open the folder"), buttons);
    auto* quit = new QPushButton(tr("Quit"), buttons);
    auto* defaults = new QPushButton(wholeFile ? tr("Start with defaults") : tr("Use the defaults"), buttons);
    folder->setAutoDefault(false);
    quit->setAutoDefault(false);
    defaults->setDefault(true);
    makePrimary(defaults);
    defaults->setFocus();
    row->addWidget(folder);
    row->addStretch();
    row->addWidget(quit);
    row->addWidget(defaults);
    connect(folder, &QPushButton::clicked, this, &BrokenSettingsDialog::folderRequested);
    connect(quit, &QPushButton::clicked, this, &QDialog::reject);
    connect(defaults, &QPushButton::clicked, this, &BrokenSettingsDialog::defaultsRequested);
    return buttons;
}

void BrokenSettingsDialog::showProblem(const Error& problem) {
    m_problem->setMessage(Meaning::Bad, ErrorWords::sentence(problem.code));
}

void BrokenSettingsDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        emit returned();
}

} // namespace opbx::ui
