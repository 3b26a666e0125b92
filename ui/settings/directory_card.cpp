#include "ui/settings/directory_card.h"

#include "ui/settings/import_dialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpressionValidator>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

QString systemRegion() {
    const QLocale::Territory territory = QLocale::system().territory();
    return territory == QLocale::AnyTerritory ? QString() : QLocale::territoryToCode(territory);
}

} // namespace

DirectoryCard::DirectoryCard(DirectoryBackend& directory, QWidget* parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_count(textLabel(QString(), TypeSize::Body, this))
    , m_region(new QLineEdit(systemRegion(), this))
    , m_import(new QPushButton(icon(u"import"_s), tr("&Import an address book…"), this))
    , m_clear(new QPushButton(icon(u"delete"_s), tr("&Remove all names"), this))
    , m_banner(new Banner(this)) {
    m_region->setMaxLength(2);
    m_region->setFixedWidth(metrics::navigationCollapsedWidth);
    m_region->setAccessibleName(tr("Country for numbers without a code"));
    m_region->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[A-Za-z]{0,2}"_s), m_region));
    m_import->setAccessibleName(tr("Import an address book"));
    m_clear->setAccessibleName(tr("Remove all names"));
    makeLayout();
    connect(m_import, &QPushButton::clicked, this, &DirectoryCard::askForFile);
    connect(m_clear, &QPushButton::clicked, this, &DirectoryCard::askToClear);
    connect(m_banner, &Banner::buttonClicked, this, [this] {
        if (m_clearOffered)
            clear();
    });
    connect(&m_directory, &DirectoryBackend::directoryChanged, this, &DirectoryCard::refresh);
    refresh();
}

void DirectoryCard::makeLayout() {
    auto* region = new QHBoxLayout;
    region->setSpacing(metrics::groupMargin);
    auto* label = textLabel(tr("Country for numbers without a code, e.g. US:"), TypeSize::Body, this);
    label->setBuddy(m_region);
    region->addWidget(label);
    region->addWidget(m_region);
    region->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::groupMargin);
    buttons->addWidget(m_import);
    buttons->addWidget(m_clear);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::groupMargin);
    column->addWidget(textLabel(tr("Names of callers"), TypeSize::Section, this));
    column->addWidget(
        quietLabel(tr("Names from an address book appear beside numbers in traffic, live calls, call "
                      "records and voicemail. Any CSV or vCard export will do."),
                   TypeSize::Body, this));
    column->addWidget(m_count);
    column->addLayout(region);
    column->addLayout(buttons);
    column->addWidget(m_banner);
}

void DirectoryCard::refresh() {
    const int size = m_directory.size();
    m_count->setText(size == 0 ? tr("There are no names yet.")
                               : tr("%n number(s) have a name.", nullptr, size));
    m_clear->setEnabled(size > 0);
}

void DirectoryCard::askForFile() {
    auto* dialog = new QFileDialog(this, tr("Import an address book"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Address books (*.csv *.tsv *.txt *.vcf *.vcard)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &DirectoryCard::importFrom);
    dialog->open();
}

void DirectoryCard::importFrom(const QString& file) {
    m_clearOffered = false;
    m_banner->setMessage(Meaning::Neutral, QString());
    auto* dialog = new ImportDialog(m_directory, file, m_region->text().toUpper(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, file] { importAs(file, dialog->reading()); });
    dialog->open();
}

void DirectoryCard::importAs(const QString& file, const DirectoryReading& reading) {
    m_import->setEnabled(false);
    m_banner->setMessage(Meaning::Neutral, tr("Importing…"));
    m_directory.importFile(file, reading).then(this, [this](const Result<DirectoryImport>& result) {
        imported(result);
    });
}

void DirectoryCard::imported(const Result<DirectoryImport>& result) {
    m_import->setEnabled(true);
    refresh();
    if (!result) {
        m_banner->setMessage(Meaning::Bad, ImportDialog::words(result.error()));
        return;
    }
    const QString count = tr("%n number(s) imported.", nullptr, int(result->entries.size()));
    const QString skipped =
        tr("%n entry(s) without a name or a usable number were left out.", nullptr, result->skipped);
    m_banner->setMessage(Meaning::Good,
                         result->skipped == 0 ? count : tr("%1 %2", "two sentences").arg(count, skipped));
}

void DirectoryCard::askToClear() {
    m_clearOffered = true;
    m_banner->setMessage(Meaning::Attention,
                         tr("All %n name(s) will be removed. Import the file again to get them back.",
                            nullptr, m_directory.size()),
                         tr("Remove them"));
}

void DirectoryCard::clear() {
    m_clearOffered = false;
    m_banner->setMessage(Meaning::Neutral, QString());
    m_directory.clear().then(this, [this](const Result<Done>& done) {
        refresh();
        if (!done)
            m_banner->setMessage(Meaning::Bad, ImportDialog::words(done.error()));
    });
}

} // namespace opbx::ui
