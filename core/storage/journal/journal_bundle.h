// Exchanges on their way to the journal: what the columns will hold, encoded one after the other in one piece of memory. So the
// thread that made an exchange also takes its many small parts apart again, and the store has nothing to convert. No thread of its
// own: filled by one thread, then handed over.
//
// An exchange is taken apart where it was made: the http thread writes its columns into one piece of memory
// (JournalBundle) and lets go of it, so that its many small parts are freed by the thread that allocated them, and
// the store converts nothing; serve keeps exchanges for its log only where the log writes them.
#pragma once

#include "core/exchange/exchange.h"

#include <QByteArrayView>

#include <string>
#include <vector>

namespace opbx {

/// One row of the journal. Texts are parts of the bundle's bytes.
struct JournalEntry {
    struct Part {
        size_t from = 0;
        size_t size = 0;
    };

    qint64 id = 0;
    qint64 receivedUs = 0;
    qint64 durationUs = 0;
    qint64 replayOf = 0;
    Endpoint endpoint = Endpoint::Unknown;
    Verdict verdict = Verdict::None;
    CredentialKind credential = CredentialKind::None;
    ErrorCode refusal = ErrorCode::None;
    qint64 requestBytes = 0; // of the body as it came
    int status = 0;
    int attempt = 1;
    bool duplicate = false;
    bool conflict = false;
    bool usedPreviousKey = false;
    bool isCompletion =
        false; // of a row that a commit has written: only the duration is new, the rest is empty

    // UTF-8, whatever the sender sent.
    Part method, target, eventId, session, caller, callee, direction, state, peer, domain, extension,
        ringGroup, mailbox, story;
    Part requestHeaders, responseType, responseHeaders, steps, timings, facts;
    // Bytes as they came.
    Part requestBody, responseBody;
};

class JournalBundle {
public:
    JournalBundle() = default;
    /// Of a single exchange (already redacted).
    explicit JournalBundle(const Exchange& exchange) { append(exchange); }

    /// Adds an exchange (already redacted).
    void append(const Exchange& exchange);
    /// Adds the final duration of an exchange whose row has been written by its commit.
    void appendCompletion(const Exchange& exchange);

    const std::vector<JournalEntry>& entries() const { return m_entries; }
    QByteArrayView bytes(const JournalEntry::Part& part) const {
        return {m_bytes.data() + part.from, static_cast<qsizetype>(part.size)};
    }
    bool isEmpty() const { return m_entries.empty(); }
    qsizetype count() const { return static_cast<qsizetype>(m_entries.size()); }
    /// What it takes in memory, in bytes.
    qint64 weight() const { return qint64(m_bytes.size() + m_entries.size() * sizeof(JournalEntry)); }
    void clear();

private:
    void appendRequest(JournalEntry& entry, const HttpRequest& request);
    void appendResponse(JournalEntry& entry, const HttpResponse& response);
    void appendEvent(JournalEntry& entry, const EventFields& event);
    JournalEntry::Part text(QStringView text);
    JournalEntry::Part text(QByteArrayView text);
    JournalEntry::Part blob(QByteArrayView bytes);
    /// What has been appended to m_bytes since it was `from` long.
    JournalEntry::Part since(size_t from) const;

    std::string m_bytes;
    std::vector<JournalEntry> m_entries;
};

} // namespace opbx
