// Random plans, the same in every run: each call is answered at every stage with valid CXML, ends after a bounded number of
// stages whatever the caller and the called do, and never rings what the plan does not name.
#include "core/cxml/explain.h"
#include "core/cxml/validator.h"
#include "core/model/plan_json.h"
#include "core/plan_check/check.h"
#include "tests/support/plans.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

#include <random>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int planCount = 250;
constexpr int mostStages = 12'000; // 50 choices of 10 hops of at most 20 attempts, and the turns between

class Dice {
public:
    explicit Dice(quint64 seed)
        : m_random(seed) {}

    int below(qsizetype limit) { return int(m_random() % quint64(qMax<qsizetype>(1, limit))); }
    bool oneIn(int n) { return below(n) == 0; }
    template<class T>
    T of(const QList<T>& list) {
        return list.at(below(list.size()));
    }

private:
    std::mt19937_64 m_random;
};

/// Makes plans of a few entries of every kind that lead to each other at random.
class PlanMaker {
public:
    PlanMaker(quint64 seed, bool broken)
        : m_dice(seed)
        , m_broken(broken) {}

    QJsonObject make() {
        m_size = 2 + m_dice.below(4);
        QJsonObject plan{{u"version"_s, 1}, {u"defaults"_s, defaults()}};
        for (const auto& [key, entry] :
             std::initializer_list<std::pair<const char*, QJsonObject (PlanMaker::*)(int)>>{
                 {"numbers", &PlanMaker::number},
                 {"extensions", &PlanMaker::extension},
                 {"ringGroups", &PlanMaker::group},
                 {"ivrMenus", &PlanMaker::menu},
                 {"businessHours", &PlanMaker::hours},
                 {"conferenceRooms", &PlanMaker::room},
                 {"voicemailBoxes", &PlanMaker::box},
                 {"aiAssistants", &PlanMaker::assistant},
                 {"outboundRules", &PlanMaker::rule},
                 {"blockedCallers", &PlanMaker::blocked}}) {
            QJsonArray list;
            for (int i = 0; i < m_size; ++i)
                list.append((this->*entry)(i));
            plan.insert(QString::fromLatin1(key), list);
        }
        return plan;
    }

    static QString numberOf(int i) { return u"+1555000%1"_s.arg(1000 + i); }
    static QString extensionOf(int i) { return QString::number(1001 + i); }

private:
    QString id() { return QString::number(1 + m_dice.below(m_broken ? m_size + 2 : m_size)); }
    QString anyExtension() { return extensionOf(m_dice.below(m_broken ? m_size + 2 : m_size)); }

    int value(int least, int most) {
        if (m_broken && m_dice.oneIn(6))
            return m_dice.of(QList<int>{-1, 0, 1'000'000, most + 1});
        return least + m_dice.below(most - least + 1);
    }

    QString forwardTarget() {
        switch (m_dice.below(6)) {
        case 0: return u"+4930123456"_s;
        case 1: return u"sip:bob@example.com"_s;
        case 2: return u"sips:bob@example.com:5061"_s;
        case 3: return numberOf(m_dice.below(m_size));
        default: return anyExtension();
        }
    }

    QJsonValue destination() {
        const QStringList types{u"extension"_s,      u"ring_group"_s, u"ivr"_s,
                                u"business_hours"_s, u"conference"_s, u"ai_assistant"_s,
                                u"voicemail"_s,      u"forward"_s,    u"hangup"_s};
        if (m_dice.oneIn(8))
            return {};
        const QString type = m_dice.of(types);
        if (type == u"hangup")
            return QJsonObject{{u"type"_s, type}};
        if (type == u"forward")
            return QJsonObject{{u"type"_s, type}, {u"to"_s, forwardTarget()}};
        return QJsonObject{{u"type"_s, type}, {u"id"_s, type == u"extension" ? anyExtension() : id()}};
    }

    QJsonObject prompt() {
        switch (m_dice.below(4)) {
        case 0: return {};
        case 1: return QJsonObject({{u"play"_s, u"https://pbx.test/hello.wav?a=1&b=2"_s}});
        case 2: return {{u"say"_s, u"Hello <&> \"you\" שלום"_s}, {u"voice"_s, u"AWS-Neural:Joanna"_s}};
        default: return {{u"say"_s, u"Press a key"_s}, {u"language"_s, u"de-DE"_s}};
        }
    }

