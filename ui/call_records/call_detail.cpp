#include "ui/call_records/call_detail.h"

#include "core/calls/call_statistics.h"
#include "ui/backend/calls_backend.h"
#include "ui/backend/directory_backend.h"
#include "ui/backend/voicemail_backend.h"
#include "ui/call_records/call_columns.h"
#include "ui/call_records/call_events_model.h"
#include "ui/call_records/call_legs_model.h"
#include "ui/recordings/recording_player.h"
#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/call_words.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QDateTime>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {
enum Side { LegsSide, EventsSide };
}

CallDetail::CallDetail(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_backend(context.backend)
    , m_sentence(textLabel({}, TypeSize::Body, this))
    , m_session(new CopyField(tr("session"), this))
    , m_recording(new CopyField(tr("address of the recording"), this))
    , m_player(new RecordingPlayer(context.backend.voicemail().recordings(), this))
    , m_table(new TableView(this))
    , m_legs(new CallLegsModel(context.backend, this))
    , m_eventTable(new TableView(this))
    , m_events(new CallEventsModel(this))
    , m_sides(new QStackedWidget(this))
    , m_buttons(new QButtonGroup(this)) {
    m_table->setObjectName(u"call-legs"_s);
    m_table->setAccessibleName(tr("Legs of the call"));
    m_table->setModel(m_legs);
    m_table->rememberColumns(context.state, u"call-records/legs"_s);
    m_eventTable->setObjectName(u"call-events"_s);
    m_eventTable->setAccessibleName(tr("Events of the call"));
    m_eventTable->setModel(m_events);
    m_eventTable->rememberColumns(context.state, u"call-records/events"_s);
    m_recording->setPlaceholder(tr("No recording"));
    auto* fields = new QHBoxLayout;
    fields->setSpacing(metrics::groupMargin);
    m_sides->insertWidget(LegsSide, m_table);
    m_sides->insertWidget(EventsSide, m_eventTable);
    fields->addLayout(makeSideButtons());
    fields->addSpacing(metrics::groupMargin);
    fields->addWidget(m_sentence, 1);
    fields->addWidget(m_session);
    fields->addWidget(m_recording);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::groupMargin, 0, 0);
    column->setSpacing(metrics::groupMargin);
    column->addLayout(fields);
    column->addWidget(m_player);
    column->addWidget(m_sides, 1);
    connect(m_player, &RecordingPlayer::settingsRequested, this, &CallDetail::settingsRequested);
    setRecord(nullptr);
}

/// Legs and events by turns: beside each other, neither would have the room for its columns.
QBoxLayout* CallDetail::makeSideButtons() {
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::labelGap);
    for (int side = 0; side < m_sides->count(); ++side) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        button->setChecked(side == LegsSide);
        m_buttons->addButton(button, side);
        row->addWidget(button);
    }
    m_buttons->button(LegsSide)->setAccessibleName(tr("Show the legs of the call"));
    m_buttons->button(EventsSide)->setAccessibleName(tr("Show the events of the call"));
    connect(m_buttons, &QButtonGroup::idClicked, m_sides, &QStackedWidget::setCurrentIndex);
    return row;
}

void CallDetail::refreshSideButtons() {
    m_buttons->button(LegsSide)->setText(tr("%n leg(s)", nullptr, m_legs->rowCount()));
    m_buttons->button(EventsSide)->setText(tr("%n event(s)", nullptr, m_events->rowCount()));
}

Recording CallDetail::recordingOf(const CallRecord& record) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(record.startedMs);
    const QString name = tr("call %1", "file name: time").arg(at.toString(u"yyyy-MM-dd HH-mm-ss"_s));
    return {RecordingKind::Call, record.recordingUrl, name, record.talkSeconds};
}

QString CallDetail::sentence() const {
    return m_sentence->text();
}

QString CallDetail::sentenceOf(const CallRecord& record) const {
    const QString talk = Formatting::duration(record.talkSeconds);
    const QString who = Formatting::party(m_backend.directory().nameOf(record.answeredBy), record.answeredBy);
    switch (outcomeOf(record)) {
    case CallOutcome::Person:
        return who.isEmpty() ? tr("Answered, %1 of talk.").arg(talk)
                             : tr("Answered by %1, %2 of talk.").arg(who, talk);
    case CallOutcome::Assistant: return tr("An AI assistant took the call, %1 of talk.").arg(talk);
    case CallOutcome::Conference: return tr("The caller joined a conference, for %1.").arg(talk);
    case CallOutcome::Blocked: return tr("The caller is blocked.");
    default: break;
    }
    return isMissed(record) ? missedSentenceOf(record)
                            : tr("Not answered: %1.").arg(CallColumns::result(record));
}

QString CallDetail::missedSentenceOf(const CallRecord& record) {
    switch (outcomeOf(record)) {
    case CallOutcome::Voicemail:
        return record.message ? tr("Missed: the caller left a message.")
                              : tr("Missed: the caller left no message.");
    case CallOutcome::Menu: return tr("Missed: the call ended in a menu.");
    case CallOutcome::Closed: return tr("Missed: nobody is there outside the opening hours.");
    case CallOutcome::Failed: return tr("Missed: the call led nowhere or could not be connected.");
    default: return tr("Missed: an inbound call that nobody answered.");
    }
}

void CallDetail::setRecord(const CallRecord* record) {
    const quint64 turn = ++m_turn;
    QString sentence = record ? sentenceOf(*record) : QString();
    if (record && !record->path.isEmpty())
        sentence =
            tr("%1 Path: %2.", "sentence, places").arg(sentence, CallWords::path(record->path, m_backend));
    m_sentence->setText(sentence);
    m_session->setVisible(record);
    m_buttons->button(LegsSide)->setVisible(record);
    m_buttons->button(EventsSide)->setVisible(record);
    m_recording->setVisible(record && !record->recordingUrl.isEmpty());
    m_player->setVisible(record && !record->recordingUrl.isEmpty());
    m_player->setRecording(record ? recordingOf(*record) : Recording{});
    m_session->setValue(record ? record->session : QString());
    m_recording->setValue(record ? record->recordingUrl : QString());
    const QString choose = tr("Choose a call to see its legs and events.");
    m_table->setEmptyContent(u"phone"_s, record ? tr("No call detail record of this call is kept.") : choose);
    m_eventTable->setEmptyContent(u"phone"_s,
                                  record ? tr("No session update of this call is kept.") : choose);
    if (!record) {
        m_legs->setRows({});
        m_events->setRows({});
        refreshSideButtons();
        return;
    }
    m_table->setLoading(true);
    const QString call = record->session.isEmpty() ? record->callId : record->session;
    m_backend.calls().legs(call).then(this, [this, turn](const Result<QList<CallLeg>>& legs) {
        if (turn != m_turn)
            return; // another call was chosen meanwhile
        m_legs->setRows(legs ? *legs : QList<CallLeg>());
        m_table->setLoading(false);
        refreshSideButtons();
    });
    m_eventTable->setLoading(true);
    m_backend.calls()
        .events(record->session)
        .then(this, [this, turn](const Result<QList<CallEvent>>& events) {
            if (turn != m_turn)
                return;
            m_events->setRows(events ? *events : QList<CallEvent>());
            m_eventTable->setLoading(false);
            refreshSideButtons();
        });
}

} // namespace opbx::ui
