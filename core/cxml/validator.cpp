#include "core/cxml/validator.h"

#include "core/cxml/spec.h"

#include <QUrl>
#include <QXmlStreamReader>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostProblems = 50;

QString listed(QLatin1String words) {
    return QString(words).replace('|'_L1, u", "_s);
}

bool isUrl(const QString& text) {
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !text.isEmpty() && !text.contains(' '_L1) &&
           (url.scheme().isEmpty() || isOneOf(url.scheme(), "http|https"_L1));
}

bool isLanguage(QStringView text) {
    const QList<QStringView> parts = text.split('-'_L1);
    if (parts.isEmpty() || parts.first().size() < 2 || parts.first().size() > 3)
        return false;
    for (const QStringView part : parts) {
        for (const QChar c : part) {
            if (!c.isLetterOrNumber() || c.unicode() > 127)
                return false;
        }
    }
    return true;
}

/// What is wrong with a value; empty when nothing is.
QString faultOf(const CxmlAttributeSpec& spec, const QString& value) {
    switch (spec.kind) {
    case CxmlValue::Text: return spec.required && value.isEmpty() ? u"it is empty"_s : QString();
    case CxmlValue::Url: return isUrl(value) ? QString() : u"it is no http or https URL"_s;
    case CxmlValue::Boolean:
        return isOneOf(value, "true|false"_L1) ? QString() : u"it must be true or false"_s;
    case CxmlValue::Words:
        return isOneOf(value, spec.words) ? QString() : u"it must be one of %1"_s.arg(listed(spec.words));
    case CxmlValue::WordList: {
        for (const QString& word : value.split(' '_L1)) {
            if (!isOneOf(word, spec.words))
                return u"it must be made of %1"_s.arg(listed(spec.words));
        }
        return {};
    }
    case CxmlValue::Whole: {
        bool ok = false;
        const int number = value.toInt(&ok);
        return ok && number >= spec.least && number <= spec.most
                   ? QString()
                   : u"it must be a whole number from %1 to %2"_s.arg(spec.least).arg(spec.most);
    }
    case CxmlValue::SayVoice:
        return isOneOf(value, "man|woman|premium"_L1) || value.contains(':'_L1)
                   ? QString()
                   : u"it must be man, woman, premium or Provider-Engine:Name"_s;
    case CxmlValue::Language: return isLanguage(value) ? QString() : u"it is no language tag like en-US"_s;
    }
    return {};
}

class Validation {
public:
    explicit Validation(const QByteArray& document)
        : m_reader(document) {}

    QList<CxmlProblem> run() {
        while (!m_reader.atEnd() && m_problems.size() < mostProblems) {
            switch (m_reader.readNext()) {
            case QXmlStreamReader::StartDocument: checkEncoding(); break;
            case QXmlStreamReader::DTD: problem(u"A document type declaration is not allowed."_s); break;
            case QXmlStreamReader::StartElement: start(); break;
            case QXmlStreamReader::EndElement: end(); break;
            case QXmlStreamReader::Characters:
                if (!m_open.isEmpty())
                    m_open.last().text += m_reader.text();
                break;
            default: break;
            }
        }
        if (m_reader.hasError() && m_problems.size() < mostProblems)
            problem(u"The document is not well-formed XML: %1."_s.arg(m_reader.errorString()));
        return m_problems;
    }

private:
    struct Open {
        QString name;
        const CxmlVerbSpec* spec = nullptr; // null: Response, or not known
        QString text;
        int children = 0;
        bool hasDigits = false;
    };

    void problem(const QString& words) {
        m_problems.append({m_reader.lineNumber(), m_reader.columnNumber(), words});
    }

    void checkEncoding() {
        const QStringView encoding = m_reader.documentEncoding();
        if (!encoding.isEmpty() && encoding.compare("utf-8"_L1, Qt::CaseInsensitive) != 0)
            problem(u"The encoding is %1; it must be UTF-8."_s.arg(encoding));
    }

