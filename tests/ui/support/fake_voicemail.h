// Voicemail without disk, network and loudspeaker for window tests and screenshots: messages are set by the test, recordings arrive
// when it says so, the sound only notes what it is told.
#pragma once

#include "core/async/promise.h"
#include "ui/backend/voicemail_backend.h"
#include "ui/recordings/sound.h"

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

/// Recordings that arrive when the test says so.
class FakeRecordings final : public ui::RecordingSource {
    Q_OBJECT

public:
    /// What ends from now on fails with this error.
    void failWith(const std::optional<Error>& error) { m_failure = error; }
    /// False: players that are made from now on have no audio output.
    void setHasAudio(bool has) { m_hasAudio = has; }
    /// File that every recording turns out to be.
    void setFile(const QString& file) { m_file = file; }
    /// True: fetches wait until arrive() or cancel().
    void hold(bool hold) { m_hold = hold; }
    void progress(qint64 received, qint64 total) {
        emit progressed(m_fetched.constLast(), {received, total});
    }
    void arrive();
    const QStringList& fetched() const { return m_fetched; }

    QFuture<Result<QString>> fetch(RecordingKind kind, const QString& url) override;
    void cancel(RecordingKind, const QString&) override { m_waiting.clear(); }
    ui::Sound* makeSound(QObject* parent) override { return new FakeSound(m_hasAudio, parent); }

private:
    std::optional<Error> m_failure;
    bool m_hasAudio = true;
    bool m_hold = false;
    QString m_file;
    QStringList m_fetched;
    QList<Promise<QString>> m_waiting;
};

class FakeVoicemail final : public ui::VoicemailBackend {
    Q_OBJECT

public:
    using ui::VoicemailBackend::VoicemailBackend;

    void setMessages(const QList<VoicemailMessage>& messages);
    const QList<VoicemailMessage>& kept() const { return m_messages; }
    /// What ends from now on fails with this error.
    void failWith(const Error& error) {
        m_failure = error;
        m_recordings.failWith(error);
    }

    QFuture<Result<QList<VoicemailMessage>>> messages() override;
    int unheard() const override;
    QFuture<Result<Done>> setHeard(const QList<qint64>& ids, bool heard) override;
    QFuture<Result<Done>> remove(const QList<qint64>& ids) override;
    QFuture<Result<Done>> restore(const QList<VoicemailMessage>& messages) override;
    QString boxName(const QString& box) const override;
    FakeRecordings& recordings() override { return m_recordings; }

private:
    QFuture<Result<Done>> changed();

    QList<VoicemailMessage> m_messages; // newest first
    std::optional<Error> m_failure;
    FakeRecordings m_recordings;
};

/// Messages of three boxes that were left before `nowMs`, newest first.
QList<VoicemailMessage> sampleMessages(qint64 nowMs);

} // namespace opbx::test
