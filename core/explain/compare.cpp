#include "core/explain/compare.h"

#include "core/base/json_numbers.h"
#include "core/webhook/payload_form.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>
#include <vector>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostComparedParts = 100'000;     // each takes some hundred bytes while they are compared
constexpr qsizetype longestComparedText = 10 * 1000; // characters of a value that are kept

/// At least as many as there are values.
qsizetype partCount(const QByteArray& json) {
    return std::count_if(json.begin(), json.end(), [](char c) { return c == ',' || c == '{' || c == '['; });
}

QString wholeTextOf(const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::String: return value.toString();
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Null: return u"null"_s;
    default: return value.toVariant().toString();
    }
}

QString textOf(const QJsonValue& value) {
    const QString text = wholeTextOf(value);
    return text.size() > longestComparedText ? text.left(longestComparedText) + u'…' : text;
}

class JsonComparison {
public:
    void compare(const QString& place, const QJsonValue& left, const QJsonValue& right) {
        if (m_found.size() >= mostDifferences)
            return;
        if (left.isObject() && right.isObject())
            compareObjects(place, left.toObject(), right.toObject());
        else if (left.isArray() && right.isArray())
            compareArrays(place, left.toArray(), right.toArray());
        else if (left != right)
            m_found.append({Difference::Kind::Changed, place, textOf(left), textOf(right)});
    }

    QList<Difference> found() const { return m_found; }

private:
    void compareObjects(const QString& place, const QJsonObject& left, const QJsonObject& right) {
        QStringList keys = left.keys() + right.keys();
        keys.sort();
        keys.removeDuplicates();
        for (const QString& key : keys) {
            if (m_found.size() >= mostDifferences)
                return;
            const QString inside = place.isEmpty() ? key : place + u'.' + key;
            compareMembers(inside, left.contains(key), left.value(key), right.contains(key),
                           right.value(key));
        }
    }

    void compareArrays(const QString& place, const QJsonArray& left, const QJsonArray& right) {
        const qsizetype size = std::max(left.size(), right.size());
        for (qsizetype i = 0; i < size && m_found.size() < mostDifferences; ++i)
            compareMembers(u"%1[%2]"_s.arg(place).arg(i), i < left.size(), left.at(i), i < right.size(),
                           right.at(i));
    }

    void compareMembers(const QString& place, bool isLeft, const QJsonValue& left, bool isRight,
                        const QJsonValue& right) {
        if (isLeft && isRight)
            compare(place, left, right);
        else if (isLeft)
            m_found.append({Difference::Kind::Removed, place, textOf(left), {}});
        else
            m_found.append({Difference::Kind::Added, place, {}, textOf(right)});
    }

    QList<Difference> m_found;
};

/// Texts by name, in the order of the names; several of one name are joined.
class NamedTexts {
public:
    void add(const QString& name, const QString& text) {
        Entry& entry = m_entries[name.toLower()];
        entry.name = entry.name.isEmpty() ? name : entry.name;
        entry.text = entry.count++ == 0 ? text : entry.text + u", "_s + text;
    }

    static QList<Difference> compare(const NamedTexts& left, const NamedTexts& right) {
        QList<Difference> found;
        for (const auto& [key, entry] : left.m_entries.toStdMap()) {
            const auto other = right.m_entries.constFind(key);
            if (other == right.m_entries.cend())
                found.append({Difference::Kind::Removed, entry.name, entry.text, {}});
            else if (other->text != entry.text)
                found.append({Difference::Kind::Changed, entry.name, entry.text, other->text});
        }
        for (const auto& [key, entry] : right.m_entries.toStdMap()) {
            if (!left.m_entries.contains(key))
                found.append({Difference::Kind::Added, entry.name, {}, entry.text});
        }
        return found;
    }

private:
    struct Entry {
        QString name;
        QString text;
        int count = 0;
    };
    QMap<QString, Entry> m_entries;
};

NamedTexts parametersOf(const QByteArray& query) {
    NamedTexts texts;
    const Payload decoded = decodeForm(query);
    for (const PayloadField& field : decoded.fields())
        texts.add(field.path, field.text);
    return texts;
}

void compareText(QList<Difference>& found, const QString& place, const QByteArray& left,
                 const QByteArray& right) {
    if (left != right)
        found.append({Difference::Kind::Changed, place, QString::fromUtf8(left), QString::fromUtf8(right)});
}

/// Lengths of the longest common subsequences of all pairs of tails, row by row.
std::vector<int> commonLengths(const QStringList& left, const QStringList& right) {
    const auto width = static_cast<size_t>(right.size()) + 1;
    std::vector<int> lengths((static_cast<size_t>(left.size()) + 1) * width, 0);
    for (qsizetype i = left.size() - 1; i >= 0; --i) {
        for (qsizetype j = right.size() - 1; j >= 0; --j) {
            const size_t at = static_cast<size_t>(i) * width + static_cast<size_t>(j);
            lengths[at] = left[i] == right[j] ? lengths[at + width + 1] + 1
                                              : std::max(lengths[at + width], lengths[at + 1]);
        }
    }
    return lengths;
}

