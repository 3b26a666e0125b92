#include "ui/settings/import_dialog.h"

#include "ui/settings/import_columns.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/error_words.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpressionValidator>

#include <numeric>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogHeight = 620;
constexpr int leftOutHeight = 120;

const QStringList& offeredCharsets() {
    static const QStringList names = {
        u"UTF-8"_s,        u"windows-1252"_s, u"windows-1255"_s, u"windows-1256"_s, u"windows-1250"_s,
        u"windows-1251"_s, u"windows-1253"_s, u"windows-1254"_s, u"ISO-8859-2"_s,   u"KOI8-R"_s,
        u"Shift_JIS"_s,    u"GB18030"_s,      u"Big5"_s,         u"UTF-16LE"_s,     u"UTF-16BE"_s};
    return names;
}

} // namespace

ImportDialog::ImportDialog(DirectoryBackend& directory, QString file, const QString& region, QWidget* parent)
    : QDialog(parent)
    , m_directory(directory)
    , m_file(std::move(file))
    , m_region(new QLineEdit(region, this))
    , m_charset(new QComboBox(this))
    , m_columns(new ImportColumns(this))
    , m_count(textLabel(QString(), TypeSize::Section, this))
    , m_leftOutTitle(quietLabel(QString(), TypeSize::Body, this))
    , m_leftOut(new QListWidget(this))
    , m_banner(new Banner(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
    setWindowTitle(tr("Import %1").arg(QFileInfo(m_file).fileName()));
    m_reading.region = region;
    m_region->setMaxLength(2);
    m_region->setFixedWidth(metrics::navigationCollapsedWidth);
    m_region->setAccessibleName(tr("Country for numbers without a code"));
    m_region->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[A-Za-z]{0,2}"_s), m_region));
    m_charset->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_charset->addItem(tr("Detected"));
    m_charset->addItems(offeredCharsets());
    m_charset->setAccessibleName(tr("Encoding"));
    m_charset->view()->setAccessibleName(m_charset->accessibleName());
    m_leftOut->setAccessibleName(tr("Left out"));
    m_leftOut->setFixedHeight(leftOutHeight);
    m_leftOut->setSelectionMode(QAbstractItemView::NoSelection);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Import"));
    makePrimary(m_buttons->button(QDialogButtonBox::Ok));
    makeLayout();
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_region, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_reading.region = text.size() == 2 ? text.toUpper() : QString();
        ask();
    });
    connect(m_charset, &QComboBox::activated, this, [this](int index) {
        m_reading.charset = index == 0 ? QByteArray() : m_charset->itemText(index).toLatin1();
        ask();
    });
    connect(m_columns, &ImportColumns::useChosen, this, [this](int column, DirectoryColumn use) {
        m_reading.columns[column] = use;
        ask();
    });
    ask();
}

QWidget* ImportDialog::makeChoices() {
    auto* choices = new QWidget(this);
    auto* row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::groupMargin);
    auto* region = textLabel(tr("Country for numbers without a code:"), TypeSize::Body, this);
    region->setBuddy(m_region);
    auto* charset = textLabel(tr("Encoding:"), TypeSize::Body, this);
    charset->setBuddy(m_charset);
    row->addWidget(region);
    row->addWidget(m_region);
    row->addSpacing(metrics::sectionGap);
    row->addWidget(charset);
    row->addWidget(m_charset);
    row->addStretch();
    return choices;
}

void ImportDialog::makeLayout() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin,
                               metrics::pageMargin);
    column->setSpacing(metrics::groupMargin);
    column->addWidget(makeChoices());
    column->addWidget(m_columns, 1);
    column->addWidget(m_banner);
    column->addWidget(m_count);
    column->addWidget(m_leftOutTitle);
    column->addWidget(m_leftOut);
    column->addWidget(m_buttons);
    resize(metrics::readableWidth + 2 * metrics::labelColumnWidth, dialogHeight);
    m_columns->hide();
    m_leftOut->hide();
    m_leftOutTitle->hide();
}

void ImportDialog::ask() {
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    const int question = ++m_asked;
    m_directory.previewFile(m_file, m_reading)
        .then(this, [this, question](const Result<DirectoryImport>& import) {
            if (question == m_asked)
                show(import);
        });
}

void ImportDialog::show(const Result<DirectoryImport>& import) {
    if (!import) {
        m_banner->setMessage(Meaning::Bad, words(import.error()));
        m_count->clear();
        return;
    }
    m_banner->setMessage(Meaning::Neutral, QString());
    showUnderstood(*import);
}

void ImportDialog::showUnderstood(const DirectoryImport& import) {
    m_charset->setItemText(0, tr("Detected (%1)").arg(QString::fromLatin1(import.charset)));
    if (!m_reading.charset.isEmpty())
        m_charset->setItemText(0, tr("Detected"));
    m_columns->setVisible(!import.columns.isEmpty());
    m_columns->setColumns(import.columns);
    const int numbers = int(import.entries.size());
    m_count->setText(numbers == 0 ? tr("No phone number with a name was found.")
                                  : tr("%n number(s) will be imported.", nullptr, numbers));
    const int leftOut = std::accumulate(import.leftOutCounts.begin(), import.leftOutCounts.end(), 0);
    m_leftOutTitle->setText(leftOut > import.leftOut.size()
                                ? tr("%n left out. The first ones:", "rows of a file", leftOut)
                                : tr("%n left out:", "rows of a file", leftOut));
    m_leftOutTitle->setVisible(leftOut > 0);
    m_leftOut->setVisible(leftOut > 0);
    m_leftOut->clear();
    for (const DirectoryLeftOut& left : import.leftOut)
        m_leftOut->addItem(leftOutWords(left, import.isVCard));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(numbers > 0);
}

QString ImportDialog::leftOutWords(const DirectoryLeftOut& left, bool isVCard) {
    const QString place = isVCard ? tr("Card %1").arg(left.place) : tr("Row %1").arg(left.place);
    const QString who = left.name.isEmpty() ? place : tr("%1, %2", "row and name").arg(place, left.name);
    switch (left.reason) {
    case LeftOutReason::NoName: return tr("%1: there is no name.").arg(who);
    case LeftOutReason::NoNumber: return tr("%1: there is no phone number.").arg(who);
    case LeftOutReason::CountryMissing:
        return tr("%1: “%2” has no country code. Name a country above.").arg(who, left.number);
    case LeftOutReason::NotANumber:
        return tr("%1: “%2” is not a complete phone number.").arg(who, left.number);
    }
    return {};
}

QString ImportDialog::words(const Error& error) {
    switch (error.code) {
    case ErrorCode::InvalidInput:
        return tr(
            "There is no name with a usable number in the file. It should be CSV or vCard; numbers without a "
            "country code need a country above.");
    case ErrorCode::BodyTooLarge:
        return tr("The file is too large for an address book. Split it and try again.");
    case ErrorCode::Unsupported: return tr("The file is a spreadsheet. Save it as CSV and import that.");
    default: return ErrorWords::sentence(error.code);
    }
}

} // namespace opbx::ui