    QJsonObject defaults() {
        return {{u"noAnswerTimeout"_s, value(1, 600)},
                {u"language"_s, m_dice.of(QStringList{u"en-US"_s, u"de-DE"_s, u"he"_s, u"ja-JP"_s})},
                {u"voice"_s, m_dice.of(QStringList{u"man"_s, u"woman"_s, u"premium"_s})},
                {u"unroutable"_s, m_dice.of(QStringList{u"announce"_s, u"reject"_s})},
                {u"region"_s, m_dice.of(QStringList{QString(), u"US"_s, u"DE"_s})},
                {u"texts"_s, QJsonObject({{u"loop"_s, m_dice.of(QStringList{u" "_s, u"Round & round"_s})}})}};
    }

    QJsonObject number(int i) {
        return {
            {u"number"_s, numberOf(i)}, {u"active"_s, !m_dice.oneIn(10)}, {u"destination"_s, destination()}};
    }

    QJsonObject extension(int i) {
        const QStringList types{u"user"_s,       u"user"_s,       u"user"_s, u"forward"_s,
                                u"conference"_s, u"ring_group"_s, u"ivr"_s,  u"ai_assistant"_s};
        QJsonObject entry{{u"number"_s, extensionOf(i)},
                          {u"type"_s, m_dice.of(types)},
                          {u"name"_s, m_dice.of(QStringList{QString(), u"<Reception>"_s})},
                          {u"active"_s, !m_dice.oneIn(8)},
                          {u"conferenceRoom"_s, id()},
                          {u"ringGroup"_s, id()},
                          {u"ivrMenu"_s, id()},
                          {u"noAnswer"_s, destination()}};
        if (m_dice.oneIn(2))
            entry.insert(u"noAnswerTimeout"_s, m_dice.oneIn(3) ? 0 : value(1, 600));
        if (entry[u"type"_s].toString() == u"forward" || m_dice.oneIn(3))
            entry.insert(u"forwardTo"_s, forwardTarget());
        if (m_dice.oneIn(2))
            entry.insert(u"aiAssistant"_s, id());
        entry.insert(u"provider"_s, u"vapi"_s);
        entry.insert(u"address"_s, u"agent-7"_s);
        return entry;
    }

    QJsonObject group(int i) {
        QJsonArray members;
        for (int m = m_dice.below(5); m > 0; --m)
            members.append(anyExtension());
        return {{u"id"_s, QString::number(i + 1)},
                {u"strategy"_s, m_dice.of(QStringList{u"simultaneous"_s, u"sequential"_s, u"round_robin"_s})},
                {u"active"_s, !m_dice.oneIn(8)},
                {u"timeout"_s, value(1, 600)},
                {u"turns"_s, m_broken ? value(1, 4) : 1 + m_dice.below(4)},
                {u"members"_s, members},
                {u"fallback"_s, destination()}};
    }

    QJsonObject menu(int i) {
        const QStringList keys = m_dice.of(QList<QStringList>{
            {u"1"_s, u"2"_s, u"0"_s}, {u"#"_s, u"*"_s}, {u"10"_s, u"1"_s, u"*#"_s}, {u"0"_s}, {}});
        QJsonArray options;
        for (const QString& digits : keys)
            options.append(QJsonObject{{u"digits"_s, digits}, {u"destination"_s, destination()}});
        return {{u"id"_s, QString::number(i + 1)},
                {u"active"_s, !m_dice.oneIn(8)},
                {u"prompt"_s, prompt()},
                {u"invalidPrompt"_s, prompt()},
                {u"interDigitTimeout"_s, value(1, 60)},
                {u"maxTimeout"_s, value(1, 300)},
                {u"maxTurns"_s, 1 + m_dice.below(4)},
                {u"options"_s, options},
                {u"failover"_s, destination()}};
    }

    QJsonObject hours(int i) {
        return {{u"id"_s, QString::number(i + 1)},
                {u"timeZone"_s, m_dice.of(QStringList{u"Europe/Berlin"_s, u"America/New_York"_s})},
                {u"week"_s, QJsonObject{{u"wed"_s, QJsonArray{QJsonArray{u"00:00"_s, u"16:30"_s}}}}},
                {u"open"_s, destination()},
                {u"closed"_s, destination()}};
    }

