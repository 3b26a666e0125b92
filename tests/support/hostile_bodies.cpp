#include "tests/support/hostile_bodies.h"

namespace opbx::test {

namespace {

constexpr qsizetype mebibyte = 1024 * 1024;

/// As many pieces as there is room for, between a beginning and an end.
QByteArray filled(const QByteArray& begin, const QByteArray& piece, const QByteArray& end) {
    return begin + piece.repeated((mebibyte - begin.size() - end.size()) / piece.size()) + end;
}

QByteArray nested(qsizetype depth, const QByteArray& open, const QByteArray& close, const QByteArray& piece,
                  const QByteArray& last) {
    return filled(open.repeated(depth), piece, last + close.repeated(depth));
}

} // namespace

QList<std::pair<const char*, QByteArray>> hostileBodies() {
    return {
        {"numbers in deep lists", nested(200, "[", "]", "1,", "1")},
        {"numbers", filled("[", "1,", "1]")},
        {"empty lists", filled("[", "[],", "[]]")},
        {"empty objects", filled("[", "{},", "{}]")},
        {"one field objects", filled("[", "{\"\":1},", "{}]")},
        {"empty names", filled("{", "\"\":1,", "\"\":1}")},
        {"empty strings", filled("[", "\"\",", "\"\"]")},
        {"deep lists", QByteArray(mebibyte / 2, '[') + QByteArray(mebibyte / 2, ']')},
        {"deep objects", nested(mebibyte / 6, "{\"\":", "}", " ", "0")},
        {"lists that do not end", QByteArray(mebibyte, '[')},
        {"one string", filled("{\"a\":\"", "x", "\"}")},
        {"one name", filled("{\"", "x", "\":1}")},
        {"escapes", filled("[\"", "\\u00e9", "\"]")},
        {"characters beyond ASCII", filled("[\"", "\xd7\x93", "\"]")},
        {"combining characters", filled("[\"a", "\xcc\x81", "\"]")},
        {"directions", filled("[\"", "\xe2\x80\xae", "\"]")},
        {"emoji of several parts", filled("[\"", "\xf0\x9f\x91\xa8\xe2\x80\x8d", "\"]")},
        {"fields of a form", filled("", "a&", "a=")},
        {"pairs of a form", filled("", "a=%41&", "a=b")},
        {"one line", filled("a ", "word ", "end")},
        {"one word", QByteArray(mebibyte, 'w')},
        {"line ends", QByteArray(mebibyte, '\n')},
        {"carriage returns", filled("x", "\r", "x")},
        {"quotes", filled("", "\"", "")},
        {"zero bytes", filled("text", QByteArray(1, '\0'), "")},
        {"zero bytes behind the beginning", filled(QByteArray(5'000, 'x'), QByteArray(1, '\0'), "")},
        {"elements", filled("<Response>", "<a/>", "</Response>")},
        {"deep elements", nested(mebibyte / 8, "<a>", "</a>", " ", "")},
        {"no UTF-8", QByteArray(mebibyte, '\xff')},
    };
}

} // namespace opbx::test
