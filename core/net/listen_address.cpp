#include "core/net/listen_address.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

bool isHostName(const QString& host) {
    static const QRegularExpression pattern(u"^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$"_s);
    return pattern.match(host).hasMatch();
}

} // namespace

QString ListenAddress::toString() const {
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    return name + u':' + QString::number(port);
}

QString hostToCall(const QString& host) {
    const QHostAddress address(host);
    if (address == QHostAddress::AnyIPv4 || address == QHostAddress::Any)
        return u"127.0.0.1"_s;
    return address == QHostAddress::AnyIPv6 ? u"::1"_s : host;
}

Result<ListenAddress> ListenAddress::parse(const QString& text) {
    const Error bad{
        ErrorCode::InvalidInput,
        u"\"%1\" is not an address. Write HOST:PORT, for example 127.0.0.1:8080 or [::1]:8080."_s.arg(text)};
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 1)
        return bad;
    static const QRegularExpression digits(u"^[0-9]{1,5}$"_s);
    const QString portText = text.mid(colon + 1);
    const uint port = portText.toUInt();
    if (!digits.match(portText).hasMatch() || port > 65535)
        return bad;

    ListenAddress address;
    address.port = static_cast<quint16>(port);
    const QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']')) {
        const QHostAddress ip(host.mid(1, host.size() - 2));
        if (ip.protocol() != QAbstractSocket::IPv6Protocol)
            return bad;
        address.host = ip.toString();
        return address;
    }
    // Dotted numbers must be an address as a whole: "127.1" and "1.2.3.999" are typing errors, not names.
    static const QRegularExpression numeric(u"^[0-9.]+$"_s);
    const bool isAddress =
        QHostAddress(host).protocol() == QAbstractSocket::IPv4Protocol && host.count(u'.') == 3;
    if (numeric.match(host).hasMatch() ? !isAddress : !isHostName(host))
        return bad;
    address.host = host;
    return address;
}

} // namespace opbx
