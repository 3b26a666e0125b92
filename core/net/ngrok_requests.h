// Asks the inspector of a running ngrok agent what it has captured. Any thread with an event loop.
#pragma once

#include "core/net/http_call.h"

namespace opbx {

/// Where an agent shows its inspector unless it is told otherwise.
QUrl standardNgrokInspector();

/// The body of GET /api/requests/http, for readNgrokRequests(). Errors: those of HttpCaller, and Unsupported for an answer that is
/// no success.
void fetchNgrokRequests(HttpCaller& caller, const QUrl& inspector, QObject* context,
                        std::function<void(Result<QByteArray>)> finished);

} // namespace opbx
