#include "ui/routing/entity_editor.h"

#include "core/model/plan_json.h"
#include "ui/routing/field_editor.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>

namespace opbx::ui {

using namespace Qt::StringLiterals;

EntityEditor::EntityEditor(PlanDraft& draft, QWidget* parent)
    : FormArea(parent)
    , m_draft(draft)
    , m_kind(PlanEntities::kinds().data()) {
    connect(&m_draft, &PlanDraft::changed, this, &EntityEditor::refresh);
    build();
}

void EntityEditor::edit(const EntityKind& kind, int row) {
    if (m_kind == &kind && m_row == row && row >= 0) {
        refresh();
        return;
    }
    m_kind = &kind;
    m_row = row;
    build();
}

void EntityEditor::build() {
    m_fields.clear();
    m_blank = planBlank(QLatin1String(m_kind->key));
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(metrics::groupMargin, 0, metrics::groupMargin, 0);
    column->setSpacing(metrics::groupMargin);
    if (m_row < 0) {
        column->addWidget(quietLabel(tr("Choose an entry to edit it, or add one."), TypeSize::Body, form));
        column->addStretch(1);
        setForm(form);
        return;
    }
    for (const EntityField& field : m_kind->fields) {
        auto* pair = new QVBoxLayout;
        pair->setSpacing(metrics::labelGap);
        FieldEditor* editor = FieldEditor::make(field, m_draft, form);
        QLabel* label = nullptr;
        if (editor->wantsLabel()) {
            label = textLabel(PlanEntities::label(field), TypeSize::Body, form);
            pair->addWidget(label);
        }
        pair->addWidget(editor);
        column->addLayout(pair);
        m_fields.append({&field, label, editor});
    }
    column->addStretch(1);
    refresh();
    for (const Field& field : std::as_const(m_fields))
        connect(field.editor, &FieldEditor::edited, this, &EntityEditor::take);
    setForm(form);
}

QSize EntityEditor::sizeHint() const {
    return {FormArea::sizeHint().width(), minimumSizeHint().height()};
}

void EntityEditor::focusFirstField() {
    for (const Field& field : std::as_const(m_fields)) {
        if (field.editor->isHidden())
            continue;
        const auto controls = field.editor->findChildren<QWidget*>();
        for (QWidget* control : controls) {
            if (!(control->focusPolicy() & Qt::TabFocus) || control->isHidden())
                continue;
            control->setFocus(Qt::TabFocusReason);
            if (auto* line = qobject_cast<QLineEdit*>(control))
                line->selectAll();
            return;
        }
    }
}

void EntityEditor::refresh() {
    if (m_taking || m_row < 0)
        return;
    const QJsonArray items = m_draft.items(*m_kind);
    if (m_row >= items.size()) {
        m_row = -1;
        build();
        return;
    }
    const QJsonObject item = items.at(m_row).toObject();
    for (const Field& field : std::as_const(m_fields)) {
        const QLatin1String key(field.field->key);
        field.editor->setValue(item.contains(key) ? item.value(key) : m_blank.value(key));
    }
    refreshVisibility(item);
}

void EntityEditor::refreshVisibility(const QJsonObject& item) {
    const QString type = item.value("type"_L1).toString(m_blank.value("type"_L1).toString());
    for (const Field& field : std::as_const(m_fields)) {
        const QStringList types = QString::fromLatin1(field.field->types).split(u'|', Qt::SkipEmptyParts);
        const bool shown = types.isEmpty() || types.contains(type);
        field.editor->setVisible(shown);
        if (field.label)
            field.label->setVisible(shown);
    }
}

void EntityEditor::take() {
    const QScopedValueRollback taking(m_taking, true);
    QJsonObject item = m_draft.items(*m_kind).at(m_row).toObject();
    for (const Field& field : std::as_const(m_fields)) {
        const QString key = QString::fromLatin1(field.field->key);
        const QJsonValue value = field.editor->value();
        // A text that must be there stays as an empty one, so that the check can say so.
        const bool needed = key == QLatin1String(m_kind->idKey);
        if (value.isUndefined() && !needed)
            item.remove(key);
        else if (!item.contains(key) && value == m_blank.value(key))
            continue; // what the document leaves out stays left out
        else
            item.insert(key, value.isUndefined() ? QJsonValue(QString()) : value);
    }
    m_draft.setItem(*m_kind, m_row, item);
    refreshVisibility(item);
}

} // namespace opbx::ui
