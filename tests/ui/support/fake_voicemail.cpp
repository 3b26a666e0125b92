#include "tests/ui/support/fake_voicemail.h"

#include <QHash>

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

QFuture<Result<QList<VoicemailMessage>>> FakeVoicemail::messages() {
    using Messages = QList<VoicemailMessage>;
    return ended<Messages>(m_failure ? Result<Messages>(*m_failure) : m_messages);
}

int FakeVoicemail::unheard() const {
    return int(std::count_if(m_messages.begin(), m_messages.end(),
                             [](const VoicemailMessage& message) { return !message.heard(); }));
}

QFuture<Result<Done>> FakeVoicemail::changed() {
    emit messagesChanged();
    return ended<Done>(m_failure ? Result<Done>(*m_failure) : Done{});
}

QFuture<Result<Done>> FakeVoicemail::setHeard(const QList<qint64>& ids, bool heard) {
    for (VoicemailMessage& message : m_messages) {
        if (!m_failure && ids.contains(message.id))
            message.heardMs = heard ? 1 : 0;
    }
    return changed();
}

QFuture<Result<Done>> FakeVoicemail::remove(const QList<qint64>& ids) {
    if (!m_failure)
        m_messages.removeIf([&](const VoicemailMessage& message) { return ids.contains(message.id); });
    return changed();
}

QFuture<Result<Done>> FakeVoicemail::restore(const QList<VoicemailMessage>& messages) {
    m_messages += messages;
    std::stable_sort(m_messages.begin(), m_messages.end(),
                     [](const auto& a, const auto& b) { return a.receivedMs > b.receivedMs; });
    return changed();
}

QString FakeVoicemail::boxName(const QString& box) const {
    static const QHash<QString, QString> names = {{u"1"_s, u"Office"_s}, {u"2"_s, u"Workshop"_s}};
    return names.value(box, box);
}

QFuture<Result<QString>> FakeRecordings::fetch(RecordingKind, const QString& url) {
    m_fetched.append(url);
    const Promise<QString> promise;
    m_waiting.append(promise);
    if (!m_hold)
        arrive();
    return promise.future();
}

void FakeRecordings::arrive() {
    for (const Promise<QString>& promise : std::exchange(m_waiting, {}))
        promise.end(m_failure ? Result<QString>(*m_failure) : m_file);
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
