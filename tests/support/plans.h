// Plans and voice requests for tests.
#pragma once

#include "core/model/routing_plan.h"
#include "core/routing/router.h"

namespace opbx::test {

using namespace Qt::StringLiterals;

/// tests/fixtures/plan.example.json, with `patch` (a JSON object) laid over its top level.
std::shared_ptr<const RoutingPlan> examplePlan(const QByteArray& patch = {});
/// Reads a plan; ends the test program with the reason when it cannot be read.
std::shared_ptr<const RoutingPlan> planOf(const QByteArray& json);

/// A new inbound call at 2026-07-01 15:00 UTC (a Wednesday, 11:00 in New York).
CallStage newCall(const QString& to, const QString& from = u"+442071234567"_s,
                  const QString& direction = u"inbound"_s);
/// A later stage; `query` and `fields` as "name=value&name=value".
CallStage laterStage(Endpoint endpoint, const QString& query, const QString& fields = {});

RoutingContext contextOf(std::shared_ptr<const RoutingPlan> plan);

/// The verbs of a document on one line, without declaration, root and white space between elements.
QString verbsOf(const QByteArray& cxml);

} // namespace opbx::test
