#include "ui/exchange/find_bar.h"

#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace opbx::ui {

using namespace Qt::StringLiterals;

FindBar::FindBar(const QString& what, QWidget* parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_place(quietLabel(QString(), TypeSize::Small, this))
    , m_previous(iconButton(u"chevron-up"_s, tr("Previous match"), this))
    , m_next(iconButton(u"chevron-down"_s, tr("Next match"), this)) {
    m_field->setPlaceholderText(what);
    m_field->setAccessibleName(what);
    m_field->setClearButtonEnabled(true);
    m_field->setFixedWidth(metrics::navigationWidth);
    m_field->installEventFilter(this);
    m_place->setWordWrap(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::labelGap);
    row->addWidget(m_place);
    row->addWidget(m_field);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    setFocusProxy(m_field);
    showPlace(-1, 0);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::textChanged);
    connect(m_next, &QToolButton::clicked, this, [this] { emit stepped(1); });
    connect(m_previous, &QToolButton::clicked, this, [this] { emit stepped(-1); });
}

QString FindBar::text() const {
    return m_field->text();
}

void FindBar::setText(const QString& text) {
    m_field->setText(text);
}

void FindBar::focusField() {
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::showPlace(qsizetype current, qsizetype total) {
    m_previous->setEnabled(total > 0);
    m_next->setEnabled(total > 0);
    if (text().isEmpty())
        m_place->clear();
    else if (total == 0)
        m_place->setText(tr("Not found"));
    else if (current < 0)
        m_place->setText(tr("%n match(es)", nullptr, int(total)));
    else
        m_place->setText(tr("%1 of %2", "place among the matches")
                             .arg(Formatting::count(current + 1), Formatting::count(total)));
}

bool FindBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            emit stepped(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Escape && !text().isEmpty()) {
            m_field->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace opbx::ui
