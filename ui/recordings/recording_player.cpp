#include "ui/recordings/recording_player.h"

#include "ui/recordings/sound.h"
#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/file_copy.h"
#include "ui/widgets/progress_bar.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/recording_words.h"

#include <QAction>
#include <QBoxLayout>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageStepMs = 5'000;
constexpr int singleStepMs = 1'000;
constexpr qint64 headBytes = 16;

QString suffixOf(const QString& file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? audioSuffix(opened.read(headBytes)) : QString();
}

} // namespace

RecordingPlayer::RecordingPlayer(RecordingSource& source, QWidget* parent)
    : QWidget(parent)
    , m_source(source)
    , m_sound(source.makeSound(this))
    , m_play(new QAction(this))
    , m_save(new QAction(icon(u"save"_s), tr("&Save the recording…"), this))
    , m_button(iconButton(u"play"_s, tr("Play"), this))
    , m_position(new QSlider(Qt::Horizontal, this))
    , m_time(textLabel(QString(), TypeSize::Body, this))
    , m_progress(new ProgressBar(this))
    , m_banner(new Banner(this)) {
    m_position->setAccessibleName(tr("Position in the recording"));
    m_position->setPageStep(pageStepMs);
    m_position->setSingleStep(singleStepMs);
    m_time->setFont(tabular(m_time->font()));
    makeLayout();
    connect(m_play, &QAction::triggered, this, &RecordingPlayer::playOrPause);
    connect(m_button, &QToolButton::clicked, this, &RecordingPlayer::playOrPause);
    connect(m_save, &QAction::triggered, this, &RecordingPlayer::save);
    connect(m_position, &QSlider::valueChanged, this, [this](int ms) { m_sound->seek(ms); });
    connect(m_progress, &ProgressBar::cancelRequested, this, &RecordingPlayer::cancelWork);
    connect(&m_source, &RecordingSource::progressed, this, &RecordingPlayer::progressed);
    connect(m_banner, &Banner::buttonClicked, this, [this] { emit settingsRequested(u"voicemail"_s); });
    connectSound();
    setRecording({});
}

void RecordingPlayer::makeLayout() {
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::groupMargin);
    row->addWidget(m_button);
    row->addWidget(m_position, 1);
    row->addWidget(m_time);
    row->addWidget(actionButton(m_save, this));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::groupMargin);
    column->addLayout(row);
    column->addWidget(m_progress);
    column->addWidget(m_banner);
}

void RecordingPlayer::connectSound() {
    connect(m_sound, &Sound::moved, this, &RecordingPlayer::showPosition);
    connect(m_sound, &Sound::playingChanged, this, [this](bool playing) {
        if (m_phase == Phase::Playing || m_phase == Phase::Paused)
            setPhase(playing ? Phase::Playing : Phase::Paused);
    });
    connect(m_sound, &Sound::ended, this, [this] {
        setPhase(Phase::Idle);
        showPosition(0, m_position->maximum());
    });
    connect(m_sound, &Sound::failed, this, [this] {
        setPhase(Phase::Idle);
        m_banner->setMessage(Meaning::Bad,
                             tr("This computer cannot play the recording. Save it to hear it elsewhere."));
    });
}

void RecordingPlayer::setRecording(const Recording& recording) {
    if (recording == m_recording && !recording.url.isEmpty())
        return;
    cancelWork();
    ++m_turn;
    m_progress->finish();
    m_sound->stop();
    m_recording = recording;
    m_suffix.clear();
    m_banner->setMessage(Meaning::Neutral, QString());
    setPhase(Phase::Idle);
    showPosition(0, recording.seconds * 1000);
}

void RecordingPlayer::setPhase(Phase phase) {
    m_phase = phase;
    const bool has = !m_recording.url.isEmpty();
    const bool playing = phase == Phase::Playing;
    const QString name = playing ? tr("Pause") : tr("Play");
    m_play->setText(name);
    m_play->setIcon(icon(playing ? u"pause"_s : u"play"_s));
    m_button->setIcon(m_play->icon());
    m_button->setToolTip(name);
    m_button->setAccessibleName(name);
    m_play->setEnabled(has && phase != Phase::Fetching);
    m_button->setEnabled(m_play->isEnabled());
    m_save->setEnabled(has && phase != Phase::Fetching && !m_copy);
    m_position->setEnabled(playing || phase == Phase::Paused);
}

