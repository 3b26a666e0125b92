// The part of the runtime that others steer it by: replay, and the control interface.
#include "app/runtime/address_file.h"
#include "app/runtime/control_server.h"
#include "app/runtime/runtime.h"
#include "app/runtime/version.h"
#include "core/formats/exchange_json.h"
#include "core/simulator/simulator.h"

namespace opbx {

using namespace Qt::StringLiterals;

void Runtime::replay(ReplayRequest request, QObject* context, Replayer::Finished finished) {
    if (request.target.isEmpty()) {
        if (const Result<QUrl> here = localEndpointUrl(m_address.host, m_address.port, usesTls()))
            request.target = *here;
    }
    const ReplayKeys keys{m_profile.settings.authSettings(), key(KeyName::RequestsApiKey).key,
                          key(KeyName::WebhookSecret).key};
    m_replayer.send(request, keys, context, std::move(finished));
}

/// A failure is no reason not to serve: it is among the warnings.
void Runtime::moveControl() {
    const QString setting = m_profile.settings.string("server/control_listen");
    m_controlProblem = {ErrorCode::None, {}};
    m_controlTimer.stop();
    if (m_control)
        m_control->setStaleSeconds(m_profile.settings.integer("calls/stale_seconds"));
    if (setting.isEmpty())
        return stopControl();
    if (m_control && setting == m_controlSetting)
        return;
    const Result<ListenAddress> wanted = ListenAddress::parse(setting);
    Result<Secret> token = loadControlToken(m_profile.dataDir);
    if (!wanted || !token) {
        m_controlProblem = wanted ? token.error() : wanted.error();
        return;
    }
    auto control = std::make_unique<ControlServer>(*token, controlHooks(), m_clock);
    const Result<ListenAddress> bound = control->listen(*wanted);
    if (!bound)
        m_controlProblem = bound.error();
    m_controlTimer.tried(m_controlProblem);
    if (!bound)
        return;
    m_control = std::move(control);
    m_controlSetting = setting;
    m_controlUrl = u"http://"_s + bound->toString();
    (void)writeAddress(m_profile.dataDir, AddressOf::Control, m_controlUrl);
    emit controlMoved();
}

ControlHooks Runtime::controlHooks() {
    ControlHooks hooks;
    hooks.dataDir = m_profile.dataDir;
    hooks.staleSeconds = m_profile.settings.integer("calls/stale_seconds");
    hooks.metrics = m_metrics;
    hooks.status = [this] { return status(); };
    hooks.plan = [this] { return m_plan; };
    hooks.replay = [this](ReplayRequest request, Replayer::Finished finished) {
        replay(std::move(request), m_control.get(), std::move(finished));
    };
    hooks.refreshMetrics = [this](const std::function<void()>& done) {
        if (!m_gateway)
            return done();
        QMetaObject::invokeMethod(m_gateway.get(), [this, gateway = m_gateway.get(), done] {
            m_metrics->setConnections(gateway->connectionCount());
            QMetaObject::invokeMethod(this, done);
        });
    };
    return hooks;
}

void Runtime::stopControl() {
    if (!m_control)
        return;
    m_control.reset();
    m_controlUrl.clear();
    m_controlSetting.clear();
    removeAddress(m_profile.dataDir, AddressOf::Control);
}

QJsonObject Runtime::status() const {
    QJsonObject keys;
    for (const KeyName name : allKeyNames())
        keys.insert(QString::fromLatin1(keyNameText(name)), key(name).isSet());
    const bool listening = m_address.port != 0;
    return {
        {u"version"_s, programVersion()},
        {u"started_at"_s, isoTimeMs(m_startedMs)},
        {u"listening"_s, listening},
        {u"url"_s, listening ? QJsonValue(listenUrl()) : QJsonValue()},
        {u"base_url"_s, m_profile.settings.baseUrl()},
        {u"control_url"_s, m_controlUrl},
        {u"keys"_s, keys},
        {u"warnings"_s, QJsonArray::fromStringList(warnings())},
        {u"problem"_s, problem().code == ErrorCode::None ? QJsonValue() : QJsonValue(problem().detail)},
    };
}

} // namespace opbx
