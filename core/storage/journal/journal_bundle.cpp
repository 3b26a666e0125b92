#include "core/storage/journal/journal_bundle.h"

#include "core/base/utf8_text.h"
#include "core/storage/journal/exchange_codec.h"

namespace opbx {

namespace {

constexpr size_t firstBytes = 16 * 1024;

} // namespace

void JournalBundle::append(const Exchange& exchange) {
    m_bytes.reserve(firstBytes);
    JournalEntry entry;
    entry.id = exchange.id;
    entry.receivedUs = exchange.receivedUs;
    entry.durationUs = exchange.durationUs();
    entry.replayOf = exchange.replayOf;
    entry.endpoint = exchange.endpoint;
    entry.verdict = exchange.verdict;
    entry.credential = exchange.credential;
    entry.refusal = exchange.refusal;
    entry.attempt = exchange.attempt;
    entry.duplicate = exchange.duplicate;
    entry.conflict = exchange.conflict;
    entry.usedPreviousKey = exchange.usedPreviousKey;
    appendRequest(entry, exchange.request);
    entry.requestBytes = exchange.bodyBytes();
    appendEvent(entry, exchange.event);
    appendResponse(entry, exchange.response);
    entry.extension = text(exchange.extension);
    entry.ringGroup = text(exchange.ringGroup);
    entry.mailbox = text(exchange.mailbox);
    entry.story = text(QByteArrayView(exchange.story));
    size_t from = m_bytes.size();
    appendSteps(m_bytes, exchange.steps);
    entry.steps = since(from);
    from = m_bytes.size();
    appendTimings(m_bytes, exchange.timings);
    entry.timings = since(from);
    from = m_bytes.size();
    appendFacts(m_bytes, exchange);
    entry.facts = since(from);
    m_entries.push_back(entry);
}

void JournalBundle::appendCompletion(const Exchange& exchange) {
    JournalEntry entry;
    entry.id = exchange.id;
    entry.durationUs = exchange.durationUs();
    entry.isCompletion = true;
    m_entries.push_back(entry);
}

void JournalBundle::clear() {
    m_bytes.clear(); // keeps what it has reserved
    m_entries.clear();
}

void JournalBundle::appendRequest(JournalEntry& entry, const HttpRequest& request) {
    entry.method = text(QByteArrayView(request.method));
    const size_t from = m_bytes.size();
    appendAsUtf8(m_bytes, request.path);
    if (!request.query.isNull()) {
        m_bytes += '?';
        appendAsUtf8(m_bytes, request.query);
    }
    entry.target = since(from);
    entry.peer = text(request.peer);
    const size_t headers = m_bytes.size();
    appendHeaders(m_bytes, request.headers);
    entry.requestHeaders = since(headers);
    entry.requestBody = blob(request.body);
}

void JournalBundle::appendResponse(JournalEntry& entry, const HttpResponse& response) {
    entry.status = response.status;
    entry.responseType = text(QByteArrayView(response.contentType));
    const size_t from = m_bytes.size();
    appendHeaders(m_bytes, response.headers);
    entry.responseHeaders = since(from);
    entry.responseBody = blob(response.body);
}

void JournalBundle::appendEvent(JournalEntry& entry, const EventFields& event) {
    entry.eventId = text(QByteArrayView(event.eventId));
    entry.session = text(event.session);
    entry.caller = text(event.from);
    entry.callee = text(event.to);
    entry.direction = text(event.direction);
    entry.state = text(event.state);
    entry.domain = text(event.domain);
}

JournalEntry::Part JournalBundle::text(QStringView text) {
    const size_t from = m_bytes.size();
    appendUtf8(m_bytes, text);
    return since(from);
}

JournalEntry::Part JournalBundle::text(QByteArrayView text) {
    const size_t from = m_bytes.size();
    appendAsUtf8(m_bytes, text); // anything may come from a sender
    return since(from);
}

JournalEntry::Part JournalBundle::blob(QByteArrayView bytes) {
    const size_t from = m_bytes.size();
    appendBytes(m_bytes, bytes);
    return since(from);
}

JournalEntry::Part JournalBundle::since(size_t from) const {
    return {from, m_bytes.size() - from};
}

} // namespace opbx
