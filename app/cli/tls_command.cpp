#include "app/cli/tls_command.h"

#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/runtime/instance_channel.h"
#include "app/runtime/self_signed_pair.h"

#include <array>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array tlsOptions = {
    OptionRow{"--names", "LIST", "Host names and addresses of this computer, separated by commas"},
    OptionRow{"--days", "N", "With self-signed: how long it is valid (default 365)"},
};

} // namespace

constexpr Usage tlsUsage = {
    .command = "tls",
    .synopsis = "tls self-signed [--names LIST] [--days N] [--json]\ntls check [--json]",
    .description =
        "Makes a key and a certificate that nobody else vouches for, puts them in the data folder and into "
        "the\n"
        "settings: enough for tests in a LAN, where the sender can be told to trust it. Cloudonix wants a\n"
        "certificate of a public authority, or a tunnel, which brings its own. check reads the certificate "
        "and\n"
        "the key that are set and says until when they are valid, or what is wrong with them.",
    .options = tlsOptions,
    .configMayBeMissing = true,
};

namespace {

int report(const Invocation& invocation, const TlsFiles& files, const QDateTime& expires) {
    if (invocation.json) {
        printJson({{u"certificate"_s, files.certificateFile},
                   {u"key"_s, files.keyFile},
                   {u"expires"_s, expires.toString(Qt::ISODate)}});
    } else {
        printLine(u"certificate: %1"_s.arg(files.certificateFile));
        printLine(u"key: %1"_s.arg(files.keyFile));
        printLine(u"valid until %1"_s.arg(expires.toString(Qt::ISODate)));
    }
    return Succeeded;
}

int checkCertificate(const Invocation& invocation) {
    const TlsFiles files = invocation.profile.settings.tlsFiles();
    if (files.certificateFile.isEmpty())
        return failed({ErrorCode::NotFound, u"No certificate is set: the endpoint speaks plain HTTP."_s});
    const auto context = TlsContext::load(files, SystemClock());
    return context ? report(invocation, files, (*context)->expires()) : failed(context.error());
}

QStringList namesFrom(const Arguments& arguments) {
    if (!arguments.has("--names"))
        return usualCertificateNames();
    QStringList names;
    for (const QString& name : arguments.value("--names").split(u',', Qt::SkipEmptyParts))
        names << name.trimmed();
    return names;
}

Result<Done> putIntoSettings(const Invocation& invocation, const TlsFiles& files) {
    Settings settings = invocation.profile.saved;
    Result<Done> done = settings.set(u"server/tls_certificate"_s, files.certificateFile);
    if (done)
        done = settings.set(u"server/tls_key"_s, files.keyFile);
    // A second pair has the names of the first: nothing is written then, so nothing can fail after the pair was replaced.
    return done && settings != invocation.profile.saved ? settings.save(invocation.profile.configFile) : done;
}

int selfSigned(const Invocation& invocation) {
    const Result<qint64> days = invocation.arguments.number("--days", selfSignedDays, 1, 3650);
    if (!days)
        return wrongUse(tlsUsage, days.error().detail);
    const QStringList names = namesFrom(invocation.arguments);
    if (names.isEmpty())
        return wrongUse(tlsUsage, u"--names needs at least one host name or address."_s);
    const SystemClock clock;
    const Result<TlsFiles> made =
        makeSelfSignedPair(invocation.profile.dataDir, names, static_cast<int>(*days), clock);
    if (!made && made.error().code == ErrorCode::InvalidInput)
        return wrongUse(tlsUsage, made.error().detail);
    const Result<Done> done = made ? putIntoSettings(invocation, *made) : Result<Done>(made.error());
    if (!done)
        return failed(done.error());
    const auto context = TlsContext::load(*made, clock);
    if (!context)
        return failed(context.error());
    if (const Result<Notified> notified = notifyRunningInstance(invocation.profile.dataDir); !notified)
        printProblem(u"The certificate is stored and set. "_s + notified.error().detail);
    return report(invocation, *made, (*context)->expires());
}

} // namespace

int runTls(const QStringList& arguments) {
    const auto parsed = parseInvocation(tlsUsage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    const QStringList& words = invocation.arguments.words();
    if (words == QStringList{u"self-signed"_s})
        return selfSigned(invocation);
    if (words == QStringList{u"check"_s})
        return checkCertificate(invocation);
    return wrongUse(tlsUsage, words.isEmpty() ? u"Say what to do: self-signed or check."_s
                                              : u"\"tls %1\" is not understood."_s.arg(words.join(u' ')));
}

} // namespace opbx::cli
