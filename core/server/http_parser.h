// HTTP/1.0 and 1.1 request framing, as strict as RFC 9112 allows. Bytes in, one request or one refusal out.
// Knows no socket and no clock; usable from any thread. Never rewrites a path and never guesses a length. Of a target in absolute
// form, the authority replaces the Host field (RFC 9112, 3.2.2).
#pragma once

#include "core/base/error.h"
#include "core/exchange/http_message.h"

namespace opbx {

/// Sizes in bytes; all of them are checked while bytes arrive, never afterwards.
struct ParserLimits {
    int headBytes = 16 * 1024; // request line, header fields and trailers, with line ends
    int headerFields = 64;
    int targetBytes = 2048;
    qint64 bodyBytes = 1024 * 1024; // after de-chunking
};

class HttpParser {
public:
    enum class State {
        Idle,     // no byte of a request has been seen
        Head,     // inside the request line or the header fields
        Body,     // the head is complete and valid, its body is not
        Complete, // takeRequest() has a whole request
        Refused,  // error() says why; the connection is of no further use
    };

    explicit HttpParser(const ParserLimits& limits = {});

    /// For the next request; only between requests.
    void setLimits(const ParserLimits& limits) { m_limits = limits; }

    /// Takes bytes up to the end of one request and returns how many it took: less than all only when the state is
    /// Complete or Refused. How the bytes were cut into calls never changes the outcome.
    qsizetype feed(QByteArrayView bytes);

    State state() const { return m_state; }
    /// The request as far as it is known: a whole head from State::Body on.
    const HttpRequest& request() const { return m_request; }
    /// The request, when State::Complete; the parser is ready for the next one.
    HttpRequest takeRequest();
    /// Of State::Refused: BadFraming, HeadTooLarge, BodyTooLarge, ExpectationFailed or VersionNotSupported.
    const Error& error() const { return m_error; }
    /// The connection ends after this request: HTTP/1.0, or `Connection: close`.
    bool closeAfter() const { return m_closeAfter; }
    /// The client waits for "100 Continue" before it sends the body (RFC 9110, 10.1.1).
    bool expectsContinue() const { return m_expectsContinue; }

private:
    enum class Step { RequestLine, HeaderLine, FixedBody, ChunkSize, ChunkBytes, ChunkEnd, Trailer };

    void refuse(ErrorCode code, const char* detail);
    qsizetype feedLine(QByteArrayView bytes);
    qsizetype feedBytes(QByteArrayView bytes);
    void processLine(QByteArrayView line);
    void requestLine(QByteArrayView line);
    bool splitAuthority(QByteArrayView& target);
    void headerLine(QByteArrayView line);
    bool splitField(QByteArrayView line, HttpHeader& field);
    void headEnd();
    bool checkHost();
    bool checkExpectation();
    bool readLength(qint64& length, bool& chunked);
    void chunkSize(QByteArrayView line);
    void reset();

    ParserLimits m_limits;
    State m_state = State::Idle;
    Step m_step = Step::RequestLine;
    HttpRequest m_request;
    Error m_error;
    QByteArray m_authority; // of a target in absolute form; null: it was none
    QByteArray m_line;      // an unfinished line
    qint64 m_headBytes = 0; // of request line, fields and trailers so far
    int m_fields = 0;
    int m_blankLines = 0;
    qint64 m_left = 0; // of the fixed body or the chunk
    bool m_closeAfter = false;
    bool m_expectsContinue = false;
};

} // namespace opbx