    QJsonObject room(int i) {
        return {{u"id"_s, QString::number(i + 1)},
                {u"maxParticipants"_s, value(1, 250)},
                {u"startOnEnter"_s, m_dice.oneIn(2)},
                {u"muted"_s, m_dice.oneIn(2)},
                {u"active"_s, !m_dice.oneIn(8)}};
    }

    QJsonObject box(int i) {
        return {{u"id"_s, QString::number(i + 1)},
                {u"greeting"_s, prompt()},
                {u"maxLength"_s, value(1, 3600)},
                {u"active"_s, !m_dice.oneIn(8)}};
    }

    QJsonObject assistant(int i) {
        return {{u"id"_s, QString::number(i + 1)},
                {u"provider"_s, m_dice.of(QStringList{u"retell"_s, u"vapi"_s})},
                {u"address"_s, u"+15559990000"_s},
                {u"active"_s, !m_dice.oneIn(8)}};
    }

    QJsonObject rule(int i) {
        return {{u"name"_s, u"rule"_s},
                {u"prefix"_s, m_dice.of(QStringList{u"+1"_s, u"49"_s, u"+4930"_s, QString(), u"112"_s})},
                {u"trunks"_s, m_dice.oneIn(3) ? QJsonArray() : QJsonArray{u"trunk-%1"_s.arg(i)}},
                {u"callerId"_s, m_dice.of(QStringList{QString(), u"+15550001000"_s})}};
    }

    QJsonObject blocked(int i) {
        return {{u"pattern"_s, m_dice.of(QStringList{u"anonymous"_s, u"+1900*"_s, u"*666"_s})},
                {u"action"_s, m_dice.of(QStringList{u"reject"_s, u"busy"_s, u"drop"_s})},
                {u"active"_s, i == 0}};
    }

    Dice m_dice;
    bool m_broken;
    int m_size = 0;
};

bool hasErrors(const RoutingPlan& plan) {
    const auto problems = checkPlan(plan);
    return std::any_of(problems.begin(), problems.end(),
                       [](const PlanProblem& problem) { return problem.severity == PlanSeverity::Error; });
}

/// Everything that a call from outside may ring.
QSet<QString> addressesOf(const RoutingPlan& plan) {
    QSet<QString> addresses{u"+4930123456"_s, u"sip:bob@example.com"_s,
                            u"sip:bob@example.com:5061;transport=tls"_s, u"agent-7"_s, u"+15559990000"_s};
    for (const PlanExtension& extension : plan.extensions)
        addresses.insert(extension.number);
    for (const PlanConferenceRoom& room : plan.conferenceRooms)
        addresses.insert(u"conf_"_s + room.id);
    return addresses;
}

/// How the caller and the called behave.
enum class Mood { NobodyAnswers, Busy, OneKey, Silence, AnyKey, Anything };

class Call {
public:
    Call(std::shared_ptr<const RoutingPlan> plan, quint64 seed, Mood mood, bool mayBeInvalid)
        : m_context(contextOf(std::move(plan)))
        , m_addresses(addressesOf(*m_context.plan))
        , m_dice(seed)
        , m_mood(mood)
        , m_key(u"0123456789*#"_s.at(int(seed % 12)))
        , m_mayBeInvalid(mayBeInvalid) {}

    /// Plays the call to its end; the reason when something was wrong, else empty.
    QString play(CallStage stage) {
        while (m_stages < mostStages) {
            const std::optional<CallStage> next = step(stage);
            if (!m_fault.isEmpty())
                return m_fault + u" after "_s + QString::number(m_stages) + u" stages: "_s + m_document;
            if (!next)
                return {};
            stage = *next;
        }
        return u"the call does not end: "_s + m_document;
    }

    int stages() const { return m_stages; }

private:
    std::optional<CallStage> step(const CallStage& stage) {
        ++m_stages;
        const Decision decision = route(stage, m_context);
        m_document = QString::fromUtf8(decision.cxml);
        if (decision.cursor)
            m_context.cursors.insert(decision.cursor->ringGroup, decision.cursor->member);
        const auto problems = validateCxml(decision.cxml);
        if (!problems.isEmpty() && !m_mayBeInvalid)
            m_fault = problems[0].words.english();
        const Result<CxmlElement> root = readCxml(decision.cxml);
        if (!root || root->children.isEmpty() || decision.steps.isEmpty())
            m_fault = u"no answer"_s;
        if (m_fault.isEmpty())
            checkMark(decision.mark, *root);
        if (!m_fault.isEmpty())
            return {};
        for (const CxmlElement& verb : root->children) {
            checkAddresses(verb);
            if (verb.name == u"Hangup" || verb.name == u"Reject")
                return {};
            if (verb.name == u"Redirect")
                return follow(verb.text, {});
            if (const auto next = after(verb))
                return next;
            if (m_over)
                return {};
        }
        return {};
    }

