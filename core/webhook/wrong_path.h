// What is wrong with an address that leads to no endpoint, for the integrator. Pure; any thread.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace opbx {

/// A sentence about the path of a request that no endpoint has. Quotes at most a part of it.
QString wrongPathSentence(QByteArrayView path);

} // namespace opbx
