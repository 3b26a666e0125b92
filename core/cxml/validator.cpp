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
Message faultOf(const CxmlAttributeSpec& spec, const QString& value) {
    switch (spec.kind) {
    case CxmlValue::Text:
        return spec.required && value.isEmpty() ? Message(QT_TRANSLATE_NOOP("Message", "it is empty"))
                                                : Message();
    case CxmlValue::Url:
        return isUrl(value, "http|https"_L1)
                   ? Message()
                   : Message(QT_TRANSLATE_NOOP("Message", "it is not an http or https URL"));
    case CxmlValue::DocumentUrl:
        return isUrl(value, documentSchemes)
                   ? Message()
                   : Message(QT_TRANSLATE_NOOP("Message", "it is not an http, https, cx or service URL"));
    case CxmlValue::SocketUrl:
        return isUrl(value, "ws|wss"_L1, false)
                   ? Message()
                   : Message(QT_TRANSLATE_NOOP("Message", "it is not a ws or wss URL"));
    case CxmlValue::Boolean:
        return isOneOf(value, "true|false"_L1)
                   ? Message()
                   : Message(QT_TRANSLATE_NOOP("Message", "it must be true or false"));
    case CxmlValue::Decimal:
        return isDecimal(value, spec.least, spec.most)
                   ? Message()
                   : Message(QT_TRANSLATE_NOOP("Message", "it must be a number from %1 to %2"),
                             {spec.least, spec.most});
    case CxmlValue::OpenWords:
        return value.isEmpty() ? Message(QT_TRANSLATE_NOOP("Message", "it is empty")) : Message();
    case CxmlValue::Words:
        return isOneOf(value, spec.words)
                   ? Message()
                   : Message(QT_TRANSLATE_NOOP("Message", "it must be one of %1"), {listed(spec.words)});
    case CxmlValue::WordList:
    case CxmlValue::EventList: {
        static const QRegularExpression either(u", ?| "_s);
        const QStringList words =
            spec.kind == CxmlValue::EventList ? value.split(either) : value.split(' '_L1);
        for (const QString& word : words) {
            if (!isOneOf(word, spec.words))
                return Message(QT_TRANSLATE_NOOP("Message", "it must be made of %1"), {listed(spec.words)});
        }
        return {};
    }
    case CxmlValue::Whole:
        return isWhole(value, spec.least, spec.most)
                   ? Message()
                   : Message(QT_TRANSLATE_NOOP("Message", "it must be a whole number from %1 to %2"),
                             {spec.least, spec.most});
    case CxmlValue::SayVoice:
        return value.isEmpty() ? Message(QT_TRANSLATE_NOOP("Message", "it is empty")) : Message();
    case CxmlValue::Language:
        return isLanguageTag(value)
                   ? Message()
                   : Message(QT_TRANSLATE_NOOP("Message", "it is not a language tag like en-US"));
    }
    return {};
}