void RecordingPlayer::showPosition(qint64 ms, qint64 totalMs) {
    const qint64 total = totalMs > 0 ? totalMs : m_recording.seconds * 1000;
    const QSignalBlocker quiet(m_position); // only people seek
    m_position->setRange(0, int(total));
    m_position->setValue(int(ms));
    m_time->setText(m_recording.url.isEmpty()
                        ? QString()
                        : tr("%1 of %2", "position and length")
                              .arg(Formatting::duration(ms / 1000), Formatting::duration(total / 1000)));
}

void RecordingPlayer::playOrPause() {
    if (!m_play->isEnabled())
        return;
    if (m_phase == Phase::Playing)
        return m_sound->pause();
    if (m_phase == Phase::Paused)
        return m_sound->resume();
    if (!m_sound->canPlay()) {
        m_banner->setMessage(
            Meaning::Attention,
            tr("This computer has no audio output. Save the recording to hear it elsewhere."));
        return;
    }
    fetchThen([this](const QString& file) { begin(file); });
}

void RecordingPlayer::begin(const QString& file) {
    setPhase(Phase::Playing);
    m_sound->play(file);
    emit started();
}

void RecordingPlayer::fetchThen(std::function<void(const QString&)> use) {
    m_banner->setMessage(Meaning::Neutral, QString());
    setPhase(Phase::Fetching);
    m_progress->start(tr("Fetching the recording…"));
    m_source.fetch(m_recording.kind, m_recording.url)
        .then(this, [this, turn = m_turn, use = std::move(use)](const Result<QString>& file) {
            if (turn == m_turn)
                fetched(file, use);
        });
}

void RecordingPlayer::progressed(const QString& url, const RecordingProgress& progress) {
    if (m_phase != Phase::Fetching || url != m_recording.url)
        return;
    const QString received = Formatting::size(progress.received);
    m_progress->start(
        progress.total > 0
            ? tr("Fetching the recording: %1 of %2").arg(received, Formatting::size(progress.total))
            : tr("Fetching the recording: %1").arg(received),
        std::max<qint64>(progress.total, 0));
    m_progress->setProgress(progress.received);
}

void RecordingPlayer::fetched(const Result<QString>& file, const std::function<void(const QString&)>& use) {
    m_progress->finish();
    setPhase(Phase::Idle);
    if (!file)
        return say(file.error().code);
    m_suffix = suffixOf(*file);
    use(*file);
}

void RecordingPlayer::save() {
    if (!m_save->isEnabled())
        return;
    // Fetched first: its first bytes say which extension the file should have.
    fetchThen([this](const QString& from) {
        auto* dialog = new QFileDialog(this, tr("Save the recording"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(m_suffix);
        dialog->selectFile(m_suffix.isEmpty() ? m_recording.fileName
                                              : m_recording.fileName + u'.' + m_suffix);
        connect(dialog, &QFileDialog::fileSelected, this,
                [this, from](const QString& file) { copy(from, file); });
        dialog->open();
    });
}

void RecordingPlayer::saveTo(const QString& file) {
    fetchThen([this, file](const QString& from) { copy(from, file); });
}

void RecordingPlayer::copy(const QString& from, const QString& to) {
    if (m_copy)
        return;
    m_copy = new FileCopy(from, to, this);
    setPhase(m_phase);
    m_progress->start(tr("Saving the recording…"), QFile(from).size());
    connect(m_copy, &FileCopy::progressed, m_progress, &ProgressBar::setProgress);
    connect(m_copy, &FileCopy::finished, this, [this, to](const Result<Done>& result) {
        m_copy->deleteLater();
        m_copy.clear();
        m_progress->finish();
        setPhase(m_phase);
        if (result)
            m_banner->setMessage(Meaning::Good,
                                 tr("The recording was saved as %1.").arg(QDir::toNativeSeparators(to)));
        else
            say(result.error().code);
    });
    m_copy->start();
}

void RecordingPlayer::cancelWork() {
    if (m_copy)
        m_copy->cancel();
    else if (m_phase == Phase::Fetching)
        m_source.cancel(m_recording.kind, m_recording.url);
}

void RecordingPlayer::say(ErrorCode code) {
    if (code == ErrorCode::Cancelled)
        return;
    m_banner->setMessage(Meaning::Bad, RecordingWords::sentence(code),
                         RecordingWords::isAboutSettings(code) ? tr("Open Settings") : QString());
}

QString RecordingPlayer::problem() const {
    return m_banner->sentence();
}

void RecordingPlayer::hideEvent(QHideEvent* event) {
    if (m_phase == Phase::Playing)
        m_sound->pause();
    QWidget::hideEvent(event);
}

} // namespace opbx::ui
