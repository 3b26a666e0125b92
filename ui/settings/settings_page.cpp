#include "ui/settings/settings_page.h"

#include "ui/backend/desktop_backend.h"
#include "ui/backend/directory_backend.h"
#include "ui/backend/settings_backend.h"
#include "ui/cloudonix/cloudonix_panel.h"
#include "ui/connection/endpoint_urls.h"
#include "ui/connection/listen_state.h"
#include "ui/connection/self_test_panel.h"
#include "ui/connection/tunnel_picker.h"
#include "ui/desktop/desktop_state.h"
#include "ui/desktop/login_choice.h"
#include "ui/keys/key_card.h"
#include "ui/keys/provider_logins.h"
#include "ui/settings/certificate_card.h"
#include "ui/settings/directory_card.h"
#include "ui/settings/setting_field.h"
#include "ui/settings/settings_draft.h"
#include "ui/settings/signed_bytes_hint.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_area.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/error_words.h"

#include <QBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <array>

namespace opbx::ui {

using namespace Qt::StringLiterals;

/// A page of settings: up to two groups of keys, separated by spaces.
struct SettingsPage::Section {
    const char* id;
    const char* iconName;
    const char* title;
    const char* keys;
    const char* moreTitle; // of the second group; null: none
    const char* moreKeys;
    void (SettingsPage::*above)(QBoxLayout&); // what is not a setting, above the fields; may be null
    void (SettingsPage::*below)(QBoxLayout&) = nullptr; // the same, below the fields
};

namespace {

const QString sectionKey = u"settings/section"_s;

} // namespace

std::span<const SettingsPage::Section> SettingsPage::sections() {
    static const std::array table = {
        Section{"connection", "globe", QT_TR_NOOP("Connection"),
                "server/listen webhooks/base_url server/tls_certificate server/tls_key",
                QT_TR_NOOP("For scripts"), "server/control_listen", &SettingsPage::addConnection},
        Section{"authentication", "key", QT_TR_NOOP("Authentication"),
                "auth/voice auth/session_update auth/cdr", QT_TR_NOOP("Signatures and senders"),
                "auth/signed_bytes auth/timestamp_required auth/tolerance_seconds auth/signature_header "
                "auth/timestamp_header auth/trusted_proxies auth/forwarded_header auth/allowed_sources "
                "auth/free_failures "
                "auth/first_pause_ms "
                "auth/longest_pause_seconds auth/forget_failures_seconds",
                &SettingsPage::addKeys},
        Section{"cloudonix", "link", QT_TR_NOOP("Cloudonix"), "cloudonix/domain cloudonix/api_base", nullptr,
                nullptr, &SettingsPage::addCloudonixKey, &SettingsPage::addCloudonixPanel},
        Section{"history", "history", QT_TR_NOOP("History"),
                "history/max_count history/max_bytes history/max_age_days",
                QT_TR_NOOP("Duplicates and live calls"),
                "idempotency/ttl_seconds idempotency/voice_ttl_seconds calls/stale_seconds", nullptr},
        Section{"voicemail", "voicemail", QT_TR_NOOP("Voicemail and recordings"),
                "voicemail/max_age_days recordings/max_bytes recordings/max_file_bytes "
                "recordings/allow_private_addresses",
                nullptr, nullptr, nullptr},
        Section{"directory", "people", QT_TR_NOOP("Names"), "", nullptr, nullptr,
                &SettingsPage::addDirectory},
        Section{
            "limits", "lock", QT_TR_NOOP("Limits"),
            "server/max_connections server/max_connections_per_address server/max_requests_per_connection "
            "server/max_handshakes server/max_head_bytes server/max_header_fields server/max_target_bytes "
            "webhooks/max_body_bytes",
            QT_TR_NOOP("Deadlines"),
            "server/head_timeout_ms server/body_timeout_ms server/idle_timeout_ms server/write_timeout_ms "
            "server/handshake_timeout_ms server/give_way_ms webhooks/processing_limit_seconds",
            nullptr},
        Section{"notifications", "bell", QT_TR_NOOP("Notifications"),
                "ui/notify_missed_calls ui/notify_refused ui/notify_retries ui/notify_tunnel", nullptr,
                nullptr, nullptr, &SettingsPage::addDesktopState},
        Section{"appearance", "eye", QT_TR_NOOP("Language and appearance"),
                "ui/language ui/theme ui/close_to_tray", QT_TR_NOOP("Log"), "logs/level logs/format", nullptr,
                &SettingsPage::addLogin},
    };
    return table;
}

QStringList SettingsPage::shownKeys() {
    QStringList keys;
    for (const Section& section : sections())
        keys << QString::fromLatin1(section.keys).split(u' ', Qt::SkipEmptyParts)
             << QString::fromLatin1(section.moreKeys).split(u' ', Qt::SkipEmptyParts);
    return keys;
}

SettingsPage::SettingsPage(const PageContext& context, QWidget* parent)
    : Page(tr("Settings"), context, parent)
    , m_draft(new SettingsDraft(backend().settings().current(), this))
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_problem(new Banner(this)) {
    m_list->setAccessibleName(tr("Sections"));
    m_list->setObjectName(u"settings-sections"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize(QSize(metrics::iconSize, metrics::iconSize));
    m_list->viewport()->setAutoFillBackground(false);
    int widest = metrics::navigationWidth;
    for (const Section& section : sections()) {
        makeSection(section);
        widest = std::max(widest, m_list->fontMetrics().horizontalAdvance(tr(section.title)) +
                                      metrics::iconSize + 2 * metrics::pageMargin);
    }
    m_list->setFixedWidth(widest);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::pageMargin);
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
    content()->addWidget(m_problem);
    content()->addLayout(row, 1);
    content()->addWidget(makeBottom());

    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int index) { state().setValue(sectionKey, index); });
    connect(m_draft, &SettingsDraft::changed, this, &SettingsPage::draftChanged);
    connect(&backend().settings(), &SettingsBackend::changed, m_draft,
            [this] { m_draft->setInForce(backend().settings().current()); });
    m_list->setCurrentRow(std::clamp(state().value(sectionKey, 0).toInt(), 0, m_list->count() - 1));
    draftChanged();
}

