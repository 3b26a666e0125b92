#include "core/cxml/validator.h"

#include "core/cxml/spec.h"

#include <QRegularExpression>
#include <QUrl>
#include <QXmlStreamReader>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostProblems = 50;
constexpr qsizetype longestMarkupQuote = 60; // of a name or value in a problem's words
constexpr qsizetype longestReason = 200;
constexpr QLatin1String documentSchemes = "http|https|cx|service"_L1;

QString listed(QLatin1String words) {
    return QString(words).replace('|'_L1, u", "_s);
}

/// Of one of the schemes; relative where `relative`.
bool isUrl(const QString& text, QLatin1String schemes, bool relative = true) {
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    return url.isValid() && !text.isEmpty() && !text.contains(' '_L1) &&
           (scheme.isEmpty() ? relative : isOneOf(scheme, schemes));
}

bool isDecimal(const QString& text, int least, int most) {
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && number >= least && number <= most && !text.contains(' '_L1);
}

/// The elements of SSML are written in lower case, those of its extensions with a prefix; what they may hold is the synthesiser's
/// business.
bool isSsml(QStringView name) {
    return name.contains(':'_L1) ||
           std::all_of(name.begin(), name.end(), [](QChar c) { return !c.isUpper(); });
}

/// A piece of the document as it may be printed: short, on one line, without control characters.
QString shown(QStringView text, qsizetype most = longestMarkupQuote) {
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

/// [sip:]user@host[:port][;transport=]
bool isSipTarget(QStringView text) {
    if (text.contains(' '_L1))
        return false;
    const QStringView address = text.startsWith("sip:"_L1, Qt::CaseInsensitive)    ? text.mid(4)
                                : text.startsWith("sips:"_L1, Qt::CaseInsensitive) ? text.mid(5)
                                                                                   : text;
    const qsizetype at = address.indexOf('@'_L1);
    return at > 0 && at + 1 < address.size() && address.at(at + 1) != ';'_L1 && address.at(at + 1) != ':'_L1;
}

/// What is wrong with a value; empty when nothing is.
QString faultOf(const CxmlAttributeSpec& spec, const QString& value) {
    switch (spec.kind) {
    case CxmlValue::Text: return spec.required && value.isEmpty() ? u"it is empty"_s : QString();
    case CxmlValue::Url: return isUrl(value, "http|https"_L1) ? QString() : u"it is no http or https URL"_s;
    case CxmlValue::DocumentUrl:
        return isUrl(value, documentSchemes) ? QString() : u"it is no http, https, cx or service URL"_s;
    case CxmlValue::SocketUrl:
        return isUrl(value, "ws|wss"_L1, false) ? QString() : u"it is no ws or wss URL"_s;
    case CxmlValue::Boolean:
        return isOneOf(value, "true|false"_L1) ? QString() : u"it must be true or false"_s;
    case CxmlValue::Decimal:
        return isDecimal(value, spec.least, spec.most)
                   ? QString()
                   : u"it must be a number from %1 to %2"_s.arg(spec.least).arg(spec.most);
    case CxmlValue::OpenWords: return value.isEmpty() ? u"it is empty"_s : QString();
    case CxmlValue::Words:
        return isOneOf(value, spec.words) ? QString() : u"it must be one of %1"_s.arg(listed(spec.words));
    case CxmlValue::WordList:
    case CxmlValue::EventList: {
        static const QRegularExpression either(u", ?| "_s);
        const QStringList words =
            spec.kind == CxmlValue::EventList ? value.split(either) : value.split(' '_L1);
        for (const QString& word : words) {
            if (!isOneOf(word, spec.words))
                return u"it must be made of %1"_s.arg(listed(spec.words));
        }
        return {};
    }
    case CxmlValue::Whole:
        return isWhole(value, spec.least, spec.most)
                   ? QString()
                   : u"it must be a whole number from %1 to %2"_s.arg(spec.least).arg(spec.most);
    case CxmlValue::SayVoice: return value.isEmpty() ? u"it is empty"_s : QString();
    case CxmlValue::Language: return isLanguageTag(value) ? QString() : u"it is no language tag like en-US"_s;
    }
    return {};
}

/// What is only unknown about a value that is not wrong; empty when nothing is.
QString unknownOf(const CxmlAttributeSpec& spec, const QString& value) {
    if (spec.kind == CxmlValue::OpenWords && !isOneOf(value.toLower(), spec.words))
        return u"it is not one of those that are documented: %1"_s.arg(listed(spec.words));
    if (spec.kind == CxmlValue::SayVoice && !isSayVoice(value))
        return u"documented are man, woman, premium, Provider:Name and Provider-Engine:Name"_s;
    return {};
}

class Validation {
public:
    explicit Validation(const QByteArray& document)
        : m_reader(document) {
        m_reader.setNamespaceProcessing(false); // SSML's extensions come with prefixes that nobody declares
    }

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
        QString name;                       // as the documentation writes it, where it is known
        const CxmlVerbSpec* spec = nullptr; // null: Response, or not known
        QString text;
        int children = 0; // without Header
        int headers = 0;
        bool hasDigits = false;
        bool unknown = false; // nothing is said of what is inside
        bool speech = false;  // an element of SSML
    };

    void problem(const QString& words) { add(words, CxmlSeverity::Error); }
    void note(const QString& words) { add(words, CxmlSeverity::Note); }

    void add(const QString& words, CxmlSeverity severity) {
        if (m_problems.size() < mostProblems)
            m_problems.append({m_reader.lineNumber(), m_reader.columnNumber(), words, severity});
    }

    void checkEncoding() {
        const QStringView encoding = m_reader.documentEncoding();
        if (!encoding.isEmpty() && encoding.compare("utf-8"_L1, Qt::CaseInsensitive) != 0)
            problem(u"The encoding is %1; it must be UTF-8."_s.arg(shown(encoding)));
    }

    void start() {
        Open element;
        element.name = m_reader.qualifiedName().toString();
        if (m_open.isEmpty())
            startRoot(element);
        else if (m_open.last().speech || (isSpeech(m_open.last()) && isSsml(element.name)))
            startSpeech(element);
        else
            startVerb(element);
        m_open.append(element);
    }

    static bool isSpeech(const Open& element) {
        return element.spec && element.spec->content == CxmlContent::Speech;
    }

    void startRoot(Open& element) {
        if (element.name.compare("Response"_L1, Qt::CaseInsensitive) == 0) {
            if (element.name != "Response"_L1)
                note(u"<%1> is not how the documentation writes it: write <Response>."_s.arg(
                    shown(element.name)));
            element.name = u"Response"_s;
        } else {
            problem(u"The root is <%1>; it must be <Response>."_s.arg(shown(element.name)));
        }
        for (const QXmlStreamAttribute& attribute : m_reader.attributes())
            note(u"<Response> has no attribute %1 that is documented."_s.arg(
                shown(attribute.qualifiedName())));
    }

    void startSpeech(Open& element) {
        ++m_open.last().children;
        element.speech = true;
        // A verb inside of what is said is read aloud or makes the synthesiser give up.
        if (!isSsml(element.name) && findCxmlVerb(element.name))
            problem(u"<%1> cannot stand in what is said."_s.arg(shown(element.name)));
    }

    void startVerb(Open& element) {
        Open& parent = m_open.last();
        element.spec = findCxmlVerb(element.name);
        if (const CxmlVerbSpec* spec = findCxmlVerbInAnyCase(element.name); spec && !element.spec) {
            note(u"<%1> is not how the documentation writes it: write <%2>."_s.arg(shown(element.name),
                                                                                   spec->name));
            element.spec = spec;
            element.name = spec->name;
        }
        ++(element.name == "Header"_L1 ? parent.headers : parent.children);
        element.unknown = !element.spec;
        if (!element.spec)
            return note(u"<%1> is not a documented CXML verb."_s.arg(shown(element.name)));
        checkPlace(element);
        checkAttributes(element);
    }

    void checkPlace(const Open& element) {
        const Open& parent = m_open.last();
        if (parent.unknown)
            return; // who knows what it may hold
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
        if (element.name == "Stream"_L1) {
            const bool stops = m_open.last().name == "Stop"_L1;
            const QLatin1String needed = stops ? "name"_L1 : "url"_L1;
            if (!attributes.hasAttribute(needed))
                problem(u"<Stream> in <%1> needs the attribute %2."_s.arg(shown(m_open.last().name), needed));
        }
        element.hasDigits = attributes.hasAttribute("digits"_L1);
        if (element.spec->answers && attributes.value("answer"_L1) != "false"_L1)
            m_answered = true;
    }

    void checkAttribute(const Open& element, const QXmlStreamAttribute& attribute) {
        const QString name = attribute.qualifiedName().toString();
        const QString value = attribute.value().toString();
        const CxmlAttributeSpec* similar = nullptr;
        for (const CxmlAttributeSpec& spec : element.spec->attributes) {
            if (name.compare(spec.name, Qt::CaseInsensitive) == 0)
                similar = &spec;
            if (name != spec.name)
                continue;
            const QString said = u"%1=\"%2\" of <%3>: %4."_s;
            if (const QString fault = faultOf(spec, value); !fault.isEmpty())
                problem(said.arg(name, shown(value), element.name, fault));
            else if (const QString unknown = unknownOf(spec, value); !unknown.isEmpty())
                note(said.arg(name, shown(value), element.name, unknown));
            return;
        }
        if (similar)
            note(u"<%1> has no attribute %2 that is documented: write %3."_s.arg(element.name, shown(name),
                                                                                 similar->name));
        else
            note(u"<%1> has no attribute %2 that is documented."_s.arg(element.name, shown(name)));
    }

    void end() {
        const Open element = m_open.takeLast();
        if (element.unknown || element.speech)
            return;
        if (element.spec)
            checkContent(element);
        else if (m_open.isEmpty() && !element.text.trimmed().isEmpty())
            problem(u"<Response> holds text outside a verb."_s);
    }

    void checkContent(const Open& element) {
        const QString name = element.name;
        const QString text = element.text.trimmed();
        const bool hasText = !text.isEmpty();
        switch (element.spec->content) {
        case CxmlContent::Empty:
            if (hasText)
                problem(u"<%1> must be empty."_s.arg(name));
            break;
        case CxmlContent::SipAddress:
            if (!isSipTarget(text))
                problem(u"<%1> needs an address like sip:user@host."_s.arg(name));
            break;
        case CxmlContent::Text:
            if (!hasText)
                problem(u"<%1> needs a text."_s.arg(name));
            break;
        case CxmlContent::Speech:
            if (!hasText && element.children == 0)
                problem(u"<%1> needs a text."_s.arg(name));
            break;
        case CxmlContent::Url:
            if (!isUrl(text, documentSchemes))
                problem(u"<%1> needs an http or https URL, or one of cx or service."_s.arg(name));
            break;
        case CxmlContent::OptionalUrl:
            if (hasText ? !isUrl(text, "http|https|cx"_L1) : !element.hasDigits)
                problem(u"<%1> needs an http or https URL."_s.arg(name));
            break;
        case CxmlContent::OneOrMoreChildren:
            if (element.children == 0)
                problem(u"<%1> needs elements inside it, such as <Stream>."_s.arg(name));
            [[fallthrough]];
        case CxmlContent::Children:
            if (hasText)
                problem(u"<%1> holds text; it may hold verbs only."_s.arg(name));
            break;
        case CxmlContent::TextOrChildren:
            if (hasText == (element.children > 0) || (hasText && element.headers > 0))
                problem(u"<%1> needs either a number or elements inside it."_s.arg(name));
            break;
        case CxmlContent::OptionalText:
        case CxmlContent::Anything: break;
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

bool isValidCxml(const QList<CxmlProblem>& problems) {
    return std::all_of(problems.begin(), problems.end(),
                       [](const CxmlProblem& problem) { return problem.severity == CxmlSeverity::Note; });
}

} // namespace opbx
