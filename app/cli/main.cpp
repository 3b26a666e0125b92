#include "app/cli/command.h"
#include "app/runtime/version.h"

#include <QCoreApplication>

#include <cstdio>

using namespace opbx;

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    std::printf("opbx %s\n", qPrintable(programVersion()));
    return cli::Succeeded;
}
