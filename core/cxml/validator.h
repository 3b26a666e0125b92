// Says whether a document is CXML as Cloudonix documents it: well-formed, known verbs, attributes, values and nesting.
// Pure; any thread. It does not fetch URLs nor judge whether the call makes sense.
#pragma once

#include "core/base/message.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace opbx {

/// What is wrong is an error; what is not documented, or written otherwise than documented, is a note: it may be right all the same.
enum class CxmlSeverity { Error, Note };

struct CxmlProblem {
    qint64 line = 0; // from 1
    qint64 column = 0;
    Message words;
    CxmlSeverity severity = CxmlSeverity::Error;
};

/// Empty when the document is what the documentation shows; else in the order of the document.
QList<CxmlProblem> validateCxml(const QByteArray& document);

/// True when there is no error among them.
bool isValidCxml(const QList<CxmlProblem>& problems);

} // namespace opbx