    void start() {
        Open element;
        element.name = m_reader.qualifiedName().toString();
        if (m_open.isEmpty()) {
            if (element.name != "Response"_L1)
                problem(u"The root is <%1>; it must be <Response>."_s.arg(element.name));
            else if (!m_reader.attributes().isEmpty())
                problem(u"<Response> takes no attributes."_s);
        } else {
            ++m_open.last().children;
            element.spec = findCxmlVerb(element.name);
            checkPlace(element);
            if (element.spec)
                checkAttributes(element);
        }
        m_open.append(element);
    }

    void checkPlace(const Open& element) {
        const Open& parent = m_open.last();
        if (!element.spec)
            return problem(u"<%1> is no CXML verb."_s.arg(element.name));
        if (!isOneOf(parent.name, element.spec->parents))
            return problem(u"<%1> cannot stand in <%2>; it belongs in <%3>."_s.arg(
                element.name, parent.name, QString(element.spec->parents).replace('|'_L1, u"> or <"_s)));
        if (element.name == "Reject"_L1 && m_answered)
            problem(u"<Reject> comes after a verb that has answered the call."_s);
    }

    void checkAttributes(Open& element) {
        const QXmlStreamAttributes attributes = m_reader.attributes();
        for (const QXmlStreamAttribute& attribute : attributes)
            checkAttribute(element, attribute);
        for (const CxmlAttributeSpec& spec : element.spec->attributes) {
            if (spec.required && !attributes.hasAttribute(spec.name))
                problem(u"<%1> needs the attribute %2."_s.arg(element.name, spec.name));
        }
        element.hasDigits = attributes.hasAttribute("digits"_L1);
        if (element.spec->answers && attributes.value("answer"_L1) != "false"_L1)
            m_answered = true;
    }

    void checkAttribute(const Open& element, const QXmlStreamAttribute& attribute) {
        const QString name = attribute.qualifiedName().toString();
        for (const CxmlAttributeSpec& spec : element.spec->attributes) {
            if (name != spec.name)
                continue;
            const QString fault = faultOf(spec, attribute.value().toString());
            if (!fault.isEmpty())
                problem(
                    u"%1=\"%2\" of <%3>: %4."_s.arg(name, attribute.value().toString(), element.name, fault));
            return;
        }
        problem(u"<%1> has no attribute %2."_s.arg(element.name, name));
    }

    void end() {
        const Open element = m_open.takeLast();
        const bool hasText = !element.text.trimmed().isEmpty();
        if (!element.spec) {
            if (m_open.isEmpty() && hasText)
                problem(u"<Response> holds text outside a verb."_s);
            return;
        }
        const QString name = element.name;
        switch (element.spec->content) {
        case CxmlContent::Empty:
            if (hasText)
                problem(u"<%1> must be empty."_s.arg(name));
            break;
        case CxmlContent::Text:
            if (!hasText)
                problem(u"<%1> needs a text."_s.arg(name));
            break;
        case CxmlContent::Url:
        case CxmlContent::OptionalUrl:
            if (hasText ? !isUrl(element.text.trimmed())
                        : element.spec->content == CxmlContent::Url || !element.hasDigits)
                problem(u"<%1> needs an http or https URL."_s.arg(name));
            break;
        case CxmlContent::Children:
            if (hasText)
                problem(u"<%1> holds text; it may hold verbs only."_s.arg(name));
            break;
        case CxmlContent::TextOrChildren:
            if (hasText == (element.children > 0))
                problem(u"<%1> needs either a number or elements inside it."_s.arg(name));
            break;
        }
    }

    QXmlStreamReader m_reader;
    QList<Open> m_open;
    QList<CxmlProblem> m_problems;
    bool m_answered = false;
};

} // namespace

QList<CxmlProblem> validateCxml(const QByteArray& document) {
    return Validation(document).run();
}

} // namespace opbx
