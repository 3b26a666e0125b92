#include "core/cloudonix/cloudonix_values.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

Error answerNotUnderstood(const char* what) {
    return {ErrorCode::RemoteRefused,
            u"Cloudonix's answer about %1 is not understood."_s.arg(QLatin1String(what))};
}

/// Identifiers come as numbers or as strings.
QString valueText(const QJsonValue& value) {
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

qint64 numberOf(const QJsonValue& value) {
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

qint64 timeOf(const QJsonValue& value) {
    if (value.isDouble())
        return value.toInteger();
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

QString firstText(const QJsonObject& object, std::initializer_list<QLatin1String> names) {
    for (const QLatin1String name : names) {
        const QString text = valueText(object.value(name));
        if (!text.isEmpty())
            return text;
    }
    return {};
}

const CloudonixApplication* ourApplication(const CloudonixState& state, const CloudonixWishes& wishes) {
    for (const CloudonixApplication& application : state.applications) {
        if (application.name == wishes.applicationName)
            return &application;
    }
    for (const CloudonixApplication& application : state.applications) {
        if (application.url == wishes.voiceUrl)
            return &application;
    }
    return nullptr;
}

/// What stands for an application: its name, else its id.
QString nameOfApplication(const CloudonixState& state, const QString& idOrName) {
    for (const CloudonixApplication& application : state.applications) {
        if (QString::number(application.id) == idOrName && !application.name.isEmpty())
            return application.name;
    }
    return idOrName;
}

/// The default application takes the calls of numbers that are bound to none.
void planDefault(CloudonixPlan& plan, const CloudonixState& state) {
    const qint64 present = state.domain.defaultApplication;
    if (present != 0 && present == plan.applicationId)
        return;
    CloudonixChange change{
        ChangeTarget::DefaultApplication, u"defaultApplication"_s, {}, plan.applicationName, true};
    change.offered = present != 0;
    if (present != 0)
        change.before = nameOfApplication(state, QString::number(present));
    plan.changes.append(change);
}

void planNumbers(CloudonixPlan& plan, const CloudonixState& state) {
    const qint64 present = state.domain.defaultApplication;
    const bool defaultIsOurs = present == 0 || present == plan.applicationId; // it is set where there is none
    for (const CloudonixNumber& number : state.numbers) {
        const bool isOurs = number.application.isEmpty()
                                ? defaultIsOurs
                                : number.application == QString::number(plan.applicationId) ||
                                      number.application == plan.applicationName;
        if (isOurs && number.active)
            continue;
        CloudonixChange change{ChangeTarget::Number, number.number, {}, plan.applicationName, true};
        change.before = number.active ? nameOfApplication(state, number.application) : u"switched off"_s;
        change.offered = true;
        change.id = number.id;
        plan.changes.append(change);
    }
}

void planApplication(CloudonixPlan& plan, const CloudonixState& state, const CloudonixWishes& wishes) {
    if (wishes.voiceUrl.isEmpty())
        return;
    plan.applicationName = wishes.applicationName;
    if (const CloudonixApplication* application = ourApplication(state, wishes)) {
        plan.applicationId = application->id;
        plan.applicationName = application->name;
        if (application->url != wishes.voiceUrl)
            plan.changes.append(
                {ChangeTarget::Application, u"url"_s, application->url, wishes.voiceUrl, true});
        if (!application->active)
            plan.changes.append({ChangeTarget::Application, u"active"_s, u"false"_s, u"true"_s, true});
    } else {
        plan.changes.append({ChangeTarget::Application, u"url"_s, {}, wishes.voiceUrl, true});
    }
    planDefault(plan, state);
    planNumbers(plan, state);
}

void planProfile(CloudonixPlan& plan, const QJsonObject& profile, const QString& field, const QString& wish) {
    const QString before = valueText(profile.value(field));
    if (!wish.isEmpty() && wish != before)
        plan.changes.append({ChangeTarget::Profile, field, before, wish, true});
}

void planKey(CloudonixPlan& plan, const QJsonObject& profile, const Secret& key) {
    if (key.isEmpty())
        return;
    const QString field = u"authorization-api-key"_s;
    const QByteArray before = profile.value(field).toString().toUtf8();
    if (constantTimeEqual(before, key.reveal()))
        return;
    // A masked key says nothing: it is replaced, and a later reading can neither confirm nor deny it.
    const bool readable = !before.contains("**");
    plan.changes.append({ChangeTarget::Profile, field,
                         before.isEmpty() ? u"not set"_s
                         : readable       ? u"another key"_s
                                          : u"hidden"_s,
                         u"this program's requests API key"_s, readable});
}

} // namespace

Result<QJsonArray> cloudonixList(const QByteArray& json, const char* what) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isArray())
        return document.array();
    const QJsonObject object = document.object();
    for (const QJsonValue& value : object) {
        if (value.isArray())
            return value.toArray();
    }
    return answerNotUnderstood(what);
}