/// What is only unknown about a value that is not wrong; empty when nothing is.
Message unknownOf(const CxmlAttributeSpec& spec, const QString& value) {
    if (spec.kind == CxmlValue::OpenWords && !isOneOf(value.toLower(), spec.words))
        return Message(QT_TRANSLATE_NOOP("Message", "it is not one of those that are documented: %1"),
                       {listed(spec.words)});
    if (spec.kind == CxmlValue::SayVoice && !isSayVoice(value))
        return Message(QT_TRANSLATE_NOOP(
            "Message", "documented are man, woman, premium, Provider:Name and Provider-Engine:Name"));
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
                problem(QT_TRANSLATE_NOOP("Message", "A document type declaration is not allowed."));
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
            problem({QT_TRANSLATE_NOOP("Message", "The document is not well-formed XML: %1."),
                     {parserWords(m_reader)}});
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

    void problem(const Message& words) { add(words, CxmlSeverity::Error); }
    void note(const Message& words) { add(words, CxmlSeverity::Note); }

    void add(const Message& words, CxmlSeverity severity) {
        if (m_problems.size() < mostProblems)
            m_problems.append({m_reader.lineNumber(), m_reader.columnNumber(), words, severity});
    }

    void checkEncoding() {
        const QStringView encoding = m_reader.documentEncoding();
        if (!encoding.isEmpty() && encoding.compare("utf-8"_L1, Qt::CaseInsensitive) != 0)
            problem(
                {QT_TRANSLATE_NOOP("Message", "The encoding is %1; it must be UTF-8."), {shown(encoding)}});
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
                note({QT_TRANSLATE_NOOP("Message",
                                        "<%1> is not how the documentation writes it: write <Response>."),
                      {shown(element.name)}});
            element.name = u"Response"_s;
        } else {
            problem({QT_TRANSLATE_NOOP("Message", "The root is <%1>; it must be <Response>."),
                     {shown(element.name)}});
        }
        for (const QXmlStreamAttribute& attribute : m_reader.attributes())
            note({QT_TRANSLATE_NOOP("Message", "<Response> has no attribute %1 that is documented."),
                  {shown(attribute.qualifiedName())}});
    }

    void startSpeech(Open& element) {
        ++m_open.last().children;
        element.speech = true;
        // A verb inside of what is said is read aloud or makes the synthesiser give up.
        if (!isSsml(element.name) && findCxmlVerb(element.name))
            problem({QT_TRANSLATE_NOOP("Message", "<%1> cannot stand in what is said."), {shown(element.name)}});
    }

    void startVerb(Open& element) {
        Open& parent = m_open.last();
        element.spec = findCxmlVerb(element.name);
        if (const CxmlVerbSpec* spec = findCxmlVerbInAnyCase(element.name); spec && !element.spec) {
            note({QT_TRANSLATE_NOOP("Message", "<%1> is not how the documentation writes it: write <%2>."),
                  {shown(element.name), spec->name}});
            element.spec = spec;
            element.name = spec->name;
        }
        ++(element.name == "Header"_L1 ? parent.headers : parent.children);
        element.unknown = !element.spec;
        if (!element.spec)
            return note(
                {QT_TRANSLATE_NOOP("Message", "<%1> is not a documented CXML verb."), {shown(element.name)}});
        checkPlace(element);
        checkAttributes(element);
    }

    void checkPlace(const Open& element) {
        const Open& parent = m_open.last();
        if (parent.unknown)
            return; // who knows what it may hold
        if (!isOneOf(parent.name, element.spec->parents))
            return problem({QT_TRANSLATE_NOOP("Message", "<%1> cannot stand in <%2>; it belongs in <%3>."),
                            {element.name, shown(parent.name),
                             QString(element.spec->parents).replace('|'_L1, u"> or <"_s)}});
        if (element.name == "Reject"_L1 && m_answered)
            problem(QT_TRANSLATE_NOOP("Message", "<Reject> comes after a verb that has answered the call."));
    }

    void checkAttributes(Open& element) {
        const QXmlStreamAttributes attributes = m_reader.attributes();
        for (const QXmlStreamAttribute& attribute : attributes)
            checkAttribute(element, attribute);
        for (const CxmlAttributeSpec& spec : element.spec->attributes) {
            if (spec.required && !attributes.hasAttribute(spec.name))
                problem({QT_TRANSLATE_NOOP("Message", "<%1> needs the attribute %2."),
                         {element.name, spec.name}});
        }
        if (element.name == "Stream"_L1) {
            const bool stops = m_open.last().name == "Stop"_L1;
            const QLatin1String needed = stops ? "name"_L1 : "url"_L1;
            if (!attributes.hasAttribute(needed))
                problem({QT_TRANSLATE_NOOP("Message", "<Stream> in <%1> needs the attribute %2."),
                         {shown(m_open.last().name), needed}});
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
            const char* const said = "%1=\"%2\" of <%3>: %4.";
            if (const Message fault = faultOf(spec, value); !fault.isEmpty())
                problem({said, {name, shown(value), element.name, fault}});
            else if (const Message unknown = unknownOf(spec, value); !unknown.isEmpty())
                note({said, {name, shown(value), element.name, unknown}});
            return;
        }
        if (similar)
            note({QT_TRANSLATE_NOOP("Message", "<%1> has no attribute %2 that is documented: write %3."),
                  {element.name, shown(name), similar->name}});
        else
            note({QT_TRANSLATE_NOOP("Message", "<%1> has no attribute %2 that is documented."),
                  {element.name, shown(name)}});
    }

    void end() {
        const Open element = m_open.takeLast();
        if (element.unknown || element.speech)
            return;
        if (element.spec)
            checkContent(element);
        else if (m_open.isEmpty() && !element.text.trimmed().isEmpty())
            problem(QT_TRANSLATE_NOOP("Message", "<Response> holds text outside a verb."));
    }

    void checkContent(const Open& element) {
        const QString name = element.name;
        const QString text = element.text.trimmed();
        const bool hasText = !text.isEmpty();
        switch (element.spec->content) {
        case CxmlContent::Empty:
            if (hasText)
                problem({QT_TRANSLATE_NOOP("Message", "<%1> must be empty."), {name}});
            break;
        case CxmlContent::SipAddress:
            if (!isSipTarget(text))
                problem({QT_TRANSLATE_NOOP("Message", "<%1> needs an address like sip:user@host."), {name}});
            break;
        case CxmlContent::Text:
            if (!hasText)
                problem({QT_TRANSLATE_NOOP("Message", "<%1> needs a text."), {name}});
            break;
        case CxmlContent::Speech:
            if (!hasText && element.children == 0)
                problem({QT_TRANSLATE_NOOP("Message", "<%1> needs a text."), {name}});
            break;
        case CxmlContent::Url:
            if (!isUrl(text, documentSchemes))
                problem({QT_TRANSLATE_NOOP("Message",
                                           "<%1> needs an http or https URL, or one of cx or service."),
                         {name}});
            break;
        case CxmlContent::OptionalUrl:
            if (hasText ? !isUrl(text, "http|https|cx"_L1) : !element.hasDigits)
                problem({QT_TRANSLATE_NOOP("Message", "<%1> needs an http or https URL."), {name}});
            break;
        case CxmlContent::OneOrMoreChildren:
            if (element.children == 0)
                problem({QT_TRANSLATE_NOOP("Message", "<%1> needs elements inside it, such as <Stream>."),
                         {name}});
            [[fallthrough]];
        case CxmlContent::Children:
            if (hasText)
                problem({QT_TRANSLATE_NOOP("Message", "<%1> holds text; it may hold verbs only."), {name}});
            break;
        case CxmlContent::TextOrChildren:
            if (hasText == (element.children > 0) || (hasText && element.headers > 0))
                problem({QT_TRANSLATE_NOOP("Message", "<%1> needs either a number or elements inside it."),
                         {name}});
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
