#include "ui/routing/plan_entity.h"

#include "core/model/plan_json.h"
#include "core/model/zone_database.h"
#include "ui/theme/formatting.h"

#include <QJsonArray>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

EntityKind entity(const char* key, const char* iconName, const char* title, const char* one,
                  const char* idKey, const char* destinationType, const char* summaryKey) {
    return {key,   iconName,        title,      one,
            idKey, destinationType, summaryKey, planFields(QString::fromLatin1(key))};
}

/// That of this computer, by a name that a plan may hold.
QString ownTimeZone() {
    const QString own = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    return ZoneDatabase().zone(own).isValid() ? own : u"Etc/UTC"_s;
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
    static const std::array table = {
        entity("numbers", "number", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Numbers"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Number"), "number", "", "destination"),
        entity("extensions", "person", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Extensions"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Extension"), "number", "extension", "type"),
        entity("ringGroups", "people", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Ring groups"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Ring group"), "id", "ring_group", "members"),
        entity("ivrMenus", "menu", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Menus"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Menu"), "id", "ivr", "failover"),
        entity("businessHours", "clock", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Business hours"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Business hours"), "id", "business_hours", "open"),
        entity("conferenceRooms", "conference",
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Conference rooms"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Conference room"), "id", "conference",
               "maxParticipants"),
        entity("voicemailBoxes", "voicemail", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Voicemail boxes"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Voicemail box"), "id", "voicemail", "maxLength"),
        entity("aiAssistants", "assistant", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "AI assistants"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "AI assistant"), "id", "ai_assistant", "provider"),
        entity("blockedCallers", "blocked", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Blocked callers"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Blocked caller"), "pattern", "", "action"),
        entity("outboundRules", "outbound", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Outbound rules"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Outbound rule"), "prefix", "", "trunks"),
        entity("defaults", "settings", QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Settings of the plan"),
               QT_TRANSLATE_NOOP("opbx::ui::PlanEntities", "Settings of the plan"), "", "", "language"),
    };
    return table;
}

const EntityKind* PlanEntities::kind(const QString& key) {
    for (const EntityKind& kind : kinds()) {
        if (key == QLatin1String(kind.key))
            return &kind;
    }
    return nullptr;
}

const EntityKind* PlanEntities::kindOfDestination(const QString& type) {
    for (const EntityKind& kind : kinds()) {
        if (*kind.destinationType && type == QLatin1String(kind.destinationType))
            return &kind;
    }
    return nullptr;
}

QString PlanEntities::label(const EntityField& field) {
    return QCoreApplication::translate("Message", field.label);
}

QString PlanEntities::choice(const PlanWord& word) {
    return QCoreApplication::translate("Message", word.label);
}

QString PlanEntities::nameOf(const EntityKind& kind, const QJsonObject& item) {
    if (kind.isSingle())
        return one(kind);
    const QString id = item.value(QLatin1String(kind.idKey)).toString();
    const QString itemName = item.value("name"_L1).toString();
    if (QLatin1String(kind.idKey) == "id"_L1)
        return itemName.isEmpty() ? id : itemName;
    return Formatting::party(itemName, id);
}

QString PlanEntities::named(const EntityKind& kind, const QJsonObject& item) {
    return tr("%1: %2", "kind and name").arg(one(kind), nameOf(kind, item));
}

QJsonObject PlanEntities::blank(const EntityKind& kind, const QJsonObject& document) {
    QJsonObject item;
    const QString idKey = QString::fromLatin1(kind.idKey);
    if (idKey == u"id" || QLatin1String(kind.key) == "extensions"_L1)
        item.insert(idKey, freeId(kind, document));
    if (QLatin1String(kind.key) == "businessHours"_L1)
        item.insert(u"timeZone"_s, ownTimeZone());
    return item;
}

QString PlanEntities::destination(const QJsonObject& destination, const QJsonObject& document) {
    const QString type = destination.value("type"_L1).toString();
    const QString id =
        destination.value(QLatin1String(destination.contains("to"_L1) ? "to" : "id")).toString();
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
    const QString key = QString::fromLatin1(kind.summaryKey);
    const QJsonValue given = item.value(key);
    const QJsonValue value =
        given.isUndefined() ? planBlank(QString::fromLatin1(kind.key)).value(key) : given;
    if (value.isArray())
        return value.toVariant().toStringList().join(u", "_s);
    if (value.isDouble())
        return Formatting::count(value.toInt());
    if (value.isString()) {
        const auto field =
            std::find_if(kind.fields.begin(), kind.fields.end(),
                         [&key](const EntityField& each) { return key == QLatin1String(each.key); });
        for (const PlanWord& word : field->words) {
            if (value.toString() == QLatin1String(word.word))
                return choice(word);
        }
        return value.toString();
    }
    return destination(value.toObject(), document);
}

} // namespace opbx::ui
