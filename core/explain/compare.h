// What differs between two requests, responses or deliveries: parts of the head, header fields, JSON by meaning, text by lines,
// anything by bytes. Pure; any thread.
#pragma once

#include "core/exchange/exchange.h"

#include <optional>

namespace opbx {

struct Difference {
    enum class Kind { Added, Removed, Changed }; // from left to right
    Kind kind = Kind::Changed;
    QString place; // "method", "X-Cx-To", "session.token", "items[2]"
    QString left;
    QString right;

    bool operator==(const Difference&) const = default;
};

/// Where bytes differ: after `offset` equal ones, `left` bytes stand against `right` bytes; the rest is equal.
struct ByteDifference {
    qsizetype offset = 0;
    qsizetype left = 0;
    qsizetype right = 0;

    bool isNone() const { return left == 0 && right == 0; }
    bool operator==(const ByteDifference&) const = default;
};

struct LineDifference {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString line;

    bool operator==(const LineDifference&) const = default;
};

/// What is listed at most of one comparison: a reader wants the first ones.
constexpr qsizetype mostDifferences = 1'000;

struct Comparison {
    QList<Difference> head;                // method, path, parameters of the query, status
    QList<Difference> headers;             // values of a name that occurs several times are joined by ", "
    std::optional<QList<Difference>> json; // when both bodies are JSON
    ByteDifference bytes;                  // of the bodies

    bool isSame() const { return head.isEmpty() && headers.isEmpty() && bytes.isNone(); }
};

Comparison compareRequests(const HttpRequest& left, const HttpRequest& right);
Comparison compareResponses(const HttpResponse& left, const HttpResponse& right);

/// By meaning: the order of keys, white space and escapes do not count. At most `mostDifferences`. Nothing when one of them is no
/// JSON, or is made of so many parts that only its bytes are compared.
std::optional<QList<Difference>> compareJson(const QByteArray& left, const QByteArray& right);
QList<Difference> compareHeaders(const HttpHeaders& left, const HttpHeaders& right);
ByteDifference compareBytes(QByteArrayView left, QByteArrayView right);

/// Shortest list of removed and added lines; for texts that differ in very many lines, all of one and then all of the other.
QList<LineDifference> compareLines(const QString& left, const QString& right);

} // namespace opbx
