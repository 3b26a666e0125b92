// Credentials as a forger may send them: whatever the headers hold, nothing but the right key may be taken.
// Input: lines of "header value", an empty line, the body.
#include "core/base/timestamp.h"
#include "core/webhook/authenticator.h"

#include <cstdint>
#include <cstdlib>

using namespace opbx;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const QByteArray names[] = {"Authorization", "X-Cloudonix-Signature", "X-Cloudonix-Timestamp",
                                       "X-Other"};
    static const EndpointConfig config = [] {
        EndpointConfig made;
        made.requestsKey.current = Secret("a key that no fuzzer guesses: 7b1d0c55e2");
        made.webhookSecret.current = Secret("a secret that no fuzzer guesses: 4f92aa61");
        return made;
    }();
    HttpRequest request;
    request.method = "POST";
    QByteArrayView rest(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    while (!rest.isEmpty() && request.headers.size() < 8) {
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView line = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        if (line.isEmpty())
            break;
        request.headers.append(
            {names[static_cast<std::uint8_t>(line.front()) % 4], line.sliced(1).toByteArray()});
    }
    request.body = rest.toByteArray();
    for (const Endpoint endpoint : {Endpoint::VoiceRoute, Endpoint::SessionUpdate, Endpoint::Cdr}) {
        if (authenticate(request, endpoint, config, 1'750'000'000'000).verdict == Verdict::Ok)
            std::abort();
    }
    for (const HttpHeader& header : request.headers)
        (void)parseTimestampMs(header.value);
    return 0;
}
