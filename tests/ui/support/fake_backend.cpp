#include "tests/ui/support/fake_backend.h"

#include "core/calls/call_report.h"
#include "core/exchange/body_text.h"
#include "core/filter/filter.h"
#include "tests/support/call_view.h"

#include <QDateTime>
#include <QTimer>

#include <algorithm>

namespace opbx::test {

using namespace Qt::StringLiterals;

namespace {

bool matches(const Exchange& exchange, const QString& expression, qint64 nowUs) {
    const auto filter = Filter::parse(expression);
    if (!std::holds_alternative<Filter>(filter))
        return false;
    const auto inBodies = [&exchange](const ExchangeRow&, const QString& text) {
        return holdsInBodies(exchange, text);
    };
    return std::get<Filter>(filter).matches(rowOf(exchange), nowUs != 0 ? nowUs : exchange.receivedUs,
                                            inBodies);
}

} // namespace

FakeBackend::FakeBackend(QObject* parent)
    : ui::Backend(parent)
    , m_inspector(
          [this] { return m_exchanges; },
          [this](qint64 id, const FakeInspector::Change& change) { return changeStored(id, change); },
          [this](const Exchange& exchange) { return addStored(exchange); },
          [this](QObject* context, std::function<void()> answer) { later(context, std::move(answer)); }) {}

void FakeBackend::setEndpointState(const ui::EndpointState& state) {
    m_state = state;
    emit endpointStateChanged();
}

void FakeBackend::setStored(const QList<ExchangePtr>& exchanges) {
    m_exchanges = exchanges;
}

void FakeBackend::arrive(const QList<ExchangePtr>& exchanges) {
    for (const ExchangePtr& arrived : exchanges) {
        const auto same = [&](const ExchangePtr& known) { return known->id == arrived->id; };
        const auto known = std::find_if(m_exchanges.begin(), m_exchanges.end(), same);
        if (known == m_exchanges.end())
            m_exchanges.append(arrived);
        else
            *known = arrived;
    }
    emit exchangesArrived(exchanges);
}

void FakeBackend::setSessions(const QList<LiveSession>& sessions) {
    m_sessions = sessions;
    emit sessionsChanged();
}

void FakeBackend::setCallRecords(const QList<CallRecord>& records) {
    m_records = records;
    emit callRecordsChanged();
}

void FakeBackend::setKeyState(KeyName name, const KeyState& state) {
    m_keys.insert(int(name), state);
    emit keysChanged();
}

void FakeBackend::failWith(const Error& error) {
    m_failure = error;
}

void FakeBackend::holdAnswers(bool hold) {
    m_hold = hold;
}

void FakeBackend::release() {
    m_hold = false;
    const auto held = std::exchange(m_held, {});
    for (const auto& [context, answer] : held) {
        if (context)
            answer();
    }
}

void FakeBackend::later(QObject* context, std::function<void()> answer) {
    if (m_hold)
        m_held.append({context, std::move(answer)});
    else
        QTimer::singleShot(0, context, std::move(answer));
}

Result<Done> FakeBackend::outcome() const {
    if (m_failure)
        return *m_failure;
    return Done{};
}

ui::EndpointState FakeBackend::endpointState() const {
    return m_state;
}

void FakeBackend::history(const QString& filter, qint64 beforeId, int limit, QObject* context,
                          ui::Answer<Result<ui::HistoryPage>> answer) {
    find(filter, beforeId, limit, 0, context, std::move(answer));
}

void FakeBackend::search(const QString& filter, qint64 beforeId, int limit, QObject* context,
                         ui::Answer<Result<ui::HistoryPage>> answer) {
    find(filter, beforeId, limit, m_searchStep, context, std::move(answer));
}

void FakeBackend::find(const QString& filter, qint64 beforeId, int limit, int step, QObject* context,
                       ui::Answer<Result<ui::HistoryPage>> answer) {
    ++m_historyCalls;
    m_lastFilter = filter;
    ui::HistoryPage page;
    page.atEnd = true;
    int looked = 0;
    for (auto it = m_exchanges.crbegin(); it != m_exchanges.crend(); ++it) {
        const ExchangeRow row = rowOf(**it);
        if (beforeId != 0 && row.id >= beforeId)
            continue;
        if (step > 0 && looked++ == step && page.rows.size() < limit) {
            page.atEnd = false;
            page.searchedTo = row.id + 1;
            break;
        }
        if (!matches(**it, filter, m_nowUs))
            continue;
        if (page.rows.size() == limit) {
            page.atEnd = false;
            break;
        }
        page.rows.append(row);
    }
    Result<ui::HistoryPage> result = page;
    if (m_failure)
        result = *m_failure;
    later(context, [answer = std::move(answer), result] { answer(result); });
}

void FakeBackend::exchange(qint64 id, QObject* context, ui::Answer<Result<ExchangePtr>> answer) {
    Result<ExchangePtr> result(ErrorCode::NotFound, u"no such exchange"_s);
    for (const ExchangePtr& known : std::as_const(m_exchanges)) {
        if (known->id == id)
            result = known;
    }
    later(context, [answer = std::move(answer), result] { answer(result); });
}

void FakeBackend::clearHistory(QObject* context, ui::Answer<Result<Done>> answer) {
    const Result<Done> result = outcome();
    if (result)
        m_exchanges.removeIf(
            [](const ExchangePtr& known) { return !known->pinned && known->note.isEmpty(); });
    later(context, [answer = std::move(answer), result] { answer(result); });
}

void FakeBackend::liveSessions(QObject* context, ui::Answer<QList<LiveSession>> answer) {
    later(context, [answer = std::move(answer), sessions = m_sessions] { answer(sessions); });
}

void FakeBackend::callRecords(qint64 fromMs, qint64 untilMs, QObject* context,
                              ui::Answer<QList<CallRecord>> answer) {
    QList<CallRecord> chosen;
    for (const CallRecord& record : std::as_const(m_records)) {
        if (record.startedMs >= fromMs && record.startedMs < untilMs)
            chosen.append(record);
    }
    later(context, [answer = std::move(answer), chosen] { answer(chosen); });
}

void FakeBackend::callReport(const ui::CallQuestion& question, QObject* context,
                             ui::Answer<Result<ui::CallReport>> answer) {
    const auto filter = Filter::parse(question.filter, FilterSubject::Calls);
    QList<CallRecord> chosen;
    for (const CallRecord& record : std::as_const(m_records)) {
        if (record.startedMs >= question.span.fromMs &&
            (question.span.untilMs == 0 || record.startedMs < question.span.untilMs) &&
            std::get<Filter>(filter).matches(record, QDateTime::currentMSecsSinceEpoch() * 1000))
            chosen.append(record);
    }
    std::stable_sort(chosen.begin(), chosen.end(),
                     [](const CallRecord& a, const CallRecord& b) { return a.startedMs > b.startedMs; });
    ui::CallReportMaker maker;
    for (const CallRecord& record : std::as_const(chosen))
        maker.add(test::ViewedCall(record).view());
    for (const CallRecord& record : std::as_const(m_records)) {
        if (record.startedMs >= question.before.fromMs && record.startedMs < question.before.untilMs)
            maker.addBefore(test::ViewedCall(record).view());
    }
    Result<ui::CallReport> report = maker.report();
    if (m_failure)
        report = *m_failure;
    later(context, [answer = std::move(answer), report] { answer(report); });
}

void FakeBackend::callLegs(const QString& session, QObject* context, ui::Answer<QList<CallLeg>> answer) {
    QList<CallLeg> legs;
    for (const CallRecord& record : std::as_const(m_records)) {
        if (record.session != session)
            continue;
        CallLeg leg;
        leg.session = session;
        leg.callId = record.callId;
        leg.from = record.from;
        leg.to = record.to;
        leg.direction = record.direction;
        leg.disposition = record.disposition;
        leg.durationSeconds = record.durationSeconds;
        leg.talkSeconds = record.talkSeconds;
        leg.startedMs = record.startedMs;
        leg.answeredMs = record.answeredMs;
        leg.endedMs = record.endedMs;
        leg.subscriber = u"1001"_s;
        legs.append(leg);
    }
    later(context, [answer = std::move(answer), legs] { answer(legs); });
}

void FakeBackend::callEvents(const QString& session, QObject* context, ui::Answer<QList<CallEvent>> answer) {
    QList<CallEvent> events;
    for (const CallRecord& record : std::as_const(m_records)) {
        if (record.session != session)
            continue;
        const auto add = [&events](const char* state, qint64 ms, bool applied = true) {
            events.append({QString::fromLatin1(state), QString::fromLatin1(state), ms * 1000, applied});
        };
        add("initiated", record.startedMs);
        add("ringing", record.startedMs + 900);
        if (record.answeredMs != 0)
            add("answered", record.answeredMs);
        add("ringing", record.endedMs - 100, false);
        add(record.answeredMs != 0 ? "completed" : "no-answer", record.endedMs);
    }
    later(context, [answer = std::move(answer), events] { answer(events); });
}

Result<Done> FakeBackend::changeStored(qint64 id, const FakeInspector::Change& change) {
    if (m_failure)
        return *m_failure;
    for (ExchangePtr& known : m_exchanges) {
        if (known->id != id)
            continue;
        Exchange changed = *known;
        change(changed);
        known = std::make_shared<const Exchange>(std::move(changed));
        return Done{};
    }
    return Error{ErrorCode::NotFound, u"no such exchange"_s};
}

Result<Done> FakeBackend::addStored(Exchange exchange) {
    if (m_failure)
        return *m_failure;
    exchange.id = m_exchanges.isEmpty() ? 1 : m_exchanges.constLast()->id + 1;
    m_exchanges.append(std::make_shared<const Exchange>(std::move(exchange)));
    return Done{};
}

void FakeBackend::setPlan(const QByteArray& document) {
    const qint64 id = m_plans.size() + 1;
    m_plans.append({{id, 1'767'225'600'000'000 + id, u"office"_s, QString()}, document});
    emit planChanged();
}

void FakeBackend::plan(QObject* context, ui::Answer<Result<QByteArray>> answer) {
    const QByteArray document = m_plans.isEmpty() ? QByteArray() : m_plans.constLast().second;
    later(context, [answer = std::move(answer), document] { answer(document); });
}

void FakeBackend::savePlan(const QByteArray& document, const QString& comment, QObject* context,
                           ui::Answer<Result<Done>> answer) {
    const Result<Done> result = outcome();
    if (result) {
        setPlan(document);
        m_plans.last().first.comment = comment;
    }
    later(context, [answer = std::move(answer), result] { answer(result); });
}

void FakeBackend::planVersions(QObject* context, ui::Answer<Result<QList<ui::PlanVersionRow>>> answer) {
    QList<ui::PlanVersionRow> versions;
    for (const auto& [version, document] : std::as_const(m_plans))
        versions.prepend(version);
    later(context, [answer = std::move(answer), versions] { answer(versions); });
}

void FakeBackend::planVersion(qint64 id, QObject* context, ui::Answer<Result<QByteArray>> answer) {
    Result<QByteArray> found(ErrorCode::NotFound, u"no such version"_s);
    for (const auto& [version, document] : std::as_const(m_plans)) {
        if (version.id == id)
            found = document;
    }
    later(context, [answer = std::move(answer), found] { answer(found); });
}

Settings FakeBackend::settings() const {
    return m_settings;
}

void FakeBackend::applySettings(const Settings& settings, QObject* context, ui::Answer<Result<Done>> answer) {
    const Result<Done> result = outcome();
    if (result) {
        m_settings = settings;
        emit settingsChanged();
    }
    later(context, [answer = std::move(answer), result] { answer(result); });
}

void FakeBackend::listenAgain(QObject* context, ui::Answer<Result<Done>> answer) {
    const Result<Done> result = outcome();
    m_state.listening = m_state.listening || result.ok();
    m_state.listenFailed = !result.ok();
    m_state.problem = result ? std::nullopt : std::optional(result.error());
    emit endpointStateChanged();
    later(context, [answer = std::move(answer), result] { answer(result); });
}

KeyState FakeBackend::keyState(KeyName name) const {
    return m_keys.value(int(name));
}

void FakeBackend::previousKeyUse(KeyName, QObject* context, ui::Answer<KeyUse> answer) {
    later(context, [answer = std::move(answer), use = m_keyUse] { answer(use); });
}

void FakeBackend::generateKey(KeyName name, QObject* context, ui::Answer<Result<Secret>> answer) {
    Result<Secret> result = Secret("A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v");
    if (m_failure)
        result = *m_failure;
    if (result) {
        KeyState& state = m_keys[int(name)];
        state.source = KeySource::Keychain;
        state.key.current = *result;
        state.createdMs = 1'767'225'600'000;
        emit keysChanged();
    }
    later(context, [answer = std::move(answer), result] { answer(result); });
}

void FakeBackend::setKey(KeyName name, const Secret& key, QObject* context, ui::Answer<Result<Done>> answer) {
    const Result<Done> result = outcome();
    if (result) {
        KeyState& state = m_keys[int(name)];
        state.source = KeySource::Keychain;
        state.key.current = key;
        emit keysChanged();
    }
    later(context, [answer = std::move(answer), result] { answer(result); });
}

void FakeBackend::logins(QObject* context, ui::Answer<QList<ui::LoginRow>> answer) {
    QList<ui::LoginRow> rows;
    for (auto login = keptLogins.cbegin(); login != keptLogins.cend(); ++login)
        rows.append({login.key(), !login->isEmpty(),
                     login->isEmpty() ? std::optional(Error{ErrorCode::NotFound, {}}) : std::nullopt});
    later(context, [answer = std::move(answer), rows] { answer(rows); });
}

void FakeBackend::setLogin(const QString& name, const Secret& text, QObject* context,
                           ui::Answer<Result<Done>> answer) {
    const Result<Done> result = outcome();
    if (result)
        keptLogins[name] = text.reveal().toByteArray();
    later(context, [answer = std::move(answer), result] { answer(result); });
}

void FakeBackend::rotateKey(KeyName name, qint64 previousUntilMs, QObject* context,
                            ui::Answer<Result<Secret>> answer) {
    if (m_keychainAsks) {
        m_endQuestion = [this, context = QPointer<QObject>(context), answer = std::move(answer)] {
            if (context)
                later(context, [answer] { answer(Error{ErrorCode::Cancelled, {}}); });
        };
        return;
    }
    Result<Secret> result = Secret("Z9y8X7w6V5u4T3s2R1q0P9o8N7m6L5k4J3i2H1g0F9e");
    if (m_failure)
        result = *m_failure;
    if (result) {
        RotatingKey& key = m_keys[int(name)].key;
        key = {*result, key.current, previousUntilMs};
        emit keysChanged();
    }
    later(context, [answer = std::move(answer), result] { answer(result); });
}

void FakeBackend::cancelKeyChange(KeyName name) {
    m_cancelledKeyChanges << name;
    if (const auto end = std::exchange(m_endQuestion, nullptr))
        end();
}

void FakeBackend::forgetPreviousKey(KeyName name, QObject* context, ui::Answer<Result<Done>> answer) {
    const Result<Done> result = outcome();
    if (result) {
        m_keys[int(name)].key.previous = Secret();
        emit keysChanged();
    }
    later(context, [answer = std::move(answer), result] { answer(result); });
}

QString FakeBackend::nameOf(const QString& number) const {
    static const QHash<QString, QString> names = {
        {u"1001"_s, u"Reception"_s},
        {u"1002"_s, u"Workshop"_s},
        {u"+15551234567"_s, u"Main line"_s},
        {u"12"_s, u"Sales together"_s},
    };
    return names.value(number);
}

} // namespace opbx::test
