#include "core/base/error.h"

namespace opbx {

QByteArray errorName(ErrorCode code) {
    switch (code) {
    case ErrorCode::None: return "none";
    case ErrorCode::MissingCredential: return "missing-credential";
    case ErrorCode::WrongSignature: return "wrong-signature";
    case ErrorCode::WrongBearer: return "wrong-bearer";
    case ErrorCode::KeyNotConfigured: return "key-not-configured";
    case ErrorCode::TimestampMissing: return "timestamp-missing";
    case ErrorCode::TimestampInvalid: return "timestamp-invalid";
    case ErrorCode::TimestampOutsideTolerance: return "timestamp-outside-tolerance";
    case ErrorCode::SourceNotAllowed: return "source-not-allowed";
    case ErrorCode::TooManyFailures: return "too-many-failures";
    case ErrorCode::UnknownPath: return "unknown-path";
    case ErrorCode::MethodNotAllowed: return "method-not-allowed";
    case ErrorCode::MalformedBody: return "malformed-body";
    case ErrorCode::UnsupportedMediaType: return "unsupported-media-type";
    case ErrorCode::UnsupportedEncoding: return "unsupported-encoding";
    case ErrorCode::ValidationFailed: return "validation-failed";
    case ErrorCode::BadFraming: return "bad-framing";
    case ErrorCode::HeadTooLarge: return "head-too-large";
    case ErrorCode::BodyTooLarge: return "body-too-large";
    case ErrorCode::RequestTimeout: return "request-timeout";
    case ErrorCode::TooManyConnections: return "too-many-connections";
    case ErrorCode::ExpectationFailed: return "expectation-failed";
    case ErrorCode::VersionNotSupported: return "version-not-supported";
    case ErrorCode::StorageUnavailable: return "storage-unavailable";
    case ErrorCode::ProcessingTimeout: return "processing-timeout";
    case ErrorCode::InvalidInput: return "invalid-input";
    case ErrorCode::NotFound: return "not-found";
    case ErrorCode::AlreadyExists: return "already-exists";
    case ErrorCode::FileUnreadable: return "file-unreadable";
    case ErrorCode::FileUnwritable: return "file-unwritable";
    case ErrorCode::DatabaseCorrupt: return "database-corrupt";
    case ErrorCode::DatabaseLocked: return "database-locked";
    case ErrorCode::DatabaseOutdated: return "database-outdated";
    case ErrorCode::DiskFull: return "disk-full";
    case ErrorCode::QuotaExceeded: return "quota-exceeded";
    case ErrorCode::ReadOnlyFileSystem: return "read-only-file-system";
    case ErrorCode::LocksUnsupported: return "locks-unsupported";
    case ErrorCode::AddressInUse: return "address-in-use";
    case ErrorCode::AddressMissing: return "address-missing";
    case ErrorCode::PermissionDenied: return "permission-denied";
    case ErrorCode::KeychainUnavailable: return "keychain-unavailable";
    case ErrorCode::KeychainLocked: return "keychain-locked";
    case ErrorCode::KeychainDenied: return "keychain-denied";
    case ErrorCode::NetworkFailed: return "network-failed";
    case ErrorCode::RemoteRefused: return "remote-refused";
    case ErrorCode::Timeout: return "timeout";
    case ErrorCode::Cancelled: return "cancelled";
    case ErrorCode::Unsupported: return "unsupported";
    case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

int httpStatus(ErrorCode code) {
    switch (code) {
    case ErrorCode::None: return 200;
    case ErrorCode::MissingCredential:
    case ErrorCode::WrongSignature:
    case ErrorCode::WrongBearer: return 401;
    case ErrorCode::TimestampMissing:
    case ErrorCode::TimestampInvalid:
    case ErrorCode::TimestampOutsideTolerance:
    case ErrorCode::MalformedBody:
    case ErrorCode::BadFraming: return 400;
    case ErrorCode::SourceNotAllowed: return 403;
    case ErrorCode::TooManyFailures: return 429;
    case ErrorCode::UnknownPath:
    case ErrorCode::NotFound: return 404;
    case ErrorCode::MethodNotAllowed: return 405;
    case ErrorCode::RequestTimeout: return 408;
    case ErrorCode::BodyTooLarge: return 413;
    case ErrorCode::UnsupportedMediaType:
    case ErrorCode::UnsupportedEncoding: return 415;
    case ErrorCode::ExpectationFailed: return 417;
    case ErrorCode::ValidationFailed: return 422;
    case ErrorCode::HeadTooLarge: return 431;
    case ErrorCode::TooManyConnections:
    case ErrorCode::StorageUnavailable:
    case ErrorCode::ProcessingTimeout: return 503;
    case ErrorCode::VersionNotSupported: return 505;
    default: return 500;
    }
}

} // namespace opbx