/// A section by its id, as other pages ask for it; else whatever has these words in its name, explanation or key.
void SettingsPage::search(const QString& text) {
    const auto all = sections();
    const auto named = std::find_if(all.begin(), all.end(), [&text](const Section& section) {
        return text == QLatin1String(section.id);
    });
    const bool isSection = named != all.end();
    const int found = showMatching(isSection ? QString() : text.trimmed());
    if (isSection)
        m_list->setCurrentRow(int(named - all.begin()));
    setSubtitle(found == 0 ? tr("No setting says “%1”.").arg(text) : QString());
}

void SettingsPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    if (!event->spontaneous())
        search({});
}

/// Returns how many sections have something to show; when none has, all is shown.
int SettingsPage::showMatching(const QString& text) {
    int found = 0;
    SettingField* first = nullptr;
    for (int i = 0; i < m_list->count(); ++i) {
        const bool wholeSection = m_list->item(i)->text().contains(text, Qt::CaseInsensitive); // also no text
        bool isShown = wholeSection;
        const auto fields = m_stack->widget(i)->findChildren<SettingField*>();
        for (SettingField* field : fields) {
            const bool matches = wholeSection || field->matches(text);
            field->setVisible(matches);
            isShown = isShown || matches;
            first = first || !matches || text.isEmpty() ? first : field;
        }
        m_list->item(i)->setHidden(!isShown);
        if (isShown && found++ == 0 && !text.isEmpty())
            m_list->setCurrentRow(i);
    }
    if (found == 0)
        (void)showMatching({});
    if (first)
        static_cast<FormArea*>(m_stack->currentWidget())->ensureWidgetVisible(first);
    return found;
}

void SettingsPage::makeSection(const Section& section) {
    auto* item = new QListWidgetItem(icon(QString::fromLatin1(section.iconName)), tr(section.title), m_list);
    item->setSizeHint(QSize(0, metrics::controlHeight));
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::sectionGap);
    if (section.above)
        (this->*section.above)(*column);
    if (*section.keys != '\0')
        addGroup(*column, section.above ? section.title : nullptr, section.keys);
    if (section.moreKeys)
        addGroup(*column, section.moreTitle, section.moreKeys);
    if (section.below)
        (this->*section.below)(*column);
    column->addStretch(1);
    auto* body = new QWidget(inner);
    body->setMaximumWidth(metrics::readableWidth);
    body->setLayout(column);
    auto* across = new QHBoxLayout(inner);
    across->setContentsMargins(besideScrollBar());
    across->addWidget(body, 1);
    across->addStretch(0);
    body->setMinimumWidth(metrics::dialogWidth);
    auto* area = new FormArea(m_stack);
    area->setForm(inner);
    m_stack->addWidget(area);
}

void SettingsPage::addGroup(QBoxLayout& column, const char* title, const char* keys) {
    if (title)
        column.addWidget(textLabel(tr(title), TypeSize::Section, this));
    const QStringList names = QString::fromLatin1(keys).split(u' ');
    for (const QString& name : names) {
        if (const SettingRow* row = findSetting(name))
            column.addWidget(new SettingField(*row, *m_draft, this));
        if (name == u"auth/signed_bytes")
            column.addWidget(new SignedBytesHint(*m_draft, this));
        if (name == u"server/tls_key")
            column.addWidget(new CertificateCard(backend().certificates(), *m_draft, this));
    }
}

