#include "core/formats/har_body.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView madeBoundary = "----imported-form";

struct Parameter {
    QByteArray name;
    QByteArray value;
    bool hasValue = false;
    QByteArray fileName;
    QByteArray contentType;
};

QList<Parameter> harParameters(const QJsonValue& params) {
    QList<Parameter> list;
    for (const QJsonValueConstRef value : params.toArray()) {
        const QJsonObject object = value.toObject();
        list.append({object[u"name"].toString().toUtf8(), object[u"value"].toVariant().toString().toUtf8(),
                     !object[u"value"].toVariant().toString().isEmpty(),
                     object[u"fileName"].toString().toUtf8(), object[u"contentType"].toString().toUtf8()});
    }
    return list;
}

/// Joined as they stand; a name without a value keeps its "=" only in a form.
QByteArray joinedForm(const QList<Parameter>& parameters, bool isForm) {
    QByteArray body;
    for (const Parameter& parameter : parameters) {
        if (!body.isEmpty())
            body += '&';
        body += parameter.name;
        if (parameter.hasValue || isForm)
            body += '=' + parameter.value;
    }
    return body;
}

bool isJson(const QByteArray& text) {
    QJsonParseError error;
    QJsonDocument::fromJson(text, &error);
    return error.error == QJsonParseError::NoError;
}

/// True for text in which nothing is left to encode.
bool isFormEncoded(const QByteArray& text) {
    const auto isHex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           QByteArrayView("-._~*+'()!$,;:@/?[]").contains(c);
        const bool escape = c == '%' && i + 2 < text.size() && isHex(text[i + 1]) && isHex(text[i + 2]);
        if (!plain && !escape)
            return false;
    }
    return true;
}

QByteArray encodedForm(const QByteArray& text) {
    return text.toPercentEncoding(" ", "!'()~").replace(' ', '+');
}

QByteArray encodedForm(QList<Parameter> parameters) {
    for (Parameter& parameter : parameters) {
        parameter.name = encodedForm(parameter.name);
        parameter.value = encodedForm(parameter.value);
    }
    return joinedForm(parameters, true);
}

/// Some programs write parameters as they were sent, some decoded. The length that was sent decides where it is known, else escapes.
QByteArray formBody(const QList<Parameter>& parameters, qint64 length) {
    const QByteArray asIs = joinedForm(parameters, true);
    const QByteArray encoded = encodedForm(parameters);
    if (length > 0 && asIs.size() != encoded.size() && (asIs.size() == length || encoded.size() == length))
        return asIs.size() == length ? asIs : encoded;
    const bool allEncoded = std::all_of(parameters.begin(), parameters.end(), [](const Parameter& parameter) {
        return isFormEncoded(parameter.name) && isFormEncoded(parameter.value);
    });
    return allEncoded && asIs.contains('%') ? asIs : encoded;
}

/// Inside of quotes and of one line, as browsers write them.
QByteArray quotable(QByteArray text) {
    return text.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
}

QByteArray multipartBody(const QList<Parameter>& parameters, const QByteArray& boundary) {
    QByteArray body;
    for (const Parameter& parameter : parameters) {
        body +=
            "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quotable(parameter.name) + '"';
        if (!parameter.fileName.isEmpty())
            body += "; filename=\"" + quotable(parameter.fileName) + '"';
        if (!parameter.contentType.isEmpty())
            body += "\r\nContent-Type: " + quotable(parameter.contentType);
        body += "\r\n\r\n" + parameter.value + "\r\n";
    }
    return body + "--" + boundary + "--\r\n";
}

QByteArray boundaryOf(const QByteArray& type) {
    const qsizetype at = type.toLower().indexOf("boundary=");
    if (at < 0)
        return {};
    QByteArray boundary = type.sliced(at + 9);
    if (boundary.startsWith('"'))
        return boundary.sliced(1, std::max<qsizetype>(boundary.indexOf('"', 1) - 1, 0));
    return boundary.left(boundary.indexOf(';') < 0 ? boundary.size() : boundary.indexOf(';')).trimmed();
}

void setContentType(HttpHeaders& headers, const QByteArray& type) {
    for (HttpHeader& header : headers) {
        if (header.name.compare("Content-Type", Qt::CaseInsensitive) == 0) {
            header.value = type;
            return;
        }
    }
    headers.append({"Content-Type", type});
}

QByteArray multipartBody(const QList<Parameter>& parameters, const QByteArray& type, HttpHeaders& headers) {
    const QByteArray sent = headerValue(headers, "Content-Type");
    QByteArray boundary = boundaryOf(sent);
    if (boundary.isEmpty())
        boundary = boundaryOf(type);
    if (boundary.isEmpty()) {
        boundary = madeBoundary.toByteArray();
        for (bool taken = true; taken; boundary += taken ? "-" : "") {
            taken = std::any_of(parameters.begin(), parameters.end(), [&](const Parameter& parameter) {
                return parameter.value.contains(boundary);
            });
        }
    }
    if (boundaryOf(sent).isEmpty())
        setContentType(headers, "multipart/form-data; boundary=" + boundary);
    return multipartBody(parameters, boundary);
}

} // namespace

QByteArray harText(const QJsonValue& content) {
    const QByteArray text = content[u"text"_s].toString().toUtf8();
    const auto saysBase64 = [&](const QString& name) {
        return content[name].toString().compare("base64"_L1, Qt::CaseInsensitive) == 0;
    };
    if (!saysBase64(u"encoding"_s) && !saysBase64(u"_encoding"_s))
        return text;
    QByteArray plain = text;
    plain.removeIf([](char c) { return c == '\r' || c == '\n' || c == ' ' || c == '\t'; });
    const auto decoded = QByteArray::fromBase64Encoding(plain, QByteArray::AbortOnBase64DecodingErrors);
    while (plain.endsWith('='))
        plain.chop(1);
    const bool isCutOff = plain.size() % 4 == 1; // no number of bytes ends so
    return decoded && !isCutOff ? *decoded : text;
}

QByteArray harRequestBody(const QJsonValue& postData, qint64 bodySize, HttpHeaders& headers) {
    const QByteArray text = harText(postData);
    const QList<Parameter> parameters = harParameters(postData[u"params"_s]);
    if (!text.isEmpty() || parameters.isEmpty())
        return text;
    QByteArray type = postData[u"mimeType"_s].toString().toUtf8().trimmed();
    if (type.isEmpty())
        type = headerValue(headers, "Content-Type");
    const QByteArray media =
        type.left(type.indexOf(';') < 0 ? type.size() : type.indexOf(';')).trimmed().toLower();
    if (media == "multipart/form-data")
        return multipartBody(parameters, type, headers);
    // A form's reader that met JSON or another text split it at "&" and "=".
    const QByteArray raw = joinedForm(parameters, false);
    const bool isForm = media.isEmpty() || media == "application/x-www-form-urlencoded";
    const bool looksLikeJson = raw.startsWith('{') || raw.startsWith('[') || raw.startsWith("%7B") ||
                               raw.startsWith("%7b") || raw.startsWith("%5B") || raw.startsWith("%5b");
    if (looksLikeJson && isJson(raw))
        return raw;
    const QByteArray decoded = QByteArray::fromPercentEncoding(QByteArray(raw).replace('+', ' '));
    if (looksLikeJson && !isForm && isJson(decoded))
        return decoded;
    if (!isForm)
        return raw;
    const qint64 length = bodySize > 0 ? bodySize : headerValue(headers, "Content-Length").toLongLong();
    return formBody(parameters, length);
}

} // namespace opbx
