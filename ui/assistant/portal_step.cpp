#include "ui/assistant/portal_step.h"

#include "ui/backend/keys_backend.h"
#include "ui/backend/settings_backend.h"
#include "ui/connection/endpoint_urls.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int clipboardMs = 60'000;

} // namespace

PortalStep::PortalStep(Backend& backend, UiState& state, QWidget* parent)
    : AssistantStep(u"portal"_s, tr("Enter this in the Cloudonix portal"),
                    tr("Open your domain in the Cloudonix portal and copy these values from top to bottom."),
                    backend, state, parent)
    , m_missing(new Banner(this))
    , m_clear(new QTimer(this)) {
    content()->addWidget(m_missing);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::sectionGap);
    grid->setVerticalSpacing(metrics::groupMargin);
    grid->setColumnStretch(1, 1);
    addSection(*grid, tr("Voice application"));
    addUrl(*grid, tr("URL"), EndpointUrls::pathOf(Endpoint::VoiceRoute));
    addText(*grid, tr("Method"), u"POST"_s);
    addSection(*grid, tr("Domain settings"));
    addUrl(*grid, tr("Session update endpoint"), EndpointUrls::pathOf(Endpoint::SessionUpdate));
    addUrl(*grid, tr("CDR endpoint"), EndpointUrls::pathOf(Endpoint::Cdr));
    addKey(*grid, tr("Authorization API key"), KeyName::RequestsApiKey);
    addKey(*grid, tr("Webhook secret (optional)"), KeyName::WebhookSecret);
    content()->addLayout(grid);

    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::groupMargin);
    auto* push = new QPushButton(tr("Let OPBX enter these…"), this);
    row->addWidget(push);
    row->addWidget(
        quietLabel(tr("With your domain API key OPBX can enter them itself. You see what changes before it "
                      "does."),
                   TypeSize::Small, this),
        1);
    content()->addLayout(row);
    m_clear->setSingleShot(true);
    m_clear->setInterval(clipboardMs);
    connect(push, &QPushButton::clicked, this, &PortalStep::cloudonixRequested);
    connect(m_clear, &QTimer::timeout, this, &PortalStep::clearClipboard);
    connect(&backend.settings(), &SettingsBackend::changed, this, &PortalStep::refresh);
    connect(&backend.keys(), &KeysBackend::changed, this, &PortalStep::refresh);
    refresh();
}

PortalStep::~PortalStep() {
    clearClipboard();
}

void PortalStep::addSection(QGridLayout& grid, const QString& title) {
    grid.addWidget(textLabel(title, TypeSize::Section, this), grid.rowCount(), 0, 1, 2);
}

void PortalStep::addName(QGridLayout& grid, const QString& name) {
    const QString numbered =
        tr("%1. %2", "number and name of a field").arg(QString::number(++m_number), name);
    grid.addWidget(textLabel(numbered, TypeSize::Body, this), grid.rowCount(), 0);
}

void PortalStep::addUrl(QGridLayout& grid, const QString& name, const QString& path) {
    addName(grid, name);
    auto* field = new CopyField(tr("value for: %1").arg(name), this);
    field->setPlaceholder(tr("Needs the public address."));
    grid.addWidget(field, grid.rowCount() - 1, 1);
    m_urls.append({field, path});
}

void PortalStep::addText(QGridLayout& grid, const QString& name, const QString& text) {
    addName(grid, name);
    auto* field = new CopyField(tr("value for: %1").arg(name), this);
    field->setValue(text);
    grid.addWidget(field, grid.rowCount() - 1, 1);
}

void PortalStep::addKey(QGridLayout& grid, const QString& name, KeyName key) {
    addName(grid, name);
    auto* cell = new QWidget(this);
    auto* row = new QHBoxLayout(cell);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::labelGap);
    auto* status = new StatusPill(cell);
    auto* copy = new CopyButton(
        tr("Copy %1").arg(tr("value for: %1").arg(name)),
        [this, key] { return QString::fromUtf8(backend().keys().state(key).key.current.reveal()); }, cell);
    connect(copy, &CopyButton::copied, this, [this, key] {
        m_copied = backend().keys().state(key).key.current;
        m_clear->start();
    });
    row->addWidget(status);
    row->addWidget(copy);
    row->addStretch();
    grid.addWidget(cell, grid.rowCount() - 1, 1);
    m_keys.append({key, status, copy});
}

void PortalStep::enter() {
    refresh();
}

QStringList PortalStep::urls() const {
    QStringList urls;
    for (const Url& url : m_urls)
        urls << url.field->value();
    return urls;
}

void PortalStep::clearClipboard() {
    m_clear->stop();
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (!m_copied.isEmpty() && clipboard->text() == QString::fromUtf8(m_copied.reveal()))
        clipboard->clear();
    m_copied = Secret();
}

void PortalStep::refresh() {
    const QString base = backend().settings().current().baseUrl();
    for (const Url& url : std::as_const(m_urls))
        url.field->setValue(base.isEmpty() ? QString() : base + url.path);
    for (const Key& key : std::as_const(m_keys)) {
        const bool isSet = backend().keys().state(key.name).isSet();
        const bool isNeeded = key.name != KeyName::WebhookSecret;
        key.status->setStatus(isSet      ? tr("set, not shown")
                              : isNeeded ? tr("not set")
                                         : tr("not needed"),
                              isSet      ? Meaning::Good
                              : isNeeded ? Meaning::Attention
                                         : Meaning::Neutral);
        key.copy->setVisible(isSet);
    }
    m_missing->setMessage(Meaning::Attention,
                          base.isEmpty()
                              ? tr("There is no public address yet. Go back one or two steps to enter it.")
                              : QString());
}

} // namespace opbx::ui
