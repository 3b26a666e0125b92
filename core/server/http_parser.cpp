#include "core/server/http_parser.h"

#include "core/base/ascii.h"
#include "core/base/hex.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace opbx {

namespace {

constexpr int chunkLineBytes = 256;
constexpr int methodBytes = 32;
constexpr qsizetype usualFields = 12; // more make the list grow

/// Visible characters, spaces, tabs and bytes above 127: RFC 9110, 5.5.
bool isFieldText(QByteArrayView text) {
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && c != '\t') || byte == 0x7f)
            return false;
    }
    return true;
}

/// The characters of a host with or without a port; empty is fine.
bool isHost(QByteArrayView text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return letter || (c != '\0' && std::strchr("-._~:[]%", c) != nullptr);
    });
}

bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b) {
    return a.size() == b.size() && a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Whether a comma-separated field has this member.
bool hasMember(const HttpHeaders& headers, QByteArrayView name, QByteArrayView member) {
    for (const HttpHeader& header : headers) {
        if (!equalsIgnoringCase(header.name, name))
            continue;
        for (const QByteArray& part : header.value.split(',')) {
            if (equalsIgnoringCase(trimBlanks(part), member))
                return true;
        }
    }
    return false;
}

} // namespace

HttpParser::HttpParser(const ParserLimits& limits)
    : m_limits(limits) {}

void HttpParser::refuse(ErrorCode code, const char* detail) {
    m_state = State::Refused;
    m_error = {code, QString::fromLatin1(detail)};
    m_request.body.clear();
    m_line.clear();
}

void HttpParser::reset() {
    m_state = State::Idle;
    m_step = Step::RequestLine;
    m_request = {};
    m_authority = {};
    m_line.clear();
    m_headBytes = 0;
    m_fields = 0;
    m_blankLines = 0;
    m_left = 0;
    m_closeAfter = false;
    m_expectsContinue = false;
}

HttpRequest HttpParser::takeRequest() {
    HttpRequest request = std::move(m_request);
    reset();
    return request;
}

qsizetype HttpParser::feed(QByteArrayView bytes) {
    qsizetype taken = 0;
    while (taken < bytes.size() && m_state != State::Complete && m_state != State::Refused) {
        const QByteArrayView rest = bytes.sliced(taken);
        const bool counted = m_step == Step::FixedBody || m_step == Step::ChunkBytes;
        taken += counted ? feedBytes(rest) : feedLine(rest);
    }
    return taken;
}

qsizetype HttpParser::feedBytes(QByteArrayView bytes) {
    const qsizetype count = static_cast<qsizetype>(qMin<qint64>(m_left, bytes.size()));
    m_request.body.append(bytes.first(count));
    m_left -= count;
    if (m_left == 0) {
        if (m_step == Step::FixedBody)
            m_state = State::Complete;
        else
            m_step = Step::ChunkEnd;
    }
    return count;
}

qsizetype HttpParser::feedLine(QByteArrayView bytes) {
    // The first byte of a request is a method's: binary noise, such as a TLS greeting, is told at once.
    if (m_state == State::Idle && m_line.isEmpty() && bytes.front() != '\r' && bytes.front() != '\n') {
        m_state = State::Head;
        if (!isTokenByte(bytes.front())) {
            refuse(ErrorCode::BadFraming, "The first byte does not begin an HTTP request.");
            return bytes.size();
        }
    }
    const void* found = std::memchr(bytes.data(), '\n', static_cast<size_t>(bytes.size()));
    const qsizetype count = found ? static_cast<const char*>(found) - bytes.data() + 1 : bytes.size();
    const bool chunkLine = m_step == Step::ChunkSize || m_step == Step::ChunkEnd;
    const qint64 before = chunkLine ? 0 : m_headBytes;
    const qint64 limit = chunkLine ? chunkLineBytes : m_limits.headBytes;
    if (before + m_line.size() + count > limit) {
        if (chunkLine)
            refuse(ErrorCode::BadFraming, "A chunk's size line is too long.");
        else
            refuse(ErrorCode::HeadTooLarge, "The request line and header fields are too long.");
        return bytes.size();
    }
    if (!found) {
        m_line.append(bytes);
        return count;
    }
    QByteArray whole;
    QByteArrayView line = bytes.first(count);
    if (!m_line.isEmpty()) {
        whole = std::exchange(m_line, {});
        whole.append(line);
        line = whole;
    }
    if (!chunkLine)
        m_headBytes += line.size();
    if (line.size() < 2 || line[line.size() - 2] != '\r')
        refuse(ErrorCode::BadFraming, "A line ends without a carriage return.");
    else
        processLine(line.chopped(2));
    return count;
}

