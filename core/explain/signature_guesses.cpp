#include "core/explain/signature_guesses.h"

#include "core/base/gunzip.h"
#include "core/base/hmac.h"
#include "core/base/timestamp.h"
#include "core/webhook/authenticator.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestUnpacked = 16 * 1024 * 1024;

void addKeys(std::vector<KeyGuess>& guesses, const QByteArray& code, const QByteArrayList& keys,
             QByteArrayView current) {
    for (const QByteArray& key : keys) {
        const bool isKnown = key.isEmpty() || key == current ||
                             std::any_of(guesses.begin(), guesses.end(),
                                         [&key](const KeyGuess& guess) { return guess.key.reveal() == key; });
        if (!isKnown)
            guesses.push_back({code, Secret(key)});
    }
}

QByteArray fromBase64(const QByteArray& text) {
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

QByteArray fromHex(const QByteArray& text) {
    const QByteArray decoded = QByteArray::fromHex(text);
    return decoded.size() * 2 == text.size() ? decoded : QByteArray();
}

/// The same moment as other senders write it.
QByteArrayList timestampForms(const QByteArray& timestamp) {
    QByteArrayList forms{timestamp};
    const Result<qint64> ms = parseTimestampMs(timestamp);
    if (!ms)
        return forms;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(*ms, QTimeZone::utc());
    for (const QByteArray& form : {QByteArray::number(*ms / 1000), QByteArray::number(*ms),
                                   time.toString(u"yyyy-MM-ddTHH:mm:ssZ"_s).toLatin1(),
                                   time.toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s).toLatin1()}) {
        if (!forms.contains(form))
            forms << form;
    }
    return forms;
}

BodyGuess body(const QByteArray& code, std::function<QByteArray()> make) {
    return {code, [make = std::move(make)](ByteSink& sink) { sink.take(make()); }};
}

bool isBlank(char c) {
    return static_cast<unsigned char>(c) <= 0x20;
}

QByteArray trimmed(const QByteArray& text) {
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (begin < end && isBlank(text[begin]))
        ++begin;
    while (end > begin && isBlank(text[end - 1]))
        --end;
    return text.mid(begin, end - begin);
}

QByteArray withLineFeeds(QByteArray text) {
    return text.replace("\r\n", "\n");
}

/// The fields of a form in other orders: sorted, and every other order of a few.
std::vector<BodyGuess> orderGuesses(const QByteArray& text) {
    constexpr qsizetype mostPermuted = 6; // 720 orders
    constexpr qsizetype longestPermuted = 4096;
    QByteArrayList fields = text.split('&');
    const bool isForm =
        fields.size() > 1 && std::all_of(fields.begin(), fields.end(), [](const QByteArray& field) {
            return field.indexOf('=') > 0 && !field.startsWith('{');
        });
    if (!isForm)
        return {};
    std::vector<BodyGuess> guesses;
    const auto add = [&](const QByteArrayList& ordered) {
        if (const QByteArray whole = ordered.join('&'); whole != text)
            guesses.push_back(body("form-order", [whole] { return whole; }));
    };
    const auto nameOf = [](const QByteArray& field) { return field.first(field.indexOf('=')); };
    std::stable_sort(fields.begin(), fields.end(),
                     [&](const QByteArray& a, const QByteArray& b) { return nameOf(a) < nameOf(b); });
    add(fields);
    if (fields.size() > mostPermuted || text.size() > longestPermuted) {
        std::sort(fields.begin(), fields.end());
        add(fields);
        return guesses;
    }
    std::sort(fields.begin(), fields.end());
    do
        add(fields);
    while (std::next_permutation(fields.begin(), fields.end()));
    return guesses;
}

/// The same characters encoded as others do it: %20 for a '+', hex digits in the other case.
QByteArray encodedAnew(const QByteArray& text, bool plusIsBlank, bool capitals) {
    QByteArray result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEscape = text[i] == '%' && i + 2 < text.size();
        const QByteArray piece = isEscape ? text.sliced(i, 3) : text.sliced(i, 1);
        i += isEscape ? 2 : 0;
        if (piece == "+" || piece == "%20")
            result += plusIsBlank ? "+" : "%20";
        else
            result += !isEscape ? piece : capitals ? piece.toUpper() : piece.toLower();
    }
    return result;
}

QByteArray percentDecoded(QByteArray text, bool plusIsBlank) {
    if (plusIsBlank)
        text.replace('+', ' ');
    return QByteArray::fromPercentEncoding(text);
}

} // namespace

