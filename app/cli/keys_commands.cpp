#include "app/cli/keys_commands.h"

#include "app/cli/event_loop.h"
#include "app/cli/history_source.h"
#include "app/cli/key_input.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/runtime/instance_channel.h"
#include "app/runtime/signal_watch.h"
#include "core/base/utc.h"
#include "core/files/file_replacement.h"
#include "core/secrets/key_rules.h"
#include "core/secrets/key_store.h"
#include "core/secrets/login_store.h"
#include "core/secrets/system_keychain.h"
#include "core/storage/key_uses.h"

#include <QDateTime>
#include <QTimer>

#include <array>
#include <functional>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int questionMs = 6'000; // a keychain that does not answer at all is found out sooner
constexpr qint64 defaultGraceSeconds = 24 * 3600;
constexpr qint64 longestGraceSeconds = 365LL * 24 * 3600;

constexpr std::array keysOptions = {
    OptionRow{"--grace", "SECONDS",
              "With rotate: how long the old key is accepted beside the new one (default: 86400)"},
    OptionRow{"--stdin", nullptr,
              "With rotate: take the new key from standard input instead of generating it"},
    OptionRow{"--force", nullptr, "With generate: replace a key that is already there, at once"},
    OptionRow{"--file", "FILE", "With generate: write the key to a new file instead of the keychain"},
};

} // namespace

constexpr Usage keysUsage = {
    "keys",
    "keys status\nkeys generate NAME [--force | --file FILE]\nkeys set NAME < FILE\nkeys rotate NAME "
    "[--grace SECONDS] "
    "[--stdin]\n"
    "keys forget-previous NAME\nkeys clear NAME",
    "Keys live in the keychain of the operating system, separately for each data folder, or in environment "
    "variables,\n"
    "which override the keychain. NAME is one of:\n"
    "  requests-api-key   the bearer token of Cloudonix's requests   OPBX_REQUESTS_API_KEY\n"
    "  webhook-secret     the secret of their signatures             OPBX_WEBHOOK_SECRET\n"
    "  cloudonix-api-key  the key for Cloudonix's REST API           OPBX_CLOUDONIX_API_KEY\n"
    "  login:WORD         \"user:password\" of an AI provider, which the routing plan names by\n"
    "                     \"credentials\": \"WORD\"; for status, set and clear OPBX_LOGIN_WORD\n"
    "Each variable may instead have the ending _FILE and name a file that only you can read.\n"
    "\n"
    "generate and rotate print the new key once; it cannot be shown again. set reads standard input, never "
    "an argument.\n"
    "An endpoint that runs on the same data folder takes a change over at once.\n"
    "\n"
    "A machine without a keychain: generate with --file makes a file that only you can read and never writes "
    "over "
    "one.\n"
    "Name it in the variable that ends in _FILE, or in LoadCredential= of a systemd service, and start the "
    "endpoint.",
    keysOptions,
};

namespace {

QString isoTime(qint64 epochMs) {
    return QDateTime::fromMSecsSinceEpoch(epochMs, utc).toString(Qt::ISODate);
}

/// A change while the keychain may ask: says that it waits, and cancels at Ctrl+C. Main thread.
class ChangeWatch : public QObject {
public:
    ChangeWatch(Finish finish, std::function<void()> cancelChange)
        : m_finish(std::move(finish))
        , m_cancelChange(std::move(cancelChange)) {
        m_question.setSingleShot(true);
        connect(&m_question, &QTimer::timeout, this,
                [] { printProblem(u"The keychain waits for an answer to its question. Ctrl+C cancels."_s); });
        connect(&m_signals, &SignalWatch::stopRequested, this, &ChangeWatch::cancel);
    }

    void begin() {
        m_isChanging = true;
        m_question.start(questionMs);
    }
    void end() { m_question.stop(); }

private:
    /// What the keychain still writes has to be taken back first; a person who does not want to wait for its question presses Ctrl+C twice.
    void cancel() {
        if (m_isCancelled)
            printProblem(
                u"The change could not be taken back, since the keychain still asks. It may come into "
                "force when that is answered: look at \"opbx keys status\"."_s);
        if (!m_isChanging || m_isCancelled)
            return m_finish(Failed);
        m_isCancelled = true;
        m_cancelChange();
    }

    Finish m_finish;
    std::function<void()> m_cancelChange;
    SignalWatch m_signals;
    QTimer m_question;
    bool m_isChanging = false;
    bool m_isCancelled = false;
};

/// One call of `opbx keys`. Lives until its finish.
class KeysRun : public QObject {
public:
    KeysRun(const Invocation& invocation, Finish finish)
        : m_invocation(invocation)
        , m_finish(std::move(finish))
        , m_store(invocation.profile.dataDir)
        , m_logins(systemKeychain(keychainService(invocation.profile.dataDir)))
        , m_watch(m_finish, [this] { m_store.cancelChange(m_changing); }) {}

