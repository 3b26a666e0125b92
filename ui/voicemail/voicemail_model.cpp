#include "ui/voicemail/voicemail_model.h"

#include "core/base/utc.h"
#include "ui/theme/formatting.h"
#include "ui/widgets/party_text.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace opbx::ui {

using namespace column_traits;

namespace {

std::function<QString(const VoicemailMessage&)> callerText(Backend& backend,
                                                           QString VoicemailMessage::*number) {
    return [number, text = partyText(backend, number)](const VoicemailMessage& message) {
        return (message.*number).isEmpty() ? VoicemailModel::tr("Number withheld") : text(message);
    };
}

} // namespace

VoicemailModel::VoicemailModel(Backend& backend, const VoicemailBackend& voicemail, QObject* parent)
    : RowModel(
          Columns{
              {.id = "state",
               .header = tr("State"),
               .width = 90,
               .text =
                   [](const VoicemailMessage& message) { return message.heard() ? tr("Heard") : tr("New"); },
               .pill =
                   [](const VoicemailMessage& message) {
                       return message.heard() ? Meaning::Neutral : Meaning::Attention;
                   },
               .sortKey = &VoicemailMessage::heard},
              {.id = "received",
               .header = tr("Received"),
               .width = 150,
               .traits = Figures,
               .text =
                   [](const VoicemailMessage& message) { return Formatting::callTime(message.receivedMs); },
               .tooltip =
                   [](const VoicemailMessage& message) {
                       return Formatting::dateTime(message.receivedMs * 1000);
                   },
               .exported =
                   [](const VoicemailMessage& message) {
                       return QDateTime::fromMSecsSinceEpoch(message.receivedMs, utc)
                           .toString(Qt::ISODateWithMs);
                   },
               .sortKey = &VoicemailMessage::receivedMs},
              {.id = "from",
               .header = tr("From"),
               .width = 240,
               .traits = Stretch,
               .text = callerText(backend, &VoicemailMessage::from),
               .exported = &VoicemailMessage::from},
              {"box",
               tr("Box"),
               150,
               {},
               [&voicemail](const VoicemailMessage& message) { return voicemail.boxName(message.mailbox); }},
              {.id = "length",
               .header = tr("Length"),
               .width = 80,
               .traits = Figures,
               .text =
                   [](const VoicemailMessage& message) {
                       return message.durationSeconds == 0 ? QString()
                                                           : Formatting::duration(message.durationSeconds);
                   },
               .exported =
                   [](const VoicemailMessage& message) { return QString::number(message.durationSeconds); },
               .sortKey = &VoicemailMessage::durationSeconds},
              {.id = "to",
               .header = tr("To"),
               .width = 200,
               .traits = Hidden,
               .text = callerText(backend, &VoicemailMessage::to),
               .exported = &VoicemailMessage::to},
              {"session", tr("Session"), 140, Figures | Hidden, &VoicemailMessage::session}},
          parent, Received) {}

void VoicemailModel::setMessages(const QList<VoicemailMessage>& messages) {
    m_messages = messages;
    showMatches();
}

void VoicemailModel::setBox(const std::optional<QString>& box) {
    if (std::exchange(m_box, box) != box)
        showMatches();
}

void VoicemailModel::setSearch(const QString& text) {
    if (std::exchange(m_search, text) != text)
        showMatches();
}

void VoicemailModel::showMatches() {
    QList<VoicemailMessage> found;
    std::copy_if(m_messages.begin(), m_messages.end(), std::back_inserter(found),
                 [this](const VoicemailMessage& message) { return matches(message); });
    setRows(std::move(found));
}

bool VoicemailModel::matches(const VoicemailMessage& message) const {
    if (m_box && message.mailbox != *m_box)
        return false;
    const std::array texts = {message.from, message.to, columnAt(From).text(message),
                              columnAt(Box).text(message)};
    return std::any_of(texts.begin(), texts.end(),
                       [this](const QString& part) { return part.contains(m_search, Qt::CaseInsensitive); });
}

int VoicemailModel::rowOf(qint64 id) const {
    return findRow([id](const VoicemailMessage& message) { return message.id == id; });
}

QVariant VoicemailModel::ofRow(const VoicemailMessage& message, int role) const {
    return role == QuietRole ? QVariant(message.heard()) : QVariant();
}

} // namespace opbx::ui
