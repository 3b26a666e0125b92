#include "core/secrets/key_change.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 proofMs = 5000; // no question is asked yet: a service that does not answer is broken

/// As long as the keychain's question is open.
const QDeadlineTimer untilAnswered{QDeadlineTimer::Forever};

Error cancelled() {
    return {ErrorCode::Cancelled, u"Cancelled. The previous key stays in force."_s};
}

} // namespace

KeyChange::KeyChange(Keychain& keychain, QString entry, Alter alter, Ended ended, QObject* parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_entry(std::move(entry))
    , m_alter(std::move(alter))
    , m_ended(std::move(ended)) {}

void KeyChange::start() {
    m_keychain.prove(QDeadlineTimer(proofMs), [this](const Result<Done>& open) {
        if (!open.ok()) {
            end(open);
            return settle();
        }
        if (m_isCancelled)
            return settle();
        m_keychain.read(m_entry, untilAnswered,
                        [this](const Result<Secret>& present) { haveEntry(present); });
    });
}

void KeyChange::cancel() {
    m_isCancelled = true;
    end(cancelled());
}

void KeyChange::haveEntry(const Result<Secret>& present) {
    if (m_isCancelled)
        return settle();
    if (!present.ok() && present.error().code != ErrorCode::NotFound) {
        end(present.error());
        return settle();
    }
    if (present.ok())
        m_before = *present;
    const Result<Text> wanted = m_alter(m_before);
    if (!wanted.ok()) {
        end(wanted.error());
        return settle();
    }
    m_wanted = *wanted;
    m_isWriting = true;
    put(m_wanted, [this](const Result<Done>& done) { written(done); });
}

/// Makes the entry, or takes it away; that there is none is well then.
void KeyChange::put(const Text& text, const Keychain::Ended& then) {
    if (text) {
        m_keychain.write(m_entry, *text, untilAnswered, then);
        return;
    }
    m_keychain.remove(m_entry, untilAnswered, [then](const Result<Done>& done) {
        then(!done.ok() && done.error().code == ErrorCode::NotFound ? Result<Done>(Done()) : done);
    });
}

void KeyChange::written(const Result<Done>& done) {
    if (m_isCancelled && done.ok())
        return restore(cancelled());
    if (done.ok())
        return readBack();
    end(done);
    settle();
}

/// A locked keyring says "deleted" and "not found" although neither is true, so it is proved to be open once more.
void KeyChange::readBack() {
    m_keychain.prove(QDeadlineTimer(proofMs), [this](const Result<Done>& open) {
        if (!open.ok())
            return restore(open.error());
        m_keychain.read(m_entry, untilAnswered, [this](const Result<Secret>& kept) { compare(kept); });
    });
}

void KeyChange::compare(const Result<Secret>& kept) {
    if (m_isCancelled)
        return restore(cancelled());
    const bool isGone = !kept.ok() && kept.error().code == ErrorCode::NotFound;
    const auto holds = [&](const Text& text) {
        return text ? kept.ok() && constantTimeEqual(kept->reveal(), text->reveal()) : isGone;
    };
    if (holds(m_wanted)) {
        end(Done());
        return settle();
    }
    if (holds(m_before)) {
        // Nothing is to be put back, so nobody is asked once more.
        end(Error{
            ErrorCode::KeychainDenied,
            u"The keychain did not take the change, which is what it does when its question is refused. "
            "What it held before stays. Try again, and allow the change when the desktop asks."_s});
        return settle();
    }
    restore(Error{ErrorCode::KeychainDenied,
                  kept.ok()
                      ? u"The keychain gives the key back in another form: it rewrites some characters, "
                        "such as braces. The previous key stays. Use a generated key."_s
                      : u"The keychain said it kept the key, but does not give it back. The previous key "
                        "stays. Look whether it is locked, then try again."_s});
}

void KeyChange::restore(const Result<Done>& result) {
    put(m_before, [this, result](const Result<Done>& done) {
        if (done.ok())
            end(result);
        else
            end(Error{ErrorCode::KeychainDenied,
                      result.error().detail +
                          u" It could not be put back into the keychain, which says: %1"_s.arg(
                              done.error().detail)});
        settle();
    });
}

void KeyChange::end(const Result<Done>& result) {
    if (const Ended ended = std::exchange(m_ended, nullptr))
        ended(result);
}

void KeyChange::settle() {
    m_isWriting = false;
    deleteLater();
}

} // namespace opbx
