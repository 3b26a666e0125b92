// One change of a key in the keychain: from reading what is there to the proof that the new entry is kept. The keychain may ask
// the person a question meanwhile, which takes as long as it takes. Whoever asked for the change is told its end once; the change
// itself goes on until the keychain holds what it should: the new entry, or, after cancel() or a failed proof, the one of before.
// Thread of KeyStore; deletes itself when it is settled.
//
// A change of a key goes on until the keychain holds what it should: a job of the keychain cannot be stopped, so what
// was cancelled is taken back when it ends, and until then the key of before is in force.
#pragma once

#include "core/secrets/keychain.h"

#include <QObject>

#include <functional>
#include <optional>

namespace opbx {

class KeyChange : public QObject {
public:
    using Text = std::optional<Secret>; // of an entry; none: there is no entry
    /// From the entry of before to the wanted one, or a refusal.
    using Alter = std::function<Result<Text>(const Text& before)>;
    using Ended = std::function<void(Result<Done>)>;

    KeyChange(Keychain& keychain, QString entry, Alter alter, Ended ended, QObject* parent);

    void start();
    /// The change never comes into force: a write that is under way already is taken back when it ends.
    void cancel();
    /// The keychain may hold the new entry already, although it is not in force.
    bool isWriting() const { return m_isWriting; }
    /// What is in force until this has ended well. Known when isWriting().
    const Text& before() const { return m_before; }

private:
    void haveEntry(const Result<Secret>& present);
    void put(const Text& text, const Keychain::Ended& then);
    void written(const Result<Done>& done);
    void readBack();
    void compare(const Result<Secret>& kept);
    void restore(const Result<Done>& end);
    void end(const Result<Done>& result);
    void settle();

    Keychain& m_keychain;
    QString m_entry;
    Alter m_alter;
    Ended m_ended;
    Text m_before;
    Text m_wanted;
    bool m_isWriting = false;
    bool m_isCancelled = false;
};

} // namespace opbx
