#include "tests/support/har_check.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <cmath>

namespace opbx::test {

using namespace Qt::StringLiterals;

namespace {

enum class Kind { Text, Number, Integer, Object, Array };

struct Field {
    const char* name;
    Kind kind;
    bool isOptional = false;
};

class Checker {
public:
    QStringList problems;

    void log(const QJsonObject& log) {
        const QString at = u"log"_s;
        fields(log, at,
               {{"version", Kind::Text},
                {"creator", Kind::Object},
                {"browser", Kind::Object, true},
                {"pages", Kind::Array, true},
                {"entries", Kind::Array}});
        if (log[u"version"].toString() != u"1.2")
            problem(at, u"version", u"not 1.2");
        fields(log[u"creator"].toObject(), at + u".creator"_s,
               {{"name", Kind::Text}, {"version", Kind::Text}});
        const QJsonArray entries = log[u"entries"].toArray();
        for (qsizetype i = 0; i < entries.size(); ++i)
            entry(entries[i].toObject(), u"log.entries[%1]"_s.arg(i));
    }

private:
    void problem(const QString& at, QStringView field, QStringView what) {
        problems.append(u"%1.%2: %3"_s.arg(at, field.toString(), what.toString()));
    }

    static bool isKind(const QJsonValue& value, Kind kind) {
        switch (kind) {
        case Kind::Text: return value.isString();
        case Kind::Number: return value.isDouble();
        case Kind::Integer: return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
        case Kind::Object: return value.isObject();
        case Kind::Array: return value.isArray();
        }
        return false;
    }

    /// Nothing missing, nothing of another type, nothing unknown but what begins with an underscore.
    void fields(const QJsonObject& object, const QString& at, std::initializer_list<Field> wanted) {
        QStringList known{u"comment"_s};
        for (const Field& field : wanted) {
            const QString name = QString::fromLatin1(field.name);
            known.append(name);
            if (!object.contains(name)) {
                if (!field.isOptional)
                    problem(at, name, u"missing");
            } else if (!isKind(object[name], field.kind)) {
                problem(at, name, u"of another type");
            }
        }
        for (const QString& key : object.keys()) {
            if (!known.contains(key) && !key.startsWith(u'_'))
                problem(at, key, u"not in the format");
        }
    }

    void entry(const QJsonObject& entry, const QString& at) {
        fields(entry, at,
               {{"pageref", Kind::Text, true},
                {"startedDateTime", Kind::Text},
                {"time", Kind::Number},
                {"request", Kind::Object},
                {"response", Kind::Object},
                {"cache", Kind::Object},
                {"timings", Kind::Object},
                {"serverIPAddress", Kind::Text, true},
                {"connection", Kind::Text, true}});
        static const QRegularExpression time(
            u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$"_s);
        const QString started = entry[u"startedDateTime"].toString();
        if (!time.match(started).hasMatch() || !QDateTime::fromString(started, Qt::ISODateWithMs).isValid())
            problem(at, u"startedDateTime", u"not a time with its zone");
        request(entry[u"request"].toObject(), at + u".request"_s);
        response(entry[u"response"].toObject(), at + u".response"_s);
        timings(entry[u"timings"].toObject(), entry[u"time"].toDouble(), at);
    }

    void timings(const QJsonObject& timings, double whole, const QString& at) {
        double sum = 0;
        for (const char* name : {"blocked", "dns", "connect", "ssl", "send", "wait", "receive"}) {
            const QString key = QString::fromLatin1(name);
            const bool mayBeUnknown = key != u"send" && key != u"wait" && key != u"receive";
            const double value = timings[key].toDouble(mayBeUnknown ? -1 : -2);
            if (value < (mayBeUnknown ? -1 : 0))
                problem(at + u".timings"_s, key, u"missing or negative");
            if (value > 0 && key != u"ssl")
                sum += value;
        }
        if (std::abs(sum - whole) > 0.01 || whole < 0)
            problem(at, u"time", u"not the sum of the timings");
    }

    void pairs(const QJsonArray& array, const QString& at) {
        for (qsizetype i = 0; i < array.size(); ++i)
            fields(array[i].toObject(), at + u"[%1]"_s.arg(i), {{"name", Kind::Text}, {"value", Kind::Text}});
    }

    void request(const QJsonObject& request, const QString& at) {
        fields(request, at,
               {{"method", Kind::Text},
                {"url", Kind::Text},
                {"httpVersion", Kind::Text},
                {"cookies", Kind::Array},
                {"headers", Kind::Array},
                {"queryString", Kind::Array},
                {"postData", Kind::Object, true},
                {"headersSize", Kind::Integer},
                {"bodySize", Kind::Integer}});
        const QUrl url(request[u"url"].toString());
        if (!url.isValid() || url.scheme().isEmpty() || url.host().isEmpty() || url.hasFragment())
            problem(at, u"url", u"not an absolute address without a fragment");
        pairs(request[u"headers"].toArray(), at + u".headers"_s);
        pairs(request[u"queryString"].toArray(), at + u".queryString"_s);
        if (!request.contains(u"postData"_s))
            return;
        fields(request[u"postData"].toObject(), at + u".postData"_s,
               {{"mimeType", Kind::Text}, {"params", Kind::Array, true}, {"text", Kind::Text, true}});
    }

    void response(const QJsonObject& response, const QString& at) {
        fields(response, at,
               {{"status", Kind::Integer},
                {"statusText", Kind::Text},
                {"httpVersion", Kind::Text},
                {"cookies", Kind::Array},
                {"headers", Kind::Array},
                {"content", Kind::Object},
                {"redirectURL", Kind::Text},
                {"headersSize", Kind::Integer},
                {"bodySize", Kind::Integer}});
        pairs(response[u"headers"].toArray(), at + u".headers"_s);
        fields(response[u"content"].toObject(), at + u".content"_s,
               {{"size", Kind::Integer},
                {"compression", Kind::Integer, true},
                {"mimeType", Kind::Text},
                {"text", Kind::Text, true},
                {"encoding", Kind::Text, true}});
    }
};

} // namespace

QStringList harProblems(const QByteArray& archive) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(archive, &error);
    if (error.error != QJsonParseError::NoError)
        return {u"not JSON: "_s + error.errorString()};
    if (!document[u"log"].isObject() || document.object().size() != 1)
        return {u"not an object with the one field log"_s};
    Checker checker;
    checker.log(document[u"log"].toObject());
    return checker.problems;
}

} // namespace opbx::test
