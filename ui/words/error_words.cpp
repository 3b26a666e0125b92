#include "ui/words/error_words.h"

namespace opbx::ui {

QString ErrorWords::sentence(ErrorCode code) {
    for (const QString& words : {refusal(code), framing(code), program(code)}) {
        if (!words.isEmpty())
            return words;
    }
    return {};
}

QString ErrorWords::refusal(ErrorCode code) {
    switch (code) {
    case ErrorCode::MissingCredential:
        return tr("The request carries no key and no signature. Enter the requests API key in the Cloudonix "
                  "portal.");
    case ErrorCode::WrongSignature:
        return tr(
            "The signature does not match the webhook secret. Compare the secret here with the one in the "
            "Cloudonix portal.");
    case ErrorCode::WrongBearer:
        return tr(
            "The bearer token is not the requests API key. Copy the key from Settings into the Cloudonix "
            "portal.");
    case ErrorCode::KeyNotConfigured:
        return tr("No key is set up for this endpoint. Generate one in Settings, Authentication.");
    case ErrorCode::TimestampMissing:
        return tr("The request is signed but carries no timestamp. Ask for one in Settings, or switch the "
                  "rule off.");
    case ErrorCode::TimestampInvalid:
        return tr(
            "The timestamp is not a time. Unix seconds, Unix milliseconds and ISO 8601 are understood.");
    case ErrorCode::TimestampOutsideTolerance:
        return tr("The timestamp is too far from this computer's clock. Check both clocks, or allow more in "
                  "Settings.");
    case ErrorCode::SourceNotAllowed:
        return tr("The sender's address is not on the list of allowed networks. Add it in Settings if you "
                  "trust it.");
    case ErrorCode::TooManyFailures:
        return tr(
            "Too many requests from this address failed to prove themselves. It is slowed down for a while.");
    case ErrorCode::UnknownPath:
        return tr(
            "There is no endpoint at this path. Compare it with the three URLs in Settings, Connection.");
    case ErrorCode::MethodNotAllowed:
        return tr("The endpoint does not take this method. Set the method to POST in the Cloudonix portal.");
    case ErrorCode::MalformedBody:
        return tr("The body is neither JSON nor a form. Open Request to see where it breaks off.");
    case ErrorCode::UnsupportedMediaType:
        return tr("The body's media type is not understood. JSON and form bodies are accepted.");
    case ErrorCode::UnsupportedEncoding:
        return tr("The body is compressed. Ask the sender to send it as it is.");
    case ErrorCode::ValidationFailed:
        return tr("A field that is needed is missing. Open Request to see what was sent.");
    default: return {};
    }
}

QString ErrorWords::framing(ErrorCode code) {
    switch (code) {
    case ErrorCode::BadFraming:
        return tr("The bytes are not a sound HTTP request, so the connection was closed. Check proxies on "
                  "the way.");
    case ErrorCode::HeadTooLarge:
        return tr("The headers are larger than allowed. The limit is in Settings, Connection.");
    case ErrorCode::BodyTooLarge:
        return tr("The body is larger than allowed. The limit is in Settings, Connection.");
    case ErrorCode::RequestTimeout:
        return tr("The sender stopped in the middle of its request. It may send it again.");
    case ErrorCode::TooManyConnections:
        return tr("Too many connections are open. The sender was asked to come back later.");
    case ErrorCode::ExpectationFailed:
        return tr("The sender expects something that this server does not offer. Plain requests work.");
    case ErrorCode::VersionNotSupported: return tr("The HTTP version is not supported. 1.0 and 1.1 are.");
    case ErrorCode::StorageUnavailable:
        return tr("The event could not be stored, so it was not acknowledged. Cloudonix sends it again.");
    case ErrorCode::ProcessingTimeout:
        return tr("The answer took longer than the processing limit. Check the load of this computer.");
    default: return {};
    }
}

QString ErrorWords::program(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidInput: return tr("This value cannot be used. Correct it and try again.");
    case ErrorCode::NotFound: return tr("It is not there any more. Refresh the page.");
    case ErrorCode::AlreadyExists: return tr("There is one with this name already. Choose another name.");
    case ErrorCode::FileUnreadable:
        return tr("The file cannot be read. Check that it exists and that you may read it.");
    case ErrorCode::FileUnwritable: return tr("The file cannot be written. Choose another folder.");
    case ErrorCode::DatabaseCorrupt:
        return tr("The history file is damaged. It was kept aside and a new one was started.");
    case ErrorCode::DatabaseLocked:
        return tr("Another program holds the history file. Close it and try again.");
    case ErrorCode::DatabaseOutdated:
        return tr("The history file is of an older version. Start the endpoint once to bring it up to date.");
    case ErrorCode::DiskFull: return tr("The disk is full. Free some space; events are refused until then.");
    case ErrorCode::QuotaExceeded:
        return tr("Your quota on this disk is used up. Delete files of yours, or have the quota raised.");
    case ErrorCode::ReadOnlyFileSystem:
        return tr("The disk is mounted read-only. Mount it for writing, or choose another folder.");
    case ErrorCode::LocksUnsupported:
        return tr("This disk knows no file locks. Keep the data folder on a disk of this computer.");
    case ErrorCode::AddressInUse:
        return tr("Another program uses this address. Choose another port in Settings, Connection.");
    case ErrorCode::AddressMissing:
        return tr(
            "This computer does not have this address at the moment. It is tried again until it is there.");
    case ErrorCode::PermissionDenied:
        return tr("The system does not allow it. Ports below 1024 and foreign folders need more rights.");
    case ErrorCode::KeychainUnavailable:
        return tr("No keychain answers. Start the keyring of your desktop, or set the keys by environment "
                  "variables.");
    case ErrorCode::KeychainLocked: return tr("The keyring is locked. Unlock it and try again.");
    case ErrorCode::KeychainDenied: return tr("Access to the keychain was refused. Allow it and try again.");
    case ErrorCode::NetworkFailed:
        return tr("The network did not answer. Check the connection and try again.");
    case ErrorCode::RemoteRefused: return tr("The other side refused. Check the address and the key.");
    case ErrorCode::Timeout: return tr("It took too long. Try again.");
    case ErrorCode::Cancelled: return tr("Cancelled. Nothing was changed.");
    case ErrorCode::Unsupported: return tr("This is not supported here.");
    case ErrorCode::Internal: return tr("Something unexpected happened. The log says more.");
    default: return {};
    }
}

