#include "core/net/ngrok_requests.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestList = 64 * 1024 * 1024;

} // namespace

QUrl standardNgrokInspector() {
    return QUrl(u"http://127.0.0.1:4040"_s);
}

void fetchNgrokRequests(HttpCaller& caller, const QUrl& inspector, QObject* context,
                        std::function<void(Result<QByteArray>)> finished) {
    HttpCallRequest request;
    request.url = inspector;
    request.url.setPath(u"/api/requests/http"_s);
    request.headers = {{"Accept", "application/json"}};
    request.maxBytes = largestList;
    caller.send(request, context, [finished = std::move(finished)](const Result<HttpCallAnswer>& answer) {
        if (!answer)
            finished(answer.error());
        else if (answer->status != 200)
            finished(Error{ErrorCode::Unsupported,
                           u"The address answered %1. Give the address of ngrok's inspector, for "
                           "example %2."_s.arg(answer->status)
                               .arg(standardNgrokInspector().toString())});
        else
            finished(answer->body);
    });
}

} // namespace opbx
