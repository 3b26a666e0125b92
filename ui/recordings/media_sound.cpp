#include "ui/recordings/media_sound.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QUrl>

namespace opbx::ui {

bool MediaSound::canPlay() const {
    return !QMediaDevices::defaultAudioOutput().isNull();
}

void MediaSound::makePlayer() {
    if (m_player)
        return;
    m_player = new QMediaPlayer(this);
    m_player->setAudioOutput(new QAudioOutput(m_player));
    connect(m_player, &QMediaPlayer::playbackStateChanged, this, [this](QMediaPlayer::PlaybackState state) {
        emit playingChanged(state == QMediaPlayer::PlayingState);
    });
    connect(m_player, &QMediaPlayer::positionChanged, this,
            [this](qint64 ms) { emit moved(ms, m_player->duration()); });
    connect(m_player, &QMediaPlayer::durationChanged, this,
            [this](qint64 totalMs) { emit moved(m_player->position(), totalMs); });
    connect(m_player, &QMediaPlayer::mediaStatusChanged, this, [this](QMediaPlayer::MediaStatus status) {
        if (status == QMediaPlayer::EndOfMedia)
            emit ended();
        else if (status == QMediaPlayer::InvalidMedia)
            emit failed();
    });
}

void MediaSound::play(const QString& file) {
    makePlayer();
    m_player->setSource(QUrl()); // the same file again is begun anew
    m_player->setSource(QUrl::fromLocalFile(file));
    m_player->play();
}

void MediaSound::pause() {
    if (m_player)
        m_player->pause();
}

void MediaSound::resume() {
    if (m_player)
        m_player->play();
}

void MediaSound::stop() {
    if (m_player)
        m_player->stop();
}

void MediaSound::seek(qint64 ms) {
    if (m_player)
        m_player->setPosition(ms);
}

} // namespace opbx::ui
