#include "core/server/tls_context.h"

#include "core/base/utc.h"
#include "core/files/file_replacement.h"

#include <QFile>
#include <QHostAddress>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <array>
#include <ctime>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

template<class T, void (*release)(T*)>
struct Releaser {
    void operator()(T* object) const { release(object); }
};
using KeyPointer = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY, EVP_PKEY_free>>;
using CertificatePointer = std::unique_ptr<X509, Releaser<X509, X509_free>>;
using BioPointer = std::unique_ptr<BIO, Releaser<BIO, BIO_free_all>>;

QDateTime toDateTime(const ASN1_TIME* time) {
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), utc};
}

Result<QByteArray> readPem(const QString& path, const QString& what) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {ErrorCode::FileUnreadable,
                u"The %1 file \"%2\" cannot be read: %3."_s.arg(what, path, file.errorString())};
    }
    return file.read(1024 * 1024);
}

BioPointer bioOf(const QByteArray& bytes) {
    return BioPointer(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

int noPassword(char*, int, int, void*) {
    return -1; // an encrypted key is refused instead of asking at the terminal
}

Result<Done> useCertificates(SSL_CTX* context, const QByteArray& pem, const QString& path) {
    const BioPointer bio = bioOf(pem);
    const CertificatePointer leaf(PEM_read_bio_X509(bio.get(), nullptr, noPassword, nullptr));
    if (!leaf || SSL_CTX_use_certificate(context, leaf.get()) != 1)
        return {ErrorCode::InvalidInput, u"\"%1\" holds no certificate in PEM form."_s.arg(path)};
    while (X509* link = PEM_read_bio_X509(bio.get(), nullptr, noPassword, nullptr)) {
        if (SSL_CTX_add0_chain_cert(context, link) != 1)
            X509_free(link);
    }
    return Done{};
}

Result<Done> useKey(SSL_CTX* context, const QByteArray& pem, const QString& path) {
    const KeyPointer key(PEM_read_bio_PrivateKey(bioOf(pem).get(), nullptr, noPassword, nullptr));
    if (!key) {
        return {ErrorCode::InvalidInput,
                pem.contains("ENCRYPTED")
                    ? u"The key in \"%1\" is protected by a password. Save it without one."_s.arg(path)
                    : u"\"%1\" holds no private key in PEM form."_s.arg(path)};
    }
    if (SSL_CTX_use_PrivateKey(context, key.get()) != 1 || SSL_CTX_check_private_key(context) != 1) {
        return {
            ErrorCode::InvalidInput,
            u"The key in \"%1\" does not belong to the certificate. Choose the pair that was made together."_s
                .arg(path)};
    }
    return Done{};
}

} // namespace

TlsContext::~TlsContext() {
    SSL_CTX_free(m_handle);
}

Result<std::shared_ptr<TlsContext>> TlsContext::load(const TlsFiles& files, const Clock& clock) {
    if (files.keyFile.isEmpty())
        return {ErrorCode::InvalidInput, u"A certificate needs its key. Choose the key file too."_s};
    const auto certificates = readPem(files.certificateFile, u"certificate"_s);
    if (!certificates)
        return certificates.error();
    const auto key = readPem(files.keyFile, u"key"_s);
    if (!key)
        return key.error();

    ERR_clear_error();
    SSL_CTX* handle = SSL_CTX_new(TLS_server_method());
    if (!handle)
        return {ErrorCode::Internal, u"OpenSSL gave no TLS context."_s};
    const std::shared_ptr<TlsContext> context(new TlsContext(handle));
    SSL_CTX_set_min_proto_version(handle, TLS1_2_VERSION);
    // TLS 1.2 with forward secrecy and authenticated encryption only, as TLS 1.3 has by itself.
    if (SSL_CTX_set_cipher_list(handle, "ECDHE+AESGCM:ECDHE+CHACHA20") != 1)
        return {ErrorCode::Internal, u"OpenSSL knows none of the wanted ciphers."_s};
    SSL_CTX_set_options(handle, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_mode(handle, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                                 SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_read_ahead(handle, 1);
    auto used = useCertificates(handle, *certificates, files.certificateFile);
    if (used)
        used = useKey(handle, *key, files.keyFile);
    ERR_clear_error();
    if (!used)
        return used.error();

    const X509* leaf = SSL_CTX_get0_certificate(handle);
    context->m_expires = toDateTime(X509_get0_notAfter(leaf));
    const QDateTime now = QDateTime::fromSecsSinceEpoch(clock.nowSeconds(), utc);
    if (context->m_expires < now) {
        return {ErrorCode::InvalidInput,
                u"The certificate in \"%1\" expired on %2. Choose a newer one."_s.arg(
                    files.certificateFile, context->m_expires.toString(Qt::ISODate))};
    }
    const QDateTime from = toDateTime(X509_get0_notBefore(leaf));
    if (from > now) {
        return {ErrorCode::InvalidInput,
                u"The certificate in \"%1\" is not valid before %2. Check this computer's clock."_s.arg(
                    files.certificateFile, from.toString(Qt::ISODate))};
    }
    return context;
}

namespace {

bool addExtension(X509* certificate, int nid, const QByteArray& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    if (!extension)
        return false;
    const bool added = X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

QByteArray alternativeNames(const QStringList& names) {
    QByteArrayList parts;
    for (const QString& name : names)
        parts.append((QHostAddress(name).isNull() ? "DNS:" : "IP:") + name.toUtf8());
    return parts.join(',');
}

CertificatePointer signedFor(EVP_PKEY* key, const QStringList& names, int days, const Clock& clock) {
    CertificatePointer certificate(X509_new());
    unsigned char serial[8];
    if (!certificate || RAND_bytes(serial, sizeof serial) != 1)
        return nullptr;
    serial[0] = static_cast<unsigned char>((serial[0] & 0x7f) | 0x40);
    BIGNUM* number = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate.get()));
    BN_free(number);
    X509_set_version(certificate.get(), 2);
    // A day back: the other machine's clock may be behind.
    const std::time_t now = static_cast<std::time_t>(clock.nowSeconds());
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), now - 86'400);
    ASN1_TIME_adj(X509_getm_notAfter(certificate.get()), now, days, 0);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME* subject = X509_get_subject_name(certificate.get());
    const QByteArray common = names.first().toUtf8().left(64);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(common.constData()),
                               static_cast<int>(common.size()), -1, 0);
    X509_set_issuer_name(certificate.get(), subject);
    if (!addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE") ||
        !addExtension(certificate.get(), NID_ext_key_usage, "serverAuth") ||
        !addExtension(certificate.get(), NID_subject_alt_name, alternativeNames(names)) ||
        X509_sign(certificate.get(), key, EVP_sha256()) == 0)
        return nullptr;
    return certificate;
}

QByteArray contentOf(BIO* bio) {
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return {bytes, static_cast<qsizetype>(size)};
}

bool isPlainName(const QString& name) {
    for (const QChar c : name) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
        if (!plain && !u".-:_*"_s.contains(c))
            return false;
    }
    return !name.isEmpty() && name.size() <= 253;
}

} // namespace

