#include "core/cxml/validator.h"

#include "core/cxml/spec.h"

#include <QUrl>
#include <QXmlStreamReader>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostProblems = 50;
constexpr qsizetype longestQuote = 60; // of a name or value in a problem's words
constexpr qsizetype longestReason = 200;

QString listed(QLatin1String words) {
    return QString(words).replace('|'_L1, u", "_s);
}

bool isUrl(const QString& text) {
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !text.isEmpty() && !text.contains(' '_L1) &&
           (url.scheme().isEmpty() || isOneOf(url.scheme(), "http|https"_L1));
}

/// A piece of the document as it may be printed: short, on one line, without control characters.
QString shown(QStringView text, qsizetype most = longestQuote) {
    QString quote;
    for (const QChar c : text.left(most))
        quote.append(c.category() == QChar::Other_Control || c.isSurrogate() ? u' ' : c);
    return text.size() > most ? quote + u'\u2026' : quote;
}

QString parserWords(const QXmlStreamReader& reader) {
    QString words = shown(reader.errorString(), longestReason);
    while (words.endsWith('.'_L1))
        words.chop(1);
    return words;
}

/// Digits alone: no sign and no blanks, which QString::toInt would let pass.
bool isWhole(QStringView text, int least, int most) {
    if (text.isEmpty() || text.size() > 9)
        return false;
    for (const QChar c : text) {
        if (c < '0'_L1 || c > '9'_L1)
            return false;
    }
    const int number = text.toInt();
    return number >= least && number <= most;
}

/// sip:user@host[:port][;transport=]
bool isSipTarget(QStringView text) {
    if (!text.startsWith("sip:"_L1) || text.contains(' '_L1))
        return false;
    const QStringView address = text.mid(4);
    const qsizetype at = address.indexOf('@'_L1);
    return at > 0 && at + 1 < address.size() && address.at(at + 1) != ';'_L1 && address.at(at + 1) != ':'_L1;
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
    case CxmlValue::Whole:
        return isWhole(value, spec.least, spec.most)
                   ? QString()
                   : u"it must be a whole number from %1 to %2"_s.arg(spec.least).arg(spec.most);
    case CxmlValue::SayVoice:
        return isSayVoice(value) ? QString() : u"it must be man, woman, premium or Provider-Engine:Name"_s;
    case CxmlValue::Language: return isLanguageTag(value) ? QString() : u"it is no language tag like en-US"_s;
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
            case QXmlStreamReader::DTD:
                problem(u"A document type declaration is not allowed."_s);
                return m_problems; // its entities are not worth expanding
            case QXmlStreamReader::StartElement: start(); break;
            case QXmlStreamReader::EndElement: end(); break;
            case QXmlStreamReader::Characters:
                if (!m_open.isEmpty())
                    m_open.last().text += m_reader.text();
                break;
            default: break;
            }
        }
        if (m_reader.hasError())
            problem(u"The document is not well-formed XML: %1."_s.arg(parserWords(m_reader)));
        return m_problems;
    }

private:
    struct Open {
        QString name;
        const CxmlVerbSpec* spec = nullptr; // null: Response, or not known
        QString text;
        int children = 0; // without Header
        int headers = 0;
        bool hasDigits = false;
    };

    void problem(const QString& words) {
        if (m_problems.size() >= mostProblems)
            return;
        m_problems.append({m_reader.lineNumber(), m_reader.columnNumber(), words});
    }

    void checkEncoding() {
        const QStringView encoding = m_reader.documentEncoding();
        if (!encoding.isEmpty() && encoding.compare("utf-8"_L1, Qt::CaseInsensitive) != 0)
            problem(u"The encoding is %1; it must be UTF-8."_s.arg(shown(encoding)));
    }

    void start() {
        Open element;
        element.name = m_reader.qualifiedName().toString();
        if (!m_reader.namespaceDeclarations().isEmpty())
            problem(u"<%1> declares a name space; CXML has none."_s.arg(shown(element.name)));
        if (m_open.isEmpty()) {
            if (element.name != "Response"_L1)
                problem(u"The root is <%1>; it must be <Response>."_s.arg(shown(element.name)));
            else if (!m_reader.attributes().isEmpty())
                problem(u"<Response> takes no attributes."_s);
        } else {
            Open& parent = m_open.last();
            ++(element.name == "Header"_L1 ? parent.headers : parent.children);
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
            return problem(u"<%1> is no CXML verb."_s.arg(shown(element.name)));
        if (!isOneOf(parent.name, element.spec->parents))
            return problem(u"<%1> cannot stand in <%2>; it belongs in <%3>."_s.arg(
                element.name, shown(parent.name),
                QString(element.spec->parents).replace('|'_L1, u"> or <"_s)));
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
                problem(u"%1=\"%2\" of <%3>: %4."_s.arg(name, shown(attribute.value()), element.name, fault));
            return;
        }
        problem(u"<%1> has no attribute %2."_s.arg(element.name, shown(name)));
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
        case CxmlContent::SipAddress:
            if (!isSipTarget(element.text.trimmed()))
                problem(u"<%1> needs an address like sip:user@host."_s.arg(name));
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
            if (hasText == (element.children > 0) || (hasText && element.headers > 0))
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
