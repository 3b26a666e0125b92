#include "ui/exchange/body_format.h"

#include "core/explain/json_form.h"

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestLine = 1'000;           // the text view lays out a line as a whole
constexpr qsizetype partCharacters = 32'000; // and colours a part as a whole
constexpr int partLines = 1'000;
constexpr qsizetype largestText = 4 * 1024 * 1024; // bytes that indented JSON may have, or twice what came

QString decoded(QByteArrayView part) {
    QByteArray text = part.toByteArray();
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

/// Decides, and leaves the index of a text that is JSON.
BodyKind kindOf(const QByteArray& body, const QByteArray& contentType, JsonIndex& index) {
    const QByteArray trimmed = body.trimmed();
    if (trimmed.isEmpty())
        return BodyKind::Empty;
    if (isBinary(body))
        return BodyKind::Binary;
    if (trimmed.startsWith('{') || trimmed.startsWith('[')) {
        index = JsonIndex(body);
        if (index.isValid())
            return BodyKind::Json;
    }
    if (trimmed.startsWith('<'))
        return BodyKind::Xml;
    const bool looksLikeForm = trimmed.contains('=') && !trimmed.contains(' ') && !trimmed.contains('\n');
    if (contentType.toLower().startsWith("application/x-www-form-urlencoded") || looksLikeForm)
        return BodyKind::Form;
    return BodyKind::Text;
}

/// With one character a line end, as a text document counts them, and no line that is too long.
QString inLines(const QString& text) {
    QString result;
    result.reserve(text.size() + text.size() / longestLine + 1);
    qsizetype column = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        QChar c = text[i];
        if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            continue;
        if (c == u'\r' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            c = u'\n';
        column = c == u'\n' ? 0 : column + 1;
        if (column > longestLine && !c.isLowSurrogate()) {
            result.append(u'\n');
            column = 1;
        }
        result.append(c);
    }
    return result;
}

QList<qsizetype> partsOf(const QString& text) {
    QList<qsizetype> parts{0};
    int lines = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\n')
            continue;
        ++lines;
        if (i + 1 < text.size() && (lines >= partLines || i - parts.last() >= partCharacters)) {
            parts.append(i + 1);
            lines = 0;
        }
    }
    return parts;
}

QString formText(const BodyContent& content) {
    QString text;
    for (std::size_t i = 0; i < content.pairs.size(); ++i) {
        const auto [name, value] = content.pair(i);
        text += (i > 0 ? u"\n"_s : QString()) + name + u" = "_s + value;
    }
    return text;
}

} // namespace

BodyKind bodyKind(const QByteArray& body, const QByteArray& contentType) {
    JsonIndex index;
    return kindOf(body, contentType, index);
}

std::pair<QString, QString> BodyContent::pair(std::size_t number) const {
    const QByteArrayView all = QByteArrayView(body).trimmed();
    const qsizetype begin = pairs[number];
    const qsizetype end = number + 1 < pairs.size() ? qsizetype(pairs[number + 1]) - 1 : all.size();
    const QByteArrayView field = all.sliced(begin, end - begin);
    const qsizetype equals = field.indexOf('=');
    return equals < 0 ? std::pair(decoded(field), QString())
                      : std::pair(decoded(field.first(equals)), decoded(field.sliced(equals + 1)));
}

BodyContentPtr bodyContent(const QByteArray& body, const QByteArray& contentType) {
    auto content = std::make_shared<BodyContent>();
    content->body = body;
    content->kind = kindOf(body, contentType, content->index);
    if (content->kind == BodyKind::Form) {
        const QByteArrayView all = QByteArrayView(body).trimmed();
        content->pairs.push_back(0);
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (all[i] == '&')
                content->pairs.push_back(std::uint32_t(i + 1));
        }
    }
    return content;
}

QString BodyText::part(qsizetype number) const {
    const qsizetype begin = parts.at(number);
    const qsizetype end = number + 1 < parts.size() ? parts.at(number + 1) - 1 : text.size();
    return text.mid(begin, end - begin);
}

qsizetype BodyText::partOf(qsizetype place) const {
    return std::upper_bound(parts.begin(), parts.end(), place) - parts.begin() - 1;
}

BodyText bodyText(const BodyContent& content) {
    QString text;
    if (content.kind == BodyKind::Json) {
        const qsizetype longest = std::max(largestText, 2 * content.body.size());
        const QByteArray laidOut = jsonInForm(content.body, indented(), longest);
        text = QString::fromUtf8(laidOut.size() < longest ? laidOut : content.body);
    } else if (content.kind == BodyKind::Form) {
        text = formText(content);
    } else {
        text = QString::fromUtf8(content.body);
    }
    BodyText result;
    result.text = inLines(text);
    result.parts = partsOf(result.text);
    return result;
}

} // namespace opbx::ui
