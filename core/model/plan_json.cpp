#include "core/model/plan_json.h"

#include "core/model/plan_fields.h"
#include "core/model/plan_reader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <span>

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

template<class E>
void readWord(PlanReader& in, const QJsonValue& value, std::span<const PlanWord<E>> words, E& target) {
    QStringList allowed;
    for (const PlanWord<E>& word : words) {
        if (value.toString() == latin(word.word)) {
            target = word.value;
            return;
        }
        allowed.append(latin(word.word));
    }
    in.expected(u"one of %1"_s.arg(allowed.join(u", "_s)), value);
}

void read(PlanReader& in, const QJsonValue& value, DestinationType& target) {
    readWord<DestinationType>(in, value, destinationWords, target);
}
void read(PlanReader& in, const QJsonValue& value, ExtensionType& target) {
    readWord<ExtensionType>(in, value, extensionWords, target);
}
void read(PlanReader& in, const QJsonValue& value, RingStrategy& target) {
    readWord<RingStrategy>(in, value, strategyWords, target);
}
void read(PlanReader& in, const QJsonValue& value, BlockAction& target) {
    readWord<BlockAction>(in, value, blockWords, target);
}
void read(PlanReader& in, const QJsonValue& value, Unroutable& target) {
    readWord<Unroutable>(in, value, unroutableWords, target);
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

void read(PlanReader& in, const QJsonValue& value, QMap<QString, QString>& target) {
    if (!value.isObject())
        return in.expected(u"an object"_s, value);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QByteArray key = it.key().toUtf8();
        in.member(key.constData(), [&] { read(in, it.value(), target[it.key()]); });
    }
}

template<class T>
requires requires(const T* entity) {
    fieldsOf(entity);
}
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
                return in.fail(u"is no day; use mon, tue, wed, thu, fri, sat, sun"_s);
            read(in, it.value(), target[size_t(day - weekdayKeys.begin())]);
        });
    }
}

template<class T>
requires requires(const T* entity) {
    fieldsOf(entity);
}
void read(PlanReader& in, const QJsonValue& value, T& target) {
    if (!value.isObject())
        return in.expected(u"an object"_s, value);
    const QJsonObject object = value.toObject();
    qsizetype known = 0;
    const auto one = [&](const auto& field) {
        const QJsonValue given = object.value(latin(field.key));
        known += given.isUndefined() ? 0 : 1;
        if (given.isNull() && field.need == Need::Optional)
            return; // as if it were not there
        if (!given.isUndefined())
            in.member(field.key, [&] { read(in, given, target.*field.member); });
        else if (field.need == Need::Required)
            in.member(field.key, [&] { in.fail(u"is missing"_s); });
    };
    std::apply([&](const auto&... field) { (one(field), ...); }, fieldsOf(&target));
    if (known == object.size())
        return;
    if constexpr (requires { target.extra; }) {
        target.extra = object;
        std::apply([&](const auto&... field) { (target.extra.remove(latin(field.key)), ...); },
                   fieldsOf(&target));
    }
}

// ---- writing -----------------------------------------------------------------------------------------------------