std::vector<KeyGuess> keyGuesses(const SignatureQuestion& question) {
    std::vector<KeyGuess> guesses;
    const QByteArrayView current = question.current.reveal();
    const QByteArray secret = current.toByteArray();
    const QByteArray bare = secret.trimmed();
    addKeys(guesses, "previous-secret", {question.previous.reveal().toByteArray()}, current);
    addKeys(
        guesses, "secret-whitespace",
        {bare, secret + '\n', secret + "\r\n", secret + ' ', ' ' + secret, ' ' + secret + ' ', bare + '\n'},
        current);
    QByteArrayList forms{'"' + bare + '"', '\'' + bare + '\'', "Bearer " + bare, fromBase64(bare),
                         fromHex(bare),    bare.toBase64(),    bare.toHex()};
    if (const qsizetype sign = bare.indexOf('_'); sign > 0 && sign < 8) // whsec_…
        forms << bare.mid(sign + 1) << fromBase64(bare.mid(sign + 1));
    if (bare.size() > 2 && bare.front() == bare.back() && (bare.front() == '"' || bare.front() == '\''))
        forms << bare.mid(1, bare.size() - 2);
    addKeys(guesses, "secret-form", forms, current);
    return guesses;
}

std::vector<MessageGuess> messageGuesses(const QByteArray& timestamp, const QByteArray& beside) {
    std::vector<MessageGuess> guesses;
    QByteArrayList forms = timestamp.isEmpty() ? QByteArrayList() : timestampForms(timestamp);
    if (!beside.isEmpty() && !forms.contains(beside))
        forms << beside;
    const QByteArray code = "timestamp-body";
    for (const QByteArray& form : forms) {
        if (form != timestamp)
            guesses.push_back({code, form + '.', {}});
        for (const QByteArray& before : {form + ':', "v0:" + form + ':', form, form + '\n'})
            guesses.push_back({code, before, {}});
        for (const QByteArray& after : {form, '.' + form, ':' + form})
            guesses.push_back({code, {}, after});
    }
    return guesses;
}

std::vector<BodyGuess> bodyGuesses(const QByteArray& text) {
    static const QByteArray mark = "\xef\xbb\xbf";
    std::vector<BodyGuess> guesses;
    if (text.endsWith('\n'))
        guesses.push_back(body("trailing-newline-removed", [&text] { return text.chopped(1); }));
    if (text.endsWith("\r\n"))
        guesses.push_back(body("trailing-newline-removed", [&text] { return text.chopped(2); }));
    if (text.contains('\n')) {
        guesses.push_back(body("crlf", [&text] { return withLineFeeds(text); }));
        guesses.push_back(body("crlf", [&text] { return withLineFeeds(text).replace('\n', "\r\n"); }));
    }
    if (!text.isEmpty() && (isBlank(text.front()) || isBlank(text.back())))
        guesses.push_back(body("body-trimmed", [&text] { return trimmed(text); }));
    if (text.startsWith(mark))
        guesses.push_back(body("bom", [&text] { return text.mid(mark.size()); }));
    else
        guesses.push_back(body("bom", [&text] { return mark + text; }));
    guesses.push_back(body("charset", [&text] { return QString::fromUtf8(text).toLatin1(); }));
    guesses.push_back(body("charset", [&text] { return QString::fromLatin1(text).toUtf8(); }));
    if (text.contains('%') || text.contains('+')) {
        guesses.push_back(body("url-encoding", [&text] { return percentDecoded(text, false); }));
        guesses.push_back(body("url-encoding", [&text] { return percentDecoded(text, true); }));
        for (const bool plus : {true, false}) {
            for (const bool capitals : {true, false})
                guesses.push_back(body(
                    "url-encoding", [&text, plus, capitals] { return encodedAnew(text, plus, capitals); }));
        }
    }
    if (!text.isEmpty())
        guesses.push_back(body("empty-body", [] { return QByteArray(); }));
    if (text.startsWith("\x1f\x8b"))
        guesses.push_back({"gzip", [&text](ByteSink& sink) {
                               if (const auto unpacked = gunzip(text, largestUnpacked))
                                   sink.take(*unpacked);
                           }});
    for (BodyGuess& guess : orderGuesses(text))
        guesses.push_back(std::move(guess));
    return guesses;
}

} // namespace opbx
