#include "core/routing/callback_url.h"

#include "core/base/secret.h"
#include "core/routing/callback_proof.h"

#include <QUrl>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// Letters, digits and the signs that stand for themselves in a URL (RFC 3986, section 2.3).
bool isUnreserved(QStringView text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= 'a'_L1 && c <= 'z'_L1) || (c >= 'A'_L1 && c <= 'Z'_L1) || (c >= '0'_L1 && c <= '9'_L1) ||
               c == '-'_L1 || c == '.'_L1 || c == '_'_L1 || c == '~'_L1;
    });
}

} // namespace

int countFrom(const Parameters& query, QStringView name, int most) {
    bool ok = false;
    const int count = query.value(name).toInt(&ok);
    return ok && count >= 0 && count <= most ? count : -1;
}

CallTrail CallTrail::fromQuery(const Parameters& query) {
    const auto limited = [&query](QStringView name, int most) {
        if (!query.contains(name))
            return 0;
        const int count = countFrom(query, name, most);
        return count < 0 ? most : count; // what cannot be read counts as used up
    };
    return {limited(u"hops", mostHops), limited(u"forwards", mostForwards), limited(u"presses", mostPresses)};
}

QString callbackUrl(const QString& baseUrl, Endpoint endpoint, const UrlQuery& query, const CallTrail& trail,
                    const Secret* key) {
    QString url;
    url.reserve(baseUrl.size() + 200);
    url += baseUrl;
    const QLatin1String path(endpointPath(endpoint));
    url += path;
    const qsizetype queryFrom = url.size() + 1;
    QChar separator = '?'_L1;
    const auto add = [&](const QString& name, const QString& value) {
        url += separator;
        url += name;
        url += '='_L1;
        url += isUnreserved(value) ? value : QString::fromLatin1(QUrl::toPercentEncoding(value));
        separator = '&'_L1;
    };
    for (const auto& [name, value] : query)
        add(name, value);
    if (trail.hops > 0)
        add(u"hops"_s, QString::number(trail.hops));
    if (trail.forwards > 0)
        add(u"forwards"_s, QString::number(trail.forwards));
    if (trail.presses > 0)
        add(u"presses"_s, QString::number(trail.presses));
    if (key && !key->isEmpty())
        add(u"proof"_s, QString::fromLatin1(callbackProof(*key, path, url.mid(queryFrom).toLatin1())));
    return url;
}

} // namespace opbx
