#include "core/exchange/http_message.h"

namespace opbx {

QByteArray headerValue(const HttpHeaders& headers, QByteArrayView name) {
    for (const HttpHeader& header : headers) {
        if (header.name.size() == name.size() && header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

int headerCount(const HttpHeaders& headers, QByteArrayView name) {
    int count = 0;
    for (const HttpHeader& header : headers)
        count +=
            header.name.size() == name.size() && header.name.compare(name, Qt::CaseInsensitive) == 0 ? 1 : 0;
    return count;
}

QByteArray reasonPhrase(int status) {
    switch (status) {
    case 100: return "Continue";
    case 200: return "OK";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "Unknown";
    }
}

} // namespace opbx
