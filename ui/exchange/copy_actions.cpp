#include "ui/exchange/copy_actions.h"

#include "core/exchange/exchange_redaction.h"
#include "core/explain/restored_credential.h"
#include "core/formats/curl.h"
#include "core/formats/exchange_json.h"
#include "core/formats/har.h"
#include "core/formats/support_report.h"
#include "ui/backend/background.h"
#include "ui/backend/endpoint_backend.h"
#include "ui/backend/keys_backend.h"
#include "ui/backend/settings_backend.h"
#include "ui/exchange/known_keys.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QSysInfo>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype smallBodies = 64 * 1024; // are copied at once
}

CopyActions::CopyActions(Backend& backend, QObject* parent)
    : QObject(parent)
    , m_backend(backend)
    , m_writing(new Background(this)) {
    const auto curl = [this]() -> Format {
        return [url = baseUrl()](const Exchange& exchange) { return curlCommand(exchange, url); };
    };
    m_curl = add(tr("Copy as &cURL"), Secrets::Out, curl);
    m_json = add(tr("Copy as &JSON"), Secrets::Out, []() -> Format {
        return [](const Exchange& exchange) {
            return QString::fromUtf8(QJsonDocument(exchangeJson(exchange)).toJson(QJsonDocument::Indented));
        };
    });
    m_har = add(tr("Copy as &HAR"), Secrets::Out, [this]() -> Format {
        return [url = baseUrl(), version = QCoreApplication::applicationVersion()](const Exchange& exchange) {
            HarWriter writer(url, version);
            QByteArray archive = writer.begin();
            archive += writer.entry(exchange);
            archive += writer.end();
            return QString::fromUtf8(archive);
        };
    });
    m_report = add(tr("Copy a &report for support"), Secrets::AsKept, [this] { return report(); });
    m_curlWithSecrets = add(tr("Copy as cURL with &secrets"), Secrets::PutBack, curl);
    m_curl->setIcon(icon(u"terminal"_s));
    m_curl->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_curl->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

QAction* CopyActions::add(const QString& text, Secrets secrets, std::function<Format()> format) {
    auto* action = new QAction(text, this);
    action->setEnabled(false);
    connect(action, &QAction::triggered, this, [this, secrets, format = std::move(format)] {
        if (m_exchange)
            copy(secrets, format());
    });
    return action;
}

void CopyActions::setExchange(ExchangePtr exchange) {
    m_exchange = std::move(exchange);
    for (QAction* action : actions())
        action->setEnabled(m_exchange != nullptr);
}

QString CopyActions::baseUrl() const {
    const EndpointState state = m_backend.endpoint().state();
    return state.listenUrl.isEmpty() ? state.publicUrl : state.listenUrl;
}

EndpointConfig CopyActions::endpointConfig(Backend& backend) {
    EndpointConfig config;
    config.auth = backend.settings().current().authSettings();
    config.requestsKey = backend.keys().state(KeyName::RequestsApiKey).key;
    config.webhookSecret = backend.keys().state(KeyName::WebhookSecret).key;
    return config;
}

CopyActions::Format CopyActions::report() const {
    const QString platform =
        u"%1, Qt %2"_s.arg(QSysInfo::prettyProductName(), QString::fromLatin1(qVersion()));
    const SupportContext context{QCoreApplication::applicationVersion(), platform,
                                 m_backend.settings().current().authSettings()};
    return [config = endpointConfig(m_backend), context,
            redactor = redactorOf(m_backend)](const Exchange& exchange) {
        return supportReport(exchange, explainVerdict(exchange, config), context, redactor);
    };
}

void CopyActions::copy(Secrets secrets, const Format& format) {
    const auto write = [exchange = m_exchange, secrets, format, redactor = redactorOf(m_backend),
                        key = m_backend.keys().state(KeyName::RequestsApiKey)] {
        Exchange copied = *exchange;
        if (secrets == Secrets::Out)
            redactForExport(copied, redactor);
        else if (secrets == Secrets::PutBack)
            (void)restoreBearer(copied, key.key, key.createdMs);
        return format(copied);
    };
    const bool isSmall = m_exchange->request.body.size() + m_exchange->response.body.size() <= smallBodies;
    const bool isExplained = secrets == Secrets::AsKept && m_exchange->refusal == ErrorCode::WrongSignature;
    if (isSmall && !isExplained)
        QGuiApplication::clipboard()->setText(write());
    else
        m_writing->run(write, [](const QString& text) { QGuiApplication::clipboard()->setText(text); });
}

} // namespace opbx::ui