    /// What the decision says for programs is what its document does.
    void checkMark(const CallMark& mark, const CxmlElement& root) {
        const auto has = [&root](QStringView name) {
            return std::any_of(root.children.cbegin(), root.children.cend(),
                               [name](const CxmlElement& verb) { return verb.name == name; });
        };
        const bool dials =
            mark.act == CallAct::Rings || mark.act == CallAct::Assistant || mark.act == CallAct::Conference;
        qsizetype dialled = 0;
        for (const CxmlElement& verb : root.children)
            dialled += verb.name == u"Dial" ? verb.children.size() : 0;
        if (mark.act == CallAct::None)
            m_fault = u"no mark"_s;
        else if (dials != has(u"Dial") || (mark.act == CallAct::Menu && !has(u"Gather") && !has(u"Hangup")) ||
                 (mark.act == CallAct::Voicemail && !has(u"Record") && !has(u"Hangup")))
            m_fault = u"the mark says %1"_s.arg(int(mark.act));
        else if (mark.parties.size() != dialled)
            m_fault = u"%1 are dialled, the mark names %2"_s.arg(dialled).arg(mark.parties.size());
    }

    void checkAddresses(const CxmlElement& verb) {
        if (verb.name != u"Dial")
            return;
        for (const CxmlElement& noun : verb.children) {
            if (!m_addresses.contains(noun.text))
                m_fault = u"rings %1, which the plan does not name"_s.arg(noun.text);
        }
    }

    std::optional<CallStage> after(const CxmlElement& verb) {
        const QString action = verb.attribute(u"action");
        if (verb.name == u"Gather")
            return follow(action, {{u"Digits"_s, keys()}});
        if (verb.name == u"Record" && m_dice.oneIn(2))
            return follow(action,
                          {{u"RecordingUrl"_s, u"https://x.test/r"_s}, {u"RecordingDuration"_s, u"3"_s}});
        if (verb.name != u"Dial")
            return {};
        const QString status = dialStatus();
        m_over = status == u"completed";
        if (action.isEmpty())
            return {};
        return follow(action, {{u"DialCallStatus"_s, status}});
    }

    QString dialStatus() {
        if (m_mood == Mood::Busy)
            return u"busy"_s;
        if (m_mood == Mood::Anything)
            return m_dice.of(
                QStringList{u"no-answer"_s, u"busy"_s, u"failed"_s, u"completed"_s, u"?"_s, QString()});
        return u"no-answer"_s;
    }

    QString keys() {
        switch (m_mood) {
        case Mood::Silence: return {};
        case Mood::OneKey: return m_key;
        case Mood::NobodyAnswers:
        case Mood::Busy: return m_dice.of(QStringList{u"0"_s, u"1"_s, u"#"_s, u"10"_s});
        default: break;
        }
        QString pressed;
        for (int i = m_dice.below(3); i > 0; --i)
            pressed += u"0123456789*#"_s.at(m_dice.below(12));
        return pressed;
    }

    std::optional<CallStage> follow(const QString& target, const QList<std::pair<QString, QString>>& fields) {
        const QUrl url(target);
        const EndpointRow* row = findEndpoint(url.path().toUtf8());
        if (!row || row->kind != EndpointKind::Voice || target.size() > 2000) {
            m_fault = u"'%1' is no endpoint of ours"_s.arg(target);
            return {};
        }
        CallStage stage = newCall(u"+15550001000"_s);
        stage.endpoint = row->endpoint;
        const QUrlQuery query(url);
        for (const auto& [name, value] : query.queryItems(QUrl::FullyDecoded))
            stage.query.add(name, value);
        for (const auto& [name, value] : fields)
            stage.fields.add(name, value);
        return stage;
    }

