#include "app/window/stand_in.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <vector>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

QString commandProgram() {
    const QString here = QCoreApplication::applicationDirPath();
    const QStringList folders = {here, here + "/../../bin"_L1, u"/usr/bin"_s};
    for (const QString& folder : folders) {
        const QFileInfo program(folder + "/opbx"_L1);
        if (program.isFile() && program.isExecutable())
            return program.absoluteFilePath();
    }
    return {};
}

} // namespace

QStringList standInArguments(const QStringList& own, const QString& bound) {
    QStringList made = {u"serve"_s, u"--until-window"_s};
    for (qsizetype i = 0; i < own.size(); ++i) {
        const QString& argument = own.at(i);
        const bool isListen = argument == "--listen"_L1;
        if (argument == "--background"_L1)
            continue;
        if ((isListen || argument.startsWith("--listen="_L1)) && !bound.isEmpty()) {
            made << u"--listen"_s << bound;
            i += isListen ? 1 : 0;
            continue;
        }
        made << argument;
    }
    return made;
}

QString becomeStandIn(const QStringList& own, const QString& bound) {
#ifdef Q_OS_UNIX
    const QString program = commandProgram();
    if (program.isEmpty())
        return u"The display is gone, and the program \"opbx\" that could go on without one is not installed "
               "beside this one."_s;
    std::vector<QByteArray> words = {program.toLocal8Bit()};
    const QStringList arguments = standInArguments(own, bound);
    for (const QString& argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (QByteArray& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    ::execv(pointers.front(), pointers.data());
    return u"The display is gone, and the endpoint cannot go on without it: %1."_s.arg(qt_error_string());
#else
    Q_UNUSED(own)
    Q_UNUSED(bound)
    return u"The display is gone."_s;
#endif
}

} // namespace opbx
