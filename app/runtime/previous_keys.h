// Until when keys that were replaced are accepted, by the clock that does not jump: a wall clock that is set meanwhile ends none
// early or late. Pure arithmetic; main thread.
#pragma once

#include "core/secrets/key_store.h"

#include <QHash>

namespace opbx {

class PreviousKeys {
public:
    /// A key as it was read. `nowMs`: believed time, epoch ms; `steadyUs`: Clock::steadyUs(). What was known of the same rotation
    /// stays, whatever the clock says now.
    void take(KeyName name, const KeyState& read, qint64 nowMs, qint64 steadyUs);
    /// The key without its previous one when that has ended, else with one that counts whatever the wall clock says.
    RotatingKey inForce(KeyName name, const RotatingKey& read, qint64 steadyUs) const;
    /// How long until the next one ends, milliseconds, at least 1; 0 when none is accepted.
    qint64 nextEndMs(qint64 steadyUs) const;

private:
    struct End {
        qint64 createdMs = 0;
        qint64 untilMs = 0;
        qint64 steadyUs = 0;
    };
    QHash<KeyName, End> m_ends; // of keys that have a previous one
};

} // namespace opbx
