#include "app/window/window_voicemail.h"

#include "core/model/routing_plan.h"

namespace opbx {

namespace {

constexpr int lookDelayMs = 300; // news that come together are looked at together

/// One after the other; what is not there any more was dealt with by somebody else.
Result<Done> forEach(const QList<qint64>& ids, const std::function<Result<Done>(qint64)>& act) {
    for (const qint64 id : ids) {
        if (Result<Done> done = act(id); !done && done.error().code != ErrorCode::NotFound)
            return done;
    }
    return Done{};
}

} // namespace

WindowVoicemail::WindowVoicemail(Runtime& runtime, Reader& reader, const Clock& clock)
    : m_runtime(runtime)
    , m_reader(reader)
    , m_clock(clock)
    , m_database(databaseFile(runtime.profile().dataDir))
    , m_recordings(runtime) {
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(lookDelayMs);
    connect(&m_lookTimer, &QTimer::timeout, this, &WindowVoicemail::readState);
    connect(&runtime, &Runtime::callRecordsChanged, this, &WindowVoicemail::look);
}

void WindowVoicemail::look() {
    if (!m_lookTimer.isActive())
        m_lookTimer.start();
}

void WindowVoicemail::readState() {
    m_reader
        .run([file = m_database]() -> Result<VoicemailState> {
            const Result<VoicemailStore> store = VoicemailStore::open(file, Database::Access::ReadOnly);
            return store ? store->state() : Result<VoicemailState>(store.error());
        })
        .then(this, [this](const Result<VoicemailState>& state) {
            if (!state || *state == m_known)
                return;
            m_known = *state;
            emit messagesChanged();
        });
}

QFuture<Result<QList<VoicemailMessage>>> WindowVoicemail::messages() {
    using Messages = QList<VoicemailMessage>;
    look(); // another process may have changed them as well
    return m_reader.run([file = m_database]() -> Result<Messages> {
        const Result<VoicemailStore> store = VoicemailStore::open(file, Database::Access::ReadOnly);
        if (store)
            return store->messages();
        // Before the first start there is no database: no messages, not a failure.
        return store.error().code == ErrorCode::NotFound ? Result<Messages>(Messages())
                                                         : Result<Messages>(store.error());
    });
}

template<class Change>
QFuture<Result<Done>> WindowVoicemail::change(Change change) {
    QFuture<Result<Done>> changed =
        onThread(&m_runtime.store(), [file = m_database, change]() -> Result<Done> {
            const Result<VoicemailStore> store = VoicemailStore::open(file, Database::Access::ReadWrite);
            return store ? change(*store) : Result<Done>(store.error());
        });
    return changed.then(this, [this](const Result<Done>& outcome) {
        readState();
        return outcome;
    });
}

QFuture<Result<Done>> WindowVoicemail::setHeard(const QList<qint64>& ids, bool heard) {
    return change([ids, heardMs = heard ? m_clock.nowMs() : 0](const VoicemailStore& store) {
        return forEach(ids, [&](qint64 id) { return store.setHeard(id, heardMs); });
    });
}

QFuture<Result<Done>> WindowVoicemail::remove(const QList<qint64>& ids) {
    // The files stay for the undo; the sweep takes them when no message wants them any more.
    return change([ids](const VoicemailStore& store) {
        return forEach(ids, [&](qint64 id) { return store.remove(id); });
    });
}

QFuture<Result<Done>> WindowVoicemail::restore(const QList<VoicemailMessage>& messages) {
    return change([messages](const VoicemailStore& store) -> Result<Done> {
        for (const VoicemailMessage& message : messages) {
            if (Result<Done> done = store.restore(message); !done)
                return done;
        }
        return Done{};
    });
}

QString WindowVoicemail::boxName(const QString& box) const {
    const PlanVoicemailBox* known = m_runtime.plan()->voicemailBox(box);
    return known && !known->name.isEmpty() ? known->name : box;
}

} // namespace opbx
