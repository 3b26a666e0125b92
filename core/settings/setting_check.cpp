#include "core/settings/setting_check.h"

#include "core/exchange/endpoint.h"
#include "core/net/listen_address.h"

#include <QDir>
#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

#include <array>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

QStringList choicesOf(const SettingRow& row) {
    return QString::fromLatin1(row.choices).split(u'|');
}

bool isEmptyAllowed(const SettingRow& row) {
    return *row.defaultValue == '\0';
}

bool hasControlCharacter(const QString& value) {
    for (const QChar character : value) {
        if (character.category() == QChar::Other_Control)
            return true;
    }
    return false;
}

bool matches(const QString& pattern, const QString& value) {
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(value).hasMatch();
}

/// Empty string: not allowed.
QString checkedInteger(const SettingRow& row, const QString& value) {
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (!isNumber || number < row.minimum || number > row.maximum)
        return {};
    return QString::number(number);
}

QString checkedBoolean(const QString& value) {
    const QString word = value.toLower();
    if (word == u"true" || word == u"yes" || word == u"on" || word == u"1")
        return u"true"_s;
    if (word == u"false" || word == u"no" || word == u"off" || word == u"0")
        return u"false"_s;
    return {};
}

QString checkedChoice(const SettingRow& row, const QString& value) {
    QString word = value.toLower();
    word.replace(u'-', u'_');
    return choicesOf(row).contains(word) ? word : QString();
}

QString checkedAddress(const SettingRow& row, const QString& value) {
    const Result<ListenAddress> address = ListenAddress::parse(value);
    if (!address.ok())
        return {};
    const bool isControl = QLatin1String(row.key) == "server/control_listen"_L1;
    const bool isLoopback = QHostAddress(address->host).isLoopback() || address->host == u"localhost";
    return isControl && !isLoopback ? QString() : address->toString();
}

QString checkedUrl(const QString& value) {
    const QString text = withoutOwnPaths(value);
    const QUrl url(text, QUrl::StrictMode);
    const bool known = url.scheme() == u"https" || (url.scheme() == u"http" && isPrivateHost(url.host()));
    if (!url.isValid() || url.host().isEmpty() || !known || url.hasQuery() || url.hasFragment() ||
        !url.userInfo().isEmpty() || text.contains(u' '))
        return {};
    return url.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash);
}

QString checkedNetworks(const QString& value) {
    QStringList networks;
    const QStringList parts = value.split(QRegularExpression(u"[,\\s]+"_s), Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const auto [address, prefix] = QHostAddress::parseSubnet(part);
        if (address.isNull() || prefix < 0)
            return {};
        networks.append(part.toLower());
    }
    return networks.join(u", "_s);
}

QString checked(const SettingRow& row, const QString& value) {
    switch (row.type) {
    case SettingType::Text: return value.size() <= 1024 ? value : QString();
    case SettingType::Integer: return checkedInteger(row, value);
    case SettingType::Boolean: return checkedBoolean(value);
    case SettingType::Choice: return checkedChoice(row, value);
    case SettingType::Address: return checkedAddress(row, value);
    case SettingType::Url: return checkedUrl(value);
    case SettingType::File: return QDir::isAbsolutePath(value) ? QDir::cleanPath(value) : QString();
    case SettingType::HeaderName:
        return matches(u"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}"_s, value) ? value : QString();
    case SettingType::Networks: return checkedNetworks(value);
    case SettingType::Domain:
        return matches(u"[A-Za-z0-9][A-Za-z0-9._-]{0,252}"_s, value) ? value : QString();
    }
    return {};
}

} // namespace

QString withoutOwnPaths(const QString& url) {
    QString text = url.trimmed();
    for (bool isShorter = true; isShorter;) {
        isShorter = false;
        while (text.endsWith(u'/'))
            text.chop(1);
        for (const EndpointRow& row : endpointTable()) {
            // Also its beginnings, but for /api, which may be where a proxy leads here from.
            for (QString path = QLatin1String(row.path); path.count(u'/') > 1 && !isShorter;
                 path.truncate(path.lastIndexOf(u'/'))) {
                isShorter = text.endsWith(path, Qt::CaseInsensitive);
                text.chop(isShorter ? path.size() : 0);
            }
        }
    }
    return text;
}

