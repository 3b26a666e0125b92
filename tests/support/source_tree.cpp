#include "tests/support/source_tree.h"

#include "tests/support/paths.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace opbx::test {

using namespace Qt::StringLiterals;

namespace {

QStringList filesBelow(const QString& folder, const QStringList& patterns) {
    const QDir root(sourceDir());
    QStringList paths;
    QDirIterator files(root.filePath(folder), patterns, QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        paths << root.relativeFilePath(files.next());
    paths.sort();
    return paths;
}

/// Walks over a source and copies only what is code; line ends are always kept.
class Blanker {
public:
    explicit Blanker(const QString& source)
        : m_source(source) {}

    QString run() {
        while (m_at < m_source.size())
            step();
        return m_code;
    }

private:
    QChar look(qsizetype ahead = 0) const {
        return m_at + ahead < m_source.size() ? m_source.at(m_at + ahead) : QChar(u'\n');
    }
    bool starts(QStringView text) const { return QStringView(m_source).mid(m_at).startsWith(text); }

    void skip(qsizetype count) {
        for (; count > 0 && m_at < m_source.size(); --count, ++m_at) {
            if (look() == u'\n')
                m_code += u'\n';
        }
    }
    void skipPast(QStringView end) {
        const qsizetype found = m_source.indexOf(end, m_at);
        skip(found < 0 ? m_source.size() : found + end.size() - m_at);
    }
    void skipLiteral(QChar quote) {
        skip(1);
        while (m_at < m_source.size() && look() != quote && look() != u'\n')
            skip(look() == u'\\' ? 2 : 1);
        skip(1);
        m_code += u"\"\"";
    }
    void skipRawLiteral() {
        const qsizetype open = m_source.indexOf(u'(', m_at);
        const QString end = u')' + m_source.mid(m_at + 2, open - m_at - 2) + u'"';
        skipPast(end);
        m_code += u"\"\"";
    }
    void skipDirective() {
        while (m_at < m_source.size() && look() != u'\n')
            skip(look() == u'\\' ? 2 : 1);
    }
    bool atLineStart() const {
        for (qsizetype i = m_code.size(); i-- > 0 && m_code.at(i) != u'\n';) {
            if (!m_code.at(i).isSpace())
                return false;
        }
        return true;
    }

    /// The quote in 1'000, but not the one in 'a' or u'a'.
    bool isDigitSeparator() const {
        const auto inWord = [this](qsizetype back) {
            return m_code.size() >= back && (m_code.at(m_code.size() - back).isLetterOrNumber() ||
                                             m_code.at(m_code.size() - back) == u'_');
        };
        const bool isPrefixed = inWord(1) && !inWord(2) && QStringView(u"uUL").contains(m_code.back());
        return inWord(1) && !isPrefixed;
    }

    void step() {
        if (starts(u"//"))
            skip(m_source.indexOf(u'\n', m_at) < 0 ? m_source.size() : m_source.indexOf(u'\n', m_at) - m_at);
        else if (starts(u"/*"))
            skipPast(u"*/");
        else if (starts(u"R\""))
            skipRawLiteral();
        else if (look() == u'"')
            skipLiteral(u'"');
        else if (look() == u'\'' && !isDigitSeparator())
            skipLiteral(u'\'');
        else if (look() == u'#' && atLineStart())
            skipDirective();
        else
            m_code += m_source.at(m_at++);
    }

    const QString m_source;
    qsizetype m_at = 0;
    QString m_code;
};

enum class Brace { Scope, Function, Other };

/// Follows the braces of blanked code.
class FunctionFinder {
public:
    explicit FunctionFinder(const QString& code)
        : m_code(code) {}

    QList<FunctionSize> run() {
        for (qsizetype at = 0; at < m_code.size(); ++at) {
            const QChar c = m_code.at(at);
            if (c == u'\n')
                ++m_line;
            if (c == u'{')
                open();
            else if (c == u'}')
                close(at);
            else if (!insideFunction())
                extendSignature(c);
        }
        return m_found;
    }

private:
    bool insideFunction() const { return m_stack.contains(Brace::Function); }

    void extendSignature(QChar c) {
        if (c == u';') {
            m_signature.clear();
            return;
        }
        if (m_signature.trimmed().isEmpty())
            m_signatureLine = m_line;
        m_signature += c;
    }

    void open() {
        static const QRegularExpression scope(uR"(\b(namespace|class|struct|union|enum|extern)\b[^)]*$)"_s);
        Brace kind = Brace::Other;
        if (!insideFunction() && scope.match(m_signature).hasMatch())
            kind = Brace::Scope;
        else if (!insideFunction() && m_signature.contains(u')'))
            kind = Brace::Function;
        if (kind == Brace::Function)
            m_found << FunctionSize{m_signature.simplified(), m_signatureLine, 0};
        if (kind == Brace::Scope)
            m_signature.clear();
        m_stack << kind;
    }

    void close(qsizetype at) {
        if (m_stack.isEmpty())
            return;
        const Brace kind = m_stack.takeLast();
        if (kind == Brace::Function)
            m_found.last().lines = m_line - m_found.last().line + 1;
        if (insideFunction())
            return;
        // `Type::Type() : m_a{1}, m_b{2} {`: what was closed may have been an initializer before the body.
        const QString rest = m_code.mid(at + 1, 400).trimmed();
        if (kind != Brace::Function || !(rest.startsWith(u'{') || rest.startsWith(u',')))
            m_signature.clear();
        else
            m_found.removeLast();
    }

    const QString m_code;
    int m_line = 1;
    int m_signatureLine = 1;
    QString m_signature;
    QList<Brace> m_stack;
    QList<FunctionSize> m_found;
};

} // namespace

QStringList sourceFiles(const QStringList& folders) {
    QStringList paths;
    for (const QString& folder : folders)
        paths += filesBelow(folder, {u"*.cpp"_s, u"*.h"_s});
    return paths;
}

QStringList projectFiles() {
    QStringList paths = filesBelow(QString(), {});
    static const QRegularExpression foreign(u"^(\\.git|build|\\.cache|\\.idea|\\.vscode)(/|$)"_s);
    paths.removeIf([](const QString& path) { return foreign.match(path).hasMatch(); });
    return paths;
}

QString projectText(const QString& path) {
    QFile file(QDir(sourceDir()).filePath(path));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

QList<Include> includesOf(const QString& source) {
    static const QRegularExpression directive(uR"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"_s);
    QList<Include> includes;
    int line = 0;
    for (const QStringView text : QStringView(source).split(u'\n')) {
        ++line;
        const auto match = directive.match(text.toString());
        if (match.hasMatch())
            includes << Include{match.captured(2), match.captured(1) == u"\"", line};
    }
    return includes;
}

QString codeOnly(const QString& source) {
    return Blanker(source).run();
}

QList<FunctionSize> functionsOf(const QString& source) {
    return FunctionFinder(codeOnly(source)).run();
}

} // namespace opbx::test
