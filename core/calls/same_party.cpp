#include "core/calls/same_party.h"

#include "core/model/phone_number.h"

namespace opbx {

QString partyUser(const QString& party) {
    QStringView user = QStringView(party).trimmed();
    if (isSipAddress(party.trimmed()))
        user = user.sliced(user.indexOf(u':') + 1);
    for (const QChar end : {u'@', u';'}) {
        if (const qsizetype at = user.indexOf(end); at >= 0)
            user = user.first(at);
    }
    return user.trimmed().toString();
}

bool isSameParty(const QString& one, const QString& other) {
    const QString user = partyUser(one);
    const QString otherUser = partyUser(other);
    if (user.isEmpty() || otherUser.isEmpty())
        return false;
    if (user.compare(otherUser, Qt::CaseInsensitive) == 0)
        return true;
    const QString digits = plainDigits(user);
    return !digits.isEmpty() && digits == plainDigits(otherUser);
}

bool names(const QString& text, const RungParty& party) {
    return isSameParty(text, party.who) || isSameParty(text, party.address);
}

bool goesTo(const CallLeg& leg, const RungParty& party) {
    return names(leg.to, party) || names(leg.subscriber, party);
}

} // namespace opbx
