// Plays recordings by Qt Multimedia. GUI thread; the media framework is loaded at the first play.
#pragma once

#include "ui/recordings/sound.h"

class QAudioOutput;
class QMediaPlayer;

namespace opbx::ui {

class MediaSound final : public Sound {
    Q_OBJECT

public:
    using Sound::Sound;

    bool canPlay() const override;
    void play(const QString& file) override;
    void pause() override;
    void resume() override;
    void stop() override;
    void seek(qint64 ms) override;

private:
    void makePlayer();

    QMediaPlayer* m_player = nullptr; // null until something is played
};

} // namespace opbx::ui
