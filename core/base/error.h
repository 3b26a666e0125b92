// Coded errors shared by all layers. Plain values; usable from any thread.
// The detail is English and for logs and the command line; the window has words of its own for each code.
#pragma once

#include <QString>

#include <optional>

namespace opbx {

enum class ErrorCode {
    None,
    // Authentication of an incoming request (wire contract, section 3).
    MissingCredential,
    WrongSignature,
    WrongBearer,
    KeyNotConfigured,
    TimestampMissing,
    TimestampInvalid,
    TimestampOutsideTolerance,
    SourceNotAllowed,
    TooManyFailures,
    // Content of an incoming request (sections 1, 2 and 4).
    UnknownPath,
    MethodNotAllowed,
    MalformedBody,
    UnsupportedMediaType,
    UnsupportedEncoding,
    ValidationFailed,
    // Framing and limits (section 4, last rows).
    BadFraming,
    HeadTooLarge,
    BodyTooLarge,
    RequestTimeout,
    TooManyConnections,
    ExpectationFailed,
    VersionNotSupported,
    StorageUnavailable,
    ProcessingTimeout,
    // Everything else the program does.
    InvalidInput,
    NotFound,
    AlreadyExists,
    FileUnreadable,
    FileUnwritable,
    DatabaseCorrupt,
    DatabaseLocked,
    DatabaseOutdated,
    DiskFull,
    QuotaExceeded,
    ReadOnlyFileSystem,
    LocksUnsupported,
    AddressInUse,
    AddressMissing, // of this computer, but not yet, or not any more
    PermissionDenied,
    KeychainUnavailable,
    KeychainLocked,
    KeychainDenied,
    NetworkFailed,
    RemoteRefused,
    Timeout,
    Cancelled,
    Unsupported,
    Internal,
};

/// Number of codes, for tests that walk over all of them.
inline constexpr int errorCodeCount = static_cast<int>(ErrorCode::Internal) + 1;

struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;

    bool operator==(const Error&) const = default;
};

/// None without an error.
inline ErrorCode codeOf(const std::optional<Error>& error) {
    return error ? error->code : ErrorCode::None;
}
/// Empty without an error.
inline QString detailOf(const std::optional<Error>& error) {
    return error ? error->detail : QString();
}

/// True for the codes that an incoming request can be refused with.
constexpr bool isRefusal(ErrorCode code) {
    return code >= ErrorCode::MissingCredential && code <= ErrorCode::ProcessingTimeout;
}

/// Stable, machine-readable name of a code, e.g. `wrong-signature`; used in logs and JSON.
QByteArray errorName(ErrorCode code);

/// HTTP status for a request that was refused with this code (wire contract, section 4). 500 for codes that never refuse a request.
int httpStatus(ErrorCode code);

} // namespace opbx
