#include "ui/keys/key_card.h"

#include "core/secrets/key_rules.h"
#include "ui/backend/keys_backend.h"
#include "ui/backend/settings_backend.h"
#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/theme/region.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/error_words.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace opbx::ui {

namespace {

constexpr int shownMs = 60'000;
constexpr int countUsesMs = 10'000;
constexpr int questionMs = 1'500; // a keychain that asks nothing is quicker
constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;

QString strengthWords(int bits) {
    if (bits < 64)
        return KeyCard::tr("Weak: could be guessed. Use a generated key.");
    if (bits < 128)
        return KeyCard::tr("Fair. A generated key is stronger.");
    return KeyCard::tr("Strong.");
}

} // namespace

KeyCard::KeyCard(KeyName name, const QString& title, const QString& purpose, Backend& backend,
                 QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_backend(backend)
    , m_title(title)
    , m_hide(new QTimer(this))
    , m_countUses(new QTimer(this))
    , m_question(new QTimer(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, metrics::groupMargin);
    column->setSpacing(metrics::groupMargin);
    makeHead(*column, title, purpose);
    makeShown(*column);
    makeActions(*column);
    makeByHand(*column);
    m_hide->setSingleShot(true);
    m_hide->setInterval(shownMs);
    connect(m_hide, &QTimer::timeout, this, &KeyCard::hideKey);
    m_countUses->setInterval(countUsesMs);
    connect(m_countUses, &QTimer::timeout, this, &KeyCard::refreshPreviousUse);
    m_question->setSingleShot(true);
    m_question->setInterval(questionMs);
    connect(m_question, &QTimer::timeout, this, &KeyCard::sayQuestion);
    connect(&m_backend.keys(), &KeysBackend::changed, this, &KeyCard::refresh);
    refresh();
}

KeyCard::~KeyCard() {
    if (m_isChanging)
        m_backend.keys().cancelChange(m_name); // nobody would see the new key
}

void KeyCard::makeHead(QBoxLayout& column, const QString& title, const QString& purpose) {
    auto* head = new QHBoxLayout;
    head->addWidget(textLabel(title, TypeSize::Section, this));
    m_status = new StatusPill(this);
    head->addWidget(m_status);
    head->addStretch(1);
    column.addLayout(head);
    column.addWidget(quietLabel(purpose, TypeSize::Small, this));
    m_problem = new Banner(this);
    column.addWidget(m_problem);
    connect(m_problem, &Banner::buttonClicked, this, [this] {
        if (m_isChanging) {
            m_backend.keys().cancelChange(m_name);
            return;
        }
        // A reload reads the keys as well.
        m_backend.settings().apply(m_backend.settings().current()).then(this, [this](const Result<Done>&) {
            refresh();
        });
    });
    m_description = textLabel({}, TypeSize::Body, this);
    m_description->setWordWrap(true);
    column.addWidget(m_description);
    m_previousUse = textLabel({}, TypeSize::Body, this);
    m_previousUse->setWordWrap(true);
    m_previousUse->hide();
    column.addWidget(m_previousUse);
}

void KeyCard::makeShown(QBoxLayout& column) {
    m_shown = new QWidget(this);
    auto* shown = new QVBoxLayout(m_shown);
    shown->setContentsMargins(0, 0, 0, 0);
    shown->setSpacing(metrics::labelGap);
    m_shownField = new CopyField(m_title, m_shown);
    m_shownField->setMonospace(true);
    shown->addWidget(m_shownField);
    auto* row = new QHBoxLayout;
    row->addWidget(
        quietLabel(tr("Copy it now: it is shown this once, for a minute."), TypeSize::Small, m_shown), 1);
    auto* hide = new QPushButton(tr("Hide"), m_shown);
    hide->setAccessibleDescription(m_title);
    connect(hide, &QPushButton::clicked, this, &KeyCard::hideKey);
    row->addWidget(hide);
    shown->addLayout(row);
    m_shown->hide();
    column.addWidget(m_shown);
}

void KeyCard::makeActions(QBoxLayout& column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::groupMargin);
    m_generate = new QPushButton(this);
    m_generate->setAccessibleDescription(m_title);
    m_grace = new QComboBox(this);
    m_grace->setAccessibleName(tr("How long the old key is accepted as well"));
    m_grace->view()->setAccessibleName(m_grace->accessibleName());
    m_grace->addItem(tr("old key accepted for an hour"), hourMs);
    m_grace->addItem(tr("old key accepted for a day"), dayMs);
    m_grace->addItem(tr("old key accepted for a week"), 7 * dayMs);
    m_grace->addItem(tr("old key refused at once"), 0);
    m_grace->setCurrentIndex(1);
    m_openByHand = new QPushButton(tr("Set by hand…"), this);
    m_openByHand->setAccessibleDescription(m_title);
    m_openByHand->setCheckable(true);
    m_forget = new QPushButton(tr("Refuse the old key now"), this);
    m_forget->setAccessibleDescription(m_title);
    for (QWidget* widget : {static_cast<QWidget*>(m_generate), static_cast<QWidget*>(m_grace),
                            static_cast<QWidget*>(m_openByHand), static_cast<QWidget*>(m_forget)})
        row->addWidget(widget);
    row->addStretch(1);
    column.addLayout(row);
    connect(m_generate, &QPushButton::clicked, this, &KeyCard::generate);
    connect(m_forget, &QPushButton::clicked, this, [this] {
        beginChange();
        m_backend.keys().forgetPrevious(m_name).then(
            this, [this](const Result<Done>& result) { finished(result); });
    });
}