    void status() { statusFrom(0); }

    void generate(KeyName name) {
        m_store.load(name, this, [this, name](const KeyState& state) {
            if (state.problem) {
                m_finish(failed(*state.problem));
                return;
            }
            if (state.source == KeySource::Keychain && !m_invocation.arguments.has("--force")) {
                m_finish(failed(
                    {ErrorCode::AlreadyExists,
                     u"There is a %1 already. \"opbx keys rotate %1\" replaces it without a gap; --force "
                     "replaces it at once."_s.arg(QLatin1String(keyNameText(name)))}));
                return;
            }
            const Secret key = generateKey();
            begin(name);
            m_store.set(name, key, this,
                        [this, name, key](const Result<Done>& done) { changed(name, done, &key); });
        });
    }

    void set(KeyName name, const Secret& key) {
        begin(name);
        m_store.set(name, key, this,
                    [this, name](const Result<Done>& done) { changed(name, done, nullptr); });
    }

    void rotate(KeyName name, const Secret& key, qint64 graceSeconds, bool show) {
        begin(name);
        m_previousUntilMs = QDateTime::currentMSecsSinceEpoch() + graceSeconds * 1000;
        m_store.rotate(name, key, m_previousUntilMs, this, [this, name, key, show](const Result<Done>& done) {
            changed(name, done, show ? &key : nullptr);
        });
    }

    void forgetPrevious(KeyName name) {
        begin(name);
        m_store.forgetPrevious(name, this,
                               [this, name](const Result<Done>& done) { changed(name, done, nullptr); });
    }

    void clear(KeyName name) {
        begin(name);
        m_store.clear(name, this, [this, name](const Result<Done>& done) { changed(name, done, nullptr); });
    }

private:
    void begin(KeyName name) {
        m_changing = name;
        m_watch.begin();
    }

    void statusFrom(qsizetype index) {
        if (index == qsizetype(allKeyNames().size())) {
            loginStatus();
            return;
        }
        const KeyName name = allKeyNames()[static_cast<size_t>(index)];
        m_store.load(name, this, [this, name, index](const KeyState& state) {
            const KeyUse use = useOfPrevious(name, state);
            const bool read = m_invocation.json ? printJson(describe(name, state, use))
                                                : printLine(sentence(name, state, use));
            if (read)
                statusFrom(index + 1);
            else
                m_finish(Succeeded);
        });
    }

    /// Of those that the stored plan names.
    void loginStatus() {
        const QStringList names = loginNames(storedPlan(m_invocation));
        m_logins.load(names, this, [this, names](const QHash<QString, LoginState>& states) {
            for (const QString& name : names) {
                const LoginState state = states.value(name);
                const bool isMissing = codeOf(state.problem) == ErrorCode::NotFound;
                const QString words =
                    state.isSet() ? u"set"_s
                    : isMissing   ? u"not set. Keep it with: opbx keys set login:%1 < FILE"_s.arg(name)
                                  : detailOf(state.problem);
                QJsonObject object{{u"name"_s, u"login:"_s + name}, {u"set"_s, state.isSet()}};
                if (!state.isSet() && !isMissing)
                    object.insert(u"problem"_s, problemOf(*state.problem));
                const bool isRead = m_invocation.json
                                        ? printJson(object)
                                        : printLine((u"login:"_s + name).leftJustified(18) + ' '_L1 + words);
                if (!isRead)
                    break;
            }
            m_finish(Succeeded);
        });
    }

    static QJsonObject problemOf(const Error& problem) {
        return {{u"code"_s, QString::fromLatin1(errorName(problem.code))}, {u"words"_s, problem.detail}};
    }

    /// Of the previous key since the rotation; none when that cannot be read.
    KeyUse useOfPrevious(KeyName name, const KeyState& state) const {
        if (state.key.previous.isEmpty())
            return {};
        const Result<KeyUse> use =
            previousKeyUse(databaseFile(m_invocation.profile.dataDir), keyNameText(name), state.createdMs);
        return use ? *use : KeyUse{};
    }

    static QJsonObject describe(KeyName name, const KeyState& state, const KeyUse& use) {
        QJsonObject object{
            {u"name"_s, QString::fromLatin1(keyNameText(name))},
            {u"set"_s, state.isSet()},
            {u"source"_s, QString::fromLatin1(keySourceText(state.source))},
        };
        if (state.isSet()) {
            const int bits = keyStrengthBits(state.key.current);
            object.insert(u"length"_s, state.key.current.size());
            object.insert(u"strength"_s, QString::fromLatin1(keyStrengthText(bits)));
        }
        if (state.createdMs > 0)
            object.insert(u"created_at"_s, isoTime(state.createdMs));
        if (!state.key.previous.isEmpty()) {
            object.insert(u"previous_until"_s, isoTime(state.key.previousUntilMs));
            object.insert(u"previous_uses"_s, use.uses);
            object.insert(u"previous_last_used"_s,
                          use.lastMs > 0 ? QJsonValue(isoTime(use.lastMs)) : QJsonValue());
        }
        if (state.problem)
            object.insert(u"problem"_s, problemOf(*state.problem));
        return object;
    }

