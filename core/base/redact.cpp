#include "core/base/redact.h"

#include <QRegularExpression>
#include <QStringEncoder>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <cstring>

namespace opbx {

namespace {

bool containsAny(const QByteArray& lower, std::initializer_list<QByteArrayView> words) {
    return std::any_of(words.begin(), words.end(),
                       [&lower](QByteArrayView word) { return lower.contains(word); });
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

/// `word` in lower case.
bool startsWithWord(QByteArrayView text, QByteArrayView word) {
    if (text.size() < word.size())
        return false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (lower(text[i]) != word[i])
            return false;
    }
    return true;
}

QByteArray jsonEscaped(QByteArrayView key, bool slashes) {
    QByteArray escaped;
    for (const char c : key) {
        if (c == '"' || c == '\\' || (slashes && c == '/'))
            escaped.append('\\');
        escaped.append(c);
    }
    return escaped;
}

QByteArray xmlEscaped(QByteArrayView key) {
    return key.toByteArray()
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&apos;");
}

QByteArray percentEncoded(QByteArrayView key, bool lowerCase) {
    QByteArray encoded = key.toByteArray().toPercentEncoding();
    for (qsizetype i = 0; lowerCase && i + 2 < encoded.size(); ++i) {
        if (encoded[i] != '%')
            continue;
        encoded[i + 1] = QChar(QLatin1Char(encoded[i + 1])).toLower().toLatin1();
        encoded[i + 2] = QChar(QLatin1Char(encoded[i + 2])).toLower().toLatin1();
    }
    return encoded;
}

/// The characters that the key alone decides when `before` bytes stand in front of it.
QByteArray base64Core(QByteArrayView key, qsizetype before, QByteArray::Base64Options alphabet) {
    const QByteArray encoded = (QByteArray(before, '\0') + key.toByteArray()).toBase64(alphabet);
    const qsizetype first = (before * 8 + 5) / 6;
    const qsizetype end = (before + key.size()) * 8 / 6;
    return encoded.mid(first, end - first);
}

bool isBase64Char(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '/' || c == '-' || c == '_' || c == '=';
}

size_t blockAt(QByteArrayView bytes, qsizetype at) {
    return static_cast<size_t>(static_cast<quint8>(bytes[at])) << 8 | static_cast<quint8>(bytes[at + 1]);
}

/// End of the JSON string that begins with the quote at `at`: index behind its closing quote, or the end.
qsizetype jsonStringEnd(QByteArrayView bytes, qsizetype at) {
    for (qsizetype i = at + 1; i < bytes.size(); ++i) {
        if (bytes[i] == '\\')
            ++i;
        else if (bytes[i] == '"')
            return i + 1;
    }
    return bytes.size();
}

qsizetype skipSpace(QByteArrayView bytes, qsizetype at) {
    while (at < bytes.size() &&
           (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n'))
        ++at;
    return at;
}

/// Text values of secret names in JSON, wherever they are; works on broken JSON too.
QByteArray redactJsonFields(const QByteArray& bytes) {
    QByteArray result;
    qsizetype kept = 0;
    for (qsizetype i = bytes.indexOf('"'); i >= 0 && i < bytes.size(); i = bytes.indexOf('"', i)) {
        const qsizetype end = jsonStringEnd(bytes, i);
        const QByteArrayView name = QByteArrayView(bytes).sliced(i + 1, std::max<qsizetype>(0, end - i - 2));
        i = end;
        const qsizetype colon = skipSpace(bytes, end);
        if (colon >= bytes.size() || bytes[colon] != ':' || !isSecretField(name))
            continue;
        const qsizetype value = skipSpace(bytes, colon + 1);
        if (value >= bytes.size() || bytes[value] == '{' || bytes[value] == '[')
            continue;
        qsizetype valueEnd = value;
        if (bytes[value] == '"')
            valueEnd = jsonStringEnd(bytes, value);
        else
            while (valueEnd < bytes.size() && !std::strchr(",}] \r\n\t", bytes[valueEnd]))
                ++valueEnd;
        result.append(QByteArrayView(bytes).sliced(kept, value - kept))
            .append('"')
            .append(redactedMark)
            .append('"');
        kept = i = valueEnd;
    }
    return kept == 0 ? bytes : result.append(QByteArrayView(bytes).sliced(kept));
}

/// Values of secret names in `name=value&…`; also behind the '?' of an address.
QByteArray redactFormFields(const QByteArray& bytes) {
    QByteArray result;
    qsizetype kept = 0;
    for (qsizetype equals = bytes.indexOf('='); equals >= 0; equals = bytes.indexOf('=', equals + 1)) {
        qsizetype begin = equals;
        while (begin > kept && !std::strchr("&?; \r\n\t\"'", bytes[begin - 1]))
            --begin;
        if (!isSecretField(QByteArray::fromPercentEncoding(bytes.mid(begin, equals - begin))))
            continue;
        qsizetype end = equals + 1;
        while (end < bytes.size() && !std::strchr("& \r\n\t\"'", bytes[end]))
            ++end;
        result.append(QByteArrayView(bytes).sliced(kept, equals + 1 - kept)).append(redactedMark);
        kept = end;
        equals = end - 1;
    }
    return kept == 0 ? bytes : result.append(QByteArrayView(bytes).sliced(kept));
}

} // namespace

/// Without a copy, and with a look at each letter once: each header of each request is asked.
bool isSecretHeader(QByteArrayView name) {
    for (; !name.isEmpty(); name = name.sliced(1)) {
        bool found = false;
        switch (lower(name[0])) {
        case 'a':
            found = startsWithWord(name, "authorization") || startsWithWord(name, "apikey") ||
                    startsWithWord(name, "api-key") || startsWithWord(name, "api_key");
            break;
        case 'c': found = startsWithWord(name, "cookie"); break;
        case 's': found = startsWithWord(name, "secret"); break;
        case 'p': found = startsWithWord(name, "password"); break;
        case 't': found = startsWithWord(name, "token"); break;
        default: break;
        }
        if (found)
            return true;
    }
    return false;
}

bool isSecretField(QByteArrayView name) {
    QByteArray lower = name.toByteArray().toLower();
    lower.replace('-', '_');
    return containsAny(lower, {"password", "passwd", "secret", "apikey", "api_key", "authorization",
                               "private_key"}) ||
           lower.endsWith("_token") || lower == "accesstoken" || lower == "refreshtoken" || lower == "bearer";
}

Redactor::Redactor(const QList<Secret>& known) {
    for (const Secret& key : known) {
        const QByteArrayView bytes = key.reveal();
        if (bytes.size() < shortestKey)
            continue;
        addNeedle(bytes);
        addNeedle(percentEncoded(bytes, false));
        addNeedle(percentEncoded(bytes, true));
        addNeedle(jsonEscaped(bytes, false));
        addNeedle(jsonEscaped(bytes, true));
        addNeedle(xmlEscaped(bytes));
        for (qsizetype before = 0; before < 3; ++before) {
            addNeedle(base64Core(bytes, before, QByteArray::Base64Encoding), true);
            addNeedle(base64Core(bytes, before, QByteArray::Base64UrlEncoding), true);
        }
    }
    buildShifts();
}

void Redactor::addNeedle(QByteArrayView bytes, bool isBase64) {
    const bool isKnown = std::any_of(m_needles.begin(), m_needles.end(), [bytes](const Needle& needle) {
        return needle.bytes.reveal() == bytes;
    });
    if (!isKnown && bytes.size() >= shortestKey)
        m_needles.push_back({Secret(bytes), isBase64});
}

void Redactor::buildShifts() {
    if (m_needles.empty())
        return;
    m_shortest = 255;
    for (const Needle& needle : m_needles)
        m_shortest = std::min(m_shortest, needle.bytes.size());
    m_shifts.assign(65536, static_cast<quint8>(m_shortest - 1));
    for (const Needle& needle : m_needles) {
        for (qsizetype i = 0; i + 1 < m_shortest; ++i) {
            quint8& shift = m_shifts[blockAt(needle.bytes.reveal(), i)];
            shift = std::min(shift, static_cast<quint8>(m_shortest - 2 - i));
        }
    }
}

const Redactor::Needle* Redactor::find(QByteArrayView bytes, qsizetype& from) const {
    if (m_needles.empty())
        return nullptr;
    const qsizetype tail = m_shortest - 2; // the block that ends the window
    for (qsizetype start = from; start + m_shortest <= bytes.size();) {
        const quint8 shift = m_shifts[blockAt(bytes, start + tail)];
        if (shift > 0) {
            start += shift;
            continue;
        }
        const Needle* longest = nullptr;
        for (const Needle& needle : m_needles) {
            if (bytes.sliced(start).startsWith(needle.bytes.reveal()) &&
                (!longest || needle.bytes.size() > longest->bytes.size()))
                longest = &needle;
        }
        if (longest) {
            from = start;
            return longest;
        }
        ++start;
    }
    return nullptr;
}

QByteArray Redactor::redactKeys(const QByteArray& bytes) const {
    QByteArray result;
    qsizetype kept = 0;
    qsizetype at = 0;
    while (const Needle* needle = find(bytes, at)) {
        qsizetype begin = at;
        qsizetype end = at + needle->bytes.size();
        // The neighbours of a base64 form hold bits of the key.
        while (needle->isBase64 && begin > kept && isBase64Char(bytes[begin - 1]))
            --begin;
        while (needle->isBase64 && end < bytes.size() && isBase64Char(bytes[end]))
            ++end;
        result.append(QByteArrayView(bytes).sliced(kept, begin - kept)).append(redactedMark);
        kept = at = end;
    }
    return kept == 0 ? bytes : result.append(QByteArrayView(bytes).sliced(kept));
}

bool Redactor::holdsKey(QStringView text) const {
    if (m_needles.empty() || text.size() * 3 < m_shortest)
        return false;
    QVarLengthArray<char, 1024> utf8(text.size() * 3);
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const char* const end = encoder.appendToBuffer(utf8.data(), text);
    qsizetype at = 0;
    return find({utf8.data(), end - utf8.data()}, at) != nullptr;
}

QByteArray Redactor::redactQuery(const QByteArray& query) const {
    const QByteArray once = redactKeys(query);
    if (!once.contains('%') ||
        redactKeys(QByteArray::fromPercentEncoding(once)) == QByteArray::fromPercentEncoding(once))
        return once;
    QByteArrayList pairs = once.split('&');
    for (QByteArray& pair : pairs) {
        const QByteArray decoded = QByteArray::fromPercentEncoding(pair);
        if (redactKeys(decoded) == decoded)
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArray value = QByteArray::fromPercentEncoding(pair.mid(equals + 1));
        pair = equals > 0 && redactKeys(value) != value ? pair.left(equals + 1) + redactedMark.toByteArray()
                                                        : redactedMark.toByteArray();
    }
    return pairs.join('&');
}

QByteArray Redactor::redactFields(const QByteArray& bytes) const {
    return redactFormFields(redactJsonFields(redactKeys(bytes)));
}

QString Redactor::redactText(const QString& text) const {
    static const QRegularExpression bearer(QStringLiteral(R"(\b(bearer|basic)\s+[^\s"',;]+)"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression header(
        QStringLiteral(
            R"(\b([\w-]*(?:authorization|cookie|api-?key|secret|password)[\w-]*)\s*:\s*(?!")[^\r\n]+)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression userInfo(QStringLiteral(R"(://[^/\s@]*@)"));
    const QString mark = QString::fromLatin1(redactedMark);
    QString result = QString::fromUtf8(redactFields(text.toUtf8()));
    result.replace(header, QStringLiteral("\\1: ") + mark);
    result.replace(bearer, QStringLiteral("\\1 ") + mark);
    result.replace(userInfo, QStringLiteral("://") + mark + u'@');
    return result;
}

} // namespace opbx
