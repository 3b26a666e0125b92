// Voicemail without disk, network and loudspeaker for window tests and screenshots: messages are set by the test, recordings arrive
// when it says so, the sound only notes what it is told.
#pragma once

#include "ui/backend/voicemail_backend.h"
#include "ui/recordings/sound.h"

#include <QPointer>

namespace opbx::test {

class FakeSound final : public ui::Sound {
    Q_OBJECT

public:
    FakeSound(bool canPlay, QObject* parent)
        : ui::Sound(parent)
        , m_canPlay(canPlay) {}

    bool canPlay() const override { return m_canPlay; }
    void play(const QString& file) override;
    void pause() override { setPlaying(false); }
    void resume() override { setPlaying(true); }
    void stop() override;
    void seek(qint64 ms) override { m_sought = ms; }

    QString file() const { return m_file; }
    bool isPlaying() const { return m_playing; }
    qint64 sought() const { return m_sought; }

private:
    void setPlaying(bool playing);

    bool m_canPlay;
    QString m_file;
    bool m_playing = false;
    qint64 m_sought = -1;
};

class FakeVoicemail final : public ui::VoicemailBackend, public ui::RecordingSource {
    Q_OBJECT

public:
    using ui::VoicemailBackend::VoicemailBackend;

    void setMessages(const QList<VoicemailMessage>& messages);
    QList<VoicemailMessage> messages() const { return m_messages; }
    /// The next answers fail with this error; None lets them succeed again.
    void failWith(const Error& error) { m_failure = error; }
    /// False: players that are made from now on have no audio output.
    void setHasAudio(bool has) { m_hasAudio = has; }
    /// File that every recording turns out to be.
    void setRecordingFile(const QString& file) { m_file = file; }
    /// True: fetches wait until arrive() or cancel().
    void holdRecordings(bool hold) { m_hold = hold; }
    void progress(qint64 received, qint64 total);
    void arrive();
    QStringList fetched() const { return m_fetched; }

    void messages(QObject* context, ui::Answer<Result<QList<VoicemailMessage>>> answer) override;
    int unheard() const override;
    void setHeard(const QList<qint64>& ids, bool heard, QObject* context,
                  ui::Answer<Result<Done>> answer) override;
    void remove(const QList<qint64>& ids, QObject* context, ui::Answer<Result<Done>> answer) override;
    void restore(const QList<VoicemailMessage>& messages, QObject* context,
                 ui::Answer<Result<Done>> answer) override;
    QString boxName(const QString& box) const override;
    ui::RecordingSource& recordings() override { return *this; }

    void fetch(RecordingKind kind, const QString& url, QObject* context,
               std::function<void(ui::RecordingProgress)> progress,
               std::function<void(Result<QString>)> finished) override;
    void cancel(RecordingKind kind, const QString& url) override;
    ui::Sound* makeSound(QObject* parent) override { return new FakeSound(m_hasAudio, parent); }

private:
    struct Waiter {
        QPointer<QObject> context;
        std::function<void(ui::RecordingProgress)> progress;
        std::function<void(Result<QString>)> finished;
    };

    Result<Done> outcome() const;
    void changedThen(QObject* context, ui::Answer<Result<Done>> answer);
    void finishAll(const Result<QString>& result);

    QList<VoicemailMessage> m_messages; // newest first
    std::optional<Error> m_failure;
    bool m_hasAudio = true;
    bool m_hold = false;
    QString m_file;
    QStringList m_fetched;
    QList<Waiter> m_waiters;
};

/// Messages of three boxes that were left before `nowMs`, newest first.
QList<VoicemailMessage> sampleMessages(qint64 nowMs);

} // namespace opbx::test
