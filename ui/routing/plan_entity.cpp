#include "ui/routing/plan_entity.h"

#include "ui/support/formatting.h"

#include <QJsonArray>
#include <QSet>
#include <QTimeZone>

#include <array>

namespace opbx::ui {

namespace {

#define OPBX_TEXT(text) QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", text)

constexpr EntityField field(const char* key, const char* label, FieldKind kind, const char* types = "") {
    return {key, label, kind, 0, 0, "", types};
}
constexpr EntityField number(const char* key, const char* label, int minimum, int maximum) {
    return {key, label, FieldKind::Number, minimum, maximum, "", ""};
}
constexpr EntityField choice(const char* key, const char* label, const char* choices) {
    return {key, label, FieldKind::Choice, 0, 0, choices, ""};
}
constexpr EntityField reference(const char* key, const char* label, const char* kind, const char* types) {
    return {key, label, FieldKind::Reference, 0, 0, kind, types};
}

constexpr const char* name = OPBX_TEXT("Name");
constexpr const char* active = OPBX_TEXT("Active");

constexpr std::array numberFields = {field("number", OPBX_TEXT("Number"), FieldKind::Code),
                                     field("name", name, FieldKind::Text),
                                     field("destination", OPBX_TEXT("Calls go to"), FieldKind::Destination),
                                     field("active", active, FieldKind::Flag)};

constexpr std::array extensionFields = {
    field("number", OPBX_TEXT("Extension"), FieldKind::Code),
    choice("type", OPBX_TEXT("Kind"), "user|forward|conference|ring_group|ivr|ai_assistant"),
    field("name", name, FieldKind::Text),
    EntityField{"noAnswerTimeout", OPBX_TEXT("Ring for (seconds, 0: as the others)"), FieldKind::Number, 0,
                600, "", "user"},
    field("noAnswer", OPBX_TEXT("When nobody answers"), FieldKind::Destination, "user"),
    field("forwardTo", OPBX_TEXT("Forward to"), FieldKind::Code, "user|forward"),
    reference("conferenceRoom", OPBX_TEXT("Conference room"), "conferenceRooms", "conference"),
    reference("ringGroup", OPBX_TEXT("Ring group"), "ringGroups", "ring_group"),
    reference("ivrMenu", OPBX_TEXT("Menu"), "ivrMenus", "ivr"),
    reference("aiAssistant", OPBX_TEXT("AI assistant"), "aiAssistants", "ai_assistant"),
    field("provider", OPBX_TEXT("Provider, without an entry of its own"), FieldKind::Code, "ai_assistant"),
    field("address", OPBX_TEXT("Number or agent"), FieldKind::Code, "ai_assistant"),
    field("active", active, FieldKind::Flag)};

constexpr std::array groupFields = {
    field("name", name, FieldKind::Text),
    choice("strategy", OPBX_TEXT("Ring"), "simultaneous|sequential|round_robin"),
    field("members", OPBX_TEXT("Members, in order"), FieldKind::Members),
    number("timeout", OPBX_TEXT("Ring for (seconds)"), 1, 600),
    number("turns", OPBX_TEXT("Turns"), 1, 100),
    field("fallback", OPBX_TEXT("When nobody answers"), FieldKind::Destination),
    field("active", active, FieldKind::Flag)};

constexpr std::array menuFields = {
    field("name", name, FieldKind::Text),
    field("prompt", OPBX_TEXT("Callers hear"), FieldKind::Prompt),
    field("invalidPrompt", OPBX_TEXT("After a wrong key they hear"), FieldKind::Prompt),
    field("options", OPBX_TEXT("Keys"), FieldKind::Options),
    number("interDigitTimeout", OPBX_TEXT("Wait between keys (seconds)"), 1, 60),
    number("maxTimeout", OPBX_TEXT("Wait for the first key (seconds)"), 1, 300),
    number("maxTurns", OPBX_TEXT("Repeat (times)"), 1, 100),
    field("failover", OPBX_TEXT("When no key was right"), FieldKind::Destination),
    field("active", active, FieldKind::Flag)};

constexpr std::array hoursFields = {
    field("name", name, FieldKind::Text),
    field("timeZone", OPBX_TEXT("Time zone"), FieldKind::TimeZone),
    field("week", OPBX_TEXT("Open"), FieldKind::Week),
    field("exceptions", OPBX_TEXT("Holidays and other days"), FieldKind::Exceptions),
    field("open", OPBX_TEXT("While open, calls go to"), FieldKind::Destination),
    field("closed", OPBX_TEXT("While closed, calls go to"), FieldKind::Destination)};

constexpr std::array roomFields = {
    field("name", name, FieldKind::Text),
    number("maxParticipants", OPBX_TEXT("Participants at most"), 1, 250),
    field("startOnEnter", OPBX_TEXT("Begins with the first participant"), FieldKind::Flag),
    field("endOnExit", OPBX_TEXT("Ends when somebody leaves"), FieldKind::Flag),
    field("muted", OPBX_TEXT("Participants are muted"), FieldKind::Flag),
    field("active", active, FieldKind::Flag)};

constexpr std::array boxFields = {field("name", name, FieldKind::Text),
                                  field("greeting", OPBX_TEXT("Callers hear"), FieldKind::Prompt),
                                  number("maxLength", OPBX_TEXT("Longest message (seconds)"), 1, 3600),
                                  field("active", active, FieldKind::Flag)};

constexpr std::array assistantFields = {field("name", name, FieldKind::Text),
                                        field("provider", OPBX_TEXT("Provider"), FieldKind::Code),
                                        field("address", OPBX_TEXT("Number or agent"), FieldKind::Code),
                                        field("active", active, FieldKind::Flag)};

constexpr std::array blockedFields = {field("pattern", OPBX_TEXT("Caller (may end with *)"), FieldKind::Code),
                                      field("name", name, FieldKind::Text),
                                      choice("action", OPBX_TEXT("What they get"), "reject|busy|drop"),
                                      field("active", active, FieldKind::Flag)};

constexpr std::array outboundFields = {field("name", name, FieldKind::Text),
                                       field("prefix", OPBX_TEXT("Numbers that begin with"), FieldKind::Code),
                                       field("trunks", OPBX_TEXT("Trunks"), FieldKind::Texts),
                                       field("callerId", OPBX_TEXT("Caller id"), FieldKind::Code),
                                       field("active", active, FieldKind::Flag)};

const std::array table = {
    EntityKind{"numbers", "number", OPBX_TEXT("Numbers"), OPBX_TEXT("Number"), "number", "", "destination",
               numberFields},
    EntityKind{"extensions", "person", OPBX_TEXT("Extensions"), OPBX_TEXT("Extension"), "number", "extension",
               "type", extensionFields},
    EntityKind{"ringGroups", "people", OPBX_TEXT("Ring groups"), OPBX_TEXT("Ring group"), "id", "ring_group",
               "members", groupFields},
    EntityKind{"ivrMenus", "menu", OPBX_TEXT("Menus"), OPBX_TEXT("Menu"), "id", "ivr", "failover",
               menuFields},
    EntityKind{"businessHours", "clock", OPBX_TEXT("Business hours"), OPBX_TEXT("Business hours"), "id",
               "business_hours", "open", hoursFields},
    EntityKind{"conferenceRooms", "conference", OPBX_TEXT("Conference rooms"), OPBX_TEXT("Conference room"),
               "id", "conference", "maxParticipants", roomFields},
    EntityKind{"voicemailBoxes", "voicemail", OPBX_TEXT("Voicemail boxes"), OPBX_TEXT("Voicemail box"), "id",
               "voicemail", "maxLength", boxFields},
    EntityKind{"aiAssistants", "assistant", OPBX_TEXT("AI assistants"), OPBX_TEXT("AI assistant"), "id",
               "ai_assistant", "provider", assistantFields},
    EntityKind{"blockedCallers", "blocked", OPBX_TEXT("Blocked callers"), OPBX_TEXT("Blocked caller"),
               "pattern", "", "action", blockedFields},
    EntityKind{"outboundRules", "outbound", OPBX_TEXT("Outbound rules"), OPBX_TEXT("Outbound rule"), "prefix",
               "", "trunks", outboundFields},
};

struct ChoiceWords {
    const char* value;
    const char* text;
};
constexpr std::array choiceWords = {
    ChoiceWords{"user", OPBX_TEXT("Telephone")},
    ChoiceWords{"forward", OPBX_TEXT("Forward")},
    ChoiceWords{"conference", OPBX_TEXT("Conference room")},
    ChoiceWords{"ring_group", OPBX_TEXT("Ring group")},
    ChoiceWords{"ivr", OPBX_TEXT("Menu")},
    ChoiceWords{"ai_assistant", OPBX_TEXT("AI assistant")},
    ChoiceWords{"simultaneous", OPBX_TEXT("All at once")},
    ChoiceWords{"sequential", OPBX_TEXT("One after the other")},
    ChoiceWords{"round_robin", OPBX_TEXT("In turn, starting with the next one each time")},
    ChoiceWords{"reject", OPBX_TEXT("Rejected")},
    ChoiceWords{"busy", OPBX_TEXT("Busy tone")},
    ChoiceWords{"drop", OPBX_TEXT("Hung up without a word")},
};
#undef OPBX_TEXT

QString freeId(const EntityKind& kind, const QJsonObject& document) {
    QSet<QString> used;
    const QString key = QString::fromLatin1(kind.idKey);
    const QJsonArray items = document.value(QLatin1String(kind.key)).toArray();
    for (const QJsonValue& item : items)
        used.insert(item.toObject().value(key).toString());
    int next = key == u"number" ? 1001 : 1;
    while (used.contains(QString::number(next)))
        ++next;
    return QString::number(next);
}

} // namespace

std::span<const EntityKind> PlanEntities::kinds() {
    return table;
}

const EntityKind* PlanEntities::kind(const QString& key) {
    for (const EntityKind& kind : table) {
        if (key == QLatin1String(kind.key))
            return &kind;
    }
    return nullptr;
}

const EntityKind* PlanEntities::kindOfDestination(const QString& type) {
    for (const EntityKind& kind : table) {
        if (*kind.destinationType && type == QLatin1String(kind.destinationType))
            return &kind;
    }
    return nullptr;
}

QString PlanEntities::choice(const QString& value) {
    for (const ChoiceWords& words : choiceWords) {
        if (value == QLatin1String(words.value))
            return tr(words.text);
    }
    return value;
}

QString PlanEntities::nameOf(const EntityKind& kind, const QJsonObject& item) {
    const QString id = item.value(QLatin1String(kind.idKey)).toString();
    const QString itemName = item.value(QLatin1String("name")).toString();
    if (QLatin1String(kind.idKey) == QLatin1String("id"))
        return itemName.isEmpty() ? id : itemName;
    return Formatting::party(itemName, id);
}

QJsonObject PlanEntities::blank(const EntityKind& kind, const QJsonObject& document) {
    QJsonObject item;
    const QString idKey = QString::fromLatin1(kind.idKey);
    if (idKey == u"id" || QLatin1String(kind.key) == QLatin1String("extensions"))
        item.insert(idKey, freeId(kind, document));
    for (const EntityField& field : kind.fields) {
        const QString key = QString::fromLatin1(field.key);
        if (field.kind == FieldKind::Choice)
            item.insert(key, QString::fromLatin1(field.choices).section(u'|', 0, 0));
        else if (field.kind == FieldKind::Number && !*field.types && field.minimum > 0)
            item.insert(key, key == u"timeout" || key == u"maxLength" ? 60
                             : key == u"maxParticipants"              ? 25
                                                                      : 3);
        else if (field.kind == FieldKind::Flag)
            item.insert(key, key == u"active" || key == u"startOnEnter");
        else if (field.kind == FieldKind::TimeZone)
            item.insert(key, QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    }
    return item;
}

QString PlanEntities::destination(const QJsonObject& destination, const QJsonObject& document) {
    const QString type = destination.value(QLatin1String("type")).toString();
    const QString id =
        destination.value(QLatin1String(destination.contains(QLatin1String("to")) ? "to" : "id")).toString();
    if (type.isEmpty())
        return tr("nowhere");
    if (type == u"hangup")
        return tr("Hang up");
    if (type == u"forward")
        return tr("Forward to %1").arg(Formatting::phone(id));
    const EntityKind* target = kindOfDestination(type);
    if (!target)
        return type;
    const QJsonArray items = document.value(QLatin1String(target->key)).toArray();
    for (const QJsonValue& value : items) {
        const QJsonObject item = value.toObject();
        if (item.value(QLatin1String(target->idKey)).toString() == id)
            return tr("%1: %2", "kind and name").arg(one(*target), nameOf(*target, item));
    }
    return tr("%1 %2, which does not exist").arg(one(*target), id);
}

QString PlanEntities::summary(const EntityKind& kind, const QJsonObject& item, const QJsonObject& document) {
    const QJsonValue value = item.value(QLatin1String(kind.summaryKey));
    if (value.isArray())
        return value.toVariant().toStringList().join(QStringLiteral(", "));
    if (value.isDouble())
        return Formatting::count(value.toInt());
    if (value.isString())
        return choice(value.toString());
    return destination(value.toObject(), document);
}

} // namespace opbx::ui
