// Whatever a socket may bring. The first byte seeds how the rest is cut: no cut may change what comes out, and nothing
// that comes out may break the parser's promises.
#include "core/server/http_parser.h"

#include <cstdint>
#include <cstdlib>

using namespace opbx;

namespace {

struct Outcome {
    QList<HttpRequest> requests;
    HttpParser::State state = HttpParser::State::Idle;
    ErrorCode code = ErrorCode::None;
};

constexpr ParserLimits limits{1024, 12, 128, 512};

void require(bool holds) {
    if (!holds)
        std::abort();
}

Outcome parse(QByteArrayView bytes, unsigned cut) {
    HttpParser parser(limits);
    Outcome outcome;
    while (!bytes.isEmpty()) {
        const qsizetype size = cut == 0 ? bytes.size() : qMin<qsizetype>(1 + cut % 7, bytes.size());
        cut = cut * 5 / 3;
        const qsizetype taken = parser.feed(bytes.first(size));
        require(taken >= 0 && taken <= size);
        bytes = bytes.sliced(taken);
        if (parser.state() == HttpParser::State::Refused)
            break;
        require(taken == size || parser.state() == HttpParser::State::Complete);
        if (parser.state() == HttpParser::State::Complete)
            outcome.requests.append(parser.takeRequest());
        if (cut > 1'000'000)
            cut = 3;
    }
    outcome.state = parser.state();
    if (outcome.state == HttpParser::State::Refused) {
        outcome.code = parser.error().code;
        require(!parser.error().detail.isEmpty());
    }
    return outcome;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0)
        return 0;
    const QByteArrayView stream(reinterpret_cast<const char*>(bytes + 1), static_cast<qsizetype>(size - 1));
    const Outcome whole = parse(stream, 0);
    const Outcome cut = parse(stream, 1u + bytes[0]);
    require(whole.state == cut.state && whole.code == cut.code);
    require(whole.requests.size() == cut.requests.size());
    for (qsizetype i = 0; i < whole.requests.size(); ++i) {
        const HttpRequest& request = whole.requests[i];
        require(request.body == cut.requests[i].body && request.target() == cut.requests[i].target());
        require(request.headers == cut.requests[i].headers && request.method == cut.requests[i].method);
        require(request.path.startsWith('/') && request.target().size() <= limits.targetBytes);
        require(request.body.size() <= limits.bodyBytes && request.headers.size() <= limits.headerFields);
        require(headerCount(request.headers, "Content-Length") +
                    headerCount(request.headers, "Transfer-Encoding") <=
                1);
    }
    return 0;
}
