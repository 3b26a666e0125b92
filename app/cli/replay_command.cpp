#include "app/cli/replay_command.h"

#include "app/cli/event_loop.h"
#include "app/cli/output.h"
#include "app/cli/running_endpoint.h"
#include "app/runtime/replay_options.h"
#include "core/database/database.h"
#include "core/secrets/key_store.h"
#include "core/simulator/replayer.h"
#include "core/storage/history.h"

#include <QFile>
#include <QTimer>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestBody = 64LL * 1024 * 1024;
constexpr int journalPollMs = 20;
constexpr int journalPolls = 75;

Error wrongReplay(const QString& sentence) {
    return {ErrorCode::InvalidInput, sentence};
}

Result<QByteArray> bodyOf(const QString& name) {
    QFile file(name);
    const bool opened = name == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return {ErrorCode::FileUnreadable, u"%1 cannot be read."_s.arg(name)};
    QByteArray body = file.read(largestBody + 1);
    if (body.size() > largestBody)
        return wrongReplay(u"%1 is larger than 64 MB."_s.arg(name));
    return body;
}

Result<ReplayCredential> credentialOf(const Arguments& arguments) {
    const int chosen = int(arguments.has("--resign")) + int(arguments.has("--resign-previous")) +
                       int(arguments.has("--bearer"));
    if (chosen > 1)
        return wrongReplay(u"--resign, --resign-previous and --bearer exclude each other."_s);
    if (arguments.has("--resign"))
        return ReplayCredential::CurrentSecret;
    if (arguments.has("--resign-previous"))
        return ReplayCredential::PreviousSecret;
    return arguments.has("--bearer") ? ReplayCredential::Bearer : ReplayCredential::AsItWas;
}

Result<ReplayRequest> requestOf(const Invocation& invocation, const ExchangePtr& original) {
    const Arguments& arguments = invocation.arguments;
    ReplayRequest request;
    request.original = original;
    const Result<ReplayCredential> credential = credentialOf(arguments);
    if (!credential)
        return credential.error();
    request.credential = *credential;
    const Result<ReplayBreakage> breakage = replayBreakage(arguments.value("--break"));
    if (!breakage)
        return breakage.error();
    request.breakage = *breakage;
    const Result<QUrl> target = arguments.has("--to")
                                    ? Result<QUrl>(QUrl(arguments.value("--to"), QUrl::StrictMode))
                                    : endpointUrl(invocation, u"--to"_s);
    if (!target)
        return target.error();
    request.target = *target;
    return request;
}

/// Loads the keys, sends, waits until the journal has what it became.
class ReplayRun : public QObject {
public:
    ReplayRun(const Invocation& invocation, ReplayRequest request, Finish finish)
        : m_json(invocation.json)
        , m_dataDir(invocation.profile.dataDir)
        , m_request(std::move(request))
        , m_finish(std::move(finish))
        , m_store(invocation.profile.dataDir) {
        m_keys.auth = invocation.profile.settings.authSettings();
    }

    void start() {
        m_store.load(KeyName::WebhookSecret, this, [this](const KeyState& secret) {
            m_keys.webhookSecret = secret.key;
            note(secret.problem);
            m_store.load(KeyName::RequestsApiKey, this, [this](const KeyState& key) {
                m_keys.requestsKey = key.key;
                note(key.problem);
                send();
            });
        });
    }

private:
    void note(const std::optional<Error>& problem) {
        if (!m_keyProblem)
            m_keyProblem = problem;
    }

    void send() {
        m_replayer.send(m_request, m_keys, this, [this](const Result<ReplayAnswer>& answer) {
            if (!answer) {
                const bool forWantOfKey =
                    answer.error().code == ErrorCode::KeyNotConfigured && m_keyProblem.has_value();
                m_finish(failed(forWantOfKey ? *m_keyProblem : answer.error()));
                return;
            }
            m_answer = *answer;
            awaitJournal(m_answer.replay > 0 ? journalPolls : 0);
        });
    }

    /// An answer to a call leaves before its exchange is written; a script that looks the id up at once shall find it.
    void awaitJournal(int polls) {
        const Result<History> history = History::open(databaseFile(m_dataDir));
        if (polls <= 0 || (history && history->exchange(m_answer.replay)))
            return end();
        QTimer::singleShot(journalPollMs, this, [this, polls] { awaitJournal(polls - 1); });
    }

    void end() {
        if (m_json) {
            printJson(replayJson(m_answer));
        } else {
            printLine(u"HTTP %1 %2, %3 ms, from %4"_s.arg(
                QString::number(m_answer.status), QString::fromUtf8(m_answer.contentType),
                QString::number(double(m_answer.durationUs) / 1000.0, 'f', 1),
                m_answer.url.toString(QUrl::FullyEncoded)));
            if (m_answer.replay > 0)
                printLine(u"Exchange %1 repeats %2."_s.arg(m_answer.replay).arg(m_answer.original));
            if (m_answer.duplicate)
                printLine(u"The endpoint knew this event and sent its first reply again."_s);
            for (const QString& sentence : std::as_const(m_answer.notes))
                printLine(sentence);
            printLine({});
            printDocument(QString::fromUtf8(m_answer.body), 2); // its lines are no lines of ours
        }
        m_finish(Succeeded);
    }

    bool m_json;
    QString m_dataDir;
    ReplayRequest m_request;
    Finish m_finish;
    KeyStore m_store;
    ReplayKeys m_keys;
    std::optional<Error> m_keyProblem;
    Replayer m_replayer;
    ReplayAnswer m_answer;
};

} // namespace

ExitStatus replayExchange(const Usage& usage, const Invocation& invocation, const ExchangePtr& original) {
    Result<ReplayRequest> request = requestOf(invocation, original);
    if (!request)
        return wrongUse(usage, request.error().detail);
    if (invocation.arguments.has("--edit-body")) {
        const Result<QByteArray> body = bodyOf(invocation.arguments.value("--edit-body"));
        if (!body)
            return failed(body.error());
        request->edits.body = *body;
    }
    return runUntilFinished([&](const Finish& finish) {
        auto run = std::make_unique<ReplayRun>(invocation, *request, finish);
        run->start();
        return run;
    });
}

} // namespace opbx::cli
