#include "core/base/sha256.h"

#include <openssl/evp.h>

#include <memory>

namespace opbx {

namespace {

struct DigestFree {
    void operator()(EVP_MD* digest) const { EVP_MD_free(digest); }
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

} // namespace

QByteArray sha256(std::initializer_list<QByteArrayView> parts) {
    // Looking the algorithm up costs more than a small digest, so each thread does it once.
    thread_local const std::unique_ptr<EVP_MD, DigestFree> algorithm(
        EVP_MD_fetch(nullptr, "SHA256", nullptr));
    thread_local const std::unique_ptr<EVP_MD_CTX, DigestFree> context(EVP_MD_CTX_new());
    EVP_DigestInit_ex(context.get(), algorithm.get(), nullptr);
    for (const QByteArrayView part : parts)
        EVP_DigestUpdate(context.get(), part.data(), static_cast<size_t>(part.size()));
    QByteArray digest(32, '\0');
    EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char*>(digest.data()), nullptr);
    return digest;
}

QByteArray sha256(QByteArrayView bytes) {
    return sha256({bytes});
}

} // namespace opbx
