#include "core/explain/signature_tries.h"
#include "core/base/hmac.h"

#include "core/explain/json_form_guesses.h"
#include "core/explain/signature_guesses.h"
#include "core/explain/signature_header.h"
#include "core/webhook/authenticator.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace opbx {

namespace {

/// A second of work at most, whatever the body is made of.
constexpr qsizetype mostBytesOfForm = 8 * 1024 * 1024;
constexpr qsizetype mostBytesTogether =
    48 * 1024 * 1024;                   // hashed in combinations; what differs in one thing is always tried
constexpr qsizetype bytesOfStart = 256; // what it costs to begin, as bytes

constexpr std::array codes = {"signature-several",
                              "signature-quoted",
                              "signature-prefix",
                              "signature-truncated",
                              "signature-malformed",
                              "previous-secret",
                              "secret-whitespace",
                              "secret-form",
                              "timestamp-body",
                              "body-only",
                              "trailing-newline-added",
                              "trailing-newline-removed",
                              "crlf",
                              "body-trimmed",
                              "bom",
                              "charset",
                              "url-encoding",
                              "form-order",
                              "empty-body",
                              "json-minified",
                              "json-pretty",
                              "json-slashes",
                              "json-unicode",
                              "json-html",
                              "json-sorted",
                              "json-numbers",
                              "base64",
                              "sha1",
                              "sha512",
                              "gzip",
                              "clock"};

/// What is looked at in the sums of one body: the streams, and the ends that may stand behind them.
struct Lanes {
    struct Probe {
        std::size_t stream = 0;
        QByteArray end;
        QByteArrayList codes; // of key and message
    };

    std::vector<MacStream> starts;
    std::vector<Probe> probes;

    void add(const KeyGuess& key, const MessageGuess& message) {
        const auto known = std::find(m_of.begin(), m_of.end(), std::pair(&key, message.before));
        const auto stream = static_cast<std::size_t>(known - m_of.begin());
        if (known == m_of.end()) {
            m_of.emplace_back(&key, message.before);
            starts.emplace_back(key.key, "SHA256");
            starts.back().add(message.before);
        }
        QByteArrayList made;
        for (const QByteArray& code : {key.code, message.code}) {
            if (!code.isEmpty())
                made << code;
        }
        probes.push_back({stream, message.after, made});
    }

    /// Each once more with a line end behind the body.
    void addLineEnds() {
        const std::vector<Probe> before = probes;
        for (const Probe& probe : before) {
            for (const char* end : {"\n", "\r\n"})
                probes.push_back(
                    {probe.stream, end + probe.end, probe.codes + QByteArrayList{"trailing-newline-added"}});
        }
    }

private:
    std::vector<std::pair<const KeyGuess*, QByteArray>> m_of; // key and beginning, by stream
};

class Search {
public:
    explicit Search(const SignatureQuestion& question)
        : m_question(question)
        , m_header(readSignatureHeader(question.signature))
        , m_current{{}, question.current}
        , m_keys(keyGuesses(question))
        , m_messages(messageGuesses(question.timestamp.trimmed(), m_header.timestamp.value_or(QByteArray())))
        , m_json(question.body) {
        const QByteArray stamp = question.timestamp.trimmed();
        m_usual.push_back({{}, {}, {}});
        if (!stamp.isEmpty())
            m_usual.push_back({{}, stamp + '.', {}});
        for (const MessageGuess& message : m_usual)
            m_narrow.add(m_current, message);
        m_narrowWithEnds = m_narrow;
        m_narrowWithEnds.addLineEnds();
    }

    SignatureFinding find() {
        tryAsItCame();
        tryOtherAlgorithms();
        if (hasDigest() && !m_fitsAsItCame)
            tryOneDifference();
        if (hasDigest() && m_found.isEmpty() && !m_fitsAsItCame)
            tryTogether();
        return finding();
    }

private:
    bool hasDigest() const { return !m_header.digests.isEmpty() || !m_header.beginnings.isEmpty(); }