    RoutingContext m_context;
    QSet<QString> m_addresses;
    Dice m_dice;
    Mood m_mood;
    QString m_key;
    bool m_mayBeInvalid;
    int m_stages = 0;
    bool m_over = false;
    QString m_document;
    QString m_fault;
};

constexpr std::array moods = {Mood::NobodyAnswers, Mood::Busy,   Mood::OneKey,
                              Mood::Silence,       Mood::AnyKey, Mood::Anything};

} // namespace

class TestRandomPlans : public QObject {
    Q_OBJECT

private slots:
    void everyCallIsAnsweredAndEnds_data() {
        QTest::addColumn<bool>("broken");
        QTest::newRow("plans without errors") << false;
        // Read before the check knew so much, or written by hand into the database.
        QTest::newRow("plans with errors") << true;
    }

    void everyCallIsAnsweredAndEnds() {
        QFETCH(bool, broken);
        int plans = 0;
        int longest = 0;
        int stages = 0;
        for (quint64 seed = 1; plans < planCount && seed < 20'000; ++seed) {
            const auto plan = planOf(QJsonDocument(PlanMaker(seed, broken).make()).toJson());
            if (hasErrors(*plan) != broken)
                continue;
            ++plans;
            for (size_t mood = 0; mood < moods.size(); ++mood) {
                for (const CallStage& start : starts(int(seed))) {
                    Call call(plan, seed * 31 + mood, moods[mood], broken);
                    const QString fault = call.play(start);
                    QVERIFY2(fault.isEmpty(),
                             qPrintable(u"seed %1, mood %2, to %3: %4"_s.arg(
                                 QString::number(seed), QString::number(mood), start.to, fault)));
                    longest = qMax(longest, call.stages());
                    stages += call.stages();
                }
            }
        }
        qInfo("%d plans, %d stages, %d in the longest call", plans, stages, longest);
        QCOMPARE(plans, planCount);
        QVERIFY(longest > 20);
    }

    /// Whatever a callback URL says, it leads only where the plan does, and the answer is valid.
    void forgedCallbacks() {
        Dice dice(7);
        const QStringList values{u"1"_s,      u"2"_s,    u"99"_s,           u"+19005551234"_s,
                                 u"1001"_s,   u"-1"_s,   u"sip:x@y.test"_s, u"99999999999999999999"_s,
                                 u"<&>\"'"_s, QString(), u"forward"_s,      u"0x1"_s};
        const QStringList names{u"menu_id"_s, u"ring_group_id"_s, u"attempt_number"_s, u"extension"_s,
                                u"after"_s,   u"first"_s,         u"hops"_s,           u"forwards"_s,
                                u"presses"_s, u"turn"_s,          u"mailbox"_s,        u"to"_s};
        const QList<Endpoint> endpoints{Endpoint::IvrInput, Endpoint::RingGroupCallback, Endpoint::DialResult,
                                        Endpoint::Voicemail};
        for (quint64 seed = 1; seed <= 400; ++seed) {
            const auto plan = planOf(QJsonDocument(PlanMaker(seed, false).make()).toJson());
            for (int i = 0; i < 5; ++i) {
                CallStage stage = newCall(PlanMaker::numberOf(0));
                stage.endpoint = dice.of(endpoints);
                for (const QString& name : names) {
                    if (dice.oneIn(2))
                        stage.query.add(name, dice.of(values));
                }
                stage.fields.add(u"Digits"_s, dice.of(values));
                stage.fields.add(u"DialCallStatus"_s,
                                 dice.of(QStringList{u"no-answer"_s, u"busy"_s, u"<"_s}));
                Call call(plan, seed, Mood::NobodyAnswers, hasErrors(*plan));
                const QString fault = call.play(stage);
                QVERIFY2(fault.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(QString::number(seed), fault)));
            }
        }
    }

private:
    static QList<CallStage> starts(int seed) {
        QList<CallStage> calls;
        for (int i = 0; i < 3; ++i)
            calls << newCall(PlanMaker::numberOf(i));
        calls << newCall(PlanMaker::extensionOf(seed % 4), u"1001"_s, u"subscriber"_s);
        calls << newCall(u"+4930123456"_s, u"1001"_s, u"subscriber"_s);
        calls << newCall(QString(), u"anonymous"_s);
        return calls;
    }
};

QTEST_GUILESS_MAIN(TestRandomPlans)
#include "tst_random_plans.moc"