void SettingsPage::addConnection(QBoxLayout& column) {
    column.addWidget(textLabel(tr("Enter these in the Cloudonix portal"), TypeSize::Section, this));
    m_urls = new EndpointUrls(this);
    column.addWidget(m_urls);
    m_tunnels = new TunnelPicker(backend().health(), this);
    column.addWidget(m_tunnels);
    m_test = new SelfTestPanel(
        backend().health(), [this] { return m_draft->draft().baseUrl(); }, this);
    column.addWidget(m_test);
    auto* row = new QHBoxLayout;
    auto* assistant = new QPushButton(icon(u"assistant"_s), tr("Open the set-up assistant…"), this);
    row->addWidget(assistant);
    row->addStretch();
    column.addLayout(row);
    column.addWidget(new ListenState(backend(), ListenState::Tells::Override, this));
    connect(assistant, &QPushButton::clicked, this, &Page::assistantRequested);
    connect(m_tunnels, &TunnelPicker::chosen, m_draft,
            [this](const QString& url) { m_draft->take(u"webhooks/base_url"_s, url); });
}

void SettingsPage::addKeys(QBoxLayout& column) {
    column.addWidget(new KeyCard(KeyName::RequestsApiKey, tr("Requests API key"),
                                 tr("Cloudonix sends it as a bearer token with every voice request."),
                                 backend(), this));
    column.addWidget(new KeyCard(KeyName::WebhookSecret, tr("Webhook secret"),
                                 tr("Signs session updates and call records."), backend(), this));
    column.addWidget(new ProviderLogins(backend(), this));
}

void SettingsPage::addCloudonixKey(QBoxLayout& column) {
    column.addWidget(new KeyCard(
        KeyName::CloudonixApiKey, tr("Domain API key"),
        tr("Lets this program read and set up your domain over Cloudonix's REST API."), backend(), this));
}

void SettingsPage::addCloudonixPanel(QBoxLayout& column) {
    column.addWidget(new CloudonixPanel(backend(), this));
}

void SettingsPage::addDesktopState(QBoxLayout& column) {
    column.addWidget(new DesktopState(backend().desktop(), this));
}

void SettingsPage::addLogin(QBoxLayout& column) {
    if (backend().desktop().canStartAtLogin())
        column.addWidget(new LoginChoice(backend().desktop(), this));
}

void SettingsPage::addDirectory(QBoxLayout& column) {
    column.addWidget(new DirectoryCard(backend().directory(), this));
}

QWidget* SettingsPage::makeBottom() {
    auto* bottom = new QWidget(this);
    auto* row = new QHBoxLayout(bottom);
    row->setContentsMargins(0, metrics::groupMargin, 0, 0);
    row->setSpacing(metrics::groupMargin);
    m_note = quietLabel({}, TypeSize::Small, bottom);
    m_cancel = new QPushButton(tr("Cancel"), bottom);
    m_cancel->setAccessibleDescription(tr("Undo the changes that were not applied"));
    m_apply = new QPushButton(tr("Apply"), bottom);
    makePrimary(m_apply);
    row->addWidget(m_note, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_apply);
    connect(m_cancel, &QPushButton::clicked, m_draft, &SettingsDraft::revert);
    connect(m_apply, &QPushButton::clicked, this, &SettingsPage::apply);
    return bottom;
}

void SettingsPage::draftChanged() {
    m_apply->setEnabled(m_draft->isChanged() && m_draft->isSound());
    m_cancel->setEnabled(m_draft->isChanged());
    if (!m_draft->isSound())
        m_note->setText(tr("Correct what is marked, then apply."));
    else if (!m_draft->isChanged())
        m_note->setText(QString());
    else if (m_draft->needsRestart())
        m_note->setText(tr("Some of the changes take effect at the next start."));
    else
        m_note->setText(tr("The changes are not in force yet."));
    m_problem->setMessage(Meaning::Bad, QString());
    refreshUrls();
}

void SettingsPage::refreshUrls() {
    const QString url = m_draft->draft().baseUrl();
    m_urls->setBaseUrl(url);
    m_tunnels->setChosen(url);
    m_test->setEnabled(!url.isEmpty());
}

void SettingsPage::apply() {
    const Result<Done> sound = m_draft->draft().check();
    if (!sound) {
        m_problem->setMessage(Meaning::Bad,
                              tr("A TLS certificate and its private key belong together. Choose both "
                                 "files, or neither."));
        return;
    }
    m_apply->setEnabled(false);
    backend().settings().apply(m_draft->draft()).then(this, [this](const Result<Done>& result) {
        applied(result);
    });
}

void SettingsPage::applied(const Result<Done>& result) {
    if (result) {
        m_draft->setInForce(backend().settings().current());
        return;
    }
    draftChanged();
    m_problem->setMessage(Meaning::Bad, ErrorWords::sentence(result.error().code));
}

} // namespace opbx::ui