    static QString sentence(KeyName name, const KeyState& state, const KeyUse& use) {
        QString text = QString::fromLatin1(keyNameText(name)).leftJustified(18);
        if (state.problem)
            return text + detailOf(state.problem);
        if (!state.isSet() && name == KeyName::CloudonixApiKey)
            return text +
                   u"not set. Cloudonix issues it. Keep it with: opbx keys set cloudonix-api-key < FILE"_s;
        if (!state.isSet())
            return text + u"not set. Make one with: opbx keys generate "_s +
                   QString::fromLatin1(keyNameText(name));
        text += u"set (%1), %2 characters, %3"_s.arg(
            QLatin1String(keySourceText(state.source)), QString::number(state.key.current.size()),
            QLatin1String(keyStrengthText(keyStrengthBits(state.key.current))));
        if (state.createdMs > 0)
            text += u", made "_s + isoTime(state.createdMs);
        if (!state.key.previous.isEmpty())
            text += u"; the previous one is accepted until "_s + isoTime(state.key.previousUntilMs) +
                    (use.uses > 0 ? u", used %1 since, last %2"_s.arg(
                                        counted(use.uses, u"once"_s, u"%1 times"_s), isoTime(use.lastMs))
                                  : u", not used since"_s);
        return text;
    }

    /// `shown`: a new key to print, or null.
    void changed(KeyName name, const Result<Done>& done, const Secret* shown) {
        m_watch.end();
        if (!done.ok()) {
            m_store.whenSettled(name, this, [this, status = failed(done.error())] { m_finish(status); });
            return;
        }
        if (m_invocation.json) {
            QJsonObject object{{u"name"_s, QString::fromLatin1(keyNameText(name))}, {u"ok"_s, true}};
            if (shown)
                object.insert(u"key"_s, QString::fromLatin1(shown->reveal()));
            if (m_previousUntilMs > 0)
                object.insert(u"previous_until"_s, isoTime(m_previousUntilMs));
            printJson(object);
        } else if (shown) {
            printBytes(shown->reveal().toByteArray() + '\n');
        }
        const Result<Notified> notified = notifyRunningInstance(m_invocation.profile.dataDir);
        if (!notified.ok())
            printProblem(u"The key is stored. "_s + notified.error().detail);
        m_finish(Succeeded);
    }

    Invocation m_invocation;
    Finish m_finish;
    KeyStore m_store;
    LoginStore m_logins;
    ChangeWatch m_watch;
    KeyName m_changing = KeyName::RequestsApiKey; // once a change has begun
    qint64 m_previousUntilMs = 0;
};

using Action = std::function<void(KeysRun&)>;

ExitStatus runAction(const Invocation& invocation, const Action& action) {
    return runUntilFinished([&](const Finish& finish) {
        auto run = std::make_unique<KeysRun>(invocation, finish);
        action(*run);
        return run;
    });
}

/// For machines without a keychain. The file is named after its option, never read and never replaced.
ExitStatus generateIntoFile(const Invocation& invocation, KeyName name) {
    const QString file = invocation.arguments.value("--file");
    if (file.isEmpty())
        return wrongUse(keysUsage, u"--file needs the name of a file."_s);
    if (invocation.arguments.has("--force"))
        return wrongUse(keysUsage, u"--force does not go with --file: a file is never replaced."_s);
    const Secret key = generateKey();
    if (const Result<Done> made = makePrivateFile(file, key.reveal().toByteArray() + '\n'); !made)
        return failed(made.error());
    if (invocation.json)
        printJson({{u"name"_s, QString::fromLatin1(keyNameText(name))},
                   {u"ok"_s, true},
                   {u"file"_s, file},
                   {u"key"_s, QString::fromLatin1(key.reveal())}});
    else
        printBytes(key.reveal().toByteArray() + '\n');
    return Succeeded;
}

ExitStatus runOnKey(const Invocation& invocation, const QString& verb, KeyName name) {
    if (invocation.arguments.has("--file"))
        return generateIntoFile(invocation, name);
    if (verb == u"generate")
        return runAction(invocation, [name](KeysRun& run) { run.generate(name); });
    if (verb == u"forget-previous")
        return runAction(invocation, [name](KeysRun& run) { run.forgetPrevious(name); });
    if (verb == u"clear")
        return runAction(invocation, [name](KeysRun& run) { run.clear(name); });

    const Arguments& arguments = invocation.arguments;
    const Result<qint64> grace = arguments.number("--grace", defaultGraceSeconds, 0, longestGraceSeconds);
    if (!grace.ok())
        return wrongUse(keysUsage, grace.error().detail);
    const bool fromInput = verb == u"set" || arguments.has("--stdin");
    const Result<Secret> key = fromInput ? readKeyFromInput() : Result<Secret>(generateKey());
    if (!key.ok())
        return failed(key.error());
    if (verb == u"set")
        return runAction(invocation, [&](KeysRun& run) { run.set(name, *key); });
    return runAction(invocation, [&](KeysRun& run) { run.rotate(name, *key, *grace, !fromInput); });
}

/// Tells a running endpoint of a login that has changed. Lives until its finish.
class LoginRun : public QObject {
public:
    LoginRun(const Invocation& invocation, Finish finish)
        : m_invocation(invocation)
        , m_finish(std::move(finish))
        , m_store(systemKeychain(keychainService(invocation.profile.dataDir)))
        , m_watch(m_finish, [this] { m_store.cancelChange(); }) {}

