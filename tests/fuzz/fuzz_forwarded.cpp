// Whatever a proxy may have been given for X-Forwarded-For or Forwarded. The first byte says which, and how the rest is cut into
// lines. What a client wrote left of our own proxy never changes whom a request counts for, and what cannot be read is nobody.
#include "core/endpoint/source_policy.h"

#include <arpa/inet.h>
#include <cstdint>
#include <cstdlib>

using namespace Qt::StringLiterals;

using namespace opbx;

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

SourcePolicy policyOf(ForwardedHeader header) {
    return SourcePolicy::make({u"127.0.0.0/8"_s, u"10.0.0.0/8"_s}, {u"203.0.113.0/24"_s, u"2001:db8::/32"_s},
                              header)
        .value();
}

HttpRequest requestOf(ForwardedHeader header, const QByteArrayList& lines) {
    HttpRequest request;
    request.peer = u"127.0.0.1"_s;
    for (const QByteArray& line : lines)
        request.headers.append({forwardedHeaderName(header), line});
    return request;
}

void checkNodes(const QByteArrayList& nodes) {
    for (const QByteArray& node : nodes) {
        const std::optional<QHostAddress> address = nodeAddress(node);
        if (!address)
            continue;
        // What is read must stand there as the system writes it, but for letters and zeros of IPv6.
        require(!address->isNull() && address->scopeId().isEmpty());
        if (address->protocol() == QAbstractSocket::IPv4Protocol)
            require(node.startsWith(address->toString().toLatin1()));
        else
            require(node.count(':') >= 2 && !node.contains('%'));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0)
        return 0;
    static const SourcePolicy policies[] = {policyOf(ForwardedHeader::XForwardedFor),
                                            policyOf(ForwardedHeader::Forwarded)};
    const int which = bytes[0] & 1;
    const auto header = which == 0 ? ForwardedHeader::XForwardedFor : ForwardedHeader::Forwarded;
    const SourcePolicy& policy = policies[which];
    const QByteArray text(reinterpret_cast<const char*>(bytes + 1), static_cast<qsizetype>(size - 1));
    const QByteArrayList lines = (bytes[0] & 2) != 0 ? text.split('\n') : QByteArrayList{text};

    const HttpRequest request = requestOf(header, lines);
    const QByteArrayList nodes = forwardedNodes(request.headers, header);
    require(!nodes.isEmpty());
    checkNodes(nodes);
    const Sender sender = policy.senderOf(request);
    require(sender.kind != Sender::Kind::ThisComputer);
    require((sender.kind == Sender::Kind::Nobody) == sender.address.isNull());
    require((sender.kind == Sender::Kind::Nobody) == !sender.problem.isEmpty());
    require(sender.kind != Sender::Kind::Nobody || !policy.allows(sender));
    require(sender.problem.english().size() < 400);

    // A proxy of ours writes whom it saw in a line of its own: nothing before that counts.
    const QByteArray seen = header == ForwardedHeader::Forwarded ? "for=198.51.100.7" : "198.51.100.7";
    const Sender last = policy.senderOf(requestOf(header, lines + QByteArrayList{seen}));
    require(last.kind == Sender::Kind::Address && last.address == QHostAddress(u"198.51.100.7"_s));
    // In the same line it is that address or, where the client left a quotation mark open, nobody.
    const Sender appended = policy.senderOf(requestOf(header, {lines.join(", ") + ", " + seen}));
    require(appended.kind == Sender::Kind::Nobody || appended.address == last.address);
    require(!policy.allows(appended));
    return 0;
}
