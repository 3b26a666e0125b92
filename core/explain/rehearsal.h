// A rehearsal of a routing plan: voice requests that were answered before are decided once more, by the plan in force and by the one
// that is tried, with the same clock, so that nothing but the plans differs; the calls that would go elsewhere are counted by how.
// Sends nothing and keeps nothing: whose turn it is in a ring group is the first member's for both plans. Any thread, one at a time.
//
// A call is its first request; what it did later (keys, who did not answer) is followed as long as both plans agree.
#pragma once

#include "core/base/message.h"
#include "core/exchange/exchange.h"
#include "core/model/routing_plan.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace opbx {

/// Calls that go the same way by either plan.
struct RehearsalGroup {
    qint64 calls = 0;
    Message before; // what the plan in force decides
    Message after;  // what the plan that is tried decides
};

struct RehearsalResult {
    qint64 calls = 0;
    qint64 changed = 0;
    QList<RehearsalGroup> groups; // most calls first; their calls add up to `changed`
};

class Rehearsal {
public:
    Rehearsal(std::shared_ptr<const RoutingPlan> inForce, std::shared_ptr<const RoutingPlan> tried);

    /// The next request, oldest first: a voice request that was accepted, with its headers, query and body.
    void add(const Exchange& request);
    qint64 calls() const { return m_calls; }
    RehearsalResult result() const;

private:
    bool isFollowed(const Exchange& request);

    std::shared_ptr<const RoutingPlan> m_inForce;
    std::shared_ptr<const RoutingPlan> m_tried;
    QHash<QString, bool> m_sessions; // true: both plans have agreed so far
    QSet<QByteArray> m_events;       // of calls without a session
    QHash<QString, RehearsalGroup> m_groups;
    qint64 m_calls = 0;
    qint64 m_changed = 0;
};

} // namespace opbx