Result<Done> makeSelfSignedCertificate(const TlsFiles& files, const QStringList& names, int days,
                                       const Clock& clock) {
    bool valid = !names.isEmpty() && days > 0 && !files.certificateFile.isEmpty() && !files.keyFile.isEmpty();
    for (const QString& name : names)
        valid = valid && isPlainName(name);
    if (!valid)
        return {ErrorCode::InvalidInput,
                u"A name in a certificate is a host name or an address, without spaces or other signs."_s};
    ERR_clear_error();
    const KeyPointer key(EVP_EC_gen("P-256"));
    const CertificatePointer certificate = key ? signedFor(key.get(), names, days, clock) : nullptr;
    const BioPointer certificateText(BIO_new(BIO_s_mem()));
    const BioPointer keyText(BIO_new(BIO_s_secmem()));
    if (!certificate || PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1 ||
        PEM_write_bio_PKCS8PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {ErrorCode::Internal, u"OpenSSL could not make the certificate."_s};
    // A key without its certificate is as bad as none: both are replaced, or neither.
    const std::array pair = {
        NewFile{files.keyFile, contentOf(keyText.get()), FileAccess::OnlyUser},
        NewFile{files.certificateFile, contentOf(certificateText.get()), FileAccess::Everybody}};
    return replaceFiles(pair);
}

} // namespace opbx
