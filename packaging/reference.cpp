// Makes what a package says about the command line, from the tables of the commands: a manual page for each, and completions for
// three shells. opbx-reference FOLDER
#include "app/cli/command.h"
#include "app/cli/options.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace opbx;
using namespace opbx::cli;
using namespace Qt::StringLiterals;

namespace {

QString text(const char* latin) {
    return QString::fromUtf8(latin);
}

/// Plain text for troff: nothing in it is a request or an escape.
QString roff(const QString& plain) {
    QStringList lines = QString(plain).replace(u'\\', "\\e"_L1).replace(u'-', "\\-"_L1).split(u'\n');
    for (QString& line : lines) {
        if (line.startsWith(u'.') || line.startsWith(u'\''))
            line.prepend("\\&"_L1);
    }
    return lines.join(u'\n');
}

QString optionSection(const QString& title, std::span<const OptionRow> rows) {
    QString page;
    if (!rows.empty())
        page += ".SH "_L1 + title + u'\n';
    for (const OptionRow& row : rows) {
        page += ".TP\n\\fB"_L1 + roff(text(row.name)) + "\\fR"_L1;
        if (row.value)
            page += " \\fI"_L1 + roff(text(row.value)) + "\\fR"_L1;
        page += u'\n' + roff(text(row.help)) + u'\n';
    }
    return page;
}

QString manualPage(const Command& command) {
    const Usage& usage = *command.usage;
    const QString name = "opbx-"_L1 + text(command.name);
    QString page = ".TH %1 1 \"\" \"OPBX Desktop\" \"User Commands\"\n"_L1.arg(roff(name.toUpper()));
    page += ".SH NAME\n%1 \\- %2\n.SH SYNOPSIS\n.nf\n"_L1.arg(roff(name), roff(text(command.summary)));
    for (const QString& form : text(usage.synopsis).split(u'\n'))
        page += "\\fBopbx\\fR "_L1 + roff(form) + u'\n';
    page += ".fi\n.SH DESCRIPTION\n.nf\n"_L1 + roff(text(usage.description)) + "\n.fi\n"_L1;
    page += optionSection(u"OPTIONS"_s, usage.options) + optionSection(u"COMMON OPTIONS"_s, commonOptions());
    page += ".SH EXIT STATUS\n0: done. 1: failed, the reason is on standard error. 2: wrong use.\n"
            ".SH SEE ALSO\n.BR opbx (1)\n"_L1;
    return page;
}

/// The page of the program, in which a line stands for the list of the commands.
QString programPage(const QString& page) {
    QString list;
    for (const Command& command : commands())
        list += ".TP\n.BR opbx\\-%1 (1)\n%2\n"_L1.arg(roff(text(command.name)), roff(text(command.summary)));
    return QString(page).replace(".\\\" COMMANDS\n"_L1, list);
}

/// For a word in single quotes of a shell.
QString quoted(const QString& plain) {
    return u'\'' + QString(plain).replace(u'\'', "'\\''"_L1) + u'\'';
}

enum class Values { Files, Folders, Others };

Values valuesOf(const OptionRow& row) {
    const QString value = text(row.value);
    return value == "FILE"_L1 ? Values::Files : value == "DIR"_L1 ? Values::Folders : Values::Others;
}

QStringList namesOf(std::span<const OptionRow> rows, std::optional<Values> ofValues = {}) {
    QStringList names;
    for (const OptionRow& row : rows) {
        if (!ofValues || (row.value && valuesOf(row) == *ofValues))
            names << text(row.name);
    }
    return names;
}

/// A pattern of `case` for options whose values are of this kind; one that nothing matches where there are none.
QString patternOf(Values values) {
    QStringList names = namesOf(commonOptions(), values);
    for (const Command& command : commands())
        names += namesOf(command.usage->options, values);
    names.removeDuplicates();
    return names.isEmpty() ? u"''"_s : names.join(u'|');
}

QString bashCompletion() {
    QStringList names;
    QString cases;
    for (const Command& command : commands()) {
        names << text(command.name);
        cases += "        %1) verbs=%2; options=%3 ;;\n"_L1.arg(
            text(command.name), quoted(command.usage->verbs().join(u' ')),
            quoted(namesOf(command.usage->options).join(u' ')));
    }
    return "# bash completion for opbx\n"
           "_opbx() {\n"
           "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= verb= verbs= "
           "options= i\n"
           "    COMPREPLY=()\n"
           "    case $prev in\n"
           "        %1) COMPREPLY=($(compgen -f -- \"$cur\")); compopt -o filenames 2>/dev/null; return ;;\n"
           "        %2) COMPREPLY=($(compgen -d -- \"$cur\")); compopt -o filenames 2>/dev/null; return ;;\n"
           "        %3) return ;;\n"
           "    esac\n"
           "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
           "        case ${COMP_WORDS[i]} in\n"
           "            %1|%2|%3) ((i++)) ;;\n"
           "            -*) ;;\n"
           "            *) if [ -z \"$command\" ]; then command=${COMP_WORDS[i]}; elif [ -z \"$verb\" ]; "
           "then verb=${COMP_WORDS[i]}; fi ;;\n"
           "        esac\n"
           "    done\n"
           "    case $command in\n"
           "        '') verbs=%4; options='--version --background' ;;\n"
           "        help) verbs=%4 ;;\n%5"
           "    esac\n"
           "    if [[ $cur == -* ]]; then\n"
           "        COMPREPLY=($(compgen -W \"$options %6\" -- \"$cur\"))\n"
           "    elif [ -n \"$verbs\" ] && [ -z \"$verb\" ]; then\n"
           "        COMPREPLY=($(compgen -W \"$verbs\" -- \"$cur\"))\n"
           "    else\n"
           "        COMPREPLY=($(compgen -f -- \"$cur\")); compopt -o filenames 2>/dev/null\n"
           "    fi\n"
           "}\n"
           "complete -F _opbx opbx\n"_L1.arg(patternOf(Values::Files), patternOf(Values::Folders),
                                             patternOf(Values::Others), quoted(names.join(u' ')), cases,
                                             namesOf(commonOptions()).join(u' '));
}

QString zshOptions(std::span<const OptionRow> rows) {
    QString lines;
    for (const OptionRow& row : rows) {
        QString help = text(row.help);
        for (const QChar special : {u'\\', u'[', u']', u':'})
            help.replace(special, u"\\"_s + special);
        QString spec = text(row.name) + u'[' + help + u']';
        if (row.value)
            spec = QString(spec).insert(text(row.name).size(), u'=') + u':' +
                   text(row.value).replace(u':', "\\:"_L1) + u':' +
                   (valuesOf(row) == Values::Files     ? u"_files"_s
                    : valuesOf(row) == Values::Folders ? u"_files -/"_s
                                                       : QString());
        lines += " \\\n                "_L1 + quoted(spec);
    }
    return lines;
}

QString zshCompletion() {
    QString list;
    QString cases;
    for (const Command& command : commands()) {
        list += "        %1\n"_L1.arg(quoted(text(command.name) + u':' + text(command.summary)));
        const QStringList verbs = command.usage->verbs();
        const QString words = verbs.isEmpty()
                                  ? u"'*:file:_files'"_s
                                  : quoted("1:verb:("_L1 + verbs.join(u' ') + u')') + u" '*:file:_files'"_s;
        cases +=
            "        %1)\n            _arguments%2 \\\n                \"$common[@]\" \\\n                %3 ;;\n"_L1
                .arg(text(command.name), zshOptions(command.usage->options), words);
    }
    return "#compdef opbx\n"
           "_opbx() {\n"
           "    local context state line\n"
           "    local -a commands common\n"
           "    commands=(\n%1    )\n"
           "    common=(%2\n    )\n"
           "    _arguments -C \"$common[@]\" '1:command:->command' '*::argument:->argument'\n"
           "    case $state in\n"
           "        command) _describe command commands; return ;;\n"
           "    esac\n"
           "    case $words[1] in\n%3"
           "    esac\n"
           "}\n"
           "_opbx \"$@\"\n"_L1.arg(
               list, zshOptions(commonOptions()).replace(" \\\n                "_L1, "\n        "_L1), cases);
}

QString fishOptions(const QString& condition, std::span<const OptionRow> rows) {
    QString lines;
    for (const OptionRow& row : rows) {
        lines += "complete -c opbx%1 -l %2"_L1.arg(condition, text(row.name).sliced(2));
        if (row.value)
            lines += valuesOf(row) == Values::Others ? " -x"_L1 : " -r -F"_L1;
        lines += " -d "_L1 + quoted(text(row.help)) + u'\n';
    }
    return lines;
}

QString fishCompletion() {
    QString lines = "# fish completion for opbx\n"_L1 + fishOptions({}, commonOptions());
    for (const Command& command : commands()) {
        const QString name = text(command.name);
        lines += "complete -c opbx -n __fish_use_subcommand -f -a %1 -d %2\n"_L1.arg(
            name, quoted(text(command.summary)));
        const QString seen = "__fish_seen_subcommand_from "_L1 + name;
        if (const QStringList verbs = command.usage->verbs(); !verbs.isEmpty())
            lines += "complete -c opbx -n %1 -f -a %2\n"_L1.arg(
                quoted(seen + "; and not __fish_seen_subcommand_from "_L1 + verbs.join(u' ')),
                quoted(verbs.join(u' ')));
        lines += fishOptions(" -n "_L1 + quoted(seen), command.usage->options);
    }
    return lines;
}

bool write(const QDir& folder, const QString& name, const QString& content) {
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content.toUtf8()) >= 0;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QFile page(arguments.value(2));
    if (arguments.size() != 3 || !page.open(QIODevice::ReadOnly)) {
        std::fputs("Usage: opbx-reference FOLDER opbx.1\n", stderr);
        return 2;
    }
    const QDir folder(arguments.at(1));
    bool done = folder.mkpath(u"man"_s) && folder.mkpath(u"completion"_s) &&
                write(folder, u"man/opbx.1"_s, programPage(QString::fromUtf8(page.readAll()))) &&
                write(folder, u"completion/opbx.bash"_s, bashCompletion()) &&
                write(folder, u"completion/_opbx"_s, zshCompletion()) &&
                write(folder, u"completion/opbx.fish"_s, fishCompletion());
    for (const Command& command : commands())
        done = done && write(folder, "man/opbx-%1.1"_L1.arg(text(command.name)), manualPage(command));
    return done ? 0 : 1;
}
