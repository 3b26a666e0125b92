#include "ui/traffic/mark_actions.h"

#include "ui/backend/history_backend.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QInputDialog>
#include <QUndoStack>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepsAtMost = 100;

class Step final : public QUndoCommand {
public:
    Step(const QString& text, std::function<void()> forth, std::function<void()> back)
        : QUndoCommand(text)
        , m_forth(std::move(forth))
        , m_back(std::move(back)) {}

    void redo() override { m_forth(); }
    void undo() override { m_back(); }

private:
    std::function<void()> m_forth;
    std::function<void()> m_back;
};

} // namespace

MarkActions::MarkActions(Backend& backend, QWidget* window)
    : QObject(window)
    , m_backend(backend)
    , m_window(window)
    , m_steps(new QUndoStack(this))
    , m_pin(new QAction(icon(u"pin"_s), tr("&Pin"), this))
    , m_note(new QAction(icon(u"note"_s), tr("&Note…"), this))
    , m_undo(m_steps->createUndoAction(this, tr("Undo")))
    , m_redo(m_steps->createRedoAction(this, tr("Redo"))) {
    m_steps->setUndoLimit(stepsAtMost);
    m_pin->setShortcut(Qt::Key_P);
    m_note->setShortcut(Qt::Key_N);
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcut(QKeySequence::Redo);
    m_undo->setIcon(icon(u"undo"_s));
    m_redo->setIcon(icon(u"redo"_s));
    for (QAction* action : actions())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_pin, &QAction::triggered, this, &MarkActions::togglePin);
    connect(m_note, &QAction::triggered, this, &MarkActions::editNote);
    setExchange(nullptr);
}

void MarkActions::setExchange(ExchangePtr exchange) {
    m_exchange = std::move(exchange);
    const bool kept =
        m_exchange && (m_exchange->response.status != 0 || m_exchange->refusal != ErrorCode::None);
    m_pin->setEnabled(kept);
    m_note->setEnabled(kept);
    m_pin->setText(m_exchange && m_exchange->pinned ? tr("Un&pin") : tr("&Pin"));
    m_note->setText(m_exchange && !m_exchange->note.isEmpty() ? tr("Edit the &note…") : tr("&Note…"));
}

void MarkActions::togglePin() {
    if (!m_exchange)
        return;
    const Marks before{m_exchange->pinned, m_exchange->note};
    change(m_exchange->id, before.pinned ? tr("unpin") : tr("pin"), before, {!before.pinned, before.note});
}

void MarkActions::editNote() {
    if (!m_exchange)
        return;
    auto* dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Note"));
    dialog->setLabelText(
        tr("What is worth knowing about this exchange? It is kept as long as it has a note."));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setTextValue(m_exchange->note);
    dialog->setOkButtonText(tr("Save"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, exchange = m_exchange](const QString& text) {
                const Marks before{exchange->pinned, exchange->note};
                change(exchange->id, tr("note"), before, {before.pinned, text.trimmed()});
            });
    dialog->open();
}

void MarkActions::change(qint64 exchange, const QString& what, const Marks& before, const Marks& after) {
    if (before == after)
        return;
    m_steps->push(new Step(
        what, [=, this] { apply(exchange, before, after); }, [=, this] { apply(exchange, after, before); }));
}

void MarkActions::apply(qint64 exchange, const Marks& from, const Marks& to) {
    const auto answered = [this, exchange, to](const Result<Done>& outcome) {
        if (outcome)
            emit marked(exchange, to.pinned, !to.note.isEmpty());
        else
            emit failed(outcome.error());
    };
    if (from.pinned != to.pinned)
        m_backend.history().setPinned(exchange, to.pinned).then(this, answered);
    if (from.note != to.note)
        m_backend.history().setNote(exchange, to.note).then(this, answered);
}

} // namespace opbx::ui
