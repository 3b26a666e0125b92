// One line an exchange on standard error, text or JSON. Gets exchanges that have been redacted. Main thread.
#pragma once

#include "core/settings/settings.h"
#include "core/webhook/exchange.h"

#include <QList>

namespace opbx {

class ExchangeLog {
public:
    /// Follows logs/level and logs/format: "info" writes every exchange, "warning" those that were refused, above that none.
    void configure(const Settings& settings);
    bool wantsEverything() const { return m_all; }
    void write(const QList<ExchangePtr>& exchanges) const;

private:
    bool m_json = false;
    bool m_all = true;
    bool m_refused = true;
};

/// The line, without a line end.
QByteArray logLine(const Exchange& exchange, bool json);

} // namespace opbx
