// How endpoints, verdicts and statuses read in the window, and which meaning they have. GUI thread.
#pragma once

#include "core/storage/history.h"
#include "ui/theme/colours.h"

#include <QCoreApplication>

namespace opbx::ui {

class ExchangeWords {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::ExchangeWords)

public:
    static QString endpoint(Endpoint endpoint);
    /// Normalised state or disposition in words; the sender's own word when it is not known.
    static QString state(const QString& state);
    static QString direction(const QString& direction);
    static QString credential(CredentialKind kind);
    /// What an event id was made of; as it is stored when that is not known.
    static QString eventIdSource(const QString& source);

    /// Word of a verdict; empty for None.
    static QString verdict(Verdict verdict);
    static Meaning meaningOf(Verdict verdict);
    /// The same for a row, which may be imported: then nothing was proved to this program.
    static QString verdict(const ExchangeRow& row);
    static std::optional<Meaning> meaningOfVerdict(const ExchangeRow& row);
    /// "Claims to be from +1 212 555 0141 to …. Nobody has proved it." Empty where a request claims nothing, or has proved what it says.
    static QString claim(const Exchange& exchange);

    /// "200 OK"; "waiting" for 0.
    static QString status(int status);
    static Meaning meaningOfStatus(int status);
    /// "200"; "waiting" or "gave up" where nothing was answered.
    static QString status(const ExchangeRow& row);
    static Meaning meaningOfStatus(const ExchangeRow& row);

    /// Meaning of a whole row: Bad and Attention are tinted.
    static Meaning meaningOfRow(const ExchangeRow& row);

    /// What happened to the request, in one sentence.
    static QString outcome(const Exchange& exchange);
    static Meaning meaningOf(const Exchange& exchange);
};

} // namespace opbx::ui
