#include "tests/support/plans.h"

#include "core/base/utc.h"
#include "core/model/plan_json.h"
#include "tests/support/paths.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>

namespace opbx::test {

using namespace Qt::StringLiterals;

std::shared_ptr<const RoutingPlan> planOf(const QByteArray& json) {
    Result<RoutingPlan> plan = planFromJson(json);
    if (!plan)
        qFatal("%s", qPrintable(plan.error().detail));
    return std::make_shared<const RoutingPlan>(std::move(plan).value());
}

std::shared_ptr<const RoutingPlan> examplePlan(const QByteArray& patch) {
    QJsonObject plan = QJsonDocument::fromJson(fixture(u"plan.example.json"_s)).object();
    const QJsonObject over = QJsonDocument::fromJson(patch).object();
    if (!patch.isEmpty() && over.isEmpty())
        qFatal("the patch is no JSON object");
    for (auto it = over.begin(); it != over.end(); ++it)
        plan.insert(it.key(), it.value());
    return planOf(QJsonDocument(plan).toJson());
}

CallStage newCall(const QString& to, const QString& from, const QString& direction) {
    CallStage stage;
    stage.session = u"s-1"_s;
    stage.from = from;
    stage.to = to;
    stage.direction = direction;
    stage.at = QDateTime(QDate(2026, 7, 1), QTime(15, 0), utc);
    return stage;
}

CallStage laterStage(Endpoint endpoint, const QString& query, const QString& fields) {
    CallStage stage = newCall(u"+15551234567"_s);
    stage.endpoint = endpoint;
    const QUrlQuery state(query);
    for (const auto& [name, value] : state.queryItems(QUrl::FullyDecoded))
        stage.query.add(name, value);
    const QUrlQuery given(fields);
    for (const auto& [name, value] : given.queryItems(QUrl::FullyDecoded))
        stage.fields.add(name, value);
    return stage;
}

RoutingContext contextOf(std::shared_ptr<const RoutingPlan> plan) {
    RoutingContext context;
    context.plan = std::move(plan);
    context.baseUrl = u"https://pbx.test"_s;
    return context;
}

QString verbsOf(const QByteArray& cxml) {
    static const QRegularExpression between(u">\\s+<"_s);
    QString text = QString::fromUtf8(cxml).replace(between, u"><"_s).trimmed();
    text.remove(u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>"_s);
    text.remove(u"<Response>"_s).remove(u"</Response>"_s);
    return text.remove(u"<Response/>"_s);
}

} // namespace opbx::test
