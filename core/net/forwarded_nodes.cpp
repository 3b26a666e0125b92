#include "core/net/forwarded_nodes.h"

#include "core/base/ascii.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cstring>
#include <utility>

namespace opbx {

namespace {

constexpr qsizetype longestAddress = INET6_ADDRSTRLEN - 1;

bool isPort(QByteArrayView text) {
    return !text.isEmpty() && text.size() <= 5 && std::all_of(text.begin(), text.end(), isDigit) &&
           text.toInt() <= 65535;
}

/// RFC 7239, 6.3: a proxy that hides its ports writes a name that begins with an underscore.
bool isObfuscatedPort(QByteArrayView text) {
    return text.size() > 1 && text.front() == '_' && std::all_of(text.begin(), text.end(), [](char c) {
               return isTokenByte(c) && std::strchr("!#$%&'*+^`|~", c) == nullptr;
           });
}

/// By the system's strict reader: QHostAddress takes what inet_aton() takes, for which 0xc6336407 and 010.0.0.1 are addresses.
std::optional<QHostAddress> addressOf(QByteArrayView text, int family) {
    if (text.isEmpty() || text.size() > longestAddress || text.contains('\0'))
        return std::nullopt;
    const QByteArray terminated = text.toByteArray();
    if (family == AF_INET) {
        in_addr v4{};
        if (::inet_pton(AF_INET, terminated.constData(), &v4) != 1)
            return std::nullopt;
        return QHostAddress(ntohl(v4.s_addr));
    }
    in6_addr v6{};
    if (::inet_pton(AF_INET6, terminated.constData(), &v6) != 1)
        return std::nullopt;
    return QHostAddress(v6.s6_addr);
}

/// Reads one line of Forwarded from left to right: commas and semicolons within quotation marks separate nothing.
class ForwardedLine {
public:
    explicit ForwardedLine(QByteArrayView line)
        : m_rest(line) {}

    /// One node for each element. From the first mistake on nothing is certain, so all that follows is one node without a name.
    QByteArrayList nodes() {
        QByteArrayList nodes;
        do {
            QByteArray node;
            if (!element(node)) {
                nodes.append(QByteArray());
                return nodes;
            }
            nodes.append(node);
        } while (take(','));
        return nodes;
    }

private:
    void skipBlanks() {
        while (!m_rest.isEmpty() && (m_rest.front() == ' ' || m_rest.front() == '\t'))
            m_rest = m_rest.sliced(1);
    }

    bool take(char c) {
        skipBlanks();
        if (m_rest.isEmpty() || m_rest.front() != c)
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    QByteArrayView token() {
        qsizetype size = 0;
        while (size < m_rest.size() && isTokenByte(m_rest[size]))
            ++size;
        const QByteArrayView found = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return found;
    }

    /// More than a token: many proxies write ports and brackets without the quotation marks that they need.
    QByteArrayView bare() {
        qsizetype size = 0;
        while (size < m_rest.size() && std::strchr(",; \t\"", m_rest[size]) == nullptr)
            ++size;
        const QByteArrayView found = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return found;
    }

    bool quoted(QByteArray& text) {
        while (!m_rest.isEmpty()) {
            const char c = m_rest.front();
            m_rest = m_rest.sliced(1);
            if (c == '"')
                return true;
            if (c != '\\') {
                text.append(c);
                continue;
            }
            if (m_rest.isEmpty())
                return false;
            text.append(m_rest.front());
            m_rest = m_rest.sliced(1);
        }
        return false;
    }

    /// name=value pairs between semicolons. False: not well-formed. The name of the pair "for" may be given once.
    bool element(QByteArray& node) {
        bool isNamed = false;
        do {
            skipBlanks();
            if (m_rest.isEmpty() || m_rest.front() == ';' || m_rest.front() == ',')
                continue; // an empty pair
            const QByteArrayView name = token();
            if (name.isEmpty() || m_rest.isEmpty() || m_rest.front() != '=')
                return false;
            m_rest = m_rest.sliced(1);
            QByteArray value;
            if (!m_rest.isEmpty() && m_rest.front() == '"') {
                m_rest = m_rest.sliced(1);
                if (!quoted(value))
                    return false;
            } else {
                value = bare().toByteArray();
            }
            if (name.compare("for", Qt::CaseInsensitive) != 0)
                continue;
            if (std::exchange(isNamed, true))
                return false;
            node = value;
        } while (take(';'));
        skipBlanks();
        return m_rest.isEmpty() || m_rest.front() == ',';
    }

    QByteArrayView m_rest;
};

/// Some proxies write quotation marks around addresses.
QByteArray unquoted(QByteArrayView text) {
    const bool isQuoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
    return (isQuoted ? text.sliced(1, text.size() - 2) : text).toByteArray();
}

} // namespace

QByteArray forwardedHeaderName(ForwardedHeader header) {
    return header == ForwardedHeader::Forwarded ? "Forwarded" : "X-Forwarded-For";
}

QByteArrayList forwardedNodes(const HttpHeaders& headers, ForwardedHeader header) {
    const QByteArray name = forwardedHeaderName(header);
    QByteArrayList nodes;
    for (const HttpHeader& field : headers) {
        if (field.name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (header == ForwardedHeader::Forwarded) {
            nodes += ForwardedLine(field.value).nodes();
            continue;
        }
        for (const QByteArray& member : field.value.split(','))
            nodes.append(unquoted(trimBlanks(member)));
    }
    return nodes;
}

std::optional<QHostAddress> nodeAddress(QByteArrayView node) {
    if (node.startsWith('[')) {
        const qsizetype end = node.indexOf(']');
        if (end < 0)
            return std::nullopt;
        const QByteArrayView after = node.sliced(end + 1);
        const bool isEnd =
            after.isEmpty() ||
            (after.front() == ':' && (isPort(after.sliced(1)) || isObfuscatedPort(after.sliced(1))));
        return isEnd ? addressOf(node.sliced(1, end - 1), AF_INET6) : std::nullopt;
    }
    const qsizetype colon = node.indexOf(':');
    if (colon < 0)
        return addressOf(node, AF_INET);
    if (node.indexOf(':', colon + 1) >= 0)
        return addressOf(node, AF_INET6); // a port would need brackets
    const QByteArrayView port = node.sliced(colon + 1);
    return isPort(port) || isObfuscatedPort(port) ? addressOf(node.first(colon), AF_INET) : std::nullopt;
}

} // namespace opbx
