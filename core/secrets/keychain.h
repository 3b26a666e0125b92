// The OS keychain behind an interface: named entries of one service. Asynchronous; each call ends exactly once, at the latest
// at its deadline; with a deadline of Forever when the person has answered what the keychain asks. Same thread as KeyStore. Knows nothing of what the entries hold.
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QDeadlineTimer>
#include <QString>

#include <functional>

namespace opbx {

class Keychain {
public:
    using Ended = std::function<void(Result<Done>)>;
    using Read = std::function<void(Result<Secret>)>;

    virtual ~Keychain() = default;

    /// Proves that the keychain exists and is open: else KeychainUnavailable, KeychainLocked or Timeout, with a sentence that
    /// says what to do. Without this proof "not found" and "deleted" mean nothing: a locked keyring says both.
    virtual void prove(QDeadlineTimer deadline, Ended ended) = 0;
    /// NotFound when there is no such entry.
    virtual void read(const QString& entry, QDeadlineTimer deadline, Read read) = 0;
    virtual void write(const QString& entry, const Secret& value, QDeadlineTimer deadline, Ended ended) = 0;
    virtual void remove(const QString& entry, QDeadlineTimer deadline, Ended ended) = 0;
};

} // namespace opbx
