#include "app/window/window_callbacks.h"

#include "core/async/promise.h"
#include "core/routing/outbound.h"
#include "core/storage/callback_store.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int callbacksDelayMs = 700; // calls that end together are looked at together

} // namespace

WindowCallbacks::WindowCallbacks(Runtime& runtime, Reader& reader, const Clock& clock)
    : m_runtime(runtime)
    , m_reader(reader)
    , m_clock(clock)
    , m_database(databaseFile(runtime.profile().dataDir)) {
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(callbacksDelayMs);
    connect(&m_lookTimer, &QTimer::timeout, this, &WindowCallbacks::read);
    connect(&runtime, &Runtime::callRecordsChanged, this, &WindowCallbacks::look);
    connect(&runtime, &Runtime::configurationChanged, this, &WindowCallbacks::look);
}

void WindowCallbacks::look() {
    if (!m_lookTimer.isActive())
        m_lookTimer.start();
}

void WindowCallbacks::read() {
    if (m_isReading)
        return look();
    m_isReading = true;
    using Callbacks = QList<Callback>;
    m_reader
        .ask([file = m_database, plan = m_runtime.plan(),
              nowUs = m_clock.nowUs()](const History& history) -> Result<Callbacks> {
            const Result<CallbackStore> store = CallbackStore::open(file, Database::Access::ReadOnly);
            const Result<QList<CallbackMark>> marks =
                store ? store->marks() : Result<QList<CallbackMark>>(store.error());
            return marks ? callbacksOf(history, *marks, *plan, nowUs) : Result<Callbacks>(marks.error());
        })
        .then(this, [this](const Result<Callbacks>& callbacks) {
            m_isReading = false;
            if (!callbacks || *callbacks == m_known)
                return;
            m_known = *callbacks;
            emit changed();
        });
}

template<class Change>
QFuture<Result<Done>> WindowCallbacks::change(Change change) {
    QFuture<Result<Done>> changed =
        onThread(&m_runtime.store(), [file = m_database, change]() -> Result<Done> {
            const Result<CallbackStore> store = CallbackStore::open(file, Database::Access::ReadWrite);
            return store ? change(*store) : Result<Done>(store.error());
        });
    return changed.then(this, [this](const Result<Done>& done) {
        read();
        return done;
    });
}

QFuture<Result<Done>> WindowCallbacks::setDone(const QString& caller, qint64 doneMs) {
    return change([caller, doneMs](const CallbackStore& store) { return store.setDone(caller, doneMs); });
}

QFuture<Result<Done>> WindowCallbacks::setNote(const QString& caller, const QString& note) {
    return change([caller, note, nowMs = m_clock.nowMs()](const CallbackStore& store) {
        return store.setNote(caller, note, nowMs);
    });
}

QStringList WindowCallbacks::phones() const {
    QStringList phones;
    for (const PlanExtension& extension : m_runtime.plan()->extensions) {
        if (extension.active && extension.type == ExtensionType::User)
            phones.append(extension.number);
    }
    return phones;
}

bool WindowCallbacks::canCall() const {
    return !m_runtime.profile().settings.string("cloudonix/domain").isEmpty() &&
           m_runtime.key(KeyName::CloudonixApiKey).isSet();
}

QFuture<Result<Done>> WindowCallbacks::call(const QString& phone, const Callback& callback) {
    const RoutingPlan& plan = *m_runtime.plan();
    const PlanExtension* extension = plan.extension(phone);
    if (!extension || !canCall())
        return ended<Done>(Error{ErrorCode::InvalidInput, u"There is no phone or no key to call with."_s});
    const Result<QByteArray> document = documentOfCall(plan, *extension, callback.number, callback.called);
    if (!document)
        return ended<Done>(document.error());
    const Settings& settings = m_runtime.profile().settings;
    CloudonixAccess access;
    access.apiBase = settings.string("cloudonix/api_base");
    access.domain = settings.string("cloudonix/domain");
    access.key = m_runtime.key(KeyName::CloudonixApiKey).key.current;
    auto* client = new CloudonixClient(access, {}, &m_owner);
    const Promise<Done> promise;
    client->startCall(phone, callback.number, *document, &m_owner,
                      [client, promise](const Result<QString>& session) {
                          client->deleteLater();
                          promise.end(session ? Result<Done>(Done{}) : Result<Done>(session.error()));
                      });
    return promise.future();
}

} // namespace opbx
