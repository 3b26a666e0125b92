#include "core/cloudonix/cloudonix_numbers.h"

#include "core/cloudonix/cloudonix_values.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const QJsonValue& value) {
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

/// An application as an object, an id or a name; editions of the API call the field differently.
QString applicationOf(const QJsonObject& object) {
    for (const QLatin1String name :
         {"application"_L1, "voice-application"_L1, "voiceApplication"_L1, "applicationId"_L1}) {
        const QJsonValue value = object.value(name);
        const QString id = textOf(value.isObject() ? value["id"_L1] : value);
        const QString text = id.isEmpty() && value.isObject() ? value["name"_L1].toString() : id;
        if (!text.isEmpty() && text != "0"_L1)
            return text;
    }
    return {};
}

/// "^12125550142$", as exact numbers are kept, without its anchors.
QString withoutAnchors(QString text) {
    if (text.startsWith(u'^'))
        text.remove(0, 1);
    if (text.endsWith(u'$'))
        text.chop(1);
    return text;
}

bool isPlainNumber(const QString& text) {
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || c == u'+'; });
}

const CloudonixApplication* applicationNamed(const CloudonixState& state, const QString& idOrName) {
    for (const CloudonixApplication& application : state.applications) {
        if (!idOrName.isEmpty() &&
            (QString::number(application.id) == idOrName || application.name == idOrName))
            return &application;
    }
    return nullptr;
}

NumberRoute routeOf(const CloudonixNumber& number, const CloudonixState& state,
                    const CloudonixWishes& wishes) {
    NumberRoute route{number, NumberArrival::NoApplication, {}};
    // A number that is bound to nothing is taken by the domain's default application.
    const QString bound = number.application.isEmpty() && state.domain.defaultApplication != 0
                              ? QString::number(state.domain.defaultApplication)
                              : number.application;
    if (bound.isEmpty())
        return route;
    const CloudonixApplication* application = applicationNamed(state, bound);
    route.applicationName = application ? application->name : bound;
    if (!application || application->url != wishes.voiceUrl)
        route.arrival = NumberArrival::OtherApplication;
    else if (!state.domain.active)
        route.arrival = NumberArrival::DomainInactive;
    else if (!application->active)
        route.arrival = NumberArrival::ApplicationInactive;
    else
        route.arrival = number.active ? NumberArrival::Arrives : NumberArrival::NumberInactive;
    return route;
}

} // namespace

Result<QList<CloudonixNumber>> parseCloudonixNumbers(const QByteArray& json) {
    const Result<QJsonArray> list = cloudonixList(json, "numbers");
    if (!list.ok())
        return list.error();
    QList<CloudonixNumber> numbers;
    for (const QJsonValue& value : *list) {
        const QJsonObject object = value.toObject();
        CloudonixNumber number;
        const QString source = textOf(object.value("source"_L1));
        const QString expression = textOf(object.value("dnid"_L1));
        number.id = textOf(object.value("id"_L1));
        number.number = source.isEmpty() ? withoutAnchors(expression) : source;
        if (number.id.isEmpty())
            number.id = expression;
        number.pattern = object.value("prefix"_L1).toBool() || object.value("expression"_L1).toBool() ||
                         object.value("asteriskCompatible"_L1).toBool() || !isPlainNumber(number.number);
        number.application = applicationOf(object);
        number.active = object.value("active"_L1).toBool(true);
        if (!number.id.isEmpty() && !number.number.isEmpty())
            numbers.append(number);
    }
    return numbers;
}

QList<NumberRoute> numberRoutes(const CloudonixState& state, const CloudonixWishes& wishes) {
    QList<NumberRoute> routes;
    for (const CloudonixNumber& number : state.numbers)
        routes.append(routeOf(number, state, wishes));
    return routes;
}

QStringList arrivingNumbers(const QList<NumberRoute>& routes) {
    QStringList numbers;
    for (const NumberRoute& route : routes) {
        if (route.arrival == NumberArrival::Arrives)
            numbers.append(route.number.number);
    }
    return numbers;
}

} // namespace opbx
