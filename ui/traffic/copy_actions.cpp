#include "ui/traffic/copy_actions.h"

#include "core/inspect/curl.h"
#include "core/inspect/exchange_json.h"
#include "core/inspect/har.h"
#include "core/inspect/support_report.h"
#include "ui/support/icons.h"
#include "ui/traffic/known_keys.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QSysInfo>

namespace opbx::ui {

CopyActions::CopyActions(Backend& backend, QObject* parent)
    : QObject(parent)
    , m_backend(backend)
    , m_curl(add(tr("Copy as &cURL"), [this] { return curlCommand(redacted()->request, baseUrl()); }))
    , m_json(add(tr("Copy as &JSON"),
                 [this] {
                     return QString::fromUtf8(
                         QJsonDocument(exchangeJson(*redacted())).toJson(QJsonDocument::Indented));
                 }))
    , m_har(add(tr("Copy as &HAR"), [this] { return harText(); }))
    , m_report(add(tr("Copy a &report for support"), [this] { return reportText(); }))
    , m_curlWithSecrets(add(tr("Copy as cURL with &secrets"), [this] {
        return curlCommand(withSecrets(*m_exchange, m_backend)->request, baseUrl());
    })) {
    m_curl->setIcon(icon(QStringLiteral("terminal")));
    m_curl->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_curl->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

QAction* CopyActions::add(const QString& text, std::function<QString()> format) {
    auto* action = new QAction(text, this);
    action->setEnabled(false);
    connect(action, &QAction::triggered, this, [this, format = std::move(format)] {
        if (m_exchange)
            QGuiApplication::clipboard()->setText(format());
    });
    return action;
}

void CopyActions::setExchange(ExchangePtr exchange) {
    m_exchange = std::move(exchange);
    for (QAction* action : actions())
        action->setEnabled(m_exchange != nullptr);
}

ExchangePtr CopyActions::redacted() const {
    return redactedForExport(*m_exchange, m_backend);
}

QString CopyActions::baseUrl() const {
    const EndpointState state = m_backend.endpointState();
    return state.listenUrl.isEmpty() ? state.publicUrl : state.listenUrl;
}

QString CopyActions::harText() const {
    HarWriter writer(baseUrl(), QCoreApplication::applicationVersion());
    QByteArray archive = writer.begin();
    archive += writer.entry(*redacted());
    archive += writer.end();
    return QString::fromUtf8(archive);
}

VerdictExplanation CopyActions::explain(const Exchange& exchange, const Backend& backend) {
    EndpointConfig config;
    config.auth = backend.settings().authSettings();
    config.requestsKey = backend.keyState(KeyName::RequestsApiKey).key;
    config.webhookSecret = backend.keyState(KeyName::WebhookSecret).key;
    return explainVerdict(exchange, config);
}

QString CopyActions::reportText() const {
    const AuthSettings auth = m_backend.settings().authSettings();
    const QString platform =
        QStringLiteral("%1, Qt %2").arg(QSysInfo::prettyProductName(), QString::fromLatin1(qVersion()));
    return supportReport(*m_exchange, explain(*m_exchange, m_backend),
                         {QCoreApplication::applicationVersion(), platform, auth}, redactorOf(m_backend));
}

} // namespace opbx::ui
