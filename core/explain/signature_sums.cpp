#include "core/explain/signature_sums.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <array>

namespace opbx {

namespace {

const unsigned char* bytesOf(QByteArrayView bytes) {
    static constexpr unsigned char nothing = 0;
    return bytes.isEmpty() ? &nothing : reinterpret_cast<const unsigned char*>(bytes.data());
}

} // namespace

void MacStream::Free::operator()(evp_mac_ctx_st* context) const {
    EVP_MAC_CTX_free(context);
}

MacStream::MacStream(const Secret& key, const char* digest) {
    EVP_MAC* mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    m_context.reset(EVP_MAC_CTX_new(mac));
    EVP_MAC_free(mac); // the context keeps a reference of its own
    std::array<char, 16> name{};
    qstrncpy(name.data(), digest, name.size());
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name.data(), 0),
                                     OSSL_PARAM_construct_end()};
    if (EVP_MAC_init(m_context.get(), bytesOf(key.reveal()), static_cast<size_t>(key.size()), parameters) !=
        1)
        m_context.reset();
}

MacStream::MacStream(const MacStream& other)
    : m_context(other.m_context ? EVP_MAC_CTX_dup(other.m_context.get()) : nullptr) {}

MacStream& MacStream::operator=(MacStream other) noexcept {
    m_context.swap(other.m_context);
    return *this;
}

void MacStream::add(QByteArrayView bytes) {
    if (m_context && EVP_MAC_update(m_context.get(), bytesOf(bytes), static_cast<size_t>(bytes.size())) != 1)
        m_context.reset();
}

QByteArray MacStream::sum(QByteArrayView end) const {
    MacStream whole(*this);
    whole.add(end);
    std::array<unsigned char, EVP_MAX_MD_SIZE> code{};
    size_t size = 0;
    if (!whole.m_context || EVP_MAC_final(whole.m_context.get(), code.data(), &size, code.size()) != 1)
        return {};
    return QByteArray(reinterpret_cast<const char*>(code.data()), static_cast<qsizetype>(size));
}

SignatureSums::SignatureSums(const std::vector<MacStream>& starts, qsizetype mostBytes)
    : m_streams(starts)
    , m_most(mostBytes) {}

bool SignatureSums::take(QByteArrayView bytes) {
    m_bytes += bytes.size();
    m_isWhole = m_isWhole && m_bytes <= m_most;
    for (MacStream& stream : m_streams) {
        if (m_isWhole)
            stream.add(bytes);
    }
    return m_isWhole;
}

} // namespace opbx
