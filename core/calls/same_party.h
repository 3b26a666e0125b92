// Whether two texts name the same party: numbers come with and without plus, in SIP addresses, with a domain behind. Pure.
#pragma once

#include "core/calls/call_mark.h"
#include "core/exchange/notification.h"

namespace opbx {

/// "sip:1001@example.com" → "1001"; a number as it is.
QString partyUser(const QString& party);

/// "+1 212 555 0141", "12125550141" and "sip:12125550141@example.com" are the same; an empty text is nobody.
bool isSameParty(const QString& one, const QString& other);

/// Whether a text names a party that is rung.
bool names(const QString& text, const RungParty& party);
/// Whether a leg goes to a party that is rung, by its callee or its subscriber.
bool goesTo(const CallLeg& leg, const RungParty& party);

} // namespace opbx
