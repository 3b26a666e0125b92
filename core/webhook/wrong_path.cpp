#include "core/webhook/wrong_path.h"

#include "core/exchange/endpoint.h"

#include <optional>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPathQuote = 80;

/// As a person would read it: decoded, in lower case, single slashes, none at the end.
QByteArray plainly(QByteArrayView path) {
    QByteArray plain = QByteArray::fromPercentEncoding(path.toByteArray()).trimmed().toLower();
    while (plain.contains("//"))
        plain.replace("//", "/");
    while (plain.size() > 1 && plain.endsWith('/'))
        plain.chop(1);
    return plain;
}

QString quotedPath(QByteArrayView part) {
    return QString::fromUtf8(part.first(std::min(longestPathQuote, part.size())));
}

/// The path of ours that `plain` ends with; the longest.
std::optional<QByteArrayView> ownPathAtEnd(QByteArrayView plain) {
    std::optional<QByteArrayView> found;
    for (const EndpointRow& row : endpointTable()) {
        if (plain.endsWith(row.path) && (!found || row.path.size() > found->size()))
            found = row.path;
    }
    return found;
}

std::optional<QByteArrayView> ownPathAtBegin(QByteArrayView plain) {
    for (const EndpointRow& row : endpointTable()) {
        if (plain.size() > row.path.size() && plain.startsWith(row.path) && plain[row.path.size()] == '/')
            return row.path;
    }
    return std::nullopt;
}

/// `/voice/route` or `/route` in the place of `/api/voice/route`.
std::optional<QByteArrayView> ownPathCutShort(QByteArrayView plain) {
    for (const EndpointRow& row : endpointTable()) {
        if (plain.size() > 3 && plain.size() < row.path.size() && row.path.endsWith(plain))
            return row.path;
    }
    return std::nullopt;
}

/// The same path in another spelling.
Message misspelt(QByteArrayView path, QByteArrayView own) {
    const QString right = QString::fromLatin1(own);
    if (path.startsWith("//"))
        return {QT_TRANSLATE_NOOP("Message",
                                  "The address at the sender has a slash too many: its base ends in one, and "
                                  "%1 begins with one. Remove the slash at the end of the base there."),
                {right}};
    if (path.contains("//"))
        return {
            QT_TRANSLATE_NOOP("Message", "The address at the sender has a slash too many. Enter %1 there."),
            {right}};
    if (path.endsWith('/'))
        return {QT_TRANSLATE_NOOP(
                    "Message",
                    "The address at the sender has a slash at its end. Remove it, so that it ends in %1."),
                {right}};
    return {QT_TRANSLATE_NOOP("Message",
                              "The address at the sender spells the path as %1. Enter it as %2 there."),
            {quotedPath(path), right}};
}

} // namespace

Message wrongPathMessage(QByteArrayView path) {
    const QByteArray plain = plainly(path);
    if (const auto own = ownPathAtEnd(plain)) {
        const QByteArrayView before = QByteArrayView(plain).chopped(own->size());
        const QString right = QString::fromLatin1(*own);
        if (before.isEmpty())
            return misspelt(path, *own);
        if (const auto other = ownPathAtEnd(before))
            return {QT_TRANSLATE_NOOP("Message",
                                      "The address at the sender already ends in %1, and the sender "
                                      "adds %2 to it. Enter the base there without a path."),
                    {QString::fromLatin1(*other), right}};
        return {QT_TRANSLATE_NOOP("Message", "The address at the sender has %1 in front of %2. Remove it "
                                             "there, or let the proxy take it off."),
                {quotedPath(before), right}};
    }
    if (const auto own = ownPathAtBegin(plain))
        return {QT_TRANSLATE_NOOP("Message", "The address at the sender has %1 behind %2. Remove it there."),
                {quotedPath(QByteArrayView(plain).sliced(own->size())), QString::fromLatin1(*own)}};
    if (const auto own = ownPathCutShort(plain))
        return {QT_TRANSLATE_NOOP(
                    "Message", "The address at the sender lacks the beginning of the path. Enter %1 there."),
                {QString::fromLatin1(*own)}};
    if (plain == "/" || plain == "/api")
        return QT_TRANSLATE_NOOP("Message", "The address at the sender has no path of an endpoint. Enter the "
                                            "base with /api/voice/route for voice requests.");
    return QT_TRANSLATE_NOOP("Message", "There is no endpoint at this path.");
}

} // namespace opbx
