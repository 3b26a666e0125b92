#include "app/cli/verify_command.h"
#include "core/base/timestamp.h"

#include "app/cli/file_input.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "core/base/clock.h"
#include "core/explain/verdict_explanation.h"

#include <QJsonArray>

#include <array>
#include <cstdlib>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array verifyOptions = {
    OptionRow{"--secret-env", "NAME", "Environment variable that holds the webhook secret (needed)"},
    OptionRow{"--previous-secret-env", "NAME", "Environment variable that holds the previous secret"},
    OptionRow{"--signature", "TEXT", "Value of the signature header"},
    OptionRow{"--timestamp", "TEXT", "Value of the timestamp header; without it no time is checked"},
    OptionRow{"--at", "TIME", "When the request arrived: ISO 8601 or Unix time (default: now)"},
};

} // namespace

constexpr Usage verifyUsage = {
    "verify",
    "verify --secret-env NAME [--signature TEXT] [--timestamp TEXT] [--at TIME] [FILE] [--json]",
    "Checks the signature of a body, which is read byte for byte from FILE or from standard input, and says\n"
    "what went wrong when it does not match: the previous secret, white space, line ends, JSON that was "
    "written\n"
    "again, another algorithm. Signed bytes and tolerance come from the settings.\n"
    "Ends with 0 when the signature is right, with 1 when it is not.",
    verifyOptions,
};

namespace {

/// The variable's bytes as they are: a secret is no text. Empty when it is not set.
Secret secretFromEnvironment(const QString& name) {
    const char* value = std::getenv(name.toLocal8Bit().constData());
    return value ? Secret(QByteArrayView(value)) : Secret();
}

QJsonObject verdictJson(const VerdictExplanation& explanation) {
    QJsonArray tries;
    for (const SignatureTry& attempt : explanation.tries)
        tries.append(
            QJsonObject{{u"code"_s, QString::fromLatin1(attempt.code)}, {u"matched"_s, attempt.matched}});
    QJsonObject object{
        {u"verdict"_s, QString::fromLatin1(verdictName(explanation.verdict))},
        {u"explanation"_s, explanation.sentence.english()},
        {u"tries"_s, tries},
    };
    if (explanation.hasClockSkew)
        object.insert(u"clock_skew_ms"_s, explanation.clockSkewMs);
    return object;
}

void printVerdict(const VerdictExplanation& explanation) {
    printLine(QString::fromLatin1(verdictName(explanation.verdict)) + u": "_s +
              explanation.sentence.english());
    for (const SignatureTry& attempt : explanation.tries) {
        if (attempt.matched)
            printLine(u"  matched: "_s + QString::fromLatin1(attempt.code));
    }
}

SignatureQuestion questionOf(const Arguments& arguments, const AuthSettings& auth) {
    SignatureQuestion question;
    question.signature = arguments.value("--signature").toUtf8();
    question.timestamp = arguments.value("--timestamp").toUtf8();
    question.current = secretFromEnvironment(arguments.value("--secret-env"));
    if (arguments.has("--previous-secret-env"))
        question.previous = secretFromEnvironment(arguments.value("--previous-secret-env"));
    question.signedBytes = auth.signedBytes;
    question.timestampRequired = false;
    question.toleranceSeconds = auth.toleranceSeconds;
    question.nowMs = SystemClock().nowMs();
    return question;
}

} // namespace

int runVerify(const QStringList& arguments) {
    const auto parsed = parseInvocation(verifyUsage, arguments);
    if (const auto* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const Invocation& invocation = std::get<Invocation>(parsed);
    if (!invocation.arguments.has("--secret-env"))
        return wrongUse(verifyUsage,
                        u"--secret-env is missing: say which environment variable holds the secret."_s);
    if (invocation.arguments.words().size() > 1)
        return wrongUse(verifyUsage, u"Only one FILE can be verified at a time."_s);

    SignatureQuestion question = questionOf(invocation.arguments, invocation.profile.settings.authSettings());
    if (question.current.isEmpty())
        return failed({ErrorCode::KeyNotConfigured, u"The environment variable %1 is not set or empty."_s.arg(
                                                        invocation.arguments.value("--secret-env"))});
    if (invocation.arguments.has("--at")) {
        const Result<qint64> at = parseTimestampMs(invocation.arguments.value("--at").toUtf8());
        if (!at)
            return wrongUse(verifyUsage, u"--at is not a time; write for example 2026-03-04T10:30:00Z."_s);
        question.nowMs = *at;
    }
    const Result<QByteArray> body = readInput(invocation.arguments.words().value(0));
    if (!body)
        return failed(body.error());
    question.body = *body;

    const VerdictExplanation explanation = explainSignature(question);
    if (invocation.json)
        printJson(verdictJson(explanation));
    else
        printVerdict(explanation);
    return explanation.verdict == Verdict::Ok ? Succeeded : Failed;
}

} // namespace opbx::cli