void HttpParser::processLine(QByteArrayView line) {
    switch (m_step) {
    case Step::RequestLine: requestLine(line); break;
    case Step::HeaderLine:
        if (line.isEmpty())
            headEnd();
        else
            headerLine(line);
        break;
    case Step::ChunkSize: chunkSize(line); break;
    case Step::ChunkEnd:
        if (!line.isEmpty())
            refuse(ErrorCode::BadFraming, "A chunk is longer than its size says.");
        m_step = Step::ChunkSize;
        break;
    case Step::Trailer:
        if (line.isEmpty()) {
            m_state = State::Complete;
        } else {
            HttpHeader unused;
            splitField(line, unused);
        }
        break;
    case Step::FixedBody:
    case Step::ChunkBytes: break;
    }
}

void HttpParser::requestLine(QByteArrayView line) {
    if (line.isEmpty() && m_state == State::Idle) {
        // RFC 9112, 2.2: at least one empty line before a request is ignored; some senders end a body with more than they count.
        constexpr int ignored = 4;
        if (++m_blankLines > ignored)
            refuse(ErrorCode::BadFraming, "Empty lines stand before the request.");
        return;
    }
    m_state = State::Head;
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 1 || last == first)
        return refuse(ErrorCode::BadFraming, "The request line is not METHOD TARGET VERSION.");
    const QByteArrayView method = line.first(first);
    QByteArrayView target = line.sliced(first + 1, last - first - 1);
    const QByteArrayView version = line.sliced(last + 1);
    if (method.size() > methodBytes || !isToken(method))
        return refuse(ErrorCode::BadFraming, "The method is not a word.");
    if (version.size() != 8 || !version.startsWith("HTTP/") || version[6] != '.' || version[5] < '0' ||
        version[5] > '9' || version[7] < '0' || version[7] > '9')
        return refuse(ErrorCode::BadFraming, "The request line does not end in an HTTP version.");
    if (version[5] != '1' || version[7] > '1')
        return refuse(ErrorCode::VersionNotSupported, "Only HTTP/1.0 and HTTP/1.1 are spoken here.");
    if (target.size() > m_limits.targetBytes)
        return refuse(ErrorCode::HeadTooLarge, "The path and query are too long.");
    for (const char c : target) {
        if (c <= 0x20 || c >= 0x7f || c == '#')
            return refuse(ErrorCode::BadFraming, "The target has a character that must be percent-encoded.");
    }
    if (!splitAuthority(target))
        return;
    if (m_authority.isNull() && (target.isEmpty() || target.front() != '/'))
        return refuse(ErrorCode::BadFraming, "The target is not a path.");
    m_request.method = method.toByteArray();
    m_request.minorVersion = version[7] - '0';
    const qsizetype mark = target.indexOf('?');
    m_request.path = (mark < 0 ? target : target.first(mark)).toByteArray();
    if (m_request.path.isEmpty())
        m_request.path = "/"; // http://host?query
    if (mark >= 0)
        m_request.query = target.sliced(mark + 1).toByteArray();
    m_request.headers.reserve(usualFields);
    m_step = Step::HeaderLine;
}

/// Takes scheme and authority off a target in absolute form.
bool HttpParser::splitAuthority(QByteArrayView& target) {
    static constexpr std::array<QByteArrayView, 2> schemes = {"http://", "https://"};
    const auto scheme = std::find_if(schemes.begin(), schemes.end(), [target](QByteArrayView known) {
        return target.size() >= known.size() && equalsIgnoringCase(target.first(known.size()), known);
    });
    if (scheme == schemes.end())
        return true;
    const QByteArrayView rest = target.sliced(scheme->size());
    qsizetype size = 0;
    while (size < rest.size() && rest[size] != '/' && rest[size] != '?')
        ++size;
    const QByteArrayView authority = rest.first(size);
    if (authority.isEmpty() || authority.front() == ':' || !isHost(authority)) {
        refuse(ErrorCode::BadFraming, "The target does not name a host.");
        return false;
    }
    m_authority = authority.toByteArray();
    target = rest.sliced(size);
    return true;
}

bool HttpParser::splitField(QByteArrayView line, HttpHeader& field) {
    if (++m_fields > m_limits.headerFields) {
        refuse(ErrorCode::HeadTooLarge, "There are too many header fields.");
        return false;
    }
    const qsizetype colon = line.indexOf(':');
    if (line.front() == ' ' || line.front() == '\t') {
        refuse(ErrorCode::BadFraming, "A header field is folded over two lines.");
        return false;
    }
    if (colon < 1 || !isToken(line.first(colon))) {
        refuse(ErrorCode::BadFraming, "A header line is not NAME: VALUE.");
        return false;
    }
    const QByteArrayView value = trimBlanks(line.sliced(colon + 1));
    if (!isFieldText(value)) {
        refuse(ErrorCode::BadFraming, "A header field has a control character.");
        return false;
    }
    field = {line.first(colon).toByteArray(), value.toByteArray()};
    return true;
}

