// The ways in which software writes the same JSON: white space, escapes, the order of keys, numbers. A form is written piece by piece
// into a sink and never held as a whole. Pure; any thread.
//
// Forms of a body are streamed, never held: each way of writing JSON goes piece by piece into all sums at once; what
// is combined is bounded by bytes, not by time, so that the answer is the same everywhere.
#pragma once

#include "core/explain/json_index.h"

#include <QByteArrayList>
#include <QByteArrayView>

#include <vector>

namespace opbx {

/// Takes bytes as they are made. Any thread.
class ByteSink {
public:
    virtual ~ByteSink() = default;
    /// False: no more is wanted.
    virtual bool take(QByteArrayView bytes) = 0;
};

struct JsonForm {
    enum class Layout {
        AsIs,
        Minified,
        Spaced,
        ColonSpaced,
        Indent2,
        Indent4,
        Tabs
    }; // Spaced: `{"a": 1, "b": 2}`
    /// Characters beyond ASCII.
    enum class Escapes { AsIs, Lower, Upper, Plain }; // Lower: \u00e9, Upper: \u00E9
    enum class Slashes { AsIs, Escaped, Plain };
    /// Characters of HTML: `&`, `<`, `>` in small or capital hex digits; Quotes: `'` and `"` as well; DotNet: `+` and the backtick too.
    enum class Html { AsIs, Lower, Upper, Quotes, DotNet, Plain };
    enum class Numbers {
        AsIs,
        Shortest,     // 1.0 and 1e1 become 1 and 10, as JavaScript, Go and jq write them
        WithFraction, // 1.50 and 1e1 become 1.5 and 10.0, as Python and Ruby write them
        AllFractions, // as well 1 becomes 1.0
        Chosen,       // each as `chosen` says
    };
    enum class Choice : unsigned char { AsIs, Shortest, Fraction, Exponent }; // Exponent: 10 becomes 1e1

    Layout layout = Layout::AsIs;
    Escapes escapes = Escapes::AsIs;
    Slashes slashes = Slashes::AsIs;
    Html html = Html::AsIs;
    Numbers numbers = Numbers::AsIs;
    bool sorted = false;        // keys by their characters; the layout must not be AsIs
    std::vector<Choice> chosen; // by the order of the numbers in the text

    bool operator==(const JsonForm&) const = default;
};

/// Indented by four spaces, with keys, numbers and escapes as they came.
JsonForm indented();

/// Writes `text` in a form. `index` is of the same text; without a valid one nothing is sorted. False when the sink wanted no more.
/// Never fails: what is no JSON comes out changed somehow.
bool writeJson(const QByteArray& text, const JsonIndex& index, const JsonForm& form, ByteSink& sink);

/// The same as a whole, at most `longest` bytes; the rest is left out.
QByteArray jsonInForm(const QByteArray& text, const JsonForm& form, qsizetype longest);

/// The numbers of a text, as they were written, at most `most`.
QByteArrayList jsonNumbers(const QByteArray& text, qsizetype most);

} // namespace opbx
