#include "core/model/plan_json.h"

#include "core/model/plan_reader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

QLatin1String latin(const char* text) {
    return QLatin1String(text);
}

// ---- reading -----------------------------------------------------------------------------------------------------

void read(PlanReader& in, const QJsonValue& value, QString& target) {
    if (value.isString())
        target = value.toString();
    else if (value.isDouble() && value.toDouble() == double(value.toInteger()))
        target = QString::number(value.toInteger()); // an id or an extension written as a number
    else
        in.expected(u"a text"_s, value);
}

void read(PlanReader& in, const QJsonValue& value, bool& target) {
    if (value.isBool())
        target = value.toBool();
    else
        in.expected(u"true or false"_s, value);
}

void read(PlanReader& in, const QJsonValue& value, int& target) {
    const double number = value.toDouble();
    if (value.isDouble() && number == double(int(qBound(-1e9, number, 1e9))))
        target = int(number);
    else
        in.expected(u"a whole number"_s, value);
}

void read(PlanReader& in, const QJsonValue& value, std::optional<int>& target) {
    int number = 0;
    read(in, value, number);
    target = number;
}

template<PlanEnum E>
void read(PlanReader& in, const QJsonValue& value, E& target) {
    QStringList allowed;
    for (const PlanWord& word : wordsOf(&target)) {
        if (value.toString() == latin(word.word)) {
            target = E(word.value);
            return;
        }
        allowed.append(latin(word.word));
    }
    in.expected(u"one of %1"_s.arg(allowed.join(u", "_s)), value);
}

void read(PlanReader& in, const QJsonValue& value, Destination& target) {
    if (!value.isObject())
        return in.expected(u"an object with type and id"_s, value);
    const QJsonObject object = value.toObject();
    in.member("type", [&] { read(in, object.value("type"_L1), target.type); });
    if (target.type == DestinationType::Hangup)
        return;
    // A forward may name its target `to`, which reads better.
    const char* key = object.contains("to"_L1) && target.type == DestinationType::Forward ? "to" : "id";
    in.member(key, [&] {
        if (!object.contains(latin(key)))
            return in.fail(u"is missing"_s);
        read(in, object.value(latin(key)), target.id);
    });
}

int minutesOf(const QString& text) {
    if (text == "24:00"_L1)
        return 24 * 60;
    const QTime time = QTime::fromString(text, u"HH:mm"_s);
    return time.isValid() ? time.hour() * 60 + time.minute() : -1;
}

void read(PlanReader& in, const QJsonValue& value, PlanTimeRange& target) {
    const QJsonArray pair = value.toArray();
    target = {minutesOf(pair.at(0).toString()), minutesOf(pair.at(1).toString())};
    if (pair.size() != 2 || target.start < 0 || target.end < 0 || target.start == 24 * 60)
        in.expected(u"a range like [\"09:00\", \"17:00\"]"_s, value);
}

void read(PlanReader& in, const QJsonValue& value, QDate& target) {
    target = QDate::fromString(value.toString(), Qt::ISODate);
    if (!target.isValid())
        in.expected(u"a date like 2026-12-25"_s, value);
}

void read(PlanReader& in, const QJsonValue& value, QDateTime& target) {
    target = QDateTime::fromString(value.toString(), Qt::ISODate).toUTC();
    if (!target.isValid())
        in.expected(u"a time like 2026-12-25T17:00:00Z"_s, value);
}

void read(PlanReader& in, const QJsonValue& value, QMap<QString, QString>& target) {
    if (!value.isObject())
        return in.expected(u"an object"_s, value);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QByteArray key = it.key().toUtf8();
        in.member(key.constData(), [&] { read(in, it.value(), target[it.key()]); });
    }
}

template<PlanEntity T>
void read(PlanReader& in, const QJsonValue& value, T& target);

template<class T>
void read(PlanReader& in, const QJsonValue& value, QList<T>& target) {
    if (!value.isArray())
        return in.expected(u"a list"_s, value);
    const QJsonArray array = value.toArray();
    target.reserve(array.size());
    for (qsizetype i = 0; i < array.size() && !in.isFull(); ++i) {
        T item{};
        in.element(i, [&] { read(in, array.at(i), item); });
        target.append(std::move(item));
    }
}

void read(PlanReader& in, const QJsonValue& value, PlanWeek& target) {
    if (!value.isObject())
        return in.expected(u"an object with mon, tue, wed, thu, fri, sat, sun"_s, value);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QByteArray key = it.key().toUtf8();
        const auto day = std::find_if(weekdayKeys.begin(), weekdayKeys.end(),
                                      [&key](const char* name) { return key == name; });
        in.member(key.constData(), [&] {
            if (day == weekdayKeys.end())
                return in.fail(u"is not a day; use mon, tue, wed, thu, fri, sat, sun"_s);
            read(in, it.value(), target[size_t(day - weekdayKeys.begin())]);
        });
    }
}

