// What Cloudonix's REST API says, as values, and the plan of what has to change there. Pure functions; any thread.
// Sends nothing: see cloudonix_client.h.
//
// Nothing is changed that was not shown: a tunnel's address is offered, a push to Cloudonix is previewed and read
// back.
//
// What takes calls from somewhere else is offered, never planned, and "Done" comes from what was read back.
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/cloudonix/cloudonix_numbers.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace opbx {

using namespace Qt::StringLiterals;

struct CloudonixDomain {
    QString id;
    QString name;
    QJsonObject profile;
    qint64 defaultApplication = 0; // 0: none
    QStringList defaultFields;     // what the API calls it: both names where it has said neither
    bool active = true;
};

struct CloudonixApplication {
    qint64 id = 0;
    QString name;
    QString url;
    QString type;
    bool active = true;
};

struct CloudonixSession {
    QString token;
    QString from;
    QString to;
    QString status;
    qint64 startedMs = 0;
};

struct CloudonixSubscriber {
    QString number;
    QString name;
    bool active = true;
};

/// A voice that Say can use in a domain.
struct CloudonixVoice {
    QString voice; // as the attribute is written: "Polly:Astrid"
    QString provider;
    QStringList languages;
    QString gender;
    QString pricing; // standard, premium, customer-pay
};

/// What a domain is set to, as far as this program is concerned.
struct CloudonixState {
    CloudonixDomain domain;
    QList<CloudonixApplication> applications;
    QList<CloudonixNumber> numbers;
    bool numbersKnown = false; // false: the key may not list them, or the API has no such list
};

/// A list as an array, or as the only array of an object. `what`: for the error.
Result<QJsonArray> cloudonixList(const QByteArray& json, const char* what);

/// Unknown fields are left out; a missing field that is needed is an error.
Result<CloudonixDomain> parseCloudonixDomain(const QByteArray& json);
Result<QList<CloudonixApplication>> parseCloudonixApplications(const QByteArray& json);
Result<QList<CloudonixSession>> parseCloudonixSessions(const QByteArray& json);
Result<QList<CloudonixSubscriber>> parseCloudonixSubscribers(const QByteArray& json);
Result<QList<CloudonixVoice>> parseCloudonixVoices(const QByteArray& json);

/// What the domain is to be set to. Empty values are left as they are.
struct CloudonixWishes {
    QString sessionUpdateUrl;
    QString cdrUrl;
    QString voiceUrl;
    Secret requestsKey;
    int callTimeoutSeconds = 0;
    QString applicationName = u"opbx-desktop"_s;

    /// The three addresses below a base URL.
    static CloudonixWishes forBaseUrl(const QString& baseUrl);
};

enum class ChangeTarget { Application, DefaultApplication, Profile, Number };

struct CloudonixChange {
    ChangeTarget target = ChangeTarget::Profile;
    QString field;  // name in the API, e.g. "cdr-endpoint"
    QString before; // as shown: secrets are masked
    QString after;
    bool certain = true; // false: what is there cannot be read, so the change is made in any case
    // True for what takes calls from somewhere else, so that the user has to want it.
    bool offered = false;
    QString id = {}; // of the number

    bool operator==(const CloudonixChange&) const = default;
};

struct CloudonixPlan {
    QList<CloudonixChange> changes;
    qint64 applicationId = 0; // 0: one is created
    QString applicationName;

    bool isEmpty() const { return changes.isEmpty(); }
    bool touches(ChangeTarget target) const;
    /// Without what is offered and not among `accepted`.
    CloudonixPlan with(const QList<CloudonixChange>& accepted) const;
};

/// What differs. An application of ours is one with the wished name, else one that already has the wished URL. Numbers that do not
/// reach it, and another default application, are offered.
CloudonixPlan planChanges(const CloudonixState& state, const CloudonixWishes& wishes);

/// Body of `PUT …/domains/{domain}` for the profile part of a plan; only what changes.
QJsonObject profileBody(const CloudonixPlan& plan, const CloudonixWishes& wishes,
                        const QStringList& defaultFields);
/// Body of `POST` or `PUT …/applications`.
QJsonObject applicationBody(const CloudonixPlan& plan, const CloudonixWishes& wishes);
/// Body of `PUT …/dnids/{id}`: binds a number to the plan's application and switches it on.
QJsonObject numberBody(const CloudonixPlan& plan);

struct PushProgress {
    int done = 0;
    int steps = 0;
    QByteArray step; // "application", "domain", "numbers", "read-back"
};

struct PushOutcome {
    std::optional<Error> problem; // of the step that failed
    bool verified = false;        // the state was read back afterwards
    // What is still different then; hidden keys are not counted when the push itself succeeded.
    CloudonixPlan remaining;
    QStringList lost;          // profile fields that were there before and are gone
    QList<NumberRoute> routes; // what becomes of a call to each number now
    bool numbersKnown = false;

    /// Everything that was to be changed is.
    bool ok() const { return !problem && verified && remaining.isEmpty() && lost.isEmpty(); }
    /// A call to a number that can be named would come here.
    bool arrives() const { return ok() && !arrivingNumbers(routes).isEmpty(); }
};

/// Subscribers at Cloudonix beside the extensions here.
struct SubscriberComparison {
    QStringList onlyAtCloudonix;
    QStringList onlyHere;
    QStringList inactive; // known on both sides, but switched off at Cloudonix
};
SubscriberComparison compareSubscribers(const QList<CloudonixSubscriber>& subscribers,
                                        const QStringList& extensions);

} // namespace opbx