void KeyCard::makeByHand(QBoxLayout& column) {
    m_byHand = new QWidget(this);
    auto* block = new QVBoxLayout(m_byHand);
    block->setContentsMargins(0, 0, 0, 0);
    block->setSpacing(metrics::labelGap);
    auto* row = new QHBoxLayout;
    m_typed = new QLineEdit(m_byHand);
    m_typed->setEchoMode(QLineEdit::Password);
    m_typed->setLayoutDirection(Qt::LeftToRight);
    m_typed->setAccessibleName(tr("New value of: %1").arg(m_title));
    m_set = new QPushButton(tr("Set"), m_byHand);
    m_set->setAccessibleDescription(m_title);
    row->addWidget(m_typed, 1);
    row->addWidget(m_set);
    block->addLayout(row);
    m_strength = quietLabel({}, TypeSize::Small, m_byHand);
    block->addWidget(m_strength);
    m_byHand->hide();
    column.addWidget(m_byHand);
    connect(m_openByHand, &QPushButton::toggled, m_byHand, &QWidget::setVisible);
    connect(m_openByHand, &QPushButton::toggled, m_typed, [this] { m_typed->setFocus(); });
    connect(m_typed, &QLineEdit::textEdited, this, &KeyCard::typed);
    connect(m_typed, &QLineEdit::returnPressed, m_set, &QPushButton::click);
    connect(m_set, &QPushButton::clicked, this, &KeyCard::setByHand);
    typed();
}

QString KeyCard::shownKey() const {
    return m_shownField->value();
}

void KeyCard::hideKey() {
    m_hide->stop();
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (!shownKey().isEmpty() && clipboard->text() == shownKey())
        clipboard->clear();
    m_shownField->setValue({});
    m_shown->hide();
}

void KeyCard::refresh() {
    const KeyState state = m_backend.keys().state(m_name);
    const bool fromEnvironment =
        state.source == KeySource::Environment || state.source == KeySource::EnvironmentFile;
    const bool hasPrevious =
        !state.key.previous.isEmpty() && state.key.previousUntilMs > QDateTime::currentMSecsSinceEpoch();
    const bool canChange = !fromEnvironment && !m_isChanging && !state.problem;
    refreshStatus(state);
    m_description->setText(description(state));
    // Cloudonix makes its own API key: it can only be entered.
    m_generate->setVisible(m_name != KeyName::CloudonixApiKey);
    m_generate->setText(state.isSet() ? tr("Replace") : tr("Generate"));
    m_grace->setVisible(m_name != KeyName::CloudonixApiKey && state.isSet());
    m_forget->setVisible(hasPrevious);
    m_previousUse->setVisible(hasPrevious && !m_previousUse->text().isEmpty());
    if (hasPrevious) {
        refreshPreviousUse();
        m_countUses->start();
    } else {
        m_countUses->stop();
        m_previousUse->clear();
    }
    for (QWidget* control : {static_cast<QWidget*>(m_generate), static_cast<QWidget*>(m_grace),
                             static_cast<QWidget*>(m_openByHand), static_cast<QWidget*>(m_forget)})
        control->setEnabled(canChange);
    if (m_isChanging)
        return; // a question may be said there
    m_problem->setMessage(Meaning::Bad, ErrorWords::sentence(codeOf(state.problem)),
                          fromEnvironment ? QString() : tr("Read it again"));
}

