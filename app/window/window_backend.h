// The window's Backend over the runtime: live feed, queries on the reader thread, keys, settings, test calls. GUI thread.
#pragma once

#include "app/runtime/runtime.h"
#include "app/window/inspector_service.h"
#include "app/window/reader.h"
#include "app/window/replay_service.h"
#include "app/window/today_counts.h"
#include "app/window/window_callbacks.h"
#include "app/window/window_certificates.h"
#include "app/window/window_cloudonix.h"
#include "app/window/window_desktop.h"
#include "app/window/window_directory.h"
#include "app/window/window_health.h"
#include "app/window/window_overrides.h"
#include "app/window/window_test_calls.h"
#include "app/window/window_voicemail.h"
#include "core/storage/plan_store.h"
#include "ui/backend/backend.h"
#include "ui/widgets/day_watch.h"

#include <QTimer>

namespace opbx {

class WindowBackend final : public ui::Backend {
    Q_OBJECT

public:
    /// `runtime` outlives this object.
    WindowBackend(Runtime& runtime, const Clock& clock,
                  const TunnelSources& tunnels = TunnelSources::standard());
    ~WindowBackend() override;

    /// Once, when the runtime has started.
    void started();

    ui::EndpointState endpointState() const override { return m_state; }
    void history(const QString& filter, qint64 beforeId, int limit, QObject* context,
                 ui::Answer<Result<ui::HistoryPage>> answer) override;
    void search(const QString& filter, qint64 beforeId, int limit, QObject* context,
                ui::Answer<Result<ui::HistoryPage>> answer) override;
    void exchange(qint64 id, QObject* context, ui::Answer<Result<ExchangePtr>> answer) override;
    void clearHistory(QObject* context, ui::Answer<Result<Done>> answer) override;
    ui::InspectorBackend& inspector() override { return m_inspector; }
    ui::ReplayBackend& replays() override { return m_replays; }
    void liveSessions(QObject* context, ui::Answer<QList<LiveSession>> answer) override;
    void callRecords(qint64 fromMs, qint64 untilMs, QObject* context,
                     ui::Answer<QList<CallRecord>> answer) override;
    void callReport(const ui::CallQuestion& question, QObject* context,
                    ui::Answer<Result<ui::CallReport>> answer) override;
    void callLegs(const QString& call, QObject* context, ui::Answer<QList<CallLeg>> answer) override;
    void callEvents(const QString& session, QObject* context, ui::Answer<QList<CallEvent>> answer) override;
    void plan(QObject* context, ui::Answer<Result<QByteArray>> answer) override;
    void savePlan(const QByteArray& document, const QString& comment, QObject* context,
                  ui::Answer<Result<Done>> answer) override;
    void planVersions(QObject* context, ui::Answer<Result<QList<ui::PlanVersionRow>>> answer) override;
    void planVersion(qint64 id, QObject* context, ui::Answer<Result<QByteArray>> answer) override;
    void listenAgain(QObject* context, ui::Answer<Result<Done>> answer) override;
    Settings settings() const override;
    void applySettings(const Settings& settings, QObject* context, ui::Answer<Result<Done>> answer) override;
    KeyState keyState(KeyName name) const override;
    void previousKeyUse(KeyName name, QObject* context, ui::Answer<KeyUse> answer) override;
    void generateKey(KeyName name, QObject* context, ui::Answer<Result<Secret>> answer) override;
    void setKey(KeyName name, const Secret& key, QObject* context, ui::Answer<Result<Done>> answer) override;
    void rotateKey(KeyName name, qint64 previousUntilMs, QObject* context,
                   ui::Answer<Result<Secret>> answer) override;
    void cancelKeyChange(KeyName name) override;
    void forgetPreviousKey(KeyName name, QObject* context, ui::Answer<Result<Done>> answer) override;
    void logins(QObject* context, ui::Answer<QList<ui::LoginRow>> answer) override;
    void setLogin(const QString& name, const Secret& text, QObject* context,
                  ui::Answer<Result<Done>> answer) override;
    QString nameOf(const QString& number) const override;
    ui::DirectoryBackend& directory() override { return m_directory; }
    ui::CallbacksBackend& callbacks() override { return m_callbacks; }
    ui::OverridesBackend& overrides() override { return m_overrides; }
    ui::VoicemailBackend& voicemail() override { return m_voicemail; }
    WindowTestCalls& testCalls() override { return m_testCalls; }
    WindowCertificates& certificates() override { return m_certificates; }
    WindowHealth& health() override { return m_health; }
    WindowCloudonix& cloudonix() override { return m_cloudonix; }
    WindowDesktop& desktop() override { return m_desktop; }

private:
    void find(const QString& filter, qint64 beforeId, int limit, int budgetMs, QObject* context,
              const ui::Answer<Result<ui::HistoryPage>>& answer);
    void take(const QList<ExchangePtr>& exchanges);
    void refreshState();
    void refreshCounts();
    template<class T>
    void askPlans(std::function<Result<T>(const PlanStore&)> question, QObject* context,
                  ui::Answer<Result<T>> answer);
    /// Hands keys that have changed to the endpoint, then answers.
    void keysChangedThen(std::function<void()> answer);

    Runtime& m_runtime;
    const Clock& m_clock;
    Reader m_reader;
    WindowHealth m_health;
    WindowCloudonix m_cloudonix;
    WindowDesktop m_desktop;
    WindowDirectory m_directory{m_runtime, m_reader};
    WindowCertificates m_certificates{m_runtime, m_reader, m_clock};
    WindowCallbacks m_callbacks{m_runtime, m_reader, m_clock};
    WindowOverrides m_overrides{m_runtime, m_clock};
    WindowVoicemail m_voicemail;
    InspectorService m_inspector{m_runtime, m_reader, *this};
    ReplayService m_replays{m_runtime};
    WindowTestCalls m_testCalls{m_runtime, m_reader, m_clock, *this};
    ui::EndpointState m_state;
    TodayCounts m_today;
    ui::DayWatch m_dayWatch;
    bool m_isCounting = false;
    QTimer m_countsTimer;
    QTimer m_agingTimer; // nobody tells when a call has been silent for too long
};

} // namespace opbx
