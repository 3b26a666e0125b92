// What the window asks of the rest of the program. GUI thread. Implemented in app/window over the http, store
// and reader threads; by a fake in tests. Every call returns at once; answers arrive through callbacks that
// are dropped when `context` is gone.
//
// What the window wants from outside the endpoint (health, Cloudonix, desktop) is an interface of its own each,
// reached through Backend, implemented in app/window and by a fake in tests.
#pragma once

#include "core/base/result.h"
#include "core/exchange/notification.h"
#include "core/secrets/key_store.h"
#include "core/settings/settings.h"
#include "core/storage/history.h"
#include "core/storage/key_use.h"

#include <QObject>

#include <functional>

namespace opbx::ui {

struct CallQuestion;
struct CallReport;
class CallbacksBackend;
class CertificateBackend;
class CloudonixBackend;
class DesktopBackend;
class HealthBackend;
class InspectorBackend;
class OverridesBackend;
class ReplayBackend;
class TestCallBackend;

template<class T>
using Answer = std::function<void(T)>;

class DirectoryBackend;
class VoicemailBackend;

struct EndpointState {
    bool listening = false;
    QString listenUrl; // http://127.0.0.1:8080
    QString publicUrl; // base URL from the settings, may be empty
    std::optional<Error> problem;
    bool listenFailed = false; // because of the problem it does not listen where it should
    QString wantedAddress;     // HOST:PORT of the settings, or of --listen
    QString warning;           // sentences that stay until their cause is gone, one a line
    qint64 requestsToday = 0;
    qint64 refusedToday = 0;
    qint64 retriesToday = 0;
    int liveCalls = 0;
    qint64 exchangesDropped = 0; // since the start: not kept because the disk could not take them
};

/// Part of the history, newest first.
struct HistoryPage {
    QList<ExchangeRow> rows;
    bool atEnd = false;    // no older rows match
    qint64 searchedTo = 0; // not 0: the search is to be gone on with below this id
};

/// A saved version of the routing plan.
struct PlanVersionRow {
    qint64 id = 0;
    qint64 savedUs = 0; // microseconds since the Unix epoch
    QString author;
    QString comment;
};

/// User name and password of an AI provider, by the name that the plan knows them by.
struct LoginRow {
    QString name;
    bool isSet = false;
    std::optional<Error> problem; // why it cannot be had; NotFound: nobody has kept it
};

class Backend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual EndpointState endpointState() const = 0;

    /// Rows older than `beforeId` (0: the newest) that match the filter expression (empty: all).
    virtual void history(const QString& filter, qint64 beforeId, int limit, QObject* context,
                         Answer<Result<HistoryPage>> answer) = 0;
    /// The same in steps: answers in less than a tenth of a second with what was found by then.
    virtual void search(const QString& filter, qint64 beforeId, int limit, QObject* context,
                        Answer<Result<HistoryPage>> answer) = 0;
    virtual void exchange(qint64 id, QObject* context, Answer<Result<ExchangePtr>> answer) = 0;
    virtual void clearHistory(QObject* context, Answer<Result<Done>> answer) = 0;
    /// Pins, notes and what else the Traffic page does with an exchange.
    virtual InspectorBackend& inspector() = 0;
    virtual ReplayBackend& replays() = 0;

    virtual void liveSessions(QObject* context, Answer<QList<LiveSession>> answer) = 0;
    /// Calls of a short time.
    virtual void callRecords(qint64 fromMs, qint64 untilMs, QObject* context,
                             Answer<QList<CallRecord>> answer) = 0;

    /// Calls that match, with their totals; none before the first start. InvalidInput for a filter that cannot be read.
    virtual void callReport(const CallQuestion& question, QObject* context,
                            Answer<Result<CallReport>> answer) = 0;

    /// Legs of a call in the order in which they began. `call`: its session, or its call id when it has no session.
    virtual void callLegs(const QString& call, QObject* context, Answer<QList<CallLeg>> answer) = 0;