    void set(const QString& name, const Secret& text) {
        m_watch.begin();
        m_store.set(name, text, this, [this, name](const Result<Done>& done) { changed(name, done); });
    }
    void clear(const QString& name) {
        m_watch.begin();
        m_store.clear(name, this, [this, name](const Result<Done>& done) { changed(name, done); });
    }

private:
    void changed(const QString& name, const Result<Done>& done) {
        m_watch.end();
        if (!done.ok())
            return m_store.whenSettled(this, [this, status = failed(done.error())] { m_finish(status); });
        if (m_invocation.json)
            printJson({{u"name"_s, u"login:"_s + name}, {u"ok"_s, true}});
        const Result<Notified> notified = notifyRunningInstance(m_invocation.profile.dataDir);
        if (!notified.ok())
            printProblem(u"It is stored. "_s + notified.error().detail);
        m_finish(Succeeded);
    }

    Invocation m_invocation;
    Finish m_finish;
    LoginStore m_store;
    ChangeWatch m_watch;
};

ExitStatus runLogin(const Invocation& invocation, const std::function<void(LoginRun&)>& action) {
    return runUntilFinished([&](const Finish& finish) {
        auto run = std::make_unique<LoginRun>(invocation, finish);
        action(*run);
        return run;
    });
}

ExitStatus runOnLogin(const Invocation& invocation, const QString& verb, const QString& name) {
    if (!isLoginName(name))
        return wrongUse(keysUsage, u"The name of a login is 1 to 40 letters, digits, - and _."_s);
    if (verb == u"clear")
        return runLogin(invocation, [&name](LoginRun& run) { run.clear(name); });
    if (verb != u"set")
        return wrongUse(keysUsage, u"A login can be set and cleared."_s);
    const Result<Secret> text = readKeyFromInput();
    if (!text.ok())
        return failed(text.error());
    return runLogin(invocation, [&](LoginRun& run) { run.set(name, *text); });
}

} // namespace

int runKeys(const QStringList& arguments) {
    const auto parsed = parseInvocation(keysUsage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    const QStringList& words = invocation.arguments.words();
    if (words.isEmpty())
        return wrongUse(keysUsage,
                        u"Say what to do: status, generate, set, rotate, forget-previous or clear."_s);
    const QString verb = words.first();
    if (verb == u"status")
        return words.size() == 1 ? runAction(invocation, [](KeysRun& run) { run.status(); })
                                 : wrongUse(keysUsage, u"\"keys status\" takes no name."_s);
    static const QStringList verbs = {u"generate"_s, u"set"_s, u"rotate"_s, u"forget-previous"_s, u"clear"_s};
    if (!verbs.contains(verb))
        return wrongUse(keysUsage, u"\"keys %1\" is not known."_s.arg(verb));
    if (words.size() > 2)
        return wrongUse(keysUsage, verb == u"set"
                                       ? u"A key is never an argument: give it on standard input."_s
                                       : u"\"keys %1\" takes one name."_s.arg(verb));
    if (invocation.arguments.has("--file") && verb != u"generate")
        return wrongUse(keysUsage, u"--file goes with \"keys generate\" only."_s);
    if (words.value(1).startsWith(u"login:"))
        return runOnLogin(invocation, verb, words.value(1).sliced(6));
    const Result<KeyName> name = keyNameFromText(words.value(1));
    if (!name.ok())
        return wrongUse(keysUsage, name.error().detail);
    return runOnKey(invocation, verb, *name);
}

} // namespace opbx::cli
