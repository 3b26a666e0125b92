// A Backend without threads, sockets or disk for window tests and screenshots: what it holds is set by the
// test, answers come by the next turn of the event loop.
#pragma once

#include "tests/ui/support/fake_callbacks.h"
#include "tests/ui/support/fake_certificates.h"
#include "tests/ui/support/fake_cloudonix.h"
#include "tests/ui/support/fake_desktop.h"
#include "tests/ui/support/fake_directory.h"
#include "tests/ui/support/fake_health.h"
#include "tests/ui/support/fake_inspector.h"
#include "tests/ui/support/fake_replays.h"
#include "tests/ui/support/fake_test_calls.h"
#include "tests/ui/support/fake_voicemail.h"
#include "ui/backend/backend.h"

#include <QMap>
#include <QPointer>

namespace opbx::test {

class FakeBackend final : public ui::Backend {
    Q_OBJECT

public:
    explicit FakeBackend(QObject* parent = nullptr);

    // What the test sets.
    void setEndpointState(const ui::EndpointState& state);
    /// Oldest first. Replaces the stored history without a signal, as a start of the program does.
    void setStored(const QList<ExchangePtr>& exchanges);
    /// Stores and announces, as live traffic does.
    void arrive(const QList<ExchangePtr>& exchanges);
    /// Announces exchanges whose answer is still to come.
    void announce(const QList<ExchangePtr>& exchanges) { emit exchangesAnnounced(exchanges); }
    /// What "since:10m" counts from, microseconds since the Unix epoch; at first each exchange's own time.
    void setNow(qint64 nowUs) { m_nowUs = nowUs; }
    void setSessions(const QList<LiveSession>& sessions);
    void setCallRecords(const QList<CallRecord>& records);
    /// As if it had been saved.
    void setPlan(const QByteArray& document);
    void setKeyState(KeyName name, const KeyState& state);
    /// From now on rotateKey() ends only by cancelKeyChange(), as while the keychain asks a question.
    void setKeychainAsks() { m_keychainAsks = true; }
    const QList<KeyName>& cancelledKeyChanges() const { return m_cancelledKeyChanges; }
    void setPreviousKeyUse(const KeyUse& use) { m_keyUse = use; }
    /// The next answers fail with this error; None lets them succeed again.
    void failWith(const Error& error);
    void stopFailing() { m_failure.reset(); }
    /// How many exchanges a step of a search looks at; 0: all.
    void setSearchStep(int exchanges) { m_searchStep = exchanges; }
    /// True: answers wait until release().
    void holdAnswers(bool hold);
    void release();

    // What the test asks.
    int historyCalls() const { return m_historyCalls; }
    QString lastFilter() const { return m_lastFilter; }

    ui::EndpointState endpointState() const override;
    void history(const QString& filter, qint64 beforeId, int limit, QObject* context,
                 ui::Answer<Result<ui::HistoryPage>> answer) override;
    void search(const QString& filter, qint64 beforeId, int limit, QObject* context,
                ui::Answer<Result<ui::HistoryPage>> answer) override;
    void exchange(qint64 id, QObject* context, ui::Answer<Result<ExchangePtr>> answer) override;
    void clearHistory(QObject* context, ui::Answer<Result<Done>> answer) override;
    FakeInspector& inspector() override { return m_inspector; }
    FakeReplays& replays() override { return m_replays; }
    void liveSessions(QObject* context, ui::Answer<QList<LiveSession>> answer) override;
    void callRecords(qint64 fromMs, qint64 untilMs, QObject* context,
                     ui::Answer<QList<CallRecord>> answer) override;
    void callReport(const ui::CallQuestion& question, QObject* context,
                    ui::Answer<Result<ui::CallReport>> answer) override;
    void callLegs(const QString& session, QObject* context, ui::Answer<QList<CallLeg>> answer) override;
    void callEvents(const QString& session, QObject* context, ui::Answer<QList<CallEvent>> answer) override;
    void plan(QObject* context, ui::Answer<Result<QByteArray>> answer) override;
    void savePlan(const QByteArray& document, const QString& comment, QObject* context,
                  ui::Answer<Result<Done>> answer) override;
    void planVersions(QObject* context, ui::Answer<Result<QList<ui::PlanVersionRow>>> answer) override;
    void planVersion(qint64 id, QObject* context, ui::Answer<Result<QByteArray>> answer) override;
    /// Succeeds unless failWith() says otherwise.
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
    /// Names that the plan knows, with what is kept of each; empty: nothing.
    QMap<QString, QByteArray> keptLogins;
    QString nameOf(const QString& number) const override;
    FakeDirectory& directory() override { return m_directory; }
    FakeCallbacks& callbacks() override { return m_callbacks; }
    FakeOverrides& overrides() override { return m_overrides; }
    FakeVoicemail& voicemail() override { return m_voicemail; }
    FakeTestCalls& testCalls() override { return m_testCalls; }
    FakeCertificates& certificates() override { return m_certificates; }
    FakeHealth& health() override { return m_health; }
    FakeCloudonix& cloudonix() override { return m_cloudonix; }
    FakeDesktop& desktop() override { return m_desktop; }

private:
    void find(const QString& filter, qint64 beforeId, int limit, int step, QObject* context,
              ui::Answer<Result<ui::HistoryPage>> answer);
    void later(QObject* context, std::function<void()> answer);
    Result<Done> outcome() const;
    Result<Done> addStored(Exchange exchange);
    Result<Done> changeStored(qint64 id, const FakeInspector::Change& change);

    FakeHealth m_health;
    FakeCloudonix m_cloudonix;
    FakeDesktop m_desktop;
    FakeCertificates m_certificates;
    FakeDirectory m_directory;
    FakeCallbacks m_callbacks;
    FakeOverrides m_overrides;
    FakeVoicemail m_voicemail;
    ui::EndpointState m_state;
    QList<ExchangePtr> m_exchanges; // oldest first
    QList<LiveSession> m_sessions;
    QList<CallRecord> m_records;
    QList<std::pair<ui::PlanVersionRow, QByteArray>> m_plans; // oldest first
    QHash<int, KeyState> m_keys;
    KeyUse m_keyUse;
    Settings m_settings;
    std::optional<Error> m_failure;
    bool m_keychainAsks = false;
    std::function<void()> m_endQuestion;
    QList<KeyName> m_cancelledKeyChanges;
    bool m_hold = false;
    QList<std::pair<QPointer<QObject>, std::function<void()>>> m_held;
    qint64 m_nowUs = 0;
    int m_historyCalls = 0;
    int m_searchStep = 0;
    QString m_lastFilter;
    FakeTestCalls m_testCalls;
    FakeInspector m_inspector;
    FakeReplays m_replays;
};

} // namespace opbx::test
