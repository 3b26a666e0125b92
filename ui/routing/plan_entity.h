// The kinds of entities that a routing plan holds, with the words of lists, editors and the destination picker; their fields are those
// of core/model/plan_fields.h. GUI thread.
#pragma once

#include "core/model/plan_fields.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

#include <span>

namespace opbx::ui {

struct EntityKind {
    const char* key; // of the list in the plan's JSON
    const char* iconName;
    const char* title;           // "Ring groups"
    const char* one;             // "Ring group"
    const char* idKey;           // key of what others refer to; "number", "id" or another
    const char* destinationType; // how a destination names it; empty: calls cannot be sent there
    const char* summaryKey;      // the field that the list shows beside the name
    QList<EntityField> fields;

    bool isSingle() const { return !*idKey; } // one object, not a list: the settings of the plan
};

class PlanEntities {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::PlanEntities)

public:
    static std::span<const EntityKind> kinds();
    /// Null for an unknown key.
    static const EntityKind* kind(const QString& key);
    static const EntityKind* kindOfDestination(const QString& type);

    static QString title(const EntityKind& kind) { return tr(kind.title); }
    static QString one(const EntityKind& kind) { return tr(kind.one); }
    static QString label(const EntityField& field);
    static QString choice(const PlanWord& word);

    /// "Sales (12)", "1001", as far as it says.
    static QString nameOf(const EntityKind& kind, const QJsonObject& item);
    /// "Ring group: Sales"
    static QString named(const EntityKind& kind, const QJsonObject& item);
    /// A new item with what it cannot be without: an id that is free in `document`, a time zone.
    static QJsonObject blank(const EntityKind& kind, const QJsonObject& document);
    /// "Ring group Sales", "Hang up", "nowhere".
    static QString destination(const QJsonObject& destination, const QJsonObject& document);
    /// What the list shows beside the name.
    static QString summary(const EntityKind& kind, const QJsonObject& item, const QJsonObject& document);
};

} // namespace opbx::ui
