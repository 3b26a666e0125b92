#include "ui/routing/what_if_panel.h"

#include "ui/theme/metrics.h"
#include "ui/theme/region.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/translated.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int whatIfDigitsWidth = 64;
constexpr int widthOfOneRow = 960;
constexpr int longestKeys = 10;
constexpr int clockMs = 10'000;

const QString someCaller = u"+14155550134"_s;

QPlainTextEdit* readOnlyText(const QString& name, QWidget* parent) {
    auto* text = new QPlainTextEdit(parent);
    text->setReadOnly(true);
    text->setAccessibleName(name);
    text->setTabChangesFocus(true);
    return text;
}

} // namespace

WhatIfPanel::WhatIfPanel(PlanDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_origin(new QComboBox(this))
    , m_number(new QComboBox(this))
    , m_caller(new QLineEdit(someCaller, this))
    , m_time(new QDateTimeEdit(QDateTime::currentDateTime(), this))
    , m_question(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_next(new QHBoxLayout)
    , m_digits(new QLineEdit(u"1"_s, this))
    , m_story(readOnlyText(tr("What the caller gets"), this))
    , m_cxml(readOnlyText(tr("CXML"), this)) {
    m_origin->addItems({tr("Somebody calls"), tr("An extension dials")}); // in the order of CallOrigin
    m_origin->setAccessibleName(tr("Where the call begins"));
    m_origin->view()->setAccessibleName(m_origin->accessibleName());
    m_number->setEditable(true);
    m_number->setInsertPolicy(QComboBox::NoInsert);
    m_number->setMinimumContentsLength(16);
    m_number->setAccessibleName(tr("Number that is called"));
    m_number->view()->setAccessibleName(m_number->accessibleName());
    m_caller->setAccessibleName(tr("Caller"));
    m_caller->setLayoutDirection(Qt::LeftToRight);
    m_caller->setCursorPosition(0);
    m_time->setAccessibleName(tr("Time of the call"));
    m_time->setCalendarPopup(true);
    Region::apply(*m_time);
    m_time->setMinimumWidth(m_time->sizeHint().width() + metrics::indent); // the arrow is not counted in
    m_digits->setAccessibleName(tr("Keys that the caller presses"));
    m_digits->setFixedWidth(whatIfDigitsWidth);
    m_digits->setMaxLength(longestKeys);
    m_digits->hide();
    m_cxml->setFont(monospace(font()));
    m_cxml->setLayoutDirection(Qt::LeftToRight);
    m_cxml->setLineWrapMode(QPlainTextEdit::NoWrap);
    makeLayout();
    connect(m_origin, &QComboBox::currentIndexChanged, this, &WhatIfPanel::originChanged);
    connect(&m_draft, &PlanDraft::changed, this, &WhatIfPanel::planChanged);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, [this] { m_hasOwnTime = true; });
    m_minute.setInterval(clockMs);
    connect(&m_minute, &QTimer::timeout, this, &WhatIfPanel::followClock);
    refreshNumbers();
    refreshButtons();
}

void WhatIfPanel::makeLayout() {
    auto* callButton = new QPushButton(icon(u"phone-in"_s), tr("Follow the call"), this);
    callButton->setObjectName(u"follow-call"_s);
    makePrimary(callButton);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::groupMargin);
    row->addWidget(m_origin);
    row->addWidget(m_number, 2);
    row->addWidget(new PlainLabel(tr("from"), this));
    row->addWidget(m_caller, 1);
    auto* when = new QHBoxLayout;
    when->setSpacing(metrics::groupMargin);
    when->addWidget(new PlainLabel(tr("at"), this));
    when->addWidget(m_time);
    when->addWidget(callButton);
    when->addStretch();
    m_next->setSpacing(metrics::groupMargin);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_story);
    split->addWidget(m_cxml);
    split->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::groupMargin, 0, 0);
    column->setSpacing(metrics::groupMargin);
    m_question->setSpacing(metrics::groupMargin);
    m_question->addLayout(row, 1);
    m_question->addLayout(when);
    column->addLayout(m_question);
    column->addWidget(split, 1);
    column->addLayout(m_next);
    connect(callButton, &QPushButton::clicked, this, &WhatIfPanel::call);
}

void WhatIfPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_question->setDirection(width() < widthOfOneRow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

CallOrigin WhatIfPanel::origin() const {
    return m_origin->currentIndex() == 0 ? CallOrigin::Outside : CallOrigin::Inside;
}

/// A caller that somebody has typed stays.
void WhatIfPanel::originChanged() {
    const QJsonArray extensions = m_draft.items(*PlanEntities::kind(u"extensions"_s));
    const QString ours = extensions.first().toObject().value("number"_L1).toString();
    if (origin() == CallOrigin::Inside && m_caller->text() == someCaller && !ours.isEmpty())
        m_caller->setText(ours);
    else if (origin() == CallOrigin::Outside && m_caller->text() == ours)
        m_caller->setText(someCaller);
    m_number->clearEditText();
    refreshNumbers();
}

/// A number that was chosen stays chosen whatever it is called now; one that was typed stays as it was typed.
void WhatIfPanel::refreshNumbers() {
    const QString typed = m_number->currentText();
    const QString number = calledNumber();
    m_number->clear();
    const EntityKind& kind =
        *PlanEntities::kind(origin() == CallOrigin::Inside ? u"extensions"_s : u"numbers"_s);
    const QJsonArray numbers = m_draft.items(kind);
    for (const QJsonValue& item : numbers)
        m_number->addItem(PlanEntities::nameOf(kind, item.toObject()),
                          item.toObject().value("number"_L1).toString());
    if (const int known = typed.isEmpty() ? -1 : m_number->findData(number); known >= 0)
        m_number->setCurrentIndex(known);
    else if (!typed.isEmpty())
        m_number->setCurrentText(typed);
}

/// What has been shown is told again by the plan as it is now, as far as it still can happen.
void WhatIfPanel::planChanged() {
    refreshNumbers();
    if (!m_call || !m_draft.plan())
        return;
    const auto events = m_events;
    begin();
    for (const auto& [event, digits] : events) {
        if (!m_call || !m_call->possible().contains(event))
            break;
        go(event, digits);
    }
}

void WhatIfPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    followClock();
    m_minute.start();
}

void WhatIfPanel::followClock() {
    if (!isVisible())
        return m_minute.stop();
    if (m_hasOwnTime || m_time->hasFocus())
        return;
    const QSignalBlocker silent(m_time);
    m_time->setDateTime(QDateTime::currentDateTime());
}

QString WhatIfPanel::calledNumber() const {
    const bool isChosen = m_number->currentIndex() >= 0 &&
                          m_number->itemText(m_number->currentIndex()) == m_number->currentText();
    return isChosen ? m_number->currentData().toString() : m_number->currentText().trimmed();
}

void WhatIfPanel::setNumber(const QString& number) {
    m_origin->setCurrentIndex(0);
    const int known = m_number->findData(number);
    if (known >= 0)
        m_number->setCurrentIndex(known);
    else
        m_number->setCurrentText(number);
}

void WhatIfPanel::call() {
    followClock();
    begin();
}

void WhatIfPanel::begin() {
    m_story->clear();
    m_cxml->clear();
    m_call.reset();
    m_events.clear();
    if (!m_draft.plan()) {
        m_story->setPlainText(tr("The plan has an error that keeps it from being followed. See Problems."));
        refreshButtons();
        return;
    }
    m_call.emplace(m_draft.plan(), origin(), m_caller->text().trimmed(), calledNumber(),
                   m_time->dateTime().toUTC());
    tell(QString());
}

void WhatIfPanel::tell(const QString& before) {
    if (!before.isEmpty())
        m_story->appendPlainText(u"\n\u2192 %1"_s.arg(before));
    for (const DecisionStep& step : m_call->decision().steps)
        m_story->appendPlainText(translatedFromJournal(step.message));
    m_cxml->setPlainText(QString::fromUtf8(m_call->decision().cxml));
    refreshButtons();
}

QString WhatIfPanel::words(WhatIfEvent event) {
    switch (event) {
    case WhatIfEvent::NobodyAnswers: return tr("Nobody answers");
    case WhatIfEvent::Busy: return tr("It is busy");
    case WhatIfEvent::Answered: return tr("Somebody answers");
    case WhatIfEvent::Presses: return tr("The caller presses");
    case WhatIfEvent::Silence: return tr("The caller presses nothing");
    case WhatIfEvent::LeavesMessage: return tr("The caller leaves a message");
    }
    return {};
}

void WhatIfPanel::refreshButtons() {
    m_next->removeWidget(m_digits);
    m_digits->hide();
    while (QLayoutItem* item = m_next->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const QList<WhatIfEvent> events = m_call ? m_call->possible() : QList<WhatIfEvent>();
    QString sentence;
    if (!m_call)
        sentence = tr("Nothing is called: this only looks at the plan as it is being edited.");
    else
        sentence = events.isEmpty() ? tr("Here the call ends.") : tr("What happens next?");
    QLabel* label = quietLabel(sentence, TypeSize::Body, this);
    label->setWordWrap(events.isEmpty()); // the question stands in a row with its answers
    m_next->addWidget(label, events.isEmpty() ? 1 : 0);
    for (const WhatIfEvent event : events) {
        auto* button = new QPushButton(words(event), this);
        connect(button, &QPushButton::clicked, this, [this, event] { happen(event); });
        m_next->addWidget(button);
        if (event == WhatIfEvent::Presses) {
            m_next->addWidget(m_digits);
            m_digits->show();
        }
    }
    if (!events.isEmpty())
        m_next->addStretch(1);
}

void WhatIfPanel::happen(WhatIfEvent event) {
    go(event, m_digits->text());
}

void WhatIfPanel::go(WhatIfEvent event, const QString& digits) {
    m_events.append({event, digits});
    m_call->happen(event, digits);
    tell(event == WhatIfEvent::Presses ? tr("The caller presses %1").arg(digits) : words(event));
}

QString WhatIfPanel::story() const {
    return m_story->toPlainText();
}

} // namespace opbx::ui
