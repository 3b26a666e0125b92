#include "app/cli/verify_cxml_command.h"

#include "app/cli/file_input.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "core/cxml/explain.h"
#include "core/cxml/validator.h"

#include <QJsonArray>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestDocument = 16 * 1024 * 1024;

} // namespace

constexpr Usage verifyCxmlUsage = {
    .command = "verify-cxml",
    .synopsis = "verify-cxml [FILE] [--json]",
    .description =
        "Reads a CXML document from FILE or from standard input and checks it against Cloudonix's\n"
        "documentation: well-formed XML, known verbs, attributes, values and nesting. A valid document is\n"
        "explained in sentences; of another one each problem is said with its line. What is only not "
        "documented\n"
        "is a note.\n"
        "Ends with 0 when the document has no errors, with 1 when it has.",
};

namespace {

QJsonArray listed(const QList<CxmlProblem>& problems, CxmlSeverity severity) {
    QJsonArray list;
    for (const CxmlProblem& problem : problems) {
        if (problem.severity == severity)
            list.append(QJsonObject{{u"line"_s, problem.line},
                                    {u"column"_s, problem.column},
                                    {u"words"_s, problem.words.english()}});
    }
    return list;
}

QJsonObject problemsJson(const QList<CxmlProblem>& problems, const QStringList& explanation) {
    QJsonObject object{{u"valid"_s, isValidCxml(problems)},
                       {u"problems"_s, listed(problems, CxmlSeverity::Error)},
                       {u"notes"_s, listed(problems, CxmlSeverity::Note)}};
    if (isValidCxml(problems))
        object.insert(u"explanation"_s, QJsonArray::fromStringList(explanation));
    return object;
}

void printProblems(const QList<CxmlProblem>& problems, const QStringList& explanation) {
    for (const CxmlProblem& problem : problems) {
        const bool isNote = problem.severity == CxmlSeverity::Note;
        printLine((isNote ? u"line %1: note: %2"_s : u"line %1: %2"_s)
                      .arg(QString::number(problem.line), problem.words.english()));
    }
    if (!isValidCxml(problems))
        return printProblem(u"The document is not valid CXML."_s);
    printLine(u"valid"_s);
    for (const QString& sentence : explanation)
        printLine(u"- "_s + sentence);
}

} // namespace

int runVerifyCxml(const QStringList& arguments) {
    const auto parsed = parseInvocation(verifyCxmlUsage, arguments);
    if (const auto* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    const QStringList& words = invocation.arguments.words();
    if (words.size() > 1)
        return wrongUse(verifyCxmlUsage, u"Only one FILE can be verified at a time."_s);
    const Result<QByteArray> document = readInput(words.value(0), largestDocument);
    if (!document)
        return failed(document.error());
    const QList<CxmlProblem> problems = validateCxml(*document);
    QStringList explanation;
    if (isValidCxml(problems)) {
        for (const Message& sentence : explainCxml(*document))
            explanation << sentence.english();
    }
    if (invocation.json)
        printJson(problemsJson(problems, explanation));
    else
        printProblems(problems, explanation);
    return isValidCxml(problems) ? Succeeded : Failed;
}

} // namespace opbx::cli
