#include "ui/voicemail/voicemail_page.h"

#include "ui/backend/plans_backend.h"
#include "ui/recordings/recording_player.h"
#include "ui/theme/formatting.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/voicemail/voicemail_model.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/table_view.h"
#include "ui/words/error_words.h"

#include <QAction>
#include <QBoxLayout>
#include <QDateTime>
#include <QEvent>
#include <QListWidget>
#include <QMenu>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int boxRole = Qt::UserRole;
const QString boxKey = u"voicemail/box"_s;

} // namespace

VoicemailPage::VoicemailPage(const PageContext& context, QWidget* parent)
    : Page(tr("Voicemail"), context, parent)
    , m_voicemail(backend().voicemail())
    , m_model(new VoicemailModel(backend(), m_voicemail, this))
    , m_boxes(new QListWidget(this))
    , m_table(new TableView(this))
    , m_player(new RecordingPlayer(m_voicemail.recordings(), this))
    , m_banner(new Banner(this))
    , m_heard(new QAction(this))
    , m_remove(new QAction(icon(u"delete"_s), tr("&Delete"), this))
    , m_undo(new QAction(icon(u"undo"_s), tr("&Undo the deletion"), this))
    , m_traffic(new QAction(icon(u"traffic"_s), tr("Show the call's &traffic"), this)) {
    m_boxes->setAccessibleName(tr("Voicemail boxes"));
    m_boxes->setObjectName(u"voicemail-boxes"_s);
    m_boxes->setFrameShape(QFrame::NoFrame);
    m_boxes->setFixedWidth(metrics::navigationWidth);
    m_boxes->setIconSize(QSize(metrics::iconSize, metrics::iconSize));
    m_boxes->viewport()->setAutoFillBackground(false);
    m_table->setObjectName(u"voicemail"_s);
    m_table->setAccessibleName(tr("Voicemail messages"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(VoicemailModel::Received, Qt::DescendingOrder);
    m_table->rememberColumns(state(), u"voicemail/table"_s);
    m_table->setLoading(true);
    makeActions();
    makeLayout();
    connectParts();
    refreshActions();
    refreshEmptyState();
    reload();
}

void VoicemailPage::makeActions() {
    const auto onTable = [this](QAction* action, const QKeySequence& keys) {
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_table->addAction(action);
    };
    onTable(m_player->playAction(), Qt::Key_Space);
    onTable(m_player->saveAction(), QKeySequence::Save);
    onTable(m_heard, Qt::CTRL | Qt::Key_U);
    onTable(m_remove, QKeySequence::Delete);
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_undo);
    addTitleAction(m_traffic, u"traffic"_s);
    addTitleAction(m_heard, QString());
    addTitleAction(m_remove, u"delete"_s);
}

void VoicemailPage::makeLayout() {
    auto* right = new QVBoxLayout;
    right->setSpacing(metrics::groupMargin);
    right->addWidget(m_table, 1);
    right->addWidget(m_player);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::pageMargin);
    row->addWidget(m_boxes);
    row->addLayout(right, 1);
    content()->addWidget(m_banner);
    content()->addLayout(row, 1);
}

void VoicemailPage::connectParts() {
    connect(&m_voicemail, &VoicemailBackend::messagesChanged, this, &VoicemailPage::reload);
    connect(&backend().plans(), &PlansBackend::changed, this, &VoicemailPage::reload); // names of boxes
    connect(m_boxes, &QListWidget::currentRowChanged, this, &VoicemailPage::chooseBox);
    connect(m_table, &TableView::currentRowChanged, this, &VoicemailPage::showRecording);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &VoicemailPage::refreshActions);
    connect(m_table, &TableView::rowActivated, m_player, &RecordingPlayer::playOrPause);
    connect(m_table, &TableView::emptyButtonClicked, this, [this] { search(QString()); });
    connect(m_table, &TableView::contextMenuOpening, this, [this](QMenu* menu, int row) {
        if (row < 0)
            return;
        menu->addActions({m_player->playAction(), m_player->saveAction(), m_heard, m_traffic});
        menu->addSeparator();
        menu->addAction(m_remove);
    });
    connect(m_player, &RecordingPlayer::started, this, [this] {
        const VoicemailMessage* message = m_model->rowAt(m_table->currentRow());
        if (message && !message->heard())
            markHeard({message->id}, true);
    });
    connect(m_player, &RecordingPlayer::settingsRequested, this,
            [this](const QString& section) { emit pageRequested(u"settings"_s, section); });
    connect(m_heard, &QAction::triggered, this, &VoicemailPage::toggleHeard);
    connect(m_remove, &QAction::triggered, this, &VoicemailPage::removeSelected);
    connect(m_undo, &QAction::triggered, this, &VoicemailPage::undoRemoval);
    connect(m_banner, &Banner::buttonClicked, this, [this] {
        if (m_undoOffered)
            undoRemoval();
    });
    connect(m_traffic, &QAction::triggered, this, [this] {
        if (const VoicemailMessage* message = m_model->rowAt(m_table->currentRow()))
            emit pageRequested(u"traffic"_s, u"session:\"%1\""_s.arg(message->session));
    });
}