QString settingNote(const SettingRow& row, const QString& entered) {
    QString plain = entered.trimmed();
    while (plain.endsWith(u'/'))
        plain.chop(1);
    const QString kept = row.type == SettingType::Url ? withoutOwnPaths(plain) : plain;
    if (kept == plain || !normalizedSetting(row, entered))
        return {};
    return u"%1 is kept as %2: this program adds %3 to it by itself."_s.arg(QLatin1String(row.key), kept,
                                                                            plain.mid(kept.size()));
}

Result<QString> normalizedSetting(const SettingRow& row, const QString& value) {
    const QString text = value.trimmed();
    const bool mayBeEmpty = isEmptyAllowed(row) || row.type == SettingType::Networks;
    if (text.isEmpty() && mayBeEmpty)
        return QString();
    const QString kept = hasControlCharacter(text) || text.isEmpty() ? QString() : checked(row, text);
    if (kept.isEmpty())
        return {ErrorCode::InvalidInput,
                u"%1 must be %2."_s.arg(QString::fromLatin1(row.key), allowedValues(row))};
    return kept;
}

QString allowedValues(const SettingRow& row) {
    const QString orEmpty = isEmptyAllowed(row) ? u", or empty"_s : QString();
    switch (row.type) {
    case SettingType::Text: return u"text of up to 1024 characters"_s;
    case SettingType::Integer:
        return u"a whole number from %1 to %2"_s.arg(QString::number(row.minimum),
                                                     QString::number(row.maximum));
    case SettingType::Boolean: return u"true or false"_s;
    case SettingType::Choice:
        return choicesOf(row).size() > 1 ? u"one of "_s + choicesOf(row).join(u", "_s)
                                         : choicesOf(row).first();
    case SettingType::Address:
        return QLatin1String(row.key) == "server/control_listen"_L1
                   ? u"a loopback HOST:PORT, for example 127.0.0.1:8090"_s + orEmpty
                   : u"HOST:PORT, for example 127.0.0.1:8080"_s + orEmpty;
    case SettingType::Url:
        return u"an https address without query, or http for a loopback or private address"_s + orEmpty;
    case SettingType::File: return u"the absolute path of a file"_s + orEmpty;
    case SettingType::HeaderName: return u"the name of an HTTP header"_s;
    case SettingType::Networks:
        return u"addresses or networks such as 192.0.2.0/24, separated by commas, or empty"_s;
    case SettingType::Domain: return u"a domain name or identifier"_s + orEmpty;
    }
    return {};
}

QString settingWarning(const SettingRow& row, const QString& value) {
    const QLatin1String key(row.key);
    if (row.type == SettingType::Url && value.startsWith("http://"_L1))
        return u"%1 is not encrypted. Cloudonix reaches the endpoint over https only."_s.arg(key);
    const bool isScheme = key == "auth/voice"_L1 || key == "auth/session_update"_L1 || key == "auth/cdr"_L1;
    if (isScheme && value == u"off")
        return u"%1 is off: anybody who reaches the endpoint is believed. Use this for development only."_s
            .arg(key);
    return {};
}

bool isPrivateHost(const QString& host) {
    const QString name = host.toLower();
    if (name == u"localhost" || name.endsWith(".localhost"_L1))
        return true;
    const QHostAddress address(name);
    if (address.isNull())
        return false;
    if (address.isLoopback() || address.isLinkLocal() || address.isUniqueLocalUnicast())
        return true;
    static constexpr std::array<QLatin1String, 3> networks = {"10.0.0.0/8"_L1, "172.16.0.0/12"_L1,
                                                              "192.168.0.0/16"_L1};
    for (const QLatin1String network : networks) {
        if (address.isInSubnet(QHostAddress::parseSubnet(QString(network))))
            return true;
    }
    return false;
}

} // namespace opbx
