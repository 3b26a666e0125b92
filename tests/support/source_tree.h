// Reads the program's own sources for the tests that guard their shape. Knows just enough of C++ to find includes,
// to drop comments and strings, and to measure functions; it is no parser.
#pragma once

#include <QString>
#include <QStringList>

namespace opbx::test {

struct Include {
    QString header; // core/exchange/exchange.h, QWidget, openssl/hmac.h
    bool quoted = false;
    int line = 0;
};

struct FunctionSize {
    QString signature; // the text before the body, in one line
    int line = 0;
    int lines = 0; // from the signature to the closing brace
};

/// Paths of all .cpp and .h files below these folders of the source tree, relative to its root, sorted.
QStringList sourceFiles(const QStringList& folders);

/// All files of the project as git would see them, without the build folder; relative paths, sorted.
QStringList projectFiles();

/// The text of a file of the project, by its relative path.
QString projectText(const QString& path);

QList<Include> includesOf(const QString& source);

/// The same lines with comments, literals and preprocessor directives blanked out.
QString codeOnly(const QString& source);

/// Functions at namespace or class level. A lambda counts as a part of the function around it.
QList<FunctionSize> functionsOf(const QString& source);

} // namespace opbx::test