void VoicemailPage::fillMenu(QMenu& menu) {
    menu.addActions({m_player->playAction(), m_player->saveAction(), m_heard, m_traffic});
    menu.addSeparator();
    menu.addActions({m_remove, m_undo});
}

void VoicemailPage::search(const QString& text) {
    m_search = text;
    m_model->setSearch(text);
    refreshEmptyState();
    showRecording();
}

bool VoicemailPage::event(QEvent* event) {
    // Somebody may have deleted messages by the command line meanwhile.
    if (event->type() == QEvent::WindowActivate && isVisible())
        reload();
    return Page::event(event);
}

void VoicemailPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    reload();
}

void VoicemailPage::reload() {
    m_voicemail.messages().then(this,
                                [this, turn = ++m_turn](const Result<QList<VoicemailMessage>>& messages) {
                                    if (turn != m_turn)
                                        return;
                                    m_table->setLoading(false);
                                    if (messages)
                                        take(*messages);
                                    else
                                        say(messages.error());
                                });
}

void VoicemailPage::take(const QList<VoicemailMessage>& messages) {
    if (messages == m_model->all() && m_boxes->count() > 0) {
        m_table->viewport()->update(); // names may have changed
        refreshBoxes();
        return;
    }
    const VoicemailMessage* current = m_model->rowAt(m_table->currentRow());
    const qint64 id = current ? current->id : 0;
    const int row = m_table->currentRow();
    m_model->setMessages(messages);
    refreshBoxes();
    const int same = m_model->rowOf(id);
    if (same >= 0)
        m_table->chooseRow(same);
    else if (row >= 0 && m_model->rowCount() > 0)
        m_table->chooseRow(std::min(row, m_model->rowCount() - 1)); // the next one after a deletion
    showRecording();
}

void VoicemailPage::refreshBoxes() {
    const QString wanted = m_boxes->currentItem() ? m_boxes->currentItem()->data(boxRole).toString()
                                                  : state().value(boxKey).toString();
    const QList<MailboxSummary> boxes = mailboxSummaries(m_model->all());
    const QSignalBlocker quiet(m_boxes);
    m_boxes->clear();
    const auto add = [this](const QString& iconName, const QString& name, int unheard, const QVariant& box) {
        auto* item = new QListWidgetItem(
            icon(iconName),
            unheard > 0 ? tr("%1 (%2)", "box and new messages").arg(name, Formatting::count(unheard)) : name);
        item->setData(boxRole, box);
        item->setData(Qt::AccessibleTextRole,
                      tr("%1, %n new message(s)", "name of a box", unheard).arg(name));
        item->setSizeHint(QSize(0, metrics::controlHeight));
        m_boxes->addItem(item);
    };
    int unheard = 0;
    for (const MailboxSummary& box : boxes)
        unheard += box.unheard;
    add(u"voicemail"_s, tr("All boxes"), unheard, QVariant());
    int row = 0;
    for (const MailboxSummary& box : boxes) {
        add(u"person"_s, m_voicemail.boxName(box.mailbox), box.unheard, box.mailbox);
        if (!wanted.isNull() && box.mailbox == wanted)
            row = m_boxes->count() - 1;
    }
    m_boxes->setCurrentRow(row);
    const QVariant box = m_boxes->item(row)->data(boxRole);
    m_model->setBox(box.isNull() ? std::nullopt : std::optional(box.toString()));
    setSubtitle(m_model->all().isEmpty() ? QString()
                                         : tr("%n message(s)", nullptr, int(m_model->all().size())));
    refreshEmptyState();
}

