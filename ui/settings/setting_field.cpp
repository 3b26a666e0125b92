#include "ui/settings/setting_field.h"

#include "core/filter/filter_value.h"
#include "ui/settings/settings_draft.h"
#include "ui/theme/colours.h"
#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/setting_words.h"
#include "ui/words/translated.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 shortestSpanUs = 120'000'000; // below, seconds say more than minutes

bool readsLeftToRight(SettingType type) {
    return type != SettingType::Text;
}

} // namespace

SettingField::SettingField(const SettingRow& row, SettingsDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_row(row)
    , m_draft(draft)
    , m_problem(new PlainLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::labelGap);
    QWidget* control = makeControl();
    setWhatsThis(SettingWords::contextHelp(m_row).toHtmlEscaped().replace(u'\n', u"<br>"_s));
    if (!m_check) {
        QLabel* name = textLabel(SettingWords::name(key()), TypeSize::Body, this);
        name->setBuddy(m_line ? static_cast<QWidget*>(m_line) : m_choice);
        column->addWidget(name);
    }
    column->addWidget(control);
    addExplanations(*column);
    showDraft();
    recolour();
    connect(&m_draft, &SettingsDraft::reset, this, &SettingField::showDraft);
}

void SettingField::addExplanations(QBoxLayout& column) {
    m_problem->setWordWrap(true);
    m_problem->hide();
    column.addWidget(m_problem);
    const QString help = SettingWords::help(key());
    if (!help.isEmpty())
        column.addWidget(quietLabel(help, TypeSize::Small, this));
}

QWidget* SettingField::makeControl() {
    const QString name = SettingWords::name(key());
    const QString help = SettingWords::help(key());
    if (m_row.type == SettingType::Boolean) {
        m_check = new QCheckBox(name, this);
        m_check->setAccessibleDescription(help);
        connect(m_check, &QCheckBox::toggled, this, [this](bool on) { take(on ? u"true"_s : u"false"_s); });
        return m_check;
    }
    if (m_row.type == SettingType::Choice) {
        m_choice = new QComboBox(this);
        m_choice->setAccessibleName(name);
        m_choice->view()->setAccessibleName(name);
        m_choice->setAccessibleDescription(help);
        const QStringList values = QString::fromLatin1(m_row.choices).split(u'|');
        for (const QString& value : values)
            m_choice->addItem(SettingWords::choice(value), value);
        connect(m_choice, &QComboBox::currentIndexChanged, this,
                [this] { take(m_choice->currentData().toString()); });
        return m_choice;
    }
    return makeLine();
}

QWidget* SettingField::makeLine() {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::groupMargin);
    m_line = new QLineEdit(row);
    m_line->setAccessibleName(SettingWords::name(key()));
    m_line->setAccessibleDescription(SettingWords::help(key()));
    if (readsLeftToRight(m_row.type))
        m_line->setLayoutDirection(Qt::LeftToRight);
    line->addWidget(m_line, m_row.type == SettingType::Integer ? 0 : 1);
    connect(m_line, &QLineEdit::textEdited, this, &SettingField::take);
    if (m_row.type == SettingType::Integer) {
        m_line->setMaximumWidth(metrics::labelColumnWidth);
        m_unit = new PlainLabel(row);
        line->addWidget(m_unit, 1);
    }
    if (m_row.type == SettingType::File) {
        auto* choose =
            iconButton(u"folder"_s, tr("Choose a file for: %1").arg(SettingWords::name(key())), row);
        connect(choose, &QToolButton::clicked, this, &SettingField::browse);
        line->addWidget(choose);
    }
    return row;
}

void SettingField::browse() {
    auto* dialog = new QFileDialog(this, SettingWords::name(key()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_line->setText(file);
        take(file);
    });
    dialog->open();
}

QString SettingField::problem() const {
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void SettingField::take(const QString& text) {
    const QString value = plainValue(text);
    showUnit(value);
    showProblem(m_draft.set(key(), value), value);
}

bool SettingField::matches(const QString& text) const {
    return SettingWords::name(key()).contains(text, Qt::CaseInsensitive) ||
           SettingWords::help(key()).contains(text, Qt::CaseInsensitive) ||
           key().contains(text, Qt::CaseInsensitive);
}

/// People write "1 d" and "512 MB"; the setting counts in its own unit. What cannot be read stays as it was typed.
QString SettingField::plainValue(const QString& text) const {
    QString bare = text;
    bare.remove(u' ');
    if (m_row.type != SettingType::Integer || bare.isEmpty() || bare.back().isDigit())
        return text;
    std::optional<qint64> value;
    if (key().endsWith(u"_bytes"_s))
        value = parseFilterSize(bare);
    else if (const std::optional<qint64> us = parseFilterDuration(bare, 0);
             us && unitUs() > 0 && *us % unitUs() == 0)
        value = *us / unitUs();
    return value ? QString::number(*value) : text;
}

/// Microseconds of what the setting counts in; 0 when that is no time.
qint64 SettingField::unitUs() const {
    if (key().endsWith(u"_ms"_s))
        return 1'000;
    if (key().endsWith(u"_seconds"_s))
        return 1'000'000;
    return key().endsWith(u"_days"_s) ? 86'400LL * 1'000'000 : 0;
}

void SettingField::showDraft() {
    const Result<QString> text = m_draft.draft().text(key());
    const QString value = text ? *text : QString();
    const QSignalBlocker checkSilent(m_check);
    const QSignalBlocker choiceSilent(m_choice);
    if (m_check)
        m_check->setChecked(value == u"true");
    else if (m_choice)
        m_choice->setCurrentIndex(m_choice->findData(value));
    else if (m_line->text() != value)
        m_line->setText(value);
    showUnit(value);
    showProblem(true, value);
}

/// Nobody reads 4294967296 as 4 GB, nor 86400 seconds as a day.
void SettingField::showUnit(const QString& text) {
    if (!m_unit)
        return;
    const QString unit = SettingWords::unit(key());
    bool isNumber = false;
    const qint64 bytes = text.trimmed().toLongLong(&isNumber);
    const bool isSize = isNumber && bytes >= 1024 && key().endsWith(u"_bytes"_s);
    const qint64 us = isNumber && bytes > 0 ? bytes * unitUs() : 0;
    QString inPeoples;
    if (isSize)
        inPeoples = Formatting::size(bytes);
    else if (us >= shortestSpanUs && !key().endsWith(u"_days"_s))
        inPeoples = translated(Message::span(us));
    else if (us >= 1'000'000 && key().endsWith(u"_ms"_s))
        inPeoples = Formatting::elapsed(us);
    m_unit->setText(
        inPeoples.isEmpty() ? unit : tr("%1 (%2)", "unit, the size in a larger one").arg(unit, inPeoples));
}

void SettingField::showProblem(bool allowed, const QString& text) {
    m_wrong = !allowed;
    const QString words = allowed ? SettingWords::warning(m_row, text) : SettingWords::allowed(m_row);
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
    recolour();
}

void SettingField::recolour() {
    QPalette colours = palette();
    const Meaning meaning = m_wrong ? Meaning::Bad : Meaning::Attention;
    colours.setColor(QPalette::WindowText, coloursOf(meaning, palette()).text);
    m_problem->setPalette(colours);
}

void SettingField::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

} // namespace opbx::ui
