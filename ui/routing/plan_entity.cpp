#include "ui/routing/plan_entity.h"

#include "core/model/zone_database.h"
#include "ui/support/formatting.h"

#include <QJsonArray>
#include <QSet>
#include <QTimeZone>

#include <array>

namespace opbx::ui {

namespace {

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

constexpr const char* name = QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Name");
constexpr const char* active = QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Active");

constexpr const char* credentials =
    QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Entry of the keychain with user name and password");

constexpr std::array numberFields = {
    field("number", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Number"), FieldKind::Code),
    field("name", name, FieldKind::Text),
    field("destination", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Calls go to"), FieldKind::Destination),
    field("active", active, FieldKind::Flag)};

constexpr std::array extensionFields = {
    field("number", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Extension"), FieldKind::Code),
    choice("type", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Kind"),
           "user|forward|conference|ring_group|ivr|ai_assistant"),
    field("name", name, FieldKind::Text),
    EntityField{"noAnswerTimeout",
                QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Ring for (seconds, 0: as the others)"),
                FieldKind::Number, 0, 600, "", "user"},
    field("noAnswer", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "When nobody answers"),
          FieldKind::Destination, "user"),
    field("forwardTo", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Forward to"), FieldKind::Code,
          "user|forward"),
    field("callerId",
          QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Caller id of its calls (empty: that of the rule)"),
          FieldKind::Code, "user|forward"),
    reference("conferenceRoom", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Conference room"),
              "conferenceRooms", "conference"),
    reference("ringGroup", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Ring group"), "ringGroups",
              "ring_group"),
    reference("ivrMenu", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Menu"), "ivrMenus", "ivr"),
    reference("aiAssistant", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "AI assistant"), "aiAssistants",
              "ai_assistant"),
    field("provider", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Provider, without an entry of its own"),
          FieldKind::Code, "ai_assistant"),
    field("address", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Number or agent"), FieldKind::Code,
          "ai_assistant"),
    field("credentials", credentials, FieldKind::Code, "ai_assistant"),
    field("active", active, FieldKind::Flag)};

constexpr std::array groupFields = {
    field("name", name, FieldKind::Text),
    choice("strategy", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Ring"),
           "simultaneous|sequential|round_robin"),
    field("members", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Members, in order"), FieldKind::Members),
    number("timeout", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Ring for (seconds)"), 1, 600),
    number("turns", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Turns"), 1, 100),
    field("fallback", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "When nobody answers"),
          FieldKind::Destination),
    field("active", active, FieldKind::Flag)};

constexpr std::array menuFields = {
    field("name", name, FieldKind::Text),
    field("prompt", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Callers hear"), FieldKind::Prompt),
    field("invalidPrompt", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "After a wrong key they hear"),
          FieldKind::Prompt),
    field("options", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Keys"), FieldKind::Options),
    number("interDigitTimeout", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Wait between keys (seconds)"), 1,
           60),
    number("maxTimeout", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Wait for the first key (seconds)"), 1,
           300),
    number("maxTurns", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Repeat (times)"), 1, 100),
    field("failover", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "When no key was right"),
          FieldKind::Destination),
    field("active", active, FieldKind::Flag)};

constexpr std::array hoursFields = {
    field("name", name, FieldKind::Text),
    field("timeZone", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Time zone"), FieldKind::TimeZone),
    field("week", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Open"), FieldKind::Week),
    field("exceptions", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Holidays and other days"),
          FieldKind::Exceptions),
    field("open", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "While open, calls go to"),
          FieldKind::Destination),
    field("closed", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "While closed, calls go to"),
          FieldKind::Destination),
    field("unknown",
          QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "While the time zone cannot be had, calls go to"),
          FieldKind::Destination)};

constexpr std::array roomFields = {
    field("name", name, FieldKind::Text),
    number("maxParticipants", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Participants at most"), 1, 250),
    field("startOnEnter", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Begins with the first participant"),
          FieldKind::Flag),
    field("endOnExit", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Ends when somebody leaves"),
          FieldKind::Flag),
    field("muted", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Participants are muted"), FieldKind::Flag),
    field("active", active, FieldKind::Flag)};

constexpr std::array boxFields = {
    field("name", name, FieldKind::Text),
    field("greeting", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Callers hear"), FieldKind::Prompt),
    number("maxLength", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Longest message (seconds)"), 1, 3600),
    field("active", active, FieldKind::Flag)};

constexpr std::array assistantFields = {
    field("name", name, FieldKind::Text),
    field("provider", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Provider"), FieldKind::Code),
    field("address", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Number or agent"), FieldKind::Code),
    field("credentials", credentials, FieldKind::Code), field("active", active, FieldKind::Flag)};

constexpr std::array blockedFields = {
    field("pattern", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Caller (* for any digits)"),
          FieldKind::Code),
    field("name", name, FieldKind::Text),
    choice("action", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "What they get"), "reject|busy|drop"),
    field("active", active, FieldKind::Flag)};

constexpr std::array outboundFields = {
    field("name", name, FieldKind::Text),
    field("prefix", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Numbers that begin with"), FieldKind::Code),
    field("trunks", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Trunks"), FieldKind::Texts),
    field("callerId", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Caller id"), FieldKind::Code),
    field("active", active, FieldKind::Flag)};

constexpr std::array defaultFields = {
    EntityField{"language", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Language of what is spoken"),
                FieldKind::Suggested, 0, 0, "en-US|en-GB|he-IL|de-DE|fr-FR|es-ES|it-IT|pt-BR|ru-RU|ar-SA",
                ""},
    EntityField{"voice", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Voice"), FieldKind::Suggested, 0, 0,
                "woman|man|premium", ""},
    EntityField{"region", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Country of numbers in national form"),
                FieldKind::Suggested, 0, 0, "US|CA|GB|IL|DE|AT|CH|FR|ES|IT|AU|BR", ""},
    number("noAnswerTimeout", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Telephones ring for (seconds)"), 1,
           600),
    choice("unroutable", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Calls that lead nowhere"),
           "announce|reject"),
    field("texts", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Sentences that callers hear"),
          FieldKind::Sentences)};

const std::array table = {
    EntityKind{"numbers", "number", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Numbers"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Number"), "number", "", "destination",
               numberFields},
    EntityKind{"extensions", "person", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Extensions"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Extension"), "number", "extension", "type",
               extensionFields},
    EntityKind{"ringGroups", "people", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Ring groups"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Ring group"), "id", "ring_group", "members",
               groupFields},
    EntityKind{"ivrMenus", "menu", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Menus"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Menu"), "id", "ivr", "failover", menuFields},
    EntityKind{"businessHours", "clock", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Business hours"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Business hours"), "id", "business_hours", "open",
               hoursFields},
    EntityKind{"conferenceRooms", "conference",
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Conference rooms"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Conference room"), "id", "conference",
               "maxParticipants", roomFields},
    EntityKind{"voicemailBoxes", "voicemail", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Voicemail boxes"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Voicemail box"), "id", "voicemail", "maxLength",
               boxFields},
    EntityKind{"aiAssistants", "assistant", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "AI assistants"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "AI assistant"), "id", "ai_assistant", "provider",
               assistantFields},
    EntityKind{"blockedCallers", "blocked", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Blocked callers"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Blocked caller"), "pattern", "", "action",
               blockedFields},
    EntityKind{"outboundRules", "outbound", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Outbound rules"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Outbound rule"), "prefix", "", "trunks",
               outboundFields},
    EntityKind{"defaults", "settings", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Settings of the plan"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Settings of the plan"), "", "", "language",
               defaultFields, true},
};

struct ChoiceWords {
    const char* value;
    const char* text;
};
constexpr std::array choiceWords = {
    ChoiceWords{"user", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Telephone")},
    ChoiceWords{"forward", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Forward")},
    ChoiceWords{"conference", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Conference room")},
    ChoiceWords{"ring_group", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Ring group")},
    ChoiceWords{"ivr", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Menu")},
    ChoiceWords{"ai_assistant", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "AI assistant")},
    ChoiceWords{"simultaneous", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "All at once")},
    ChoiceWords{"sequential", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "One after the other")},
    ChoiceWords{"round_robin",
                QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "In turn, starting with the next one each time")},
    ChoiceWords{"reject", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Rejected")},
    ChoiceWords{"busy", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Busy tone")},
    ChoiceWords{"announce", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Hear a sentence")},
    ChoiceWords{"drop", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Hung up without a word")},
};

/// That of this computer, by a name that a plan may hold.
QString ownTimeZone() {
    const QString own = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    return ZoneDatabase().zone(own).isValid() ? own : QStringLiteral("Etc/UTC");
}

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
    if (kind.isSingle)
        return one(kind);
    const QString id = item.value(QLatin1String(kind.idKey)).toString();
    const QString itemName = item.value(QLatin1String("name")).toString();
    if (QLatin1String(kind.idKey) == QLatin1String("id"))
        return itemName.isEmpty() ? id : itemName;
    return Formatting::party(itemName, id);
}

QString PlanEntities::named(const EntityKind& kind, const QJsonObject& item) {
    return tr("%1: %2", "kind and name").arg(one(kind), nameOf(kind, item));
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
            item.insert(key, ownTimeZone());
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
            return named(*target, item);
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