Result<CloudonixDomain> parseCloudonixDomain(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    CloudonixDomain domain;
    domain.id = firstText(object, {"uuid"_L1, "id"_L1});
    domain.name = firstText(object, {"domain"_L1, "name"_L1});
    domain.profile = object.value("profile"_L1).toObject();
    for (const QString& field : {u"defaultApplication"_s, u"application"_s}) {
        const QJsonValue application = object.value(field);
        if (object.contains(field))
            domain.defaultFields.append(field);
        if (domain.defaultApplication == 0)
            domain.defaultApplication = numberOf(application.isObject() ? application["id"_L1] : application);
    }
    domain.active = object.value("active"_L1).toBool(true);
    if (domain.id.isEmpty() && domain.name.isEmpty())
        return answerNotUnderstood("the domain");
    return domain;
}

Result<QList<CloudonixApplication>> parseCloudonixApplications(const QByteArray& json) {
    const Result<QJsonArray> list = cloudonixList(json, "voice applications");
    if (!list.ok())
        return list.error();
    QList<CloudonixApplication> applications;
    for (const QJsonValue& value : *list) {
        const QJsonObject object = value.toObject();
        CloudonixApplication application{numberOf(object.value("id"_L1)), valueText(object.value("name"_L1)),
                                         valueText(object.value("url"_L1)),
                                         valueText(object.value("type"_L1)),
                                         object.value("active"_L1).toBool(true)};
        if (application.id == 0)
            return answerNotUnderstood("voice applications");
        applications.append(application);
    }
    return applications;
}

Result<QList<CloudonixSession>> parseCloudonixSessions(const QByteArray& json) {
    const Result<QJsonArray> list = cloudonixList(json, "sessions");
    if (!list.ok())
        return list.error();
    QList<CloudonixSession> sessions;
    for (const QJsonValue& value : *list) {
        const QJsonObject object = value.toObject();
        CloudonixSession session;
        session.token = firstText(object, {"token"_L1, "id"_L1});
        session.from = firstText(object, {"callerId"_L1, "from"_L1});
        session.to = firstText(object, {"destination"_L1, "to"_L1});
        session.status = valueText(object.value("status"_L1));
        session.startedMs = timeOf(object.value("callStartTime"_L1));
        if (session.token.isEmpty())
            return answerNotUnderstood("sessions");
        sessions.append(session);
    }
    return sessions;
}

Result<QList<CloudonixSubscriber>> parseCloudonixSubscribers(const QByteArray& json) {
    const Result<QJsonArray> list = cloudonixList(json, "subscribers");
    if (!list.ok())
        return list.error();
    QList<CloudonixSubscriber> subscribers;
    for (const QJsonValue& value : *list) {
        const QJsonObject object = value.toObject();
        const QString number = firstText(object, {"msisdn"_L1, "number"_L1});
        if (number.isEmpty())
            return answerNotUnderstood("subscribers");
        subscribers.append({number, firstText(object, {"displayName"_L1, "name"_L1}),
                            object.value("active"_L1).toBool(true)});
    }
    return subscribers;
}

Result<QList<CloudonixVoice>> parseCloudonixVoices(const QByteArray& json) {
    const Result<QJsonArray> list = cloudonixList(json, "voices");
    if (!list.ok())
        return list.error();
    QList<CloudonixVoice> voices;
    for (const QJsonValue& value : *list) {
        const QJsonObject object = value.toObject();
        CloudonixVoice voice{object.value("voice"_L1).toString(),
                             object.value("provider"_L1).toString(),
                             {},
                             object.value("gender"_L1).toString(),
                             object.value("pricing"_L1).toString()};
        if (voice.voice.isEmpty())
            return answerNotUnderstood("voices");
        const QJsonValue languages = object.value("language"_L1);
        if (languages.isString())
            voice.languages.append(languages.toString());
        for (const QJsonValue& language : languages.toArray())
            voice.languages.append(language.toString());
        voices.append(voice);
    }
    return voices;
}

