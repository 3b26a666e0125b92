// What senders sign by mistake: other keys, other messages, other bodies. Pure; any thread.
#pragma once

#include "core/explain/signature_sums.h"
#include "core/explain/signature_tries.h"

#include <functional>

namespace opbx {

struct KeyGuess {
    QByteArray code;
    Secret key;
};

struct MessageGuess {
    QByteArray code;
    QByteArray before; // the body
    QByteArray after;
};

/// A body in another form, which is made when it is asked for and let go of after it has been taken.
struct BodyGuess {
    QByteArray code;
    std::function<void(ByteSink&)> write;
};

/// Other keys than the current one.
std::vector<KeyGuess> keyGuesses(const SignatureQuestion& question);
/// Other messages than the body and `timestamp.body`. `beside`: a timestamp that stands in the signature header; may be empty.
std::vector<MessageGuess> messageGuesses(const QByteArray& timestamp, const QByteArray& beside);
/// Other bodies than the one that came, except JSON written anew. Refers to `body`.
std::vector<BodyGuess> bodyGuesses(const QByteArray& body);

} // namespace opbx