    bool fits(const QByteArray& sum) const {
        if (sum.isEmpty())
            return false;
        const auto isIt = [&sum](const QByteArray& digest) { return constantTimeEqual(sum, digest); };
        if (std::any_of(m_header.digests.begin(), m_header.digests.end(), isIt))
            return true;
        const QByteArray hex = m_header.beginnings.isEmpty() ? QByteArray() : sum.toHex();
        return std::any_of(m_header.beginnings.begin(), m_header.beginnings.end(),
                           [&hex](const QByteArray& beginning) { return hex.startsWith(beginning); });
    }

    /// Streams one body through the lanes. True when one of them fits; what made it fit is noted.
    bool tryBody(const QByteArrayList& mistakes, const std::function<void(ByteSink&)>& write,
                 const Lanes& lanes) {
        SignatureSums sums(lanes.starts, mostBytesOfForm);
        write(sums);
        m_spent += (sums.bytes() + bytesOfStart) * static_cast<qsizetype>(lanes.starts.size());
        m_lastSum = sums.isWhole() && sums.count() > 0 ? sums.sum(0) : QByteArray();
        if (!sums.isWhole())
            return false;
        for (const Lanes::Probe& probe : lanes.probes) {
            if (!fits(sums.sum(probe.stream, probe.end)))
                continue;
            note(mistakes + probe.codes);
            return true;
        }
        return false;
    }

    void note(const QByteArrayList& mistakes) {
        for (const QByteArray& code : mistakes)
            m_matched.insert(code);
        if (m_found.isEmpty())
            m_found = mistakes;
    }

    std::function<void(ByteSink&)> asItCame() const {
        return [this](ByteSink& sink) { sink.take(m_question.body); };
    }
    std::function<void(ByteSink&)> inForm(const JsonForm& form) const {
        return [this, &form](ByteSink& sink) { writeJson(m_question.body, m_json.index(), form, sink); };
    }

    void tryAsItCame() {
        if (!hasDigest())
            return;
        const SignedBytes setting = m_question.signedBytes;
        SignatureSums sums(m_narrow.starts, m_question.body.size());
        sums.take(m_question.body);
        m_ownSum = sums.sum(0);
        const bool overBody = fits(m_ownSum);
        const bool overTimestamp = sums.count() > 1 && fits(sums.sum(1));
        if (overBody && setting == SignedBytes::TimestampBody)
            note({"body-only"});
        if (overTimestamp && setting == SignedBytes::Body)
            note({"timestamp-body"});
        m_fitsAsItCame = overBody || overTimestamp;
    }

    void tryOneDifference() {
        Lanes ends;
        ends.starts = m_narrow.starts;
        ends.probes.assign(m_narrowWithEnds.probes.begin() +
                               static_cast<std::ptrdiff_t>(m_narrow.probes.size()),
                           m_narrowWithEnds.probes.end());
        Lanes keys;
        for (const KeyGuess& key : m_keys) {
            for (const MessageGuess& message : m_usual)
                keys.add(key, message);
        }
        Lanes messages;
        for (const MessageGuess& message : m_messages)
            messages.add(m_current, message);
        for (const Lanes* lanes : {&keys, &messages, &ends}) {
            if (isAffordable(*lanes))
                tryBody({}, asItCame(), *lanes);
        }
        for (const BodyGuess& guess : bodyGuesses(m_question.body))
            tryBody({guess.code}, guess.write, m_narrow);
        for (const JsonForm& form : m_json.singles()) {
            const QByteArrayList named = m_json.codesOf(form);
            const QByteArrayList found = m_found;
            const auto matched = m_matched;
            const bool isFound = tryBody(named, inForm(form), m_narrow);
            const bool isSame = m_lastSum == m_ownSum;
            if (isFound && isSame) { // the text itself, which fits as it came
                m_found = found;
                m_matched = matched;
            }
            m_json.learn(form, isSame);
            if (isFound && !isSame && m_foundJson == JsonForm())
                m_foundJson = form;
        }
    }

    bool mayGoOn() const { return m_spent < mostBytesTogether; }
    bool isAffordable(const Lanes& lanes) const {
        return m_question.body.size() * static_cast<qsizetype>(lanes.starts.size()) < mostBytesTogether;
    }

