#include "core/formats/imported_exchanges.h"

#include "core/base/ascii.h"
#include "core/base/timestamp.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWhat = 80;
constexpr qsizetype longestMethod = 32;
constexpr qint64 latestMs = 253'402'300'799'999; // the year 9999

/// "Wed Mar 04 2026 10:30:00 GMT+0200 (Israel Standard Time)", as JavaScript prints a date.
QDateTime javaScriptTime(const QString& text) {
    static const QRegularExpression form(
        u"^\\w{3} (\\w{3} \\d{2} \\d{4} \\d{2}:\\d{2}:\\d{2}) GMT([+-])(\\d{2}):?(\\d{2})"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    const QDateTime local = QLocale::c().toDateTime(match.captured(1), u"MMM dd yyyy HH:mm:ss"_s);
    const int offset = (match.captured(3).toInt() * 60 + match.captured(4).toInt()) * 60;
    return {local.date(), local.time(), QTimeZone(match.captured(2) == u"-" ? -offset : offset)};
}

/// ISO 8601 as programs write it: offsets without a colon, more than three digits of a second.
QString plainIso(QString text) {
    static const QRegularExpression offset(u"([+-]\\d{2})(\\d{2})$"_s);
    static const QRegularExpression fraction(u"([.,]\\d{3})\\d+"_s);
    return text.replace(offset, u"\\1:\\2"_s).replace(fraction, u"\\1"_s).replace(u',', u'.');
}

/// Where the scheme ends; -1 for a path.
qsizetype schemeEnd(const QString& url) {
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*:"_s);
    const QRegularExpressionMatch match = scheme.match(url);
    return match.hasMatch() ? match.capturedLength() - 1 : -1;
}

void setTarget(HttpRequest& request, QByteArray target) {
    const qsizetype fragment = target.indexOf('#');
    if (fragment >= 0)
        target.truncate(fragment);
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.left(mark);
    if (mark >= 0)
        request.query = target.mid(mark + 1);
    if (request.path.isEmpty())
        request.path = "/";
}

} // namespace

ImportOutcome outcomeOf(const ImportedExchanges& read, qint64 imported) {
    return {imported, read.withoutTime, read.leftOutCount, read.leftOut};
}

std::optional<EntryLeftOut> setRequestLine(HttpRequest& request, const QString& method, const QString& url) {
    if (method.size() > longestMethod || !isToken(method.toUtf8()))
        return EntryLeftOut::NoMethod;
    request.method = method.toLatin1();
    const QString address = url.trimmed();
    if (address.isEmpty())
        return EntryLeftOut::NoAddress;
    const qsizetype colon = schemeEnd(address);
    if (colon < 0) {
        setTarget(request, address.toUtf8());
        return std::nullopt;
    }
    const QString scheme = address.first(colon).toLower();
    const bool isHttp = scheme == u"http" || scheme == u"https" || scheme == u"ws" || scheme == u"wss";
    if (!isHttp || !address.sliced(colon).startsWith("://"_L1))
        return EntryLeftOut::NotHttp;
    const QByteArray rest = address.sliced(colon + 3).toUtf8();
    const auto path =
        std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?' || c == '#'; });
    QByteArray target = rest.sliced(path - rest.begin());
    if (target.startsWith('?'))
        target.prepend('/');
    setTarget(request, target);
    return std::nullopt;
}

void addEntry(ImportedExchanges& to, Exchange exchange, qint64 place, std::optional<EntryLeftOut> reason,
              const QString& what) {
    if (!reason) {
        to.withoutTime += exchange.receivedUs == 0 ? 1 : 0;
        to.exchanges.append(std::move(exchange));
        return;
    }
    ++to.leftOutCount;
    if (to.leftOut.size() < mostLeftOutEntries)
        to.leftOut.append({place, *reason, what.left(longestWhat)});
}

qint64 importedTimeUs(const QString& text) {
    const QString plain = text.trimmed();
    const Result<qint64> stamp = parseTimestampMs(plainIso(plain).toLatin1());
    qint64 ms = stamp ? *stamp : 0;
    if (ms == 0) {
        QDateTime time = QDateTime::fromString(plain, Qt::RFC2822Date);
        if (!time.isValid())
            time = javaScriptTime(plain);
        ms = time.isValid() ? time.toMSecsSinceEpoch() : 0;
    }
    return ms > 0 && ms <= latestMs ? ms * 1000 : 0;
}

QString leftOutName(EntryLeftOut reason) {
    switch (reason) {
    case EntryLeftOut::NoRequest: return u"no_request"_s;
    case EntryLeftOut::NoMethod: return u"no_method"_s;
    case EntryLeftOut::NoAddress: return u"no_url"_s;
    case EntryLeftOut::NotHttp: return u"not_http"_s;
    }
    return {};
}

QString leftOutClause(EntryLeftOut reason) {
    switch (reason) {
    case EntryLeftOut::NoRequest: return u"has no request"_s;
    case EntryLeftOut::NoMethod: return u"has no method of HTTP"_s;
    case EntryLeftOut::NoAddress: return u"has no URL"_s;
    case EntryLeftOut::NotHttp: return u"is not HTTP"_s;
    }
    return {};
}

} // namespace opbx
