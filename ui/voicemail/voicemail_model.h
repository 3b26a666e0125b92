// Voicemail messages as rows: of all boxes or of one, that match what is searched for, in the order asked for. GUI thread. Fetches
// nothing itself.
#pragma once

#include "ui/voicemail/voicemail_backend.h"

#include <QAbstractTableModel>

#include <optional>

namespace opbx::ui {

class VoicemailModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { State, Received, From, Box, Length, To, Session, columnsInAll };

    VoicemailModel(const Backend& backend, const VoicemailBackend& voicemail, QObject* parent);

    void setMessages(const QList<VoicemailMessage>& messages);
    /// Nothing: all boxes.
    void setBox(const std::optional<QString>& box);
    /// Part of a number or name, whatever its case; empty: everything.
    void setSearch(const QString& text);

    /// All, whatever is shown of them.
    const QList<VoicemailMessage>& all() const { return m_messages; }
    const VoicemailMessage* messageAt(int row) const;
    int rowOf(qint64 id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void rebuild();
    bool matches(const VoicemailMessage& message) const;
    QString text(const VoicemailMessage& message, int column) const;
    QString exported(const VoicemailMessage& message, int column) const;
    QVariant sortKey(const VoicemailMessage& message) const;

    const Backend& m_backend;
    const VoicemailBackend& m_voicemail;
    QList<VoicemailMessage> m_messages;
    QList<qsizetype> m_rows; // indexes into m_messages
    std::optional<QString> m_box;
    QString m_search;
    int m_sortColumn = Received;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace opbx::ui
