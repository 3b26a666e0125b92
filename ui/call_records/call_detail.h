// One call below the table of call records: what happened in a sentence, its session and recording to
// copy, the recording to play and save, its legs and events. GUI thread.
#pragma once

#include "core/calls/call_record.h"
#include "ui/widgets/page.h"

#include <QWidget>

class QBoxLayout;
class QButtonGroup;
class QLabel;
class QStackedWidget;

namespace opbx::ui {

class CallEventsModel;
class CallLegsModel;
class CopyField;
class RecordingPlayer;
struct Recording;
class TableView;

class CallDetail final : public QWidget {
    Q_OBJECT

public:
    CallDetail(const PageContext& context, QWidget* parent);

    /// Null: no call is chosen.
    void setRecord(const CallRecord* record);
    QString sentence() const;

signals:
    /// The user wants to see a section of the settings.
    void settingsRequested(const QString& section);

private:
    QBoxLayout* makeSideButtons();
    void refreshSideButtons();
    QString sentenceOf(const CallRecord& record) const;
    static QString missedSentenceOf(const CallRecord& record);
    static Recording recordingOf(const CallRecord& record);

    Backend& m_backend;
    QLabel* m_sentence;
    CopyField* m_session;
    CopyField* m_recording;
    RecordingPlayer* m_player;
    TableView* m_table;
    CallLegsModel* m_legs;
    TableView* m_eventTable;
    CallEventsModel* m_events;
    QStackedWidget* m_sides;
    QButtonGroup* m_buttons;
    quint64 m_turn = 0;
};

} // namespace opbx::ui
