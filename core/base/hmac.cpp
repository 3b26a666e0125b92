#include "core/base/hmac.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <memory>

namespace opbx {

namespace {

struct MacContextFree {
    void operator()(EVP_MAC_CTX* context) const { EVP_MAC_CTX_free(context); }
};
using MacContext = std::unique_ptr<EVP_MAC_CTX, MacContextFree>;

MacContext makeSha256Context() {
    EVP_MAC* mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    MacContext context(EVP_MAC_CTX_new(mac));
    EVP_MAC_free(mac); // the context keeps a reference of its own
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
                                     OSSL_PARAM_construct_end()};
    EVP_MAC_CTX_set_params(context.get(), parameters);
    return context;
}

} // namespace

QByteArray hmacSha256(const Secret& key, QByteArrayView message) {
    // Fetching the algorithm costs ten times the digest itself, so each thread keeps its context.
    thread_local const MacContext context = makeSha256Context();
    static constexpr unsigned char nothing = 0;
    const auto* keyBytes =
        key.isEmpty() ? &nothing : reinterpret_cast<const unsigned char*>(key.reveal().data());
    QByteArray digest(32, Qt::Uninitialized);
    size_t written = 0;
    const bool done = EVP_MAC_init(context.get(), keyBytes, static_cast<size_t>(key.size()), nullptr) == 1 &&
                      EVP_MAC_update(context.get(), reinterpret_cast<const unsigned char*>(message.data()),
                                     static_cast<size_t>(message.size())) == 1 &&
                      EVP_MAC_final(context.get(), reinterpret_cast<unsigned char*>(digest.data()), &written,
                                    static_cast<size_t>(digest.size())) == 1;
    // An empty digest equals no signature: a failing library refuses, it never accepts.
    return done && written == 32 ? digest : QByteArray();
}

} // namespace opbx
