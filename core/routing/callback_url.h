// Callback URLs: the only place where they are made, and what of a call's state they carry. Pure; any thread.
// They name entries of the plan and count; never a number to dial, so no callback leads where the plan does not.
//
// What a call has been through travels in its callback URLs, as entries of the plan and counts, so that a restart
// loses nothing and a forged URL dials nothing.
#pragma once

#include "core/routing/router.h"

namespace opbx {

/// How far a call has come, carried from stage to stage. Values from a URL are cut to their limits.
struct CallTrail {
    static constexpr int mostHops = 10;    // destinations that followed without the caller's doing
    static constexpr int mostForwards = 5; // forwards in a chain
    static constexpr int mostPresses = 50; // choices in menus

    int hops = 0;
    int forwards = 0;
    int presses = 0;

    static CallTrail fromQuery(const Parameters& query);
};

using UrlQuery = QList<std::pair<QString, QString>>;

/// `baseUrl` + path of the endpoint + query, percent-encoded. Not yet escaped for XML.
/// With a key, its last parameter is the proof that the others and the path are ours.
QString callbackUrl(const QString& baseUrl, Endpoint endpoint, const UrlQuery& query, const CallTrail& trail,
                    const Secret* key = nullptr);

/// A whole number from a query; -1 when it is none or out of 0…`most`.
int countFrom(const Parameters& query, QStringView name, int most);

} // namespace opbx
