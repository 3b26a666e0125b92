#include "core/model/plan_reader.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

QString kindOf(const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::Null: return u"null"_s;
    case QJsonValue::Bool: return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: return QString::number(value.toDouble());
    case QJsonValue::String: return '"'_L1 + value.toString().left(40) + '"'_L1;
    case QJsonValue::Array: return u"a list"_s;
    case QJsonValue::Object: return u"an object"_s;
    case QJsonValue::Undefined: break;
    }
    return u"nothing"_s;
}

} // namespace

void PlanReader::fail(const QString& words) {
    if (isFull())
        return;
    const QString where = path();
    m_mistakes.append(where.isEmpty() ? words : where + ": "_L1 + words);
}

void PlanReader::expected(const QString& what, const QJsonValue& given) {
    fail(u"%1 is expected, not %2"_s.arg(what, kindOf(given)));
}

QString PlanReader::path() const {
    QString text;
    for (const Step& step : m_path) {
        if (!step.key)
            text += u"[%1]"_s.arg(step.position);
        else
            text += (text.isEmpty() ? QString() : u"."_s) + QString::fromUtf8(step.key);
    }
    return text;
}

} // namespace opbx
