// Bodies and queries as anybody may send them. The first byte picks the media type.
#include "core/webhook/payload.h"

#include <cstdint>
#include <cstdlib>

using namespace opbx;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0)
        return 0;
    static const QByteArray mediaTypes[] = {"application/json", "application/x-www-form-urlencoded",
                                            "text/plain; charset=utf-8", ""};
    HttpRequest request;
    request.method = bytes[0] & 0x80 ? "GET" : "POST";
    request.path = "/api/voice/route";
    const QByteArray content(reinterpret_cast<const char*>(bytes + 1), static_cast<qsizetype>(size - 1));
    (bytes[0] & 0x80 ? request.query : request.body) = content;
    request.headers.append({"Content-Type", mediaTypes[bytes[0] & 3]});
    const auto payload = decodePayload(request);
    if (payload.ok()) {
        for (const PayloadField& field : payload->fields()) {
            if (field.path.isNull() && field.text.isNull())
                std::abort();
        }
    }
    return 0;
}
