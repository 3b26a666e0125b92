#include "core/settings/ini_document.h"

#include <QSet>
#include <QStringDecoder>

#include <optional>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

Error badLine(int line, const QString& reason) {
    return {ErrorCode::InvalidInput, u"line %1: %2"_s.arg(QString::number(line), reason)};
}

std::optional<QString> unquotedValue(const QString& text) {
    if (!text.startsWith(u'"'))
        return text;
    QString value;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == u'"')
            return i == text.size() - 1 ? std::optional(value) : std::nullopt;
        if (text[i] == u'\\' && ++i == text.size())
            return std::nullopt;
        value.append(text[i]);
    }
    return std::nullopt;
}

QString quotedIfNeeded(const QString& value) {
    if (!value.startsWith(u'"') && value == value.trimmed())
        return value;
    QString text = value;
    text.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return u'"' + text + u'"';
}

QString nameOf(const QString& key) {
    return key.mid(key.indexOf(u'/') + 1);
}

QString sectionOf(const QString& key) {
    return key.left(qMax<qsizetype>(0, key.indexOf(u'/')));
}

} // namespace

Result<IniDocument> IniDocument::parse(const QByteArray& utf8) {
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(utf8);
    if (decode.hasError())
        return {ErrorCode::InvalidInput, u"the file is not UTF-8 text"_s};

    IniDocument document;
    QSet<QString> seen;
    QString section;
    QStringList lines = text.split(u'\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    for (const QString& raw : lines) {
        const int number = static_cast<int>(document.m_lines.size()) + 1;
        const QString line = raw.trimmed();
        Line entry{line, section, {}, {}};
        if (line.startsWith(u'[')) {
            if (!line.endsWith(u']') || line.size() < 3)
                return badLine(number, u"a section is written as [name]"_s);
            section = line.mid(1, line.size() - 2).trimmed();
            entry.section = section;
        } else if (!line.isEmpty() && !line.startsWith(u';') && !line.startsWith(u'#')) {
            const qsizetype equals = line.indexOf(u'=');
            const QString name = line.left(equals).trimmed();
            if (equals < 1 || name.isEmpty())
                return badLine(number, u"expected name = value"_s);
            const std::optional<QString> value = unquotedValue(line.mid(equals + 1).trimmed());
            if (!value)
                return badLine(number, u"the quotation mark is not closed at the end of the line"_s);
            entry.key = section.isEmpty() ? name : section + u'/' + name;
            entry.value = *value;
            if (seen.contains(entry.key))
                return badLine(number, u"%1 is set a second time"_s.arg(entry.key));
            seen.insert(entry.key);
        }
        document.m_lines.append(entry);
    }
    return document;
}

QList<IniDocument::Entry> IniDocument::entries() const {
    QList<Entry> found;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (!m_lines[i].key.isEmpty())
            found.append({m_lines[i].key, m_lines[i].value, static_cast<int>(i) + 1});
    }
    return found;
}

void IniDocument::set(const QString& key, const QString& value) {
    const QString section = sectionOf(key);
    qsizetype end = -1; // after the last line of the section that is not blank
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        Line& line = m_lines[i];
        if (line.key == key) {
            const QString name = line.text.left(line.text.indexOf(u'=')).trimmed();
            line.text = name + " = "_L1 + quotedIfNeeded(value);
            line.value = value;
            return;
        }
        if (line.section == section && !line.text.isEmpty())
            end = i + 1;
    }
    const Line added{nameOf(key) + " = "_L1 + quotedIfNeeded(value), section, key, value};
    if (end >= 0) {
        m_lines.insert(end, added);
        return;
    }
    if (!m_lines.isEmpty() && !m_lines.last().text.isEmpty())
        m_lines.append(Line{});
    m_lines.append(Line{u'[' + section + u']', section, {}, {}});
    m_lines.append(added);
}

void IniDocument::remove(const QString& key) {
    m_lines.removeIf([&key](const Line& line) { return line.key == key; });
}

QByteArray IniDocument::toUtf8() const {
    QByteArray text;
    for (const Line& line : m_lines)
        text += line.text.toUtf8() + '\n';
    return text;
}

} // namespace opbx
