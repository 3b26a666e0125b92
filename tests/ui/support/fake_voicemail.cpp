#include "tests/ui/support/fake_voicemail.h"

#include <QHash>
#include <QTimer>

#include <algorithm>

namespace opbx::test {

using namespace Qt::StringLiterals;

void FakeSound::play(const QString& file) {
    m_file = file;
    setPlaying(true);
    emit moved(0, 12'000);
}

void FakeSound::stop() {
    m_file.clear();
    setPlaying(false);
}

void FakeSound::setPlaying(bool playing) {
    if (m_playing == playing)
        return;
    m_playing = playing;
    emit playingChanged(playing);
}

void FakeVoicemail::setMessages(const QList<VoicemailMessage>& messages) {
    m_messages = messages;
    emit messagesChanged();
}

Result<Done> FakeVoicemail::outcome() const {
    if (m_failure)
        return *m_failure;
    return Done{};
}

void FakeVoicemail::messages(QObject* context, ui::Answer<Result<QList<VoicemailMessage>>> answer) {
    const Result<Done> done = outcome();
    const Result<QList<VoicemailMessage>> result =
        done ? Result<QList<VoicemailMessage>>(m_messages) : Result<QList<VoicemailMessage>>(done.error());
    QTimer::singleShot(0, context, [answer = std::move(answer), result] { answer(result); });
}

int FakeVoicemail::unheard() const {
    return int(std::count_if(m_messages.begin(), m_messages.end(),
                             [](const VoicemailMessage& message) { return !message.heard(); }));
}

void FakeVoicemail::changedThen(QObject* context, ui::Answer<Result<Done>> answer) {
    const Result<Done> done = outcome();
    QTimer::singleShot(0, context, [this, answer = std::move(answer), done] {
        answer(done);
        emit messagesChanged();
    });
}

void FakeVoicemail::setHeard(const QList<qint64>& ids, bool heard, QObject* context,
                             ui::Answer<Result<Done>> answer) {
    for (VoicemailMessage& message : m_messages) {
        if (outcome() && ids.contains(message.id))
            message.heardMs = heard ? 1 : 0;
    }
    changedThen(context, std::move(answer));
}

void FakeVoicemail::remove(const QList<qint64>& ids, QObject* context, ui::Answer<Result<Done>> answer) {
    if (outcome())
        m_messages.removeIf([&](const VoicemailMessage& message) { return ids.contains(message.id); });
    changedThen(context, std::move(answer));
}

void FakeVoicemail::restore(const QList<VoicemailMessage>& messages, QObject* context,
                            ui::Answer<Result<Done>> answer) {
    m_messages += messages;
    std::stable_sort(m_messages.begin(), m_messages.end(),
                     [](const auto& a, const auto& b) { return a.receivedMs > b.receivedMs; });
    changedThen(context, std::move(answer));
}

QString FakeVoicemail::boxName(const QString& box) const {
    static const QHash<QString, QString> names = {{u"1"_s, u"Office"_s}, {u"2"_s, u"Workshop"_s}};
    return names.value(box, box);
}

void FakeVoicemail::fetch(RecordingKind, const QString& url, QObject* context,
                          std::function<void(ui::RecordingProgress)> progress,
                          std::function<void(Result<QString>)> finished) {
    m_fetched.append(url);
    m_waiters.append({context, std::move(progress), std::move(finished)});
    if (!m_hold)
        QTimer::singleShot(0, this, &FakeVoicemail::arrive);
}

void FakeVoicemail::cancel(RecordingKind, const QString&) {
    finishAll(Error{ErrorCode::Cancelled, {}});
}

void FakeVoicemail::progress(qint64 received, qint64 total) {
    for (const Waiter& waiter : std::as_const(m_waiters))
        waiter.progress({received, total});
}

void FakeVoicemail::arrive() {
    const Result<Done> done = outcome();
    finishAll(done ? Result<QString>(m_file) : Result<QString>(done.error()));
}

void FakeVoicemail::finishAll(const Result<QString>& result) {
    const QList<Waiter> waiters = std::exchange(m_waiters, {});
    for (const Waiter& waiter : waiters) {
        if (waiter.context)
            waiter.finished(result);
    }
}

QList<VoicemailMessage> sampleMessages(qint64 nowMs) {
    struct Row {
        const char* box;
        const char* from;
        int minutesAgo;
        int seconds;
        bool heard;
    };
    constexpr Row rows[] = {
        {"1", "+14155550123", 12, 47, false},    {"1", "+442079460018", 95, 12, false},
        {"2", "+15551234567", 180, 131, false},  {"1", "", 310, 8, true},
        {"2", "1001", 1'500, 63, true},          {"3", "+4930901820", 1'620, 25, true},
        {"1", "+97225550142", 2'900, 190, true},
    };
    QList<VoicemailMessage> messages;
    for (const Row& row : rows) {
        VoicemailMessage message;
        message.id = 100 - messages.size();
        message.mailbox = QString::fromLatin1(row.box);
        message.session = u"session-%1"_s.arg(message.id);
        message.from = QString::fromLatin1(row.from);
        message.to = u"+15551234567"_s;
        message.receivedMs = nowMs - row.minutesAgo * 60'000LL;
        message.durationSeconds = row.seconds;
        message.heardMs = row.heard ? nowMs : 0;
        message.recordingUrl = u"https://recordings.example.com/%1.wav"_s.arg(message.id);
        messages.append(message);
    }
    return messages;
}

} // namespace opbx::test
