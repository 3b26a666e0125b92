#include "core/routing/callback_url.h"

#include <QUrl>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

QString pathOf(Endpoint endpoint) {
    for (const EndpointRow& row : endpointTable()) {
        if (row.endpoint == endpoint)
            return QString::fromLatin1(row.path);
    }
    return {};
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

QString callbackUrl(const QString& baseUrl, Endpoint endpoint, const UrlQuery& query,
                    const CallTrail& trail) {
    QString url = baseUrl + pathOf(endpoint);
    QChar separator = '?'_L1;
    const auto add = [&](const QString& name, const QString& value) {
        url += separator + name + '='_L1 + QString::fromLatin1(QUrl::toPercentEncoding(value));
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
    return url;
}

} // namespace opbx
