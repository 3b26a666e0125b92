// The published schema says of a plan what the table of its fields says.
#include "core/model/plan_fields.h"
#include "tests/support/paths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

QString latin(const char* text) {
    return QString::fromLatin1(text);
}

QJsonObject ofType(const char* type) {
    return {{u"type"_s, latin(type)}};
}
QJsonObject named(const char* definition) {
    return {{u"$ref"_s, u"#/$defs/%1"_s.arg(latin(definition))}};
}
QJsonObject listOf(const QJsonObject& items) {
    return {{u"type"_s, u"array"_s}, {u"items"_s, items}};
}

template<PlanEntity T>
QJsonObject schemaOf();

template<class M>
struct Schema {
    static QJsonObject of(const EntityField& field) {
        if constexpr (PlanEnum<M>) {
            QJsonArray words;
            for (const PlanWord& word : wordsOf(static_cast<const M*>(nullptr)))
                words.append(latin(word.word));
            return {{u"type"_s, u"string"_s}, {u"enum"_s, words}};
        } else if constexpr (PlanEntity<M>) {
            return schemaOf<M>();
        } else if constexpr (std::is_same_v<M, bool>) {
            return ofType("boolean");
        } else if constexpr (std::is_same_v<M, int> || std::is_same_v<M, std::optional<int>>) {
            return {{u"type"_s, u"integer"_s},
                    {u"minimum"_s, field.range.least},
                    {u"maximum"_s, field.range.most}};
        } else if constexpr (std::is_same_v<M, QDate>) {
            return {{u"type"_s, u"string"_s}, {u"format"_s, u"date"_s}};
        } else if constexpr (std::is_same_v<M, QDateTime>) {
            return {{u"type"_s, u"string"_s}, {u"format"_s, u"date-time"_s}};
        } else {
            static_assert(std::is_same_v<M, QString>);
            QJsonObject text = ofType("string");
            if (latin(field.key) == u"digits")
                text.insert(u"pattern"_s, u"^[0-9*#]{1,%1}$"_s.arg(limits::mostKeys));
            else if (field.isRequired)
                text.insert(u"minLength"_s, 1);
            return text;
        }
    }
};
template<>
struct Schema<QMap<QString, QString>> {
    static QJsonObject of(const EntityField&) { return ofType("object"); }
};
template<>
struct Schema<Destination> {
    static QJsonObject of(const EntityField&) { return named("destination"); }
};
template<>
struct Schema<PlanPrompt> {
    static QJsonObject of(const EntityField&) { return named("prompt"); }
};
template<>
struct Schema<PlanDay> {
    static QJsonObject of(const EntityField&) { return named("ranges"); }
};
template<>
struct Schema<PlanWeek> {
    static QJsonObject of(const EntityField&) {
        QJsonObject days;
        for (const char* day : weekdayKeys)
            days.insert(latin(day), named("ranges"));
        return {{u"type"_s, u"object"_s}, {u"properties"_s, days}};
    }
};
template<class T>
struct Schema<QList<T>> {
    static QJsonObject of(const EntityField&) { return listOf(Schema<T>::of({})); }
};

template<PlanEntity T>
QJsonObject schemaOf() {
    QJsonObject properties;
    QJsonArray required;
    eachField<T>([&](const auto& field) {
        using Member = std::remove_cvref_t<decltype(std::declval<T>().*field.member)>;
        properties.insert(latin(field.key), Schema<Member>::of(field));
        if (field.isRequired)
            required.append(latin(field.key));
    });
    QJsonObject schema = {{u"type"_s, u"object"_s}, {u"properties"_s, properties}};
    if (!required.isEmpty())
        schema.insert(u"required"_s, required);
    return schema;
}

QJsonObject planSchema() {
    const QJsonObject destination = {
        {u"type"_s, u"object"_s},
        {u"properties"_s, QJsonObject{{u"type"_s, Schema<DestinationType>::of({})},
                                      {u"id"_s, ofType("string")},
                                      {u"to"_s, ofType("string")}}},
        {u"required"_s, QJsonArray{u"type"_s}}};
    QJsonObject range =
        listOf({{u"type"_s, u"string"_s}, {u"pattern"_s, u"^([01][0-9]|2[0-4]):[0-5][0-9]$"_s}});
    range.insert(u"minItems"_s, 2);
    range.insert(u"maxItems"_s, 2);
    QJsonObject schema = schemaOf<RoutingPlan>();
    schema.insert(u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s);
    schema.insert(u"$id"_s, u"urn:opbx:routing-plan:1"_s);
    schema.insert(u"title"_s, u"OPBX routing plan"_s);
    schema.insert(u"$defs"_s, QJsonObject{{u"destination"_s, destination},
                                          {u"prompt"_s, schemaOf<PlanPrompt>()},
                                          {u"ranges"_s, listOf(range)}});
    return schema;
}

} // namespace

class TestPlanSchema : public QObject {
    Q_OBJECT

private slots:
    void thePublishedSchemaIsThatOfTheTable() {
        QFile file(test::sourceDir() + u"/resources/routing-plan.schema.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray expected = QJsonDocument(planSchema()).toJson();
        if (QJsonDocument::fromJson(file.readAll()).object() != planSchema())
            QFAIL("resources/routing-plan.schema.json should hold:\n" + expected);
    }
};

QTEST_GUILESS_MAIN(TestPlanSchema)
#include "tst_plan_schema.moc"
