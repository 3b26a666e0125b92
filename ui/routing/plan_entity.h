// The one table of what a routing plan holds: kinds of entities, their fields with labels, limits and choices. It drives lists,
// editors and the destination picker. GUI thread.
#pragma once

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

#include <span>

namespace opbx::ui {

enum class FieldKind {
    Text,
    Code, // digits, numbers, addresses: left to right in every language
    Number,
    Flag,
    Choice,
    Destination,
    Prompt,
    Members, // extension numbers in order
    Options, // keys of a menu
    Week,
    Exceptions,
    Texts,     // separated by commas
    Reference, // id of an entity of the kind in `choices`
    TimeZone,
    Suggested, // free, with `choices` to pick from
    Sentences, // own words for the fixed sentences
};

struct EntityField {
    const char* key; // in the plan's JSON
    const char* label;
    FieldKind kind;
    int minimum;
    int maximum;
    const char* choices; // separated by '|'
    const char* types;   // shown for these values of "type", separated by '|'; empty: always
};

struct EntityKind {
    const char* key; // of the list in the plan's JSON
    const char* iconName;
    const char* title;           // "Ring groups"
    const char* one;             // "Ring group"
    const char* idKey;           // key of what others refer to; "number", "id" or another
    const char* destinationType; // how a destination names it; empty: calls cannot be sent there
    const char* summaryKey;      // the field that the list shows beside the name
    std::span<const EntityField> fields;
    bool isSingle = false; // one object, not a list: the settings of the plan
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
    static QString label(const EntityField& field) { return tr(field.label); }
    static QString choice(const QString& value);

    /// "Sales (12)", "1001", as far as it says.
    static QString nameOf(const EntityKind& kind, const QJsonObject& item);
    /// "Ring group: Sales"
    static QString named(const EntityKind& kind, const QJsonObject& item);
    /// A new item with everything that is needed, and an id that is free in `document`.
    static QJsonObject blank(const EntityKind& kind, const QJsonObject& document);
    /// "Ring group Sales", "Hang up", "nowhere".
    static QString destination(const QJsonObject& destination, const QJsonObject& document);
    /// What the list shows beside the name.
    static QString summary(const EntityKind& kind, const QJsonObject& item, const QJsonObject& document);
};

} // namespace opbx::ui
