// Voicemail messages as rows: of all boxes or of one, that match what is searched for, in the order asked for. GUI thread. Fetches
// nothing itself.
#pragma once

#include "ui/backend/backend.h"
#include "ui/backend/voicemail_backend.h"
#include "ui/widgets/row_model.h"

#include <optional>

namespace opbx::ui {

class VoicemailModel final : public RowModel<VoicemailMessage> {
    Q_OBJECT

public:
    enum Column { State, Received, From, Box, Length, To, Session };

    VoicemailModel(Backend& backend, const VoicemailBackend& voicemail, QObject* parent);

    void setMessages(const QList<VoicemailMessage>& messages);
    /// Nothing: all boxes.
    void setBox(const std::optional<QString>& box);
    /// Part of a number or name, whatever its case; empty: everything.
    void setSearch(const QString& text);

    /// All, whatever is shown of them.
    const QList<VoicemailMessage>& all() const { return m_messages; }
    int rowOf(qint64 id) const;

private:
    void showMatches();
    bool matches(const VoicemailMessage& message) const;
    QVariant ofRow(const VoicemailMessage& message, int role) const override;

    QList<VoicemailMessage> m_messages;
    std::optional<QString> m_box;
    QString m_search;
};

} // namespace opbx::ui
