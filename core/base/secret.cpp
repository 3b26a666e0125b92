#include "core/base/secret.h"

#include <openssl/crypto.h>

namespace opbx {

Secret::Secret(QByteArrayView bytes)
    : m_bytes(bytes.toByteArray()) {}

Secret::Secret(const Secret& other)
    : m_bytes(other.m_bytes.constData(), other.m_bytes.size()) {}

Secret::Secret(Secret&& other) noexcept
    : m_bytes(std::move(other.m_bytes)) {
    other.m_bytes = QByteArray();
}

Secret& Secret::operator=(Secret other) noexcept {
    m_bytes.swap(other.m_bytes);
    return *this;
}

Secret::~Secret() {
    if (!m_bytes.isEmpty())
        OPENSSL_cleanse(m_bytes.data(), static_cast<size_t>(m_bytes.size()));
}

bool constantTimeEqual(QByteArrayView a, QByteArrayView b) {
    if (a.size() != b.size())
        return false;
    return CRYPTO_memcmp(a.data(), b.data(), static_cast<size_t>(a.size())) == 0;
}

} // namespace opbx
