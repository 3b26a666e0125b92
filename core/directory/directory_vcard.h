// Address books as vCard (RFC 2426, RFC 6350, and 2.1), each property in the encoding that it names. Pure; any thread.
#pragma once

#include "core/directory/directory_card.h"

#include <QByteArray>

namespace opbx {

bool isVCard(const QByteArray& bytes);

/// Text of all properties that name no encoding, or a wrong one, and are no UTF-8: to guess theirs from. Empty when there are none.
QByteArray undeclaredText(const QByteArray& bytes);

/// `bytes`: anything but UTF-16. `charset`: what undeclared text is in.
void readVCards(const QByteArray& bytes, const QByteArray& charset, const CardVisitor& visit);

} // namespace opbx