CloudonixWishes CloudonixWishes::forBaseUrl(const QString& baseUrl) {
    CloudonixWishes wishes;
    wishes.sessionUpdateUrl = baseUrl + u"/api/webhooks/cloudonix/session-update"_s;
    wishes.cdrUrl = baseUrl + u"/api/webhooks/cloudonix/cdr"_s;
    wishes.voiceUrl = baseUrl + u"/api/voice/route"_s;
    return wishes;
}

bool CloudonixPlan::touches(ChangeTarget target) const {
    return std::any_of(changes.begin(), changes.end(),
                       [&](const CloudonixChange& change) { return change.target == target; });
}

CloudonixPlan CloudonixPlan::with(const QList<CloudonixChange>& accepted) const {
    CloudonixPlan plan = *this;
    plan.changes.removeIf(
        [&](const CloudonixChange& change) { return change.offered && !accepted.contains(change); });
    return plan;
}

CloudonixPlan planChanges(const CloudonixState& state, const CloudonixWishes& wishes) {
    CloudonixPlan plan;
    planApplication(plan, state, wishes);
    const QJsonObject& profile = state.domain.profile;
    planProfile(plan, profile, u"session-update-endpoint"_s, wishes.sessionUpdateUrl);
    planProfile(plan, profile, u"cdr-endpoint"_s, wishes.cdrUrl);
    if (wishes.callTimeoutSeconds > 0)
        planProfile(plan, profile, u"call-timeout"_s, QString::number(wishes.callTimeoutSeconds));
    planKey(plan, profile, wishes.requestsKey);
    return plan;
}

QJsonObject profileBody(const CloudonixPlan& plan, const CloudonixWishes& wishes,
                        const QStringList& defaultFields) {
    QJsonObject profile;
    for (const CloudonixChange& change : plan.changes) {
        if (change.target != ChangeTarget::Profile)
            continue;
        if (change.field == u"authorization-api-key")
            profile.insert(change.field, QString::fromUtf8(wishes.requestsKey.reveal()));
        else if (change.field == u"call-timeout")
            profile.insert(change.field, wishes.callTimeoutSeconds);
        else
            profile.insert(change.field, change.after);
    }
    QJsonObject body;
    if (!profile.isEmpty())
        body.insert(u"profile"_s, profile);
    if (!plan.touches(ChangeTarget::DefaultApplication))
        return body;
    const QStringList both{u"defaultApplication"_s, u"application"_s};
    for (const QString& field : defaultFields.isEmpty() ? both : defaultFields)
        body.insert(field, plan.applicationId);
    return body;
}

QJsonObject applicationBody(const CloudonixPlan& plan, const CloudonixWishes& wishes) {
    QJsonObject body{{u"url"_s, wishes.voiceUrl}, {u"method"_s, u"POST"_s}};
    const bool switchesOn =
        std::any_of(plan.changes.begin(), plan.changes.end(), [](const CloudonixChange& change) {
            return change.target == ChangeTarget::Application && change.field == u"active";
        });
    if (switchesOn)
        body.insert(u"active"_s, true);
    if (plan.applicationId == 0) {
        body.insert(u"name"_s, plan.applicationName);
        body.insert(u"type"_s, u"cxml"_s);
    }
    return body;
}

QJsonObject numberBody(const CloudonixPlan& plan) {
    // Editions of the API call the field differently; what is not known is ignored, and the reading back shows what was taken over.
    return {{u"application"_s, plan.applicationId},
            {u"voice-application"_s, plan.applicationId},
            {u"active"_s, true}};
}

SubscriberComparison compareSubscribers(const QList<CloudonixSubscriber>& subscribers,
                                        const QStringList& extensions) {
    SubscriberComparison comparison;
    QStringList known;
    for (const CloudonixSubscriber& subscriber : subscribers) {
        known.append(subscriber.number);
        if (!extensions.contains(subscriber.number))
            comparison.onlyAtCloudonix.append(subscriber.number);
        else if (!subscriber.active)
            comparison.inactive.append(subscriber.number);
    }
    for (const QString& extension : extensions) {
        if (!known.contains(extension))
            comparison.onlyHere.append(extension);
    }
    return comparison;
}

} // namespace opbx
