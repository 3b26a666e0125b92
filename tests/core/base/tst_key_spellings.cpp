// Keys are found however they are spelt: random keys in random spellings, one within another.
#include "core/base/key_finder.h"
#include "core/base/redact.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace opbx;

namespace {

using Spell = std::function<QByteArray(QByteArray, QRandomGenerator&)>;

struct Spelling {
    const char* name;
    Spell spell;
    bool isEncoding = false; // of the text as a whole
};

QByteArray hexDigits(quint32 value, int width, QRandomGenerator& random) {
    QByteArray digits = QByteArray::number(value, 16).rightJustified(width, '0');
    for (char& digit : digits)
        digit = random.bounded(2) ? QChar(QLatin1Char(digit)).toUpper().toLatin1() : digit;
    return digits;
}

/// Each character with a chance, and those always that the format could not hold otherwise.
template<class Escape>
Spell eachCharacter(const char* always, Escape escape) {
    return [always, escape](const QByteArray& text, QRandomGenerator& random) {
        const int chance = random.bounded(5); // in four; now and then none at all, now and then all
        QByteArray spelt;
        for (const char c : text)
            spelt += (c != '\0' && std::strchr(always, c)) || random.bounded(4) < chance ? escape(c, random)
                                                                                         : QByteArray(1, c);
        return spelt;
    };
}

QByteArray letters(qsizetype count, QRandomGenerator& random) {
    QByteArray text;
    for (qsizetype i = 0; i < count; ++i)
        text += static_cast<char>(random.bounded(0x20, 0x7f));
    return text;
}

QByteArray inBase64(const QByteArray& text, QRandomGenerator& random, QByteArray::Base64Options options) {
    return (letters(random.bounded(5), random) + text + letters(random.bounded(5), random)).toBase64(options);
}

const std::vector<Spelling>& spellings() {
    static const std::vector<Spelling> table = {
        {"percent", eachCharacter("%",
                                  [](char c, QRandomGenerator& random) {
                                      return '%' + hexDigits(static_cast<quint8>(c), 2, random);
                                  })},
        {"json", eachCharacter("\"\\",
                               [](char c, QRandomGenerator& random) {
                                   if (random.bounded(2) && c != '\0' && std::strchr("\"\\/", c))
                                       return QByteArray("\\") + c;
                                   switch (random.bounded(8)) {
                                   case 0: return "\\u{" + hexDigits(static_cast<quint8>(c), 2, random) + '}';
                                   case 1: return "\\U" + hexDigits(static_cast<quint8>(c), 8, random);
                                   case 2: return '\\' + QByteArray::number(c, 8).rightJustified(3, '0');
                                   case 3: return "\\x" + hexDigits(static_cast<quint8>(c), 2, random);
                                   default: return "\\u" + hexDigits(static_cast<quint8>(c), 4, random);
                                   }
                               })},
        {"xml", eachCharacter("&<>",
                              [](char c, QRandomGenerator& random) {
                                  const QByteArray zeros(random.bounded(3), '0');
                                  return random.bounded(2)
                                             ? "&#" + zeros + QByteArray::number(c) + ';'
                                             : "&#x" + zeros + hexDigits(static_cast<quint8>(c), 2, random) +
                                                   ';';
                              })},
        {"hex",
         [](const QByteArray& text, QRandomGenerator& random) {
             QByteArray digits;
             for (const char c : text)
                 digits += hexDigits(static_cast<quint8>(c), 2, random);
             return digits;
         },
         true},
        {"hex in pairs",
         [](const QByteArray& text, QRandomGenerator& random) {
             return text.toHex(":- "[random.bounded(3)]);
         },
         true},
        {"UTF-16",
         [](const QByteArray& text, QRandomGenerator& random) {
             QByteArray wide;
             const bool bigEndian = random.bounded(2);
             for (const char c : text)
                 wide += bigEndian ? QByteArray("\0", 1) + c : c + QByteArray("\0", 1);
             return wide;
         },
         true},
        {"base64",
         [](const QByteArray& text, QRandomGenerator& random) {
             return inBase64(text, random, QByteArray::Base64Encoding);
         },
         true},
        {"base64 for addresses",
         [](const QByteArray& text, QRandomGenerator& random) {
             return inBase64(text, random, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
         },
         true},
        {"base64 in lines",
         [](const QByteArray& text, QRandomGenerator& random) {
             QByteArray lines = inBase64(text, random, QByteArray::Base64Encoding);
             for (qsizetype at = 76; at < lines.size(); at += 78)
                 lines.insert(at, "\r\n");
             return lines;
         },
         true},
    };
    return table;
}

Secret randomKey(QRandomGenerator& random) {
    const bool isGenerated = random.bounded(2);
    QByteArray key = letters(random.bounded(16, 60), random);
    if (isGenerated)
        key = key.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (key.front() == ' ')
        key.front() = '(';
    if (key.back() == ' ')
        key.back() = ')';
    return Secret(key);
}

} // namespace

class TestKeySpellings : public QObject {
    Q_OBJECT

private slots:
    void everySpellingIsFound_data() {
        QTest::addColumn<QList<int>>("order");
        const int count = static_cast<int>(spellings().size());
        for (int one = 0; one < count; ++one) {
            QTest::newRow(spellings()[one].name) << QList<int>{one};
            // Between pairs stands what no spelling consists of, so nothing is spelt on top of it in part.
            for (int other = 0; other < count && qstrcmp(spellings()[one].name, "hex in pairs") != 0; ++other)
                QTest::addRow("%s, then %s", spellings()[one].name, spellings()[other].name)
                    << QList<int>{one, other};
        }
        for (const QList<int>& three :
             {QList<int>{0, 0, 0}, {0, 1, 2}, {2, 1, 0}, {6, 0, 1}, {0, 6, 1}, {1, 1, 6}})
            QTest::addRow("%d %d %d", three[0], three[1], three[2]) << three;
    }

