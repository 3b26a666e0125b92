// Reads the nodes that X-Forwarded-For and Forwarded name (RFC 7239). Pure; any thread. Trusts nobody: which of them counts is
// decided elsewhere.
#pragma once

#include "core/exchange/http_message.h"

#include <QHostAddress>

#include <optional>

namespace opbx {

/// The field in which trusted proxies name the sender.
enum class ForwardedHeader { XForwardedFor, Forwarded };

/// "X-Forwarded-For", "Forwarded"
QByteArray forwardedHeaderName(ForwardedHeader header);

/// Whom the fields name, in their order, as they are written but without quotation marks. What is no well-formed member of a
/// list, or names nobody, is an empty text; none at all when the field is missing.
QByteArrayList forwardedNodes(const HttpHeaders& headers, ForwardedHeader header);

/// The address of a node: an IPv4 address in four decimal parts, an IPv6 address with or without brackets, either with or
/// without a port. Nothing for "unknown", an obfuscated name, a scope, and spellings that programs read differently.
std::optional<QHostAddress> nodeAddress(QByteArrayView node);

} // namespace opbx
