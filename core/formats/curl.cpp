#include "core/formats/curl.h"

#include "core/base/ascii.h"
#include "core/base/printable.h"
#include "core/exchange/body_text.h"

#include <algorithm>
#include <array>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// Longer arguments are refused by Linux (MAX_ARG_STRLEN).
constexpr qsizetype longestArgument = 100'000;

/// Printable text can be shown and pasted as it is; everything else a terminal may obey, swallow or complete: a tab pasted into a
/// shell asks for file names.
bool isPlainForShell(QByteArrayView bytes) {
    const std::optional<QString> text = textOfBody(bytes.toByteArray());
    return text && printable(*text) == *text;
}

QString shellQuoted(QByteArrayView bytes) {
    QByteArray text = bytes.toByteArray();
    return u'\'' + QString::fromUtf8(text.replace("'", "'\\''")) + u'\'';
}

/// Format of a printf that writes the bytes; ASCII only.
QString printfFormat(QByteArrayView bytes) {
    QByteArray format;
    for (const char c : bytes) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '%')
            format.append("%%");
        else if (c == '\n')
            format.append("\\n");
        else if (c == '\t')
            format.append("\\t");
        else if (code < 0x20 || code >= 0x7f || c == '\\' || c == '\'')
            format.append('\\').append(QByteArray::number(code, 8).rightJustified(3, '0'));
        else
            format.append(c);
    }
    return u'\'' + QString::fromLatin1(format) + u'\'';
}

/// Fields of the connection, not of the request; curl makes its own.
bool belongsToConnection(const QByteArray& name) {
    static constexpr std::array names = {"host",       "content-length",  "transfer-encoding", "connection",
                                         "keep-alive", "expect",          "upgrade",           "te",
                                         "trailer",    "proxy-connection"};
    const QByteArray lower = name.toLower();
    return std::any_of(names.begin(), names.end(), [&lower](const char* other) { return lower == other; });
}

void addHeaders(QStringList& words, const HttpRequest& request) {
    for (const HttpHeader& header : request.headers) {
        if (belongsToConnection(header.name) || !isToken(header.name) || header.value.contains('\0'))
            continue;
        // "Name;" is curl's way to send an empty value.
        const QByteArray field =
            header.value.isEmpty() ? header.name + ';' : header.name + ": " + header.value;
        words << u"-H"_s << shellWord(field);
    }
    for (const char* added : {"Accept", "User-Agent", "Content-Type", "Expect"}) {
        const bool isSent = headerCount(request.headers, added) > 0 && qstrcmp(added, "Expect") != 0;
        if (!isSent)
            words << u"-H"_s << shellQuoted(QByteArray(added) + ':');
    }
}

} // namespace

QString shellWord(QByteArrayView bytes) {
    if (isPlainForShell(bytes))
        return shellQuoted(bytes);
    // $( ) takes line ends away at the end, so they stand behind it.
    qsizetype end = bytes.size();
    while (end > 0 && bytes[end - 1] == '\n')
        --end;
    const QString word = u"\"$(printf %1)\""_s.arg(printfFormat(bytes.first(end)));
    return end == bytes.size() ? word : word + shellQuoted(bytes.sliced(end));
}

QString curlCommand(const HttpRequest& request, const QString& baseUrl) {
    QStringList words{u"curl"_s, u"--globoff"_s, u"--path-as-is"_s};
    if (request.minorVersion == 0)
        words << u"--http1.0"_s;
    const bool hasBody = !request.body.isEmpty();
    if (request.method == "HEAD" && !hasBody)
        words << u"--head"_s;
    else if (request.method != "GET" || hasBody)
        words << u"-X"_s << shellWord(request.method);
    addHeaders(words, request);
    // curl takes no body with --head, and without it waits for the one whose length the reply names: until the connection is closed.
    if (request.method == "HEAD" && hasBody)
        words << u"--include"_s << u"--ignore-content-length"_s << u"-H"_s
              << shellQuoted("Connection: close");
    QString before;
    if (hasBody && isPlainForShell(request.body) && request.body.size() <= longestArgument) {
        words << u"--data-raw"_s << shellQuoted(request.body);
    } else if (hasBody) {
        before = u"printf %1 | "_s.arg(printfFormat(request.body));
        words << u"--data-binary"_s << u"@-"_s;
    } else if (request.method != "GET" && request.method != "HEAD") {
        words << u"--data-raw"_s << u"''"_s;
    }
    words << shellWord(baseUrl.toUtf8() + request.target());
    return before + words.join(u' ');
}

QString curlCommand(const Exchange& exchange, const QString& baseUrl) {
    const QString command = curlCommand(exchange.request, baseUrl);
    const QString note = cutBodyNote(exchange);
    // ":" does nothing in any shell; many take no comments where they are typed into.
    return note.isEmpty() ? command : u": %1; %2"_s.arg(shellWord(note.toUtf8()), command);
}

} // namespace opbx