void KeyCard::beginChange() {
    m_isChanging = true;
    m_question->start();
    refresh();
}

void KeyCard::endChange() {
    m_isChanging = false;
    m_question->stop();
    refresh();
}

void KeyCard::sayQuestion() {
    m_problem->setMessage(
        Meaning::Attention,
        tr("The keychain waits for your answer, perhaps in a window behind this one. Until then the "
           "key stays as it is."),
        tr("Cancel"));
}

void KeyCard::refreshStatus(const KeyState& state) {
    if (state.problem)
        m_status->setStatus(ErrorWords::shortName(codeOf(state.problem)),
                            state.isSet() ? Meaning::Attention : Meaning::Bad);
    else if (!state.isSet())
        m_status->setStatus(tr("not set"), Meaning::Attention);
    else
        m_status->setStatus(tr("set"), Meaning::Good);
}

QString KeyCard::description(const KeyState& state) const {
    QStringList sentences;
    if (state.source == KeySource::Environment)
        sentences << tr("It comes from an environment variable, and is changed there.");
    if (state.source == KeySource::EnvironmentFile)
        sentences << tr("It comes from a file that an environment variable names, and is changed there.");
    if (state.isSet() && state.problem)
        sentences << tr("The key that was read before stays in force.");
    if (state.isSet())
        sentences << strengthWords(keyStrengthBits(state.key.current));
    if (state.isSet() && state.createdMs != 0) {
        const QDate made = QDateTime::fromMSecsSinceEpoch(state.createdMs).date();
        sentences << tr("In use since %1.").arg(Region::longDate(made));
    }
    if (!state.key.previous.isEmpty() && state.key.previousUntilMs > QDateTime::currentMSecsSinceEpoch())
        sentences
            << tr("The old key is accepted until %1.").arg(Formatting::callTime(state.key.previousUntilMs));
    if (!state.isSet() && !state.problem)
        sentences << (m_name == KeyName::CloudonixApiKey
                          ? tr("Copy it from the Cloudonix portal and set it here.")
                          : tr("Until it is set, requests that need it are refused."));
    return sentences.join(u' ');
}

void KeyCard::refreshPreviousUse() {
    m_backend.keys().previousUse(m_name).then(this, [this](const Result<KeyUse>& use) {
        if (use)
            showPreviousUse(*use);
    });
}

void KeyCard::showPreviousUse(const KeyUse& use) {
    if (!m_countUses->isActive())
        return; // it has been forgotten meanwhile
    m_previousUse->setText(use.uses > 0
                               ? tr("The old key has been used %n time(s) since it was replaced, last %1.",
                                    nullptr, static_cast<int>(use.uses))
                                     .arg(Formatting::callTime(use.lastMs))
                               : tr("The old key has not been used since it was replaced. It can go once the "
                                    "sender has the new one."));
    m_previousUse->show();
}

void KeyCard::generate() {
    beginChange();
    const auto answer = [this](const Result<Secret>& key) { showOnce(key); };
    const qint64 graceMs = m_grace->currentData().toLongLong();
    if (m_backend.keys().state(m_name).isSet() && graceMs > 0)
        m_backend.keys().rotate(m_name, QDateTime::currentMSecsSinceEpoch() + graceMs).then(this, answer);
    else
        m_backend.keys().generate(m_name).then(this, answer);
}

void KeyCard::showOnce(const Result<Secret>& key) {
    endChange();
    if (!key) {
        m_problem->setMessage(Meaning::Bad, ErrorWords::sentence(key.error().code));
        return;
    }
    m_shownField->setValue(QString::fromUtf8(key->reveal()));
    m_shown->show();
    m_hide->start();
}

void KeyCard::typed() {
    const Secret key(m_typed->text().toUtf8());
    const bool allowed = checkKey(key).ok();
    m_set->setEnabled(allowed);
    m_strength->setText(allowed ? strengthWords(keyStrengthBits(key))
                                : tr("16 to 512 letters, digits and signs, without a space at either end."));
}

void KeyCard::setByHand() {
    const Secret key(m_typed->text().toUtf8());
    if (!checkKey(key))
        return;
    m_typed->clear();
    typed();
    beginChange();
    m_backend.keys().set(m_name, key).then(this, [this](const Result<Done>& result) { finished(result); });
}

void KeyCard::finished(const Result<Done>& result) {
    endChange();
    if (result)
        m_openByHand->setChecked(false);
    else
        m_problem->setMessage(Meaning::Bad, ErrorWords::sentence(result.error().code));
}

} // namespace opbx::ui