void HttpParser::headerLine(QByteArrayView line) {
    HttpHeader field;
    if (splitField(line, field))
        m_request.headers.append(std::move(field));
}

bool HttpParser::checkHost() {
    const int count = headerCount(m_request.headers, "Host");
    if (count > 1 || (count == 0 && m_request.minorVersion == 1)) {
        refuse(ErrorCode::BadFraming,
               count > 1 ? "There are two Host fields." : "The Host field is missing.");
        return false;
    }
    if (!isHost(headerValue(m_request.headers, "Host"))) {
        refuse(ErrorCode::BadFraming, "The Host field is not a host name.");
        return false;
    }
    if (m_authority.isNull())
        return true;
    for (HttpHeader& header : m_request.headers) {
        if (equalsIgnoringCase(header.name, "Host"))
            header.value = m_authority;
    }
    if (count == 0)
        m_request.headers.append({"Host", m_authority});
    return true;
}

bool HttpParser::checkExpectation() {
    const int count = headerCount(m_request.headers, "Expect");
    if (count == 0 || m_request.minorVersion == 0)
        return true; // RFC 9110, 10.1.1: ignored in HTTP/1.0
    m_expectsContinue =
        count == 1 && equalsIgnoringCase(headerValue(m_request.headers, "Expect"), "100-continue");
    if (!m_expectsContinue)
        refuse(ErrorCode::ExpectationFailed, "The Expect field asks for something unknown.");
    return m_expectsContinue;
}

bool HttpParser::readLength(qint64& length, bool& chunked) {
    const int lengths = headerCount(m_request.headers, "Content-Length");
    const int codings = headerCount(m_request.headers, "Transfer-Encoding");
    if (lengths > 1 || codings > 1 || (lengths == 1 && codings == 1)) {
        refuse(ErrorCode::BadFraming, "The length of the body is given twice.");
        return false;
    }
    chunked = codings == 1;
    if (chunked && (m_request.minorVersion == 0 ||
                    !equalsIgnoringCase(headerValue(m_request.headers, "Transfer-Encoding"), "chunked"))) {
        refuse(ErrorCode::BadFraming, "The transfer encoding is not \"chunked\".");
        return false;
    }
    if (lengths == 0)
        return true;
    const QByteArray text = headerValue(m_request.headers, "Content-Length");
    bool valid = !text.isEmpty() && text.size() <= 18;
    for (const char c : text)
        valid = valid && c >= '0' && c <= '9';
    if (!valid) {
        refuse(ErrorCode::BadFraming, "The Content-Length field is not a number.");
        return false;
    }
    length = text.toLongLong();
    return true;
}

void HttpParser::headEnd() {
    qint64 length = 0;
    bool chunked = false;
    if (!checkHost() || !readLength(length, chunked) || !checkExpectation())
        return;
    if (length > m_limits.bodyBytes)
        return refuse(ErrorCode::BodyTooLarge, "The body is larger than allowed.");
    m_closeAfter = m_request.minorVersion == 0 || hasMember(m_request.headers, "Connection", "close");
    m_left = length;
    m_step = chunked ? Step::ChunkSize : Step::FixedBody;
    m_state = chunked || length > 0 ? State::Body : State::Complete;
    m_expectsContinue = m_expectsContinue && m_state == State::Body;
    if (length > 0)
        m_request.body.reserve(static_cast<qsizetype>(qMin<qint64>(length, 64 * 1024)));
}

void HttpParser::chunkSize(QByteArrayView line) {
    qint64 size = 0;
    qsizetype digits = 0;
    while (digits < line.size() && hexDigit(line[digits]) >= 0) {
        if (digits == 15)
            return refuse(ErrorCode::BadFraming, "A chunk's size has too many digits.");
        size = size * 16 + hexDigit(line[digits++]);
    }
    const QByteArrayView extension = line.sliced(digits);
    if (digits == 0 || (!extension.isEmpty() && (extension.front() != ';' || !isFieldText(extension))))
        return refuse(ErrorCode::BadFraming, "A chunk's size is not a number.");
    if (m_request.body.size() + size > m_limits.bodyBytes)
        return refuse(ErrorCode::BodyTooLarge, "The body is larger than allowed.");
    m_left = size;
    m_step = size > 0 ? Step::ChunkBytes : Step::Trailer;
}

} // namespace opbx
