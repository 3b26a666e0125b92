#include "ui/callbacks/callbacks_page.h"

#include "ui/backend/directory_backend.h"
#include "ui/backend/keys_backend.h"
#include "ui/backend/plans_backend.h"
#include "ui/backend/settings_backend.h"
#include "ui/callbacks/callbacks_model.h"
#include "ui/theme/formatting.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/error_words.h"

#include <QAbstractItemView>
#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestNote = 500;
const QString phoneKey = u"callbacks/phone"_s;

} // namespace

CallbacksPage::CallbacksPage(const PageContext& context, QWidget* parent)
    : Page(tr("Call back"), context, parent)
    , m_callbacks(backend().callbacks())
    , m_model(new CallbacksModel(backend(), this))
    , m_table(new TableView(this))
    , m_banner(new Banner(this))
    , m_phone(new QComboBox(this))
    , m_phoneLabel(quietLabel(tr("My &phone:"), TypeSize::Body, this))
    , m_note(new QLineEdit(this))
    , m_call(new QAction(icon(u"phone"_s), tr("&Call"), this))
    , m_done(new QAction(icon(u"check"_s), tr("&Done"), this))
    , m_copy(new QAction(icon(u"copy"_s), tr("Copy the &number"), this))
    , m_records(new QAction(icon(u"call-records"_s), tr("Show the &last call"), this)) {
    m_table->setObjectName(u"callbacks"_s);
    m_table->setAccessibleName(tr("Callers to call back"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(CallbacksModel::Last, Qt::DescendingOrder);
    m_table->rememberColumns(state(), u"callbacks/table"_s);
    m_phone->setAccessibleName(tr("My phone"));
    m_phone->view()->setAccessibleName(tr("My phone"));
    m_phoneLabel->setBuddy(m_phone);
    m_phoneLabel->setWordWrap(false);
    m_note->setMaxLength(longestNote);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Note about the chosen caller"));
    makeActions();
    makeLayout();
    connectParts();
    reload();
}

void CallbacksPage::makeActions() {
    const auto onTable = [this](QAction* action, const QKeySequence& keys) {
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_table->addAction(action);
    };
    onTable(m_done, QKeySequence::Delete);
    onTable(m_copy, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    addTitleAction(m_records, u"call-records"_s);
    addTitleAction(m_copy, u"copy"_s);
    addTitleAction(m_done, u"check"_s);
    addTitleAction(m_call, u"phone"_s);
}

void CallbacksPage::makeLayout() {
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::groupMargin);
    row->addWidget(m_note, 1);
    row->addWidget(m_phoneLabel);
    row->addWidget(m_phone);
    content()->addWidget(m_banner);
    content()->addWidget(m_table, 1);
    content()->addLayout(row);
}

void CallbacksPage::connectParts() {
    connect(&m_callbacks, &CallbacksBackend::changed, this, &CallbacksPage::reload);
    connect(&backend().plans(), &PlansBackend::changed, this, &CallbacksPage::reload);
    connect(&backend().keys(), &KeysBackend::changed, this, &CallbacksPage::refresh);
    connect(&backend().settings(), &SettingsBackend::changed, this, &CallbacksPage::reload);
    connect(m_table, &TableView::currentRowChanged, this, &CallbacksPage::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CallbacksPage::refresh);
    connect(m_table, &TableView::emptyButtonClicked, this, [this] { search(QString()); });
    connect(m_table, &TableView::rowActivated, this, &CallbacksPage::showCalls);
    connect(m_table, &TableView::contextMenuOpening, this, [this](QMenu* menu, int row) {
        if (row < 0)
            return;
        menu->addActions({m_call, m_done, m_copy, m_records});
        menu->addSeparator();
    });
    connect(m_phone, &QComboBox::activated, this,
            [this] { state().setValue(phoneKey, m_phone->currentData()); });
    connect(m_note, &QLineEdit::editingFinished, this, &CallbacksPage::saveNote);
    connect(m_banner, &Banner::buttonClicked, this, &CallbacksPage::undo);
    connect(m_call, &QAction::triggered, this, &CallbacksPage::call);
    connect(m_done, &QAction::triggered, this, &CallbacksPage::markDone);
    connect(m_copy, &QAction::triggered, this, [this] {
        if (const Callback* callback = current())
            QGuiApplication::clipboard()->setText(callback->number);
    });
    connect(m_records, &QAction::triggered, this, &CallbacksPage::showCalls);
}

void CallbacksPage::fillMenu(QMenu& menu) {
    menu.addActions({m_call, m_done, m_copy});
    menu.addSeparator();
    menu.addAction(m_records);
}

void CallbacksPage::search(const QString& text) {
    m_model->setSearch(text);
    if (text.isEmpty())
        m_table->setEmptyContent(u"good"_s, tr("Nobody is waiting for a call."));
    else
        m_table->setEmptyContent(u"search"_s, tr("No caller matches \"%1\".").arg(text),
                                 tr("Show all callers"));
    refresh();
}

const Callback* CallbacksPage::current() const {
    return m_model->rowAt(m_table->currentRow());
}

void CallbacksPage::reload() {
    const Callback* chosen = current();
    const QString caller = chosen ? chosen->caller : QString();
    const int row = m_table->currentRow();
    m_model->setCallbacks(m_callbacks.callbacks());
    const int same = m_model->rowOf(caller);
    if (same >= 0)
        m_table->chooseRow(same);
    else if (row >= 0 && m_model->rowCount() > 0)
        m_table->chooseRow(std::min(row, m_model->rowCount() - 1)); // the next one after that is done
    const int waiting = int(m_callbacks.callbacks().size());
    setSubtitle(waiting == 0 ? QString() : tr("%n caller(s) of the last 30 days", nullptr, waiting));
    if (m_model->rowCount() == 0 && waiting == 0)
        m_table->setEmptyContent(u"good"_s, tr("Nobody is waiting for a call."));
    refreshPhones();
    refresh();
}

void CallbacksPage::refreshPhones() {
    const QString chosen = state().value(phoneKey).toString();
    const QSignalBlocker quiet(m_phone);
    m_phone->clear();
    for (const QString& phone : m_callbacks.phones())
        m_phone->addItem(Formatting::party(backend().directory().nameOf(phone), phone), phone);
    m_phone->setCurrentIndex(std::max(0, m_phone->findData(chosen)));
}

void CallbacksPage::refresh() {
    const Callback* callback = current();
    const bool hasNumber = callback && !callback->number.isEmpty();
    const bool canCall = m_callbacks.canCall() && m_phone->count() > 0;
    m_call->setEnabled(hasNumber && canCall);
    m_call->setToolTip(m_callbacks.canCall()
                           ? tr("Rings your phone first, then the caller")
                           : tr("Needs the Cloudonix domain and its API key. See Settings, Cloudonix."));
    m_phone->setVisible(canCall);
    m_phoneLabel->setVisible(canCall);
    m_done->setEnabled(callback != nullptr);
    m_copy->setEnabled(hasNumber);
    m_records->setEnabled(callback != nullptr);
    m_note->setEnabled(callback != nullptr);
    const QString caller = callback ? callback->caller : QString();
    if (std::exchange(m_noted, caller) != caller || !m_note->hasFocus())
        m_note->setText(callback ? callback->note : QString());
}

void CallbacksPage::call() {
    const Callback* callback = current();
    if (!callback)
        return;
    const QString phone = m_phone->currentData().toString();
    const QString caller =
        Formatting::party(backend().directory().nameOf(callback->number), callback->number);
    m_callbacks.call(phone, *callback).then(this, [this, phone, caller](const Result<Done>& done) {
        if (!done)
            return say(done.error());
        m_undo.clear();
        m_banner->setMessage(Meaning::Good,
                             tr("Phone %1 rings; %2 is called when you answer.").arg(phone, caller));
    });
}

void CallbacksPage::markDone() {
    const Callback* callback = current();
    if (!callback)
        return;
    const Callback marked = *callback;
    m_callbacks.setDone(marked.caller, marked.lastMs).then(this, [this, marked](const Result<Done>& done) {
        if (!done)
            return say(done.error());
        m_undo = {marked};
        const QString caller =
            marked.number.isEmpty()
                ? tr("Number withheld")
                : Formatting::party(backend().directory().nameOf(marked.number), marked.number);
        m_banner->setMessage(Meaning::Neutral, tr("%1 is done.").arg(caller), tr("Undo"));
    });
}

/// Calls before the first of these were done already.
void CallbacksPage::undo() {
    m_banner->setMessage(Meaning::Neutral, QString());
    for (const Callback& marked : std::exchange(m_undo, {})) {
        m_callbacks.setDone(marked.caller, marked.firstMs - 1).then(this, [this](const Result<Done>& done) {
            if (!done)
                say(done.error());
        });
    }
}

void CallbacksPage::saveNote() {
    const int row = m_model->rowOf(m_noted);
    const Callback* callback = m_model->rowAt(row);
    const QString note = m_note->text().trimmed();
    if (!callback || callback->note == note)
        return;
    m_callbacks.setNote(m_noted, note).then(this, [this](const Result<Done>& done) {
        if (!done)
            say(done.error());
    });
}

void CallbacksPage::showCalls() {
    if (const Callback* callback = current())
        emit pageRequested(u"call-records"_s, u"session:\"%1\""_s.arg(callback->session));
}

void CallbacksPage::say(const Error& error) {
    m_undo.clear();
    m_banner->setMessage(Meaning::Bad, ErrorWords::sentence(error.code));
}

} // namespace opbx::ui
