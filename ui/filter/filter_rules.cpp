#include "ui/filter/filter_rules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

QString key(FilterSubject subject) {
    return subject == FilterSubject::Calls ? u"call-records/filter-rules"_s : u"traffic/filter-rules"_s;
}

QList<FilterRule> rulesAtFirst(FilterSubject subject) {
    const QStringList expressions =
        subject == FilterSubject::Calls
            ? QStringList{u"missed:yes"_s, u"answered:yes"_s, u"direction:outbound"_s, u"recording:yes"_s}
            : QStringList{u"status:>=400"_s, u"sig:bad"_s, u"attempt:>1"_s, u"endpoint:cdr"_s};
    QList<FilterRule> rules;
    for (const QString& expression : expressions)
        rules.append({QString(), expression, RowColour::None, true});
    return rules;
}

RowColour colourFrom(int number) {
    return number > 0 && number < rowColourCount ? static_cast<RowColour>(number) : RowColour::None;
}

} // namespace

QList<FilterRule> loadFilterRules(const UiState& state, FilterSubject subject) {
    const QByteArray saved = state.value(key(subject)).toString().toUtf8();
    const QJsonDocument document = QJsonDocument::fromJson(saved);
    if (!document.isArray())
        return rulesAtFirst(subject);
    QList<FilterRule> rules;
    const QJsonArray array = document.array();
    for (const QJsonValue& value : array) {
        const QString expression = value[u"filter"_s].toString();
        if (!expression.isEmpty())
            rules.append({value[u"name"_s].toString(), expression, colourFrom(value[u"colour"_s].toInt()),
                          value[u"chip"_s].toBool(true)});
    }
    return rules;
}

void saveFilterRules(UiState& state, FilterSubject subject, const QList<FilterRule>& rules) {
    QJsonArray array;
    for (const FilterRule& rule : rules)
        array.append(QJsonObject{{u"name"_s, rule.name},
                                 {u"filter"_s, rule.expression},
                                 {u"colour"_s, int(rule.colour)},
                                 {u"chip"_s, rule.isChip}});
    state.setValue(key(subject), QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

QList<ColourRule> colourRules(const QList<FilterRule>& rules, FilterSubject subject) {
    QList<ColourRule> result;
    for (const FilterRule& rule : rules) {
        if (rule.colour == RowColour::None)
            continue;
        const auto parsed = Filter::parse(rule.expression, subject);
        const Filter* filter = std::get_if<Filter>(&parsed);
        if (filter && !filter->isEmpty())
            result.append({*filter, rule.colour, rule.shownName()});
    }
    return result;
}

} // namespace opbx::ui