template<PlanEntity T>
void read(PlanReader& in, const QJsonValue& value, T& target) {
    if (!value.isObject())
        return in.expected(u"an object"_s, value);
    const QJsonObject object = value.toObject();
    qsizetype known = 0;
    eachField<T>([&](const auto& field) {
        const QJsonValue given = object.value(latin(field.key));
        known += given.isUndefined() ? 0 : 1;
        if (given.isNull() && !field.isRequired)
            return; // as if it were not there
        if (!given.isUndefined())
            in.member(field.key, [&] { read(in, given, target.*field.member); });
        else if (field.isRequired)
            in.member(field.key, [&] { in.fail(u"is missing"_s); });
    });
    if (known == object.size())
        return;
    if constexpr (requires { target.extra; }) {
        target.extra = object;
        eachField<T>([&](const auto& field) { target.extra.remove(latin(field.key)); });
    }
}

// ---- writing -----------------------------------------------------------------------------------------------------

template<PlanEnum E>
QJsonValue write(E value) {
    for (const PlanWord& word : wordsOf(&value)) {
        if (word.value == int(value))
            return latin(word.word);
    }
    return {};
}

QJsonValue write(const QString& value) {
    return value;
}
QJsonValue write(bool value) {
    return value;
}
QJsonValue write(int value) {
    return value;
}
QJsonValue write(const std::optional<int>& value) {
    return value ? QJsonValue(*value) : QJsonValue();
}
QJsonValue write(QDate value) {
    return value.toString(Qt::ISODate);
}
QJsonValue write(const QDateTime& value) {
    return value.isValid() ? QJsonValue(value.toUTC().toString(Qt::ISODate)) : QJsonValue();
}
QJsonValue write(const PlanTimeRange& value) {
    return QJsonArray{timeOfDayText(value.start), timeOfDayText(value.end)};
}

QJsonValue write(const Destination& value) {
    if (!value.isSet())
        return QJsonValue();
    QJsonObject object{{u"type"_s, destinationTypeName(value.type)}};
    if (value.type != DestinationType::Hangup)
        object.insert(value.type == DestinationType::Forward ? u"to"_s : u"id"_s, value.id);
    return object;
}

QJsonValue write(const QMap<QString, QString>& value) {
    QJsonObject object;
    for (auto it = value.begin(); it != value.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

template<PlanEntity T>
QJsonValue write(const T& value);

template<class T>
QJsonValue write(const QList<T>& value) {
    QJsonArray array;
    for (const T& item : value)
        array.append(write(item));
    return array;
}

QJsonValue write(const PlanWeek& value) {
    QJsonObject object;
    for (size_t day = 0; day < value.size(); ++day)
        object.insert(latin(weekdayKeys[day]), write(value[day]));
    return object;
}

template<PlanEntity T>
QJsonValue write(const T& value) {
    QJsonObject object;
    if constexpr (requires { value.extra; })
        object = value.extra;
    const T blank{};
    eachField<T>([&](const auto& field) {
        const QJsonValue written = write(value.*field.member);
        if (field.isRequired || written != write(blank.*field.member))
            object.insert(latin(field.key), written);
    });
    return object;
}

template<class M>
struct Listed {
    using Type = M;
};
template<class T>
struct Listed<QList<T>> {
    using Type = T;
};

/// Calls `visit` with a blank entry of a list; not for an unknown list.
template<class Visit>
void withBlank(const QString& list, Visit visit) {
    eachField<RoutingPlan>([&](const auto& field) {
        using Member = std::remove_cvref_t<decltype(std::declval<RoutingPlan>().*field.member)>;
        using Entity = typename Listed<Member>::Type;
        if constexpr (PlanEntity<Entity>) {
            if (list == latin(field.key))
                visit(Entity{});
        }
    });
}

} // namespace

Result<RoutingPlan> planFromJson(const QByteArray& json) {
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (document.isNull())
        return Error{ErrorCode::InvalidInput,
                     u"The plan is not a JSON document: %1 at byte %2."_s.arg(
                         parseError.errorString(), QString::number(parseError.offset))};
    PlanReader in;
    RoutingPlan plan;
    if (document.isObject())
        read(in, document.object(), plan);
    else
        in.fail(u"an object is expected, with version, numbers, extensions and so on"_s);
    if (plan.version != 1 && in.ok())
        in.member("version", [&] { in.fail(u"only version 1 is known to this program"_s); });
    if (!in.ok())
        return Error{ErrorCode::InvalidInput, in.mistakes().join('\n'_L1)};
    plan.index();
    return plan;
}

QByteArray planToJson(const RoutingPlan& plan) {
    QJsonObject object = write(plan).toObject();
    object.insert(u"version"_s, plan.version);
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QJsonObject planBlank(const QString& list) {
    QJsonObject object;
    withBlank(list, [&object](const auto& blank) {
        eachField<std::remove_cvref_t<decltype(blank)>>(
            [&](const auto& field) { object.insert(latin(field.key), write(blank.*field.member)); });
    });
    return object;
}

QList<EntityField> planFields(const QString& list) {
    QList<EntityField> fields;
    withBlank(list, [&fields](const auto& blank) {
        eachField<std::remove_cvref_t<decltype(blank)>>([&](const EntityField& field) {
            if (*field.label)
                fields.append(field);
        });
    });
    return fields;
}

QString timeOfDayText(int minutes) {
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, '0'_L1).arg(minutes % 60, 2, 10, '0'_L1);
}

QString destinationTypeName(DestinationType type) {
    return write(type).toString();
}

} // namespace opbx