    void everySpellingIsFound() {
        QFETCH(QList<int>, order);
        QRandomGenerator random(static_cast<quint32>(qHash(QByteArray(QTest::currentDataTag()))));
        for (int round = 0; round < 60; ++round) {
            const Secret key = randomKey(random);
            const Redactor redactor({randomKey(random), key, randomKey(random)});
            QByteArray spelt = key.reveal().toByteArray();
            for (const int way : order)
                spelt = spellings()[way].spell(spelt, random);
            const QByteArray text = "{\"To\": \"1\", \"note\": \" " + spelt + " \", \"From\": \"2\"}";
            const QByteArray result = redactor.redactKeys(text);
            QVERIFY2(result.contains(redactedMark), (key.reveal().toByteArray() + "\n" + text).constData());
            QVERIFY2(result.startsWith("{\"To\": \"1\"") && result.endsWith("\"From\": \"2\"}"),
                     result.constData());
            QVERIFY2(result.size() < text.size() - spelt.size() + 64 || order.size() > 1, result.constData());
            QVERIFY(redactor.holdsKey(QString::fromLatin1(text)));
            QCOMPARE(redactor.redactKeys(result), result);
        }
    }

    void otherTextStays() {
        QRandomGenerator random(11);
        for (int round = 0; round < 3000; ++round) {
            const Redactor redactor({randomKey(random)});
            QByteArray text = letters(random.bounded(300), random);
            const int count = static_cast<int>(spellings().size());
            for (int layers = random.bounded(3); layers > 0; --layers)
                text = spellings()[random.bounded(count)].spell(text, random);
            QCOMPARE(redactor.redactKeys(text), text);
            QVERIFY(!redactor.holdsKey(QString::fromLatin1(text)));
        }
    }

    void whatStandsAroundIsKept_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("result");
        const auto row = [](const QByteArray& text, const QByteArray& result) {
            QTest::newRow(text) << text << result;
        };
        // The key is k=e/y+of~sixteen.
        row("state: K=E/Y+OF~SIXTEEN.", "state: [redacted].");
        row("a k\\u003de\\/y\\u002Bof~sixteen b", "a [redacted] b");
        row("a=k%3De%2fy%2Bof~sixteen&b=1", "a=[redacted]&b=1");
        row("a=k%253De%252fy%252Bof~sixteen&b=1", "a=[redacted]&b=1");
        row("<a>k&#61;e/y&#x2B;of~sixteen</a>", "<a>[redacted]</a>");
        row("<a>k&equals;e&sol;y&plus;of~sixteen</a>", "<a>[redacted]</a>");
        row("x:6b3D652f792b6f667e7369787465656e.", "x:[redacted].");
        row("Basic dXNlcjprPWUveStvZn5zaXh0ZWVu, x", "Basic [redacted], x");
        row("%6B%3D%65%2F%79%2B%6F%66%7E%73%69%78%74%65%65%6E", "[redacted]");
        row("\\u006b\\u003d\\u0065\\u002f\\u0079\\u002b\\u006f\\u0066~sixteen!", "[redacted]!");
    }

    void whatStandsAroundIsKept() {
        QFETCH(QByteArray, text);
        QTEST(Redactor({Secret("k=e/y+of~sixteen")}).redactKeys(text), "result");
    }

    /// Escapes that are taken off lead back to the bytes they came from.
    void wholeEscapesAreTaken() {
        const Unescaped view = unescaped("a\\u00e9%41&#x1F600;\\ud83d\\ude00%zz\\q", AllEscapes);
        QCOMPARE(view.text, QByteArray("a\xc3\xa9"
                                       "A\xf0\x9f\x98\x80\xf0\x9f\x98\x80%zz\\q"));
        QCOMPARE(view.source({1, 2}), (Span{1, 7}));
        QCOMPARE(view.source({3, 4}), (Span{7, 10}));
        QCOMPARE(view.source({4, 8}), (Span{10, 19}));
        QCOMPARE(view.source({8, 12}), (Span{19, 31}));
        QVERIFY(!unescaped("a%41", JsonEscapes).changed);
    }

    void spansAreMerged() {
        Spans spans{{5, 7}, {0, 2}, {2, 3}, {6, 9}, {20, 21}};
        merge(spans);
        QCOMPARE(spans, (Spans{{0, 3}, {5, 9}, {20, 21}}));
        QCOMPARE(replaced("0123456789", {{0, 3}, {5, 9}}, "x"), QByteArray("x34x9"));
    }
};

QTEST_GUILESS_MAIN(TestKeySpellings)
#include "tst_key_spellings.moc"
