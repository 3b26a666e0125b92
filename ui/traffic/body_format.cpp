#include "ui/traffic/body_format.h"

#include "core/inspect/json_form.h"

#include <QJsonDocument>

#include <algorithm>

namespace opbx::ui {

namespace {

constexpr int longestLine = 2000; // the text view lays out a line as a whole

QString decoded(QByteArray text) {
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

bool isBinary(const QByteArray& body) {
    const auto sample = QByteArrayView(body).first(std::min<qsizetype>(body.size(), 4096));
    return std::any_of(sample.begin(), sample.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t';
    });
}

QString withBrokenLines(const QString& text) {
    QString result;
    result.reserve(text.size());
    qsizetype column = 0;
    for (const QChar c : text) {
        column = c == u'\n' ? 0 : column + 1;
        if (column > longestLine) {
            result.append(u'\n');
            column = 1;
        }
        result.append(c);
    }
    return result;
}

} // namespace

BodyKind bodyKind(const QByteArray& body, const QByteArray& contentType) {
    const QByteArray trimmed = body.trimmed();
    if (trimmed.isEmpty())
        return BodyKind::Empty;
    if (isBinary(body))
        return BodyKind::Binary;
    if ((trimmed.startsWith('{') || trimmed.startsWith('[')) && !QJsonDocument::fromJson(trimmed).isNull())
        return BodyKind::Json;
    if (trimmed.startsWith('<'))
        return BodyKind::Xml;
    const bool looksLikeForm = trimmed.contains('=') && !trimmed.contains(' ') && !trimmed.contains('\n');
    if (contentType.toLower().startsWith("application/x-www-form-urlencoded") || looksLikeForm)
        return BodyKind::Form;
    return BodyKind::Text;
}

QList<std::pair<QString, QString>> formPairs(const QByteArray& body) {
    QList<std::pair<QString, QString>> pairs;
    for (const QByteArray& part : body.trimmed().split('&')) {
        const auto equals = part.indexOf('=');
        if (equals < 0)
            pairs.append({decoded(part), QString()});
        else
            pairs.append({decoded(part.left(equals)), decoded(part.mid(equals + 1))});
    }
    return pairs;
}

QString readableBody(const QByteArray& body, BodyKind kind) {
    if (kind == BodyKind::Json)
        return withBrokenLines(QString::fromUtf8(jsonInForm(body, indented(), 4 * 1024 * 1024)));
    if (kind != BodyKind::Form)
        return withBrokenLines(QString::fromUtf8(body));
    QStringList lines;
    const auto pairs = formPairs(body);
    for (const auto& [name, value] : pairs)
        lines.append(name + QStringLiteral(" = ") + value);
    return withBrokenLines(lines.join(u'\n'));
}

} // namespace opbx::ui
