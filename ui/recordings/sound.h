// What plays a recording. GUI thread. An interface, so that pages can be tested on machines without an audio device; the real one
// is MediaSound.
#pragma once

#include <QObject>

namespace opbx::ui {

class Sound : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// False: this computer has no audio output.
    virtual bool canPlay() const = 0;
    /// Plays a file from its beginning, whatever played before.
    virtual void play(const QString& file) = 0;
    virtual void pause() = 0;
    virtual void resume() = 0;
    virtual void stop() = 0;
    virtual void seek(qint64 ms) = 0;

signals:
    void playingChanged(bool playing);
    /// Milliseconds; `totalMs` is 0 while it is not known.
    void moved(qint64 ms, qint64 totalMs);
    void ended();
    /// The file cannot be played; ends playing.
    void failed();
};

} // namespace opbx::ui
