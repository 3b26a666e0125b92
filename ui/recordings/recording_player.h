// Plays one recording and saves it: button, position, length, "Save as…", with the progress of fetching and what went wrong.
// GUI thread. Fetches nothing before it is asked to.
#pragma once

#include "ui/backend/recording_source.h"

#include <QPointer>
#include <QWidget>

class QAction;
class QLabel;
class QSlider;
class QToolButton;

namespace opbx::ui {

class Banner;
class FileCopy;
class ProgressBar;
class Sound;

struct Recording {
    RecordingKind kind = RecordingKind::Voicemail;
    QString url;      // empty: not known
    QString fileName; // to begin with when it is saved, without extension
    qint64 seconds = 0;

    bool operator==(const Recording&) const = default;
};

class RecordingPlayer final : public QWidget {
    Q_OBJECT

public:
    RecordingPlayer(RecordingSource& source, QWidget* parent);

    /// Ends what goes on with another recording. An empty address switches the buttons off.
    void setRecording(const Recording& recording);
    /// Plays from the beginning, pauses, or goes on.
    void playOrPause();
    /// Asks for a file, then saves.
    void save();
    void saveTo(const QString& file);

    /// "Save the recording…"; switched off when there is none.
    QAction* saveAction() const { return m_save; }
    /// "Play" or "Pause".
    QAction* playAction() const { return m_play; }
    /// What went wrong, in words; empty when nothing did.
    QString problem() const;

signals:
    /// The recording is heard from its beginning.
    void started();
    /// The user wants to see a section of the settings.
    void settingsRequested(const QString& section);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    enum class Phase { Idle, Fetching, Playing, Paused };

    void makeLayout();
    void connectSound();
    void fetchThen(std::function<void(const QString& file)> use);
    void progressed(const QString& url, const RecordingProgress& progress);
    void fetched(const Result<QString>& file, const std::function<void(const QString&)>& use);
    void begin(const QString& file);
    void copy(const QString& from, const QString& to);
    void cancelWork();
    void setPhase(Phase phase);
    void showPosition(qint64 ms, qint64 totalMs);
    void say(ErrorCode code);

    RecordingSource& m_source;
    Recording m_recording;
    Phase m_phase = Phase::Idle;
    quint64 m_turn = 0; // tells a late answer from the present recording
    Sound* m_sound;
    QAction* m_play;
    QAction* m_save;
    QToolButton* m_button;
    QSlider* m_position;
    QLabel* m_time;
    ProgressBar* m_progress;
    Banner* m_banner;
    QPointer<FileCopy> m_copy;
    QString m_suffix; // of the file that was fetched last
};

} // namespace opbx::ui
