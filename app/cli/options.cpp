#include "app/cli/options.h"

#include "app/cli/output.h"

#include <QRegularExpression>

#include <array>
#include <vector>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array generalOptions = {
    OptionRow{"--json", nullptr, "Machine-readable output: one JSON object a line"},
    OptionRow{"--help", nullptr, "Show this help"},
};

QString optionSpelling(const OptionRow& row) {
    const QString name = QString::fromLatin1(row.name);
    return row.value ? name + u' ' + QString::fromUtf8(row.value) : name;
}

void printHelp(const Usage& usage) {
    QString text = u"Usage:\n"_s;
    for (const QString& form : QString::fromUtf8(usage.synopsis).split(u'\n'))
        text += "  opbx "_L1 + form + u'\n';
    text += u'\n' + QString::fromUtf8(usage.description) + u'\n';
    if (!usage.options.empty())
        text += u"\nOptions:\n"_s + optionHelp(usage.options);
    text += u"\nCommon options:\n"_s + commonOptionHelp();
    printBytes(text.toUtf8());
}

/// Before the options are known to be sound.
bool wantsJsonLog(const QStringList& arguments) {
    const qsizetype at = arguments.indexOf(u"--log-format"_s);
    return arguments.contains(u"--log-format=json"_s) || (at >= 0 && arguments.value(at + 1) == u"json");
}

} // namespace

std::span<const OptionRow> commonOptions() {
    static const std::vector<OptionRow> all = [] {
        std::vector<OptionRow> rows(profileOptions().begin(), profileOptions().end());
        rows.insert(rows.end(), generalOptions.begin(), generalOptions.end());
        return rows;
    }();
    return all;
}

QStringList Usage::verbs() const {
    static const QRegularExpression word(u"^[a-z][a-z-]*$"_s);
    QStringList found;
    for (const QString& form : QString::fromUtf8(synopsis).split(u'\n')) {
        const QString second = form.section(u' ', 1, 1);
        if (word.match(second).hasMatch() && !found.contains(second))
            found << second;
    }
    return found;
}

const OptionRow* Usage::findOption(const QString& name) const {
    for (const std::span<const OptionRow> rows : {options, commonOptions()}) {
        for (const OptionRow& row : rows) {
            if (name == QLatin1String(row.name))
                return &row;
        }
    }
    return nullptr;
}

std::variant<Invocation, ExitStatus> parseInvocation(const Usage& usage, const QStringList& arguments) {
    const qsizetype end = arguments.indexOf(u"--"_s);
    const QStringList options = end < 0 ? arguments : arguments.first(end);
    if (options.contains(u"--help"_s) || options.contains(u"-h"_s)) {
        printHelp(usage);
        return Succeeded;
    }
    const Result<Arguments> parsed = Arguments::parse(arguments, usage.options, commonOptions());
    const bool json = wantsJsonLog(arguments);
    if (!parsed.ok())
        return wrongUse(usage, parsed.error().detail, json);
    const Result<Profile> profile =
        openProfile(*parsed, usage.makesDataDir, usage.configMayBeMissing, usage.broken);
    if (!profile.ok()) {
        const bool isUse = profile.error().detail.startsWith("--"_L1);
        return isUse ? wrongUse(usage, profile.error().detail, json) : failed(profile.error(), json);
    }
    return Invocation{*parsed, *profile, parsed->has("--json")};
}

ExitStatus wrongUse(const Usage& usage, const QString& reason, bool json) {
    printProblem(u"%1 See \"opbx %2 --help\"."_s.arg(reason, QString::fromUtf8(usage.command)), json);
    return WrongUse;
}

ExitStatus failed(const Error& error, bool json) {
    printProblem(error.detail.isEmpty() ? QString::fromLatin1(errorName(error.code)) : error.detail, json);
    return Failed;
}

bool isCommonOptionWithValue(const QString& argument) {
    for (const OptionRow& row : profileOptions()) {
        if (argument == QLatin1String(row.name))
            return true;
    }
    return false;
}

QString optionHelp(std::span<const OptionRow> rows) {
    qsizetype width = 0;
    for (const OptionRow& row : rows)
        width = qMax(width, optionSpelling(row).size());
    QString text;
    for (const OptionRow& row : rows)
        text += u"  %1  %2\n"_s.arg(optionSpelling(row).leftJustified(width), QString::fromUtf8(row.help));
    return text;
}

QString commonOptionHelp() {
    return optionHelp(commonOptions());
}

} // namespace opbx::cli
