// Says whether a document is CXML as Cloudonix documents it: well-formed, known verbs, attributes, values and nesting.
// Pure; any thread. It does not fetch URLs nor judge whether the call makes sense.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace opbx {

struct CxmlProblem {
    qint64 line = 0; // from 1
    qint64 column = 0;
    QString words;
};

/// Empty when the document is valid; else in the order of the document.
QList<CxmlProblem> validateCxml(const QByteArray& document);

} // namespace opbx
