#include "core/model/voicemail_message.h"

#include <algorithm>
#include <map>

namespace opbx {

using namespace Qt::StringLiterals;

QList<MailboxSummary> mailboxSummaries(const QList<VoicemailMessage>& messages) {
    std::map<QString, MailboxSummary> boxes;
    for (const VoicemailMessage& message : messages) {
        MailboxSummary& box = boxes[message.mailbox];
        box.mailbox = message.mailbox;
        ++box.messages;
        box.unheard += message.heard() ? 0 : 1;
    }
    QList<MailboxSummary> list;
    for (const auto& [mailbox, summary] : boxes)
        list.append(summary);
    return list;
}

QString audioSuffix(const QByteArray& head) {
    const auto at = [&](qsizetype offset, const char* text) {
        return QByteArrayView(head).sliced(std::min(offset, head.size())).startsWith(QByteArrayView(text));
    };
    if (at(0, "RIFF") && at(8, "WAVE"))
        return u"wav"_s;
    if (at(0, "ID3") || (head.size() > 1 && quint8(head[0]) == 0xff && (quint8(head[1]) & 0xe0) == 0xe0))
        return u"mp3"_s;
    if (at(0, "OggS"))
        return u"ogg"_s;
    if (at(0, "fLaC"))
        return u"flac"_s;
    if (at(4, "ftyp"))
        return u"m4a"_s;
    if (at(0, "\x1a\x45\xdf\xa3"))
        return u"webm"_s;
    if (at(0, "#!AMR"))
        return u"amr"_s;
    return {};
}

} // namespace opbx
