// Sums of one body under several keys and beginnings at once, of bytes that come piece by piece: none of the forms in which a body is
// tried is ever held as a whole. Pure; any thread.
#pragma once

#include "core/base/secret.h"
#include "core/explain/json_form.h"

#include <QByteArrayList>

#include <memory>
#include <vector>

struct evp_mac_ctx_st;

namespace opbx {

/// One message authentication code in the making.
class MacStream {
public:
    /// `digest`: OpenSSL's name, "SHA256".
    MacStream(const Secret& key, const char* digest);
    /// Goes on from what `other` has taken.
    MacStream(const MacStream& other);
    MacStream(MacStream&&) noexcept = default;
    MacStream& operator=(MacStream other) noexcept;

    ~MacStream() = default;

    void add(QByteArrayView bytes);
    /// The code of all that was added and of `end`; more may be added afterwards, without the end. Empty when the library fails.
    QByteArray sum(QByteArrayView end = {}) const;

private:
    struct Free {
        void operator()(evp_mac_ctx_st* context) const;
    };
    std::unique_ptr<evp_mac_ctx_st, Free> m_context;
};

class SignatureSums final : public ByteSink {
public:
    /// `starts`: streams that have taken what stands before the body. `mostBytes`: a longer body is given up.
    SignatureSums(const std::vector<MacStream>& starts, qsizetype mostBytes);

    bool take(QByteArrayView bytes) override;

    /// False when it was longer than allowed: its sums mean nothing.
    bool isWhole() const { return m_isWhole; }
    qsizetype bytes() const { return m_bytes; }
    QByteArray sum(std::size_t stream, QByteArrayView end = {}) const { return m_streams[stream].sum(end); }
    std::size_t count() const { return m_streams.size(); }

private:
    std::vector<MacStream> m_streams;
    qsizetype m_most;
    qsizetype m_bytes = 0;
    bool m_isWhole = true;
};

} // namespace opbx
