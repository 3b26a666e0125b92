#include "core/model/voicemail_message.h"

#include <map>

namespace opbx {

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

} // namespace opbx
