#include "core/webhook/payload_json.h"

#include "core/base/json_numbers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <array>
#include <cmath>

namespace opbx {

namespace {

/// Objects whose scalars have a meaning. Everything else stays in the body, which is kept as it came.
constexpr std::array containers = {
    QLatin1String("session"),      QLatin1String("recording"), QLatin1String("owner"),
    QLatin1String("owner.domain"), QLatin1String("profile"),   QLatin1String("session.profile"),
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
        case QJsonValue::Bool:
            payload.add(path, value.toBool() ? QStringLiteral("true") : QStringLiteral("false"));
            break;
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
        return Error{ErrorCode::MalformedBody, QStringLiteral("The body is not JSON: %1 at byte %2.")
                                                   .arg(error.errorString())
                                                   .arg(error.offset)};
    }
    const QJsonArray list = document.array();
    if (list.size() > 1)
        return Error{
            ErrorCode::ValidationFailed,
            QStringLiteral("The body is a list of %1. Send each as a request of its own.").arg(list.size())};
    const QJsonValue only = list.isEmpty() ? QJsonValue(document.object()) : list.first();
    if (!only.isObject() || (document.isArray() && list.isEmpty()))
        return Error{ErrorCode::MalformedBody, QStringLiteral("The body is JSON but not an object.")};
    Payload payload;
    flatten(only.toObject(), QString(), payload);
    return payload;
}

} // namespace opbx