    /// Two mistakes at once, then more of those that the writing of JSON is made of.
    void tryTogether() {
        m_spent = 0;
        Lanes wide;
        for (const std::vector<MessageGuess>& list : {m_usual, m_messages}) {
            for (const MessageGuess& message : list)
                wide.add(m_current, message);
        }
        for (const KeyGuess& key : m_keys) {
            for (const std::vector<MessageGuess>& list : {m_usual, m_messages}) {
                for (const MessageGuess& message : list)
                    wide.add(key, message);
            }
        }
        wide.addLineEnds();
        if (isAffordable(wide) && tryBody({}, asItCame(), wide))
            return;
        if (tryForms(m_json.combinations(), 300, m_narrowWithEnds))
            return;
        for (const BodyGuess& guess : bodyGuesses(m_question.body)) {
            if (mayGoOn() && isAffordable(wide) && tryBody({guess.code}, guess.write, wide))
                return;
        }
        for (const JsonForm& form : m_json.singles()) {
            if (!mayGoOn() || !isAffordable(wide) || !tryBody(m_json.codesOf(form), inForm(form), wide))
                continue;
            m_foundJson = form;
            return;
        }
        if (tryForms(m_json.numberChoices(), -1, m_narrowWithEnds) ||
            tryForms(m_json.combinations(), -1, m_narrowWithEnds))
            return;
        if (isAffordable(wide))
            (void)tryForms(m_json.combinations(), -1, wide);
    }

    /// `most`: so many of them; -1: all.
    bool tryForms(const std::vector<JsonForm>& forms, qsizetype most, const Lanes& lanes) {
        for (const JsonForm& form : forms) {
            if (!mayGoOn() || most-- == 0)
                return false;
            if (!tryBody(m_json.codesOf(form), inForm(form), lanes))
                continue;
            m_foundJson = form;
            return true;
        }
        return false;
    }

    void tryOtherAlgorithms() {
        for (const QByteArray& digest : std::as_const(m_header.otherDigests)) {
            const bool isSha1 = digest.size() == 20;
            for (const MessageGuess& message : m_usual) {
                MacStream stream(m_question.current, isSha1 ? "SHA1" : "SHA512");
                stream.add(message.before);
                stream.add(m_question.body);
                if (constantTimeEqual(stream.sum(), digest))
                    note({isSha1 ? "sha1" : "sha512"});
            }
        }
    }

    SignatureFinding finding() {
        SignatureFinding result;
        result.fits = !m_found.isEmpty() || m_fitsAsItCame;
        if (!m_header.problem.isEmpty() && !m_matched.contains("sha1") && !m_matched.contains("sha512")) {
            m_matched.insert(m_header.problem);
            result.headerSentence = m_header.sentence;
            m_found.append(m_header.problem);
        }
        if (m_header.isBase64 && result.fits) {
            m_matched.insert("base64");
            m_found.append("base64");
        }
        result.json = m_foundJson;
        for (const char* code : codes) {
            result.tries.append({code, m_matched.contains(code)});
            if (m_found.contains(code))
                result.mistakes.append(code);
        }
        return result;
    }

    const SignatureQuestion& m_question;
    SignatureHeader m_header;
    KeyGuess m_current;
    std::vector<KeyGuess> m_keys;
    std::vector<MessageGuess> m_messages;
    std::vector<MessageGuess> m_usual;
    JsonFormGuesses m_json;
    Lanes m_narrow;
    Lanes m_narrowWithEnds;
    QByteArray m_ownSum;
    QByteArray m_lastSum;
    qsizetype m_spent = 0;
    bool m_fitsAsItCame = false;
    QSet<QByteArray> m_matched;
    QByteArrayList m_found;
    JsonForm m_foundJson;
};

} // namespace

QByteArrayList signatureTryCodes() {
    QByteArrayList list;
    for (const char* code : codes)
        list.append(code);
    return list;
}

SignatureFinding findSignatureMistakes(const SignatureQuestion& question) {
    return Search(question).find();
}

bool signsBody(const SignatureQuestion& question) {
    return constantTimeEqual(hmacSha256(question.current, question.body),
                             signatureDigest(question.signature));
}

bool signsTimestampAndBody(const SignatureQuestion& question) {
    if (question.timestamp.isEmpty())
        return false;
    MacStream stream(question.current, "SHA256");
    stream.add(question.timestamp.trimmed());
    stream.add(".");
    stream.add(question.body);
    return constantTimeEqual(stream.sum(), signatureDigest(question.signature));
}

} // namespace opbx
