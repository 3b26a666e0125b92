// English sentences that versions up to 0.1.0 kept in the journal, found again among the messages that there are to translate: a
// message fits if the sentence has all that stands between its places. Values; any thread.
#pragma once

#include "core/base/message.h"

#include <QStringList>

#include <optional>

namespace opbx::ui {

class KeptSentences {
public:
    /// `texts`: English, with %1 to %9.
    explicit KeptSentences(const QStringList& texts);
    /// Those of this program, as its translations name them.
    static const KeptSentences& ours();

    /// Of several that fit, the one that leaves the least to its places; the sentence as it stands when none fits. What stands at a
    /// place is looked for in the same way.
    Message messageOf(const QString& sentence) const { return messageOf(sentence, 0); }

private:
    struct Form {
        QByteArray text;
        QStringList between;  // what stands before, between and behind the places
        QList<int> places;    // their numbers, in the order in which they come
        qsizetype length = 0; // of all that is no place
    };

    Message messageOf(const QString& sentence, int depth) const;
    static std::optional<QStringList> placesIn(const Form& form, const QString& sentence);

    QList<Form> m_forms; // those with the least at their places first
};

} // namespace opbx::ui
