#include "ui/call_records/call_detail.h"

#include "core/inspect/call_statistics.h"
#include "ui/call_records/call_columns.h"
#include "ui/call_records/call_events_model.h"
#include "ui/call_records/call_legs_model.h"
#include "ui/support/copy_field.h"
#include "ui/support/formatting.h"
#include "ui/support/metrics.h"
#include "ui/support/recording_player.h"
#include "ui/support/table_view.h"
#include "ui/support/type_scale.h"
#include "ui/voicemail/voicemail_backend.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QLabel>
#include <QSplitter>

namespace opbx::ui {

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
    , m_events(new CallEventsModel(this)) {
    m_table->setObjectName(QStringLiteral("call-legs"));
    m_table->setAccessibleName(tr("Legs of the call"));
    m_table->setModel(m_legs);
    m_table->rememberColumns(context.state, QStringLiteral("call-records/legs"));
    m_eventTable->setObjectName(QStringLiteral("call-events"));
    m_eventTable->setAccessibleName(tr("Events of the call"));
    m_eventTable->setModel(m_events);
    m_eventTable->rememberColumns(context.state, QStringLiteral("call-records/events"));
    m_recording->setPlaceholder(tr("No recording"));
    auto* fields = new QHBoxLayout;
    fields->setSpacing(metrics::groupMargin);
    fields->addWidget(m_sentence, 1);
    fields->addWidget(m_session);
    fields->addWidget(m_recording);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::groupMargin, 0, 0);
    column->setSpacing(metrics::groupMargin);
    column->addLayout(fields);
    column->addWidget(m_player);
    column->addWidget(makeTables(), 1);
    connect(m_player, &RecordingPlayer::settingsRequested, this, &CallDetail::settingsRequested);
    setRecord(nullptr);
}

QWidget* CallDetail::makeTables() {
    auto* tables = new QSplitter(Qt::Horizontal, this);
    tables->setChildrenCollapsible(false);
    tables->setHandleWidth(metrics::splitterHandle);
    tables->addWidget(m_table);
    tables->addWidget(m_eventTable);
    tables->setStretchFactor(0, 3);
    tables->setStretchFactor(1, 2);
    return tables;
}

Recording CallDetail::recordingOf(const CallRecord& record) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(record.startedMs);
    const QString name =
        tr("call %1", "file name: time").arg(at.toString(QStringLiteral("yyyy-MM-dd HH-mm-ss")));
    return {RecordingKind::Call, record.recordingUrl, name, record.talkSeconds};
}

QString CallDetail::sentence() const {
    return m_sentence->text();
}

QString CallDetail::sentenceOf(const CallRecord& record) {
    if (isAnswered(record))
        return tr("Answered, %1 of talk.").arg(Formatting::duration(record.talkSeconds));
    if (isMissed(record))
        return tr("Missed: an inbound call that nobody answered.");
    return tr("Not answered: %1.").arg(CallColumns::result(record));
}

void CallDetail::setRecord(const CallRecord* record) {
    const quint64 turn = ++m_turn;
    m_sentence->setText(record ? sentenceOf(*record) : QString());
    m_session->setVisible(record);
    m_recording->setVisible(record && !record->recordingUrl.isEmpty());
    m_player->setVisible(record && !record->recordingUrl.isEmpty());
    m_player->setRecording(record ? recordingOf(*record) : Recording{});
    m_session->setValue(record ? record->session : QString());
    m_recording->setValue(record ? record->recordingUrl : QString());
    const QString choose = tr("Choose a call to see its legs and events.");
    m_table->setEmptyContent(QStringLiteral("phone"),
                             record ? tr("No call detail record of this call is kept.") : choose);
    m_eventTable->setEmptyContent(QStringLiteral("phone"),
                                  record ? tr("No session update of this call is kept.") : choose);
    if (!record) {
        m_legs->setLegs({});
        m_events->setEvents({});
        return;
    }
    m_table->setLoading(true);
    const QString call = record->session.isEmpty() ? record->callId : record->session;
    m_backend.callLegs(call, this, [this, turn](const QList<CallLeg>& legs) {
        if (turn != m_turn)
            return; // another call was chosen meanwhile
        m_legs->setLegs(legs);
        m_table->setLoading(false);
    });
    m_eventTable->setLoading(true);
    m_backend.callEvents(record->session, this, [this, turn](const QList<CallEvent>& events) {
        if (turn != m_turn)
            return;
        m_events->setEvents(events);
        m_eventTable->setLoading(false);
    });
}

} // namespace opbx::ui
