// What counts as one client. Pure; any thread.
#pragma once

#include <QHostAddress>

namespace opbx {

/// An address in the form that all comparisons use: IPv4 written as IPv6 becomes IPv4, a scope is dropped.
QHostAddress canonicalAddress(const QHostAddress& address);

/// What one client has to itself: an IPv4 address, or the /64 of an IPv6 address. Canonical; null for null.
QHostAddress clientNetwork(const QHostAddress& address);

} // namespace opbx
