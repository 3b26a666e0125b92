#include "core/webhook/payload_json.h"

#include "core/base/json_numbers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <array>
#include <cmath>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// Objects whose scalars have a meaning. Everything else stays in the body, which is kept as it came.
constexpr std::array containers = {
    "session"_L1, "recording"_L1, "owner"_L1, "owner.domain"_L1, "profile"_L1, "session.profile"_L1,
};

bool isContainer(const QString& path) {
    for (const QLatin1String container : containers) {
        if (path.size() == container.size() && path.compare(container, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

QString numberText(const QJsonValue& value) {
    // Numbers that a double does not hold have become texts before.
    const double number = value.toDouble();
    if (std::abs(number) < 9.2e18 && number == std::floor(number))
        return QString::number(value.toInteger());
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

void flatten(const QJsonObject& object, const QString& prefix, Payload& payload) {
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QJsonValue value = it.value();
        const QString path = prefix.isEmpty() ? it.key() : prefix + it.key();
        switch (value.type()) {
        case QJsonValue::String: payload.add(path, value.toString()); break;
        case QJsonValue::Double: payload.add(path, numberText(value)); break;
        case QJsonValue::Bool: payload.add(path, value.toBool() ? u"true"_s : u"false"_s); break;
        case QJsonValue::Object:
            if (isContainer(path))
                flatten(value.toObject(), path + u'.', payload);
            break;
        default: break;
        }
    }
}

} // namespace

Result<Payload> decodeJson(const QByteArray& body) {
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(withLongNumbersQuoted(body), &error);
    if (error.error == QJsonParseError::IllegalNumber) // 1e400 is one all the same
        document = QJsonDocument::fromJson(withNumbersQuoted(body), &error);
    if (error.error != QJsonParseError::NoError) {
        (void)QJsonDocument::fromJson(body, &error); // the place in what was sent
        return Error{ErrorCode::MalformedBody,
                     u"The body is not JSON: %1 at byte %2."_s.arg(error.errorString()).arg(error.offset)};
    }
    const QJsonArray list = document.array();
    if (list.size() > 1)
        return Error{ErrorCode::ValidationFailed,
                     u"The body is a list of %1. Send each as a request of its own."_s.arg(list.size())};
    const QJsonValue only = list.isEmpty() ? QJsonValue(document.object()) : list.first();
    if (!only.isObject() || (document.isArray() && list.isEmpty()))
        return Error{ErrorCode::MalformedBody, u"The body is JSON but not an object."_s};
    Payload payload;
    flatten(only.toObject(), QString(), payload);
    return payload;
}

} // namespace opbx