void appendLines(QList<LineDifference>& lines, LineDifference::Kind kind, const QStringList& from) {
    for (const QString& line : from)
        lines.append({kind, line});
}

/// The middle, between equal beginnings and ends.
void appendChanges(QList<LineDifference>& lines, const QStringList& left, const QStringList& right) {
    using Kind = LineDifference::Kind;
    static constexpr qsizetype largestTable = 1'000'000;
    if (left.size() * right.size() > largestTable) {
        appendLines(lines, Kind::Removed, left);
        appendLines(lines, Kind::Added, right);
        return;
    }
    const std::vector<int> lengths = commonLengths(left, right);
    const auto width = static_cast<size_t>(right.size()) + 1;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < left.size() && j < right.size()) {
        const size_t at = static_cast<size_t>(i) * width + static_cast<size_t>(j);
        if (left[i] == right[j]) {
            lines.append({Kind::Same, left[i]});
            ++i;
            ++j;
        } else if (lengths[at + width] >= lengths[at + 1]) {
            lines.append({Kind::Removed, left[i++]});
        } else {
            lines.append({Kind::Added, right[j++]});
        }
    }
    appendLines(lines, Kind::Removed, left.mid(i));
    appendLines(lines, Kind::Added, right.mid(j));
}

} // namespace

std::optional<QList<Difference>> compareJson(const QByteArray& left, const QByteArray& right) {
    if (partCount(left) > mostComparedParts || partCount(right) > mostComparedParts)
        return std::nullopt;
    // Identifiers that differ in their last digit are the same to a double.
    const QJsonDocument one = QJsonDocument::fromJson(withLongNumbersQuoted(left));
    const QJsonDocument other = QJsonDocument::fromJson(withLongNumbersQuoted(right));
    if (one.isNull() || other.isNull())
        return std::nullopt;
    const auto valueOf = [](const QJsonDocument& document) {
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    };
    JsonComparison comparison;
    comparison.compare(QString(), valueOf(one), valueOf(other));
    return comparison.found();
}

QList<Difference> compareHeaders(const HttpHeaders& left, const HttpHeaders& right) {
    const auto texts = [](const HttpHeaders& headers) {
        NamedTexts named;
        for (const HttpHeader& header : headers)
            named.add(QString::fromUtf8(header.name), QString::fromUtf8(header.value));
        return named;
    };
    return NamedTexts::compare(texts(left), texts(right));
}

ByteDifference compareBytes(QByteArrayView left, QByteArrayView right) {
    const qsizetype shorter = std::min(left.size(), right.size());
    qsizetype begin = 0;
    while (begin < shorter && left[begin] == right[begin])
        ++begin;
    qsizetype end = 0;
    while (end < shorter - begin && left[left.size() - 1 - end] == right[right.size() - 1 - end])
        ++end;
    return {begin, left.size() - begin - end, right.size() - begin - end};
}

QList<LineDifference> compareLines(const QString& left, const QString& right) {
    QStringList one = left.split(u'\n');
    QStringList other = right.split(u'\n');
    QStringList before;
    while (!one.isEmpty() && !other.isEmpty() && one.first() == other.first()) {
        before.append(one.takeFirst());
        other.removeFirst();
    }
    QStringList after;
    while (!one.isEmpty() && !other.isEmpty() && one.last() == other.last()) {
        after.prepend(one.takeLast());
        other.removeLast();
    }
    QList<LineDifference> lines;
    appendLines(lines, LineDifference::Kind::Same, before);
    appendChanges(lines, one, other);
    appendLines(lines, LineDifference::Kind::Same, after);
    return lines;
}

Comparison compareRequests(const HttpRequest& left, const HttpRequest& right) {
    Comparison comparison;
    compareText(comparison.head, u"method"_s, left.method, right.method);
    compareText(comparison.head, u"path"_s, left.path, right.path);
    comparison.head += NamedTexts::compare(parametersOf(left.query), parametersOf(right.query));
    comparison.headers = compareHeaders(left.headers, right.headers);
    comparison.json = compareJson(left.body, right.body);
    comparison.bytes = compareBytes(left.body, right.body);
    return comparison;
}

Comparison compareResponses(const HttpResponse& left, const HttpResponse& right) {
    Comparison comparison;
    compareText(comparison.head, u"status"_s, QByteArray::number(left.status),
                QByteArray::number(right.status));
    HttpHeaders one = left.headers;
    HttpHeaders other = right.headers;
    one.prepend({"Content-Type", left.contentType});
    other.prepend({"Content-Type", right.contentType});
    comparison.headers = compareHeaders(one, other);
    comparison.json = compareJson(left.body, right.body);
    comparison.bytes = compareBytes(left.body, right.body);
    return comparison;
}

} // namespace opbx