template<class E>
QJsonValue wordOf(std::span<const PlanWord<E>> words, E value) {
    for (const PlanWord<E>& word : words) {
        if (word.value == value)
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
QJsonValue write(ExtensionType value) {
    return wordOf<ExtensionType>(extensionWords, value);
}
QJsonValue write(RingStrategy value) {
    return wordOf<RingStrategy>(strategyWords, value);
}
QJsonValue write(BlockAction value) {
    return wordOf<BlockAction>(blockWords, value);
}
QJsonValue write(Unroutable value) {
    return wordOf<Unroutable>(unroutableWords, value);
}
QJsonValue write(QDate value) {
    return value.toString(Qt::ISODate);
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

template<class T>
requires requires(const T* entity) {
    fieldsOf(entity);
}
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

template<class T>
requires requires(const T* entity) {
    fieldsOf(entity);
}
QJsonValue write(const T& value) {
    QJsonObject object;
    if constexpr (requires { value.extra; })
        object = value.extra;
    const T blank{};
    const auto one = [&](const auto& field) {
        const QJsonValue written = write(value.*field.member);
        if (field.need == Need::Required || written != write(blank.*field.member))
            object.insert(latin(field.key), written);
    };
    std::apply([&](const auto&... field) { (one(field), ...); }, fieldsOf(&value));
    return object;
}

template<class T>
QStringList keysOf() {
    QStringList keys;
    const T* none = nullptr;
    std::apply([&](const auto&... field) { (keys.append(latin(field.key)), ...); }, fieldsOf(none));
    return keys;
}

template<class T>
QJsonObject blankOf() {
    const T blank{};
    QJsonObject object;
    std::apply(
        [&](const auto&... field) { (object.insert(latin(field.key), write(blank.*field.member)), ...); },
        fieldsOf(&blank));
    return object;
}

} // namespace

Result<RoutingPlan> planFromJson(const QByteArray& json) {
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (document.isNull())
        return Error{ErrorCode::InvalidInput,
                     u"The plan is no JSON document: %1 at byte %2."_s.arg(
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

QHash<QString, QStringList> planKeys() {
    return {
        {u"plan"_s, keysOf<RoutingPlan>()},
        {u"defaults"_s, keysOf<PlanDefaults>()},
        {u"number"_s, keysOf<PlanNumber>()},
        {u"extension"_s, keysOf<PlanExtension>()},
        {u"ringGroup"_s, keysOf<PlanRingGroup>()},
        {u"ivrMenu"_s, keysOf<PlanIvrMenu>()},
        {u"ivrOption"_s, keysOf<PlanIvrOption>()},
        {u"businessHours"_s, keysOf<PlanBusinessHours>()},
        {u"exception"_s, keysOf<PlanException>()},
        {u"conferenceRoom"_s, keysOf<PlanConferenceRoom>()},
        {u"voicemailBox"_s, keysOf<PlanVoicemailBox>()},
        {u"aiAssistant"_s, keysOf<PlanAiAssistant>()},
        {u"blockedCaller"_s, keysOf<PlanBlockedCaller>()},
        {u"outboundRule"_s, keysOf<PlanOutboundRule>()},
        {u"prompt"_s, keysOf<PlanPrompt>()},
        {u"destination"_s, {u"type"_s, u"id"_s, u"to"_s}},
    };
}

QJsonObject planBlank(const QString& list) {
    using Blank = QJsonObject (*)();
    static const QHash<QString, Blank> blanks = {
        {u"defaults"_s, &blankOf<PlanDefaults>},
        {u"numbers"_s, &blankOf<PlanNumber>},
        {u"extensions"_s, &blankOf<PlanExtension>},
        {u"ringGroups"_s, &blankOf<PlanRingGroup>},
        {u"ivrMenus"_s, &blankOf<PlanIvrMenu>},
        {u"businessHours"_s, &blankOf<PlanBusinessHours>},
        {u"conferenceRooms"_s, &blankOf<PlanConferenceRoom>},
        {u"voicemailBoxes"_s, &blankOf<PlanVoicemailBox>},
        {u"aiAssistants"_s, &blankOf<PlanAiAssistant>},
        {u"blockedCallers"_s, &blankOf<PlanBlockedCaller>},
        {u"outboundRules"_s, &blankOf<PlanOutboundRule>},
    };
    const Blank blank = blanks.value(list);
    return blank ? blank() : QJsonObject();
}

QString timeOfDayText(int minutes) {
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, '0'_L1).arg(minutes % 60, 2, 10, '0'_L1);
}

QString destinationTypeName(DestinationType type) {
    return wordOf<DestinationType>(destinationWords, type).toString();
}

} // namespace opbx
