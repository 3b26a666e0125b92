#include "ui/filter/filter_edit.h"

#include "core/filter/filter_completion.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/filter_words.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QStyle>
#include <QTextCharFormat>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int startRole = Qt::UserRole + 1;
constexpr int lengthRole = Qt::UserRole + 2;
} // namespace

FilterEdit::FilterEdit(FilterSubject subject, QWidget* parent)
    : QWidget(parent)
    , m_subject(subject)
    , m_field(new QLineEdit(this))
    , m_row(new QHBoxLayout)
    , m_problem(textLabel(QString(), TypeSize::Small, this))
    , m_completer(new QCompleter(this))
    , m_candidates(new QStandardItemModel(this)) {
    const bool calls = subject == FilterSubject::Calls;
    m_field->setPlaceholderText(calls ? tr("Filter, for example missed:yes from:+1415*")
                                      : tr("Filter, for example status:>=400 from:+1415*"));
    m_field->setAccessibleName(calls ? tr("Filter the calls") : tr("Filter the traffic"));
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumHeight(metrics::controlHeight);
    m_field->addAction(icon(u"filter"_s), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_problem->hide();
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_completer->setModel(m_candidates);
    m_completer->setWidget(m_field);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setAccessibleName(tr("Completions of the filter"));
    setFocusProxy(m_field);

    m_row->setSpacing(metrics::labelGap);
    m_row->addWidget(m_field, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::labelGap);
    column->addLayout(m_row);
    column->addWidget(m_problem);

    connect(m_field, &QLineEdit::textChanged, this, &FilterEdit::edited);
    connect(m_field, &QLineEdit::textEdited, this, &FilterEdit::complete);
    connect(m_field, &QLineEdit::returnPressed, this, &FilterEdit::entered);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this,
            &FilterEdit::insertCompletion);
}

QString FilterEdit::expression() const {
    return m_field->text().trimmed();
}

void FilterEdit::setExpression(const QString& expression) {
    m_field->setText(expression);
}

void FilterEdit::focusField() {
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FilterEdit::addBeside(QWidget* widget) {
    m_row->addWidget(widget);
}

QLabel* FilterEdit::takeProblemLabel() {
    layout()->removeWidget(m_problem);
    return m_problem;
}

QString FilterEdit::problem() const {
    return m_problem->text();
}

std::optional<Filter> FilterEdit::check() {
    const auto parsed = Filter::parse(m_field->text(), m_subject);
    showProblem(std::get_if<FilterError>(&parsed));
    if (const Filter* filter = std::get_if<Filter>(&parsed))
        return *filter;
    return std::nullopt;
}

void FilterEdit::showProblem(const FilterError* error) {
    m_problem->setText(error ? tr("The filter cannot be read at character %1: %2")
                                   .arg(QString::number(error->position + 1), FilterWords::sentence(*error))
                             : QString());
    QPalette own = palette();
    own.setColor(QPalette::WindowText, coloursOf(Meaning::Bad, palette()).text);
    m_problem->setPalette(own);
    m_problem->setToolTip(m_problem->text());
    if (layout()->indexOf(m_problem) >= 0)
        m_problem->setVisible(error);
    emit checked(error == nullptr);
    if (m_field->property("opbxWrong").toBool() != (error != nullptr)) {
        m_field->setProperty("opbxWrong", error != nullptr);
        m_field->style()->unpolish(m_field);
        m_field->style()->polish(m_field);
    }
    if (error)
        markWrong(error->position, error->length);
    else if (m_marked)
        markWrong(0, 0);
}

/// Underlines part of the text. A line edit has no formats of its own; those of an input method do the same.
void FilterEdit::markWrong(int position, int length) {
    QList<QInputMethodEvent::Attribute> attributes;
    m_marked = length > 0;
    if (m_marked) {
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(coloursOf(Meaning::Bad, palette()).text);
        wrong.setForeground(coloursOf(Meaning::Bad, palette()).text);
        attributes.append(QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat,
                                                       position - m_field->cursorPosition(), length, wrong));
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(m_field, &event);
}

void FilterEdit::complete() {
    const auto completions = completeFilter(m_field->text(), m_field->cursorPosition(), m_subject);
    m_candidates->clear();
    for (const FilterCompletion& completion : completions) {
        auto* item = new QStandardItem(completion.text);
        item->setData(completion.position, startRole);
        item->setData(completion.length, lengthRole);
        item->setToolTip(completion.help);
        m_candidates->appendRow(item);
    }
    const bool nothingToAdd =
        completions.size() == 1 &&
        completions.constFirst().text ==
            m_field->text().mid(completions.constFirst().position, completions.constFirst().length);
    if (completions.isEmpty() || nothingToAdd) {
        m_completer->popup()->hide();
        return;
    }
    const QRect field = m_field->rect();
    m_completer->complete(QRect(field.left(), field.top(), metrics::searchWidth, field.height()));
}

void FilterEdit::insertCompletion(const QString& text) {
    for (int row = 0; row < m_candidates->rowCount(); ++row) {
        const QStandardItem* item = m_candidates->item(row);
        if (item->text() != text)
            continue;
        QString expression = m_field->text();
        const int start = item->data(startRole).toInt();
        expression.replace(start, item->data(lengthRole).toInt(), text);
        m_field->setText(expression);
        m_field->setCursorPosition(start + int(text.size()));
        return;
    }
}

bool FilterEdit::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier) {
            complete();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            emit left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace opbx::ui