void VoicemailPage::chooseBox(int row) {
    const QListWidgetItem* item = m_boxes->item(row);
    if (!item)
        return;
    const QVariant box = item->data(boxRole);
    state().setValue(boxKey, box);
    m_model->setBox(box.isNull() ? std::nullopt : std::optional(box.toString()));
    refreshEmptyState();
    showRecording();
}

void VoicemailPage::refreshEmptyState() {
    if (!m_search.isEmpty())
        m_table->setEmptyContent(u"search"_s, tr("No message matches \"%1\".").arg(m_search),
                                 tr("Show all messages"));
    else
        m_table->setEmptyContent(u"voicemail"_s,
                                 tr("No messages. What callers say to a voicemail box appears here."));
}

QList<VoicemailMessage> VoicemailPage::selected() const {
    QList<VoicemailMessage> messages;
    const auto rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& row : rows) {
        if (const VoicemailMessage* message = m_model->rowAt(row.row()))
            messages.append(*message);
    }
    return messages;
}

void VoicemailPage::refreshActions() {
    const QList<VoicemailMessage> messages = selected();
    const bool allHeard =
        !messages.isEmpty() && std::all_of(messages.begin(), messages.end(),
                                           [](const VoicemailMessage& message) { return message.heard(); });
    m_heard->setText(allHeard ? tr("Mark as &new") : tr("Mark as &heard"));
    m_heard->setIcon(icon(allHeard ? u"bell"_s : u"check"_s));
    m_heard->setEnabled(!messages.isEmpty());
    m_remove->setEnabled(!messages.isEmpty());
    m_traffic->setEnabled(messages.size() == 1 && !messages.first().session.isEmpty());
    m_undo->setEnabled(!m_removed.isEmpty());
}

void VoicemailPage::showRecording() {
    const VoicemailMessage* message = m_model->rowAt(m_table->currentRow());
    m_player->setRecording(message ? Recording{RecordingKind::Voicemail, message->recordingUrl,
                                               fileName(*message), message->durationSeconds}
                                   : Recording{});
    refreshActions();
}

QString VoicemailPage::fileName(const VoicemailMessage& message) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(message.receivedMs);
    QString caller;
    for (const QChar c : message.from) {
        if (c.isLetterOrNumber() && caller.size() < 32) // a caller may say anything; a file name may not
            caller.append(c);
    }
    return tr("voicemail %1 %2", "file name: time and number")
        .arg(at.toString(u"yyyy-MM-dd HH-mm"_s), caller)
        .trimmed();
}

void VoicemailPage::toggleHeard() {
    const QList<VoicemailMessage> messages = selected();
    QList<qint64> ids;
    bool allHeard = true;
    for (const VoicemailMessage& message : messages) {
        ids.append(message.id);
        allHeard = allHeard && message.heard();
    }
    markHeard(ids, !allHeard);
}

void VoicemailPage::markHeard(const QList<qint64>& ids, bool heard) {
    m_voicemail.setHeard(ids, heard).then(this, [this](const Result<Done>& done) {
        if (!done)
            say(done.error());
    });
}

void VoicemailPage::removeSelected() {
    const QList<VoicemailMessage> messages = selected();
    if (messages.isEmpty())
        return;
    QList<qint64> ids;
    for (const VoicemailMessage& message : messages)
        ids.append(message.id);
    m_voicemail.remove(ids).then(this, [this, messages](const Result<Done>& done) {
        if (!done)
            return say(done.error());
        m_removed = messages;
        m_undoOffered = true;
        m_banner->setMessage(Meaning::Neutral, tr("%n message(s) deleted.", nullptr, int(messages.size())),
                             tr("Undo"));
        refreshActions();
    });
}

void VoicemailPage::undoRemoval() {
    const QList<VoicemailMessage> messages = std::exchange(m_removed, {});
    m_undoOffered = false;
    refreshActions();
    m_banner->setMessage(Meaning::Neutral, QString());
    if (messages.isEmpty())
        return;
    m_voicemail.restore(messages).then(this, [this](const Result<Done>& done) {
        if (!done)
            say(done.error());
    });
}

void VoicemailPage::say(const Error& error) {
    m_undoOffered = false;
    m_banner->setMessage(Meaning::Bad, ErrorWords::sentence(error.code));
}

} // namespace opbx::ui
