#include "app/runtime/runtime_keys.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int againMs = 15'000;
constexpr qint64 previousStepMs = 10'000;

/// The keychain would not say whether there is a key. A refusal is not asked again: that might raise the question anew.
bool isWithheld(const KeyState& state) {
    const ErrorCode problem = codeOf(state.problem);
    const bool fromEnvironment =
        state.source == KeySource::Environment || state.source == KeySource::EnvironmentFile;
    return !fromEnvironment && (problem == ErrorCode::KeychainLocked || problem == ErrorCode::Timeout ||
                                problem == ErrorCode::KeychainUnavailable);
}

/// A keychain that cannot be read takes no key away: what it gave before stays in force.
KeyState inForce(const KeyState& before, const KeyState& read) {
    const bool unknown = read.source == KeySource::None && read.problem;
    if (!unknown || before.source != KeySource::Keychain)
        return read;
    KeyState kept = before;
    kept.problem = read.problem;
    return kept;
}

bool isSame(const KeyState& a, const KeyState& b) {
    return a.source == b.source && a.problem == b.problem && a.createdMs == b.createdMs &&
           a.key.previousUntilMs == b.key.previousUntilMs &&
           constantTimeEqual(a.key.current.reveal(), b.key.current.reveal()) &&
           constantTimeEqual(a.key.previous.reveal(), b.key.previous.reveal());
}

} // namespace

RuntimeKeys::RuntimeKeys(std::unique_ptr<Keychain> keychain, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_store(std::move(keychain)) {
    m_again.setObjectName(u"keysAgain"_s);
    m_again.setParent(this);
    m_again.setSingleShot(true);
    m_again.setInterval(againMs);
    connect(&m_again, &QTimer::timeout, this, &RuntimeKeys::loadAgain);
    m_previousTimer.setSingleShot(true);
    m_previousTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_previousTimer, &QTimer::timeout, this, [this] {
        const bool hasEnded = m_clock.steadyUs() >= m_previousEndUs;
        watchPrevious();
        if (hasEnded)
            emit previousEnded();
    });
}

void RuntimeKeys::load(const std::function<void(bool)>& loaded) {
    auto read = std::make_shared<QHash<KeyName, KeyState>>();
    for (const KeyName name : allKeyNames()) {
        m_store.load(name, this, [this, name, read, loaded](const KeyState& state) {
            read->insert(name, state);
            if (read->size() < qsizetype(allKeyNames().size()))
                return;
            const bool isChanged = take(*read);
            loaded(isChanged);
            if (isChanged)
                emit changed();
        });
    }
}

bool RuntimeKeys::take(const QHash<KeyName, KeyState>& read) {
    bool isChanged = false;
    for (auto key = read.cbegin(); key != read.cend(); ++key) {
        KeyState& known = m_keys[key.key()];
        const KeyState next = inForce(known, *key);
        isChanged = isChanged || !isSame(known, next);
        known = next;
        m_previous.take(key.key(), known, (m_clock.nowUs() - m_clockOffUs) / 1000, m_clock.steadyUs());
    }
    watchPrevious();
    if (std::any_of(m_keys.cbegin(), m_keys.cend(), isWithheld) && !m_isStopping)
        m_again.start();
    else
        m_again.stop();
    return isChanged;
}

RotatingKey RuntimeKeys::accepted(KeyName name) const {
    return m_previous.inForce(name, state(name).key, m_clock.steadyUs());
}

/// In steps: a timer stands still while the computer sleeps, and the time goes on.
void RuntimeKeys::watchPrevious() {
    const qint64 steadyUs = m_clock.steadyUs();
    const qint64 leftMs = m_previous.nextEndMs(steadyUs);
    m_previousEndUs = steadyUs + leftMs * 1000;
    if (leftMs > 0 && !m_isStopping)
        m_previousTimer.start(int(std::min(leftMs, previousStepMs)));
    else
        m_previousTimer.stop();
}

void RuntimeKeys::loadAgain() {
    load([this](bool isChanged) {
        if (isChanged && !m_isStopping)
            emit readAgain(!m_again.isActive());
    });
}

void RuntimeKeys::stop() {
    m_isStopping = true;
    m_again.stop();
    m_previousTimer.stop();
}

QHash<QByteArray, qint64> RuntimeKeys::rotations() const {
    QHash<QByteArray, qint64> rotatedUs;
    for (auto key = m_keys.cbegin(); key != m_keys.cend(); ++key)
        rotatedUs.insert(keyNameText(key.key()), key->createdMs * 1000);
    return rotatedUs;
}

QList<Secret> RuntimeKeys::secrets() const {
    QList<Secret> known;
    for (const KeyState& state : m_keys)
        known << state.key.current << state.key.previous;
    return known;
}

QStringList RuntimeKeys::warnings() const {
    QStringList sentences;
    for (auto key = m_keys.begin(); key != m_keys.end(); ++key) {
        if (key.key() == KeyName::CloudonixApiKey)
            continue; // only pushing settings to the domain needs it
        if (key->problem)
            sentences << u"%1: %2"_s.arg(QLatin1String(keyNameText(key.key())),
                                         key->isSet() ? detailOf(key->problem) +
                                                            u" The key that was read before stays in force."_s
                                                      : detailOf(key->problem));
        else if (!key->isSet())
            sentences << u"There is no %1 yet. Make one with `opbx keys generate %1`."_s.arg(
                QLatin1String(keyNameText(key.key())));
    }
    return sentences;
}

} // namespace opbx
