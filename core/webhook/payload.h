// The scalars that a request carries, whatever its media type: a flat list of paths and texts. Any thread.
// Says nothing about their meaning; that is the vocabulary's part.
#pragma once

#include "core/base/result.h"
#include "core/exchange/http_message.h"

#include <QLatin1String>

namespace opbx {

struct PayloadField {
    QString path; // "To", "session.token"; as received
    QString text; // numbers in their shortest form, "true", "false"; null is left out

    bool operator==(const PayloadField&) const = default;
};

class Payload {
public:
    void add(QString path, QString text) { m_fields.append({std::move(path), std::move(text)}); }

    /// First text at `path` that is not empty, white space around it removed; paths compare without regard to
    /// case.
    QString text(QLatin1String path) const;
    bool isEmpty() const { return m_fields.isEmpty(); }
    const QList<PayloadField>& fields() const { return m_fields; }

private:
    QList<PayloadField> m_fields;
};

/// What the request carries: its query for a GET, otherwise its body as JSON or as a form (wire contract,
/// section 2). A media type that is neither is read as JSON. Errors: MalformedBody, UnsupportedMediaType,
/// UnsupportedEncoding, ValidationFailed for a list of several objects.
Result<Payload> decodePayload(const HttpRequest& request);

} // namespace opbx