QString ErrorWords::shortName(ErrorCode code) {
    switch (code) {
    case ErrorCode::None: return {};
    case ErrorCode::MissingCredential: return tr("no credential");
    case ErrorCode::WrongSignature: return tr("wrong signature");
    case ErrorCode::WrongBearer: return tr("wrong key");
    case ErrorCode::KeyNotConfigured: return tr("no key set up");
    case ErrorCode::TimestampMissing: return tr("no timestamp");
    case ErrorCode::TimestampInvalid: return tr("bad timestamp");
    case ErrorCode::TimestampOutsideTolerance: return tr("stale");
    case ErrorCode::SourceNotAllowed: return tr("source not allowed");
    case ErrorCode::TooManyFailures: return tr("slowed down");
    case ErrorCode::UnknownPath: return tr("unknown path");
    case ErrorCode::MethodNotAllowed: return tr("wrong method");
    case ErrorCode::MalformedBody: return tr("malformed body");
    case ErrorCode::UnsupportedMediaType: return tr("media type");
    case ErrorCode::UnsupportedEncoding: return tr("compressed");
    case ErrorCode::ValidationFailed: return tr("field missing");
    case ErrorCode::BadFraming: return tr("bad framing");
    case ErrorCode::HeadTooLarge: return tr("headers too large");
    case ErrorCode::BodyTooLarge: return tr("body too large");
    case ErrorCode::RequestTimeout: return tr("too slow");
    case ErrorCode::TooManyConnections: return tr("too many connections");
    case ErrorCode::ExpectationFailed: return tr("expectation");
    case ErrorCode::VersionNotSupported: return tr("HTTP version");
    case ErrorCode::StorageUnavailable: return tr("not stored");
    case ErrorCode::ProcessingTimeout: return tr("took too long");
    default: return programShort(code);
    }
}

QString ErrorWords::programShort(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidInput: return tr("invalid value");
    case ErrorCode::NotFound: return tr("not found");
    case ErrorCode::AlreadyExists: return tr("exists already");
    case ErrorCode::FileUnreadable: return tr("file unreadable");
    case ErrorCode::FileUnwritable: return tr("file not writable");
    case ErrorCode::DatabaseCorrupt: return tr("history damaged");
    case ErrorCode::DatabaseLocked: return tr("history locked");
    case ErrorCode::DatabaseOutdated: return tr("history of older version");
    case ErrorCode::DiskFull: return tr("disk full");
    case ErrorCode::QuotaExceeded: return tr("quota used up");
    case ErrorCode::ReadOnlyFileSystem: return tr("disk read-only");
    case ErrorCode::LocksUnsupported: return tr("no file locks");
    case ErrorCode::AddressInUse: return tr("address in use");
    case ErrorCode::AddressMissing: return tr("address not there");
    case ErrorCode::PermissionDenied: return tr("not allowed");
    case ErrorCode::KeychainUnavailable: return tr("no keychain");
    case ErrorCode::KeychainLocked: return tr("keyring locked");
    case ErrorCode::KeychainDenied: return tr("keychain refused");
    case ErrorCode::NetworkFailed: return tr("no network");
    case ErrorCode::RemoteRefused: return tr("refused");
    case ErrorCode::Timeout: return tr("timed out");
    case ErrorCode::Cancelled: return tr("cancelled");
    case ErrorCode::Unsupported: return tr("not supported");
    case ErrorCode::Internal: return tr("unexpected");
    default: return {};
    }
}

} // namespace opbx::ui