    /// Session updates of a session, oldest first; its legs come by CDR.
    virtual void callEvents(const QString& session, QObject* context, Answer<QList<CallEvent>> answer) = 0;

    /// The routing plan in force as JSON; empty when none has been saved.
    virtual void plan(QObject* context, Answer<Result<QByteArray>> answer) = 0;
    /// Saves a checked plan as a new version and puts it in force for the next call.
    virtual void savePlan(const QByteArray& document, const QString& comment, QObject* context,
                          Answer<Result<Done>> answer) = 0;
    /// Newest first.
    virtual void planVersions(QObject* context, Answer<Result<QList<PlanVersionRow>>> answer) = 0;
    virtual void planVersion(qint64 id, QObject* context, Answer<Result<QByteArray>> answer) = 0;

    /// Tries once more to listen where the endpoint should.
    virtual void listenAgain(QObject* context, Answer<Result<Done>> answer) = 0;

    virtual Settings settings() const = 0;
    virtual void applySettings(const Settings& settings, QObject* context, Answer<Result<Done>> answer) = 0;

    virtual KeyState keyState(KeyName name) const = 0;
    /// How often the key that the present one replaced has been used since.
    virtual void previousKeyUse(KeyName name, QObject* context, Answer<KeyUse> answer) = 0;
    virtual void generateKey(KeyName name, QObject* context, Answer<Result<Secret>> answer) = 0;
    virtual void setKey(KeyName name, const Secret& key, QObject* context, Answer<Result<Done>> answer) = 0;
    /// A new key; the present one is accepted until `previousUntilMs` (epoch ms) as well.
    virtual void rotateKey(KeyName name, qint64 previousUntilMs, QObject* context,
                           Answer<Result<Secret>> answer) = 0;
    /// Ends a change of a key that waits for the person's answer to the keychain: it ends with Cancelled and the key of before stays.
    virtual void cancelKeyChange(KeyName name) = 0;
    /// From now on only the present key is accepted.
    virtual void forgetPreviousKey(KeyName name, QObject* context, Answer<Result<Done>> answer) = 0;

    /// Those that the plan in force names, in its order.
    virtual void logins(QObject* context, Answer<QList<LoginRow>> answer) = 0;
    /// `text`: "user:password"; empty removes what is kept.
    virtual void setLogin(const QString& name, const Secret& text, QObject* context,
                          Answer<Result<Done>> answer) = 0;

    /// Name that belongs to a number or extension, from the routing plan or the directory; empty when there is none.
    virtual QString nameOf(const QString& number) const = 0;

    /// Callers to call back.
    virtual CallbacksBackend& callbacks() = 0;
    /// What holds by hand for a time.
    virtual OverridesBackend& overrides() = 0;
    virtual VoicemailBackend& voicemail() = 0;
    virtual DirectoryBackend& directory() = 0;

    /// Simulated calls against the running endpoint.
    virtual TestCallBackend& testCalls() = 0;

    virtual CertificateBackend& certificates() = 0;
    /// Tunnels, self-test and what the checks look at.
    virtual HealthBackend& health() = 0;
    /// The Cloudonix domain over its REST API.
    virtual CloudonixBackend& cloudonix() = 0;
    /// Tray, notifications, start at login.
    virtual DesktopBackend& desktop() = 0;

signals:
    void endpointStateChanged();
    /// Exchanges whose body or answer is still to come; they arrive again under the same id when they are complete.
    void exchangesAnnounced(const QList<opbx::ExchangePtr>& exchanges);
    /// Batches, 5 to 10 times a second at most.
    void exchangesArrived(const QList<opbx::ExchangePtr>& exchanges);
    void sessionsChanged();
    void callRecordsChanged();
    void planChanged();
    void keysChanged();
    void settingsChanged();
    /// Another day has begun where the user is: what is of today, and which times need a date, has changed.
    void dayChanged();
};

} // namespace opbx::ui
