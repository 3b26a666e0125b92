// What `opbx serve` writes on standard error, and the window into a file, text or JSON: a line an exchange, a line a sentence of the program, and what the
// libraries say. Gets exchanges that have been redacted. Main thread.
#pragma once

#include "app/runtime/log_file.h"
#include "core/exchange/exchange.h"
#include "core/settings/settings.h"

#include <QList>

#include <memory>

namespace opbx {

class ExchangeLog {
public:
    /// Follows logs/level and logs/format: "info" writes every exchange, "warning" those that were refused, above that none.
    /// What Qt and its plugins say takes the same form from then on.
    void configure(const Settings& settings);
    /// Beside standard error, or instead of it, into a file of the data folder that is bounded; sentences carry the time there.
    void writeAlsoTo(const QString& dataDir);
    void writeOnlyTo(const QString& dataDir);
    bool wantsEverything() const { return m_all; }
    void write(const QList<ExchangePtr>& exchanges) const;
    /// A sentence of the program, whatever the level: it is about something to be done.
    void say(const QString& sentence) const;

private:
    void put(const QByteArray& lines, const QByteArray& linesOfFile) const;

    std::unique_ptr<LogFile> m_file;
    bool m_toStandardError = true;
    bool m_json = false;
    bool m_all = true;
    bool m_refused = true;
};

/// What Qt and its plugins say goes to standard error as such lines from now on, with nothing in them that a terminal obeys.
void sayLibraryMessages(bool json = false);

/// The line, without a line end.
QByteArray logLine(const Exchange& exchange, bool json);

/// A sentence as such a line: "opbx: …", or {"time", "level", "message"}.
QByteArray sentenceLine(const QString& sentence, bool json, const char* level = "warning");

} // namespace opbx
