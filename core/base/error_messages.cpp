#include "core/base/error_messages.h"

namespace opbx {

namespace {

const char* refusal(ErrorCode code) {
    switch (code) {
    case ErrorCode::MissingCredential:
        return QT_TRANSLATE_NOOP("Message", "The request carries no key and no signature. Enter the requests "
                                            "API key in the Cloudonix portal.");
    case ErrorCode::WrongSignature:
        return QT_TRANSLATE_NOOP("Message", "The signature does not match the webhook secret. Compare the "
                                            "secret here with the one in the Cloudonix portal.");
    case ErrorCode::WrongBearer:
        return QT_TRANSLATE_NOOP("Message", "The bearer token is not the requests API key. Copy the key from "
                                            "Settings into the Cloudonix portal.");
    case ErrorCode::KeyNotConfigured:
        return QT_TRANSLATE_NOOP(
            "Message", "No key is set up for this endpoint. Generate one in Settings, Authentication.");
    case ErrorCode::TimestampMissing:
        return QT_TRANSLATE_NOOP("Message", "The request is signed but carries no timestamp. Ask for one in "
                                            "Settings, or switch the rule off.");
    case ErrorCode::TimestampInvalid:
        return QT_TRANSLATE_NOOP(
            "Message",
            "The timestamp is not a time. Unix seconds, Unix milliseconds and ISO 8601 are understood.");
    case ErrorCode::TimestampOutsideTolerance:
        return QT_TRANSLATE_NOOP("Message", "The timestamp is too far from this computer's clock. Check both "
                                            "clocks, or allow more in Settings.");
    case ErrorCode::SourceNotAllowed:
        return QT_TRANSLATE_NOOP("Message", "The sender's address is not on the list of allowed networks. "
                                            "Add it in Settings if you trust it.");
    case ErrorCode::TooManyFailures:
        return QT_TRANSLATE_NOOP(
            "Message",
            "Too many requests from this address failed to prove themselves. It is slowed down for a while.");
    case ErrorCode::UnknownPath:
        return QT_TRANSLATE_NOOP(
            "Message",
            "There is no endpoint at this path. Compare it with the three URLs in Settings, Connection.");
    case ErrorCode::MethodNotAllowed:
        return QT_TRANSLATE_NOOP(
            "Message",
            "The endpoint does not take this method. Set the method to POST in the Cloudonix portal.");
    case ErrorCode::MalformedBody:
        return QT_TRANSLATE_NOOP(
            "Message", "The body is neither JSON nor a form. Open Request to see where it breaks off.");
    case ErrorCode::UnsupportedMediaType:
        return QT_TRANSLATE_NOOP(
            "Message", "The body's media type is not understood. JSON and form bodies are accepted.");
    case ErrorCode::UnsupportedEncoding:
        return QT_TRANSLATE_NOOP("Message", "The body is compressed. Ask the sender to send it as it is.");
    case ErrorCode::ValidationFailed:
        return QT_TRANSLATE_NOOP("Message",
                                 "A field that is needed is missing. Open Request to see what was sent.");
    default: return nullptr;
    }
}

const char* framing(ErrorCode code) {
    switch (code) {
    case ErrorCode::BadFraming:
        return QT_TRANSLATE_NOOP("Message", "The bytes are not a sound HTTP request, so the connection was "
                                            "closed. Check proxies on the way.");
    case ErrorCode::HeadTooLarge:
        return QT_TRANSLATE_NOOP(
            "Message", "The headers are larger than allowed. The limit is in Settings, Connection.");
    case ErrorCode::BodyTooLarge:
        return QT_TRANSLATE_NOOP("Message",
                                 "The body is larger than allowed. The limit is in Settings, Connection.");
    case ErrorCode::RequestTimeout:
        return QT_TRANSLATE_NOOP("Message",
                                 "The sender stopped in the middle of its request. It may send it again.");
    case ErrorCode::TooManyConnections:
        return QT_TRANSLATE_NOOP("Message",
                                 "Too many connections are open. The sender was asked to come back later.");
    case ErrorCode::ExpectationFailed:
        return QT_TRANSLATE_NOOP(
            "Message", "The sender expects something that this server does not offer. Plain requests work.");
    case ErrorCode::VersionNotSupported:
        return QT_TRANSLATE_NOOP("Message", "The HTTP version is not supported. 1.0 and 1.1 are.");
    case ErrorCode::StorageUnavailable:
        return QT_TRANSLATE_NOOP(
            "Message",
            "The event could not be stored, so it was not acknowledged. Cloudonix sends it again.");
    case ErrorCode::ProcessingTimeout:
        return QT_TRANSLATE_NOOP(
            "Message", "The answer took longer than the processing limit. Check the load of this computer.");
    default: return nullptr;
    }
}

const char* program(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidInput:
        return QT_TRANSLATE_NOOP("Message", "This value cannot be used. Correct it and try again.");
    case ErrorCode::NotFound:
        return QT_TRANSLATE_NOOP("Message", "It is not there any more. Refresh the page.");
    case ErrorCode::AlreadyExists:
        return QT_TRANSLATE_NOOP("Message", "There is one with this name already. Choose another name.");
    case ErrorCode::FileUnreadable:
        return QT_TRANSLATE_NOOP("Message",
                                 "The file cannot be read. Check that it exists and that you may read it.");
    case ErrorCode::FileUnwritable:
        return QT_TRANSLATE_NOOP("Message", "The file cannot be written. Choose another folder.");
    case ErrorCode::DatabaseCorrupt:
        return QT_TRANSLATE_NOOP("Message",
                                 "The history file is damaged. It was kept aside and a new one was started.");
    case ErrorCode::DatabaseLocked:
        return QT_TRANSLATE_NOOP("Message",
                                 "Another program holds the history file. Close it and try again.");
    case ErrorCode::DatabaseOutdated:
        return QT_TRANSLATE_NOOP(
            "Message",
            "The history file is of an older version. Start the endpoint once to bring it up to date.");
    case ErrorCode::DiskFull:
        return QT_TRANSLATE_NOOP("Message",
                                 "The disk is full. Free some space; events are refused until then.");
    case ErrorCode::QuotaExceeded:
        return QT_TRANSLATE_NOOP(
            "Message",
            "Your quota on this disk is used up. Delete files of yours, or have the quota raised.");
    case ErrorCode::ReadOnlyFileSystem:
        return QT_TRANSLATE_NOOP(
            "Message", "The disk is mounted read-only. Mount it for writing, or choose another folder.");
    case ErrorCode::LocksUnsupported:
        return QT_TRANSLATE_NOOP(
            "Message", "This disk knows no file locks. Keep the data folder on a disk of this computer.");
    case ErrorCode::AddressInUse:
        return QT_TRANSLATE_NOOP(
            "Message", "Another program uses this address. Choose another port in Settings, Connection.");
    case ErrorCode::AddressMissing:
        return QT_TRANSLATE_NOOP(
            "Message",
            "This computer does not have this address at the moment. It is tried again until it is there.");
    case ErrorCode::PermissionDenied:
        return QT_TRANSLATE_NOOP(
            "Message",
            "The system does not allow it. Ports below 1024 and foreign folders need more rights.");
    case ErrorCode::KeychainUnavailable:
        return QT_TRANSLATE_NOOP("Message", "No keychain answers. Start the keyring of your desktop, or set "
                                            "the keys by environment variables.");
    case ErrorCode::KeychainLocked:
        return QT_TRANSLATE_NOOP("Message", "The keyring is locked. Unlock it and try again.");
    case ErrorCode::KeychainDenied:
        return QT_TRANSLATE_NOOP("Message", "Access to the keychain was refused. Allow it and try again.");
    case ErrorCode::NetworkFailed:
        return QT_TRANSLATE_NOOP("Message",
                                 "The network did not answer. Check the connection and try again.");
    case ErrorCode::RemoteRefused:
        return QT_TRANSLATE_NOOP("Message", "The other side refused. Check the address and the key.");
    case ErrorCode::Timeout: return QT_TRANSLATE_NOOP("Message", "It took too long. Try again.");
    case ErrorCode::Cancelled: return QT_TRANSLATE_NOOP("Message", "Cancelled. Nothing was changed.");
    case ErrorCode::Unsupported: return QT_TRANSLATE_NOOP("Message", "This is not supported here.");
    case ErrorCode::Internal:
        return QT_TRANSLATE_NOOP("Message", "Something unexpected happened. The log says more.");
    default: return nullptr;
    }
}

const char* programShort(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidInput: return QT_TRANSLATE_NOOP("Message", "invalid value");
    case ErrorCode::NotFound: return QT_TRANSLATE_NOOP("Message", "not found");
    case ErrorCode::AlreadyExists: return QT_TRANSLATE_NOOP("Message", "exists already");
    case ErrorCode::FileUnreadable: return QT_TRANSLATE_NOOP("Message", "file unreadable");
    case ErrorCode::FileUnwritable: return QT_TRANSLATE_NOOP("Message", "file not writable");
    case ErrorCode::DatabaseCorrupt: return QT_TRANSLATE_NOOP("Message", "history damaged");
    case ErrorCode::DatabaseLocked: return QT_TRANSLATE_NOOP("Message", "history locked");
    case ErrorCode::DatabaseOutdated: return QT_TRANSLATE_NOOP("Message", "history of older version");
    case ErrorCode::DiskFull: return QT_TRANSLATE_NOOP("Message", "disk full");
    case ErrorCode::QuotaExceeded: return QT_TRANSLATE_NOOP("Message", "quota used up");
    case ErrorCode::ReadOnlyFileSystem: return QT_TRANSLATE_NOOP("Message", "disk read-only");
    case ErrorCode::LocksUnsupported: return QT_TRANSLATE_NOOP("Message", "no file locks");
    case ErrorCode::AddressInUse: return QT_TRANSLATE_NOOP("Message", "address in use");
    case ErrorCode::AddressMissing: return QT_TRANSLATE_NOOP("Message", "address not there");
    case ErrorCode::PermissionDenied: return QT_TRANSLATE_NOOP("Message", "not allowed");
    case ErrorCode::KeychainUnavailable: return QT_TRANSLATE_NOOP("Message", "no keychain");
    case ErrorCode::KeychainLocked: return QT_TRANSLATE_NOOP("Message", "keyring locked");
    case ErrorCode::KeychainDenied: return QT_TRANSLATE_NOOP("Message", "keychain refused");
    case ErrorCode::NetworkFailed: return QT_TRANSLATE_NOOP("Message", "no network");
    case ErrorCode::RemoteRefused: return QT_TRANSLATE_NOOP("Message", "refused");
    case ErrorCode::Timeout: return QT_TRANSLATE_NOOP("Message", "timed out");
    case ErrorCode::Cancelled: return QT_TRANSLATE_NOOP("Message", "cancelled");
    case ErrorCode::Unsupported: return QT_TRANSLATE_NOOP("Message", "not supported");
    case ErrorCode::Internal: return QT_TRANSLATE_NOOP("Message", "unexpected");
    default: return "";
    }
}

} // namespace

Message errorMessage(ErrorCode code) {
    for (const char* sentence : {refusal(code), framing(code), program(code)}) {
        if (sentence)
            return sentence;
    }
    return {};
}

Message errorShortMessage(ErrorCode code) {
    switch (code) {
    case ErrorCode::None: return {};
    case ErrorCode::MissingCredential: return QT_TRANSLATE_NOOP("Message", "no credential");
    case ErrorCode::WrongSignature: return QT_TRANSLATE_NOOP("Message", "wrong signature");
    case ErrorCode::WrongBearer: return QT_TRANSLATE_NOOP("Message", "wrong key");
    case ErrorCode::KeyNotConfigured: return QT_TRANSLATE_NOOP("Message", "no key set up");
    case ErrorCode::TimestampMissing: return QT_TRANSLATE_NOOP("Message", "no timestamp");
    case ErrorCode::TimestampInvalid: return QT_TRANSLATE_NOOP("Message", "bad timestamp");
    case ErrorCode::TimestampOutsideTolerance: return QT_TRANSLATE_NOOP("Message", "stale");
    case ErrorCode::SourceNotAllowed: return QT_TRANSLATE_NOOP("Message", "source not allowed");
    case ErrorCode::TooManyFailures: return QT_TRANSLATE_NOOP("Message", "slowed down");
    case ErrorCode::UnknownPath: return QT_TRANSLATE_NOOP("Message", "unknown path");
    case ErrorCode::MethodNotAllowed: return QT_TRANSLATE_NOOP("Message", "wrong method");
    case ErrorCode::MalformedBody: return QT_TRANSLATE_NOOP("Message", "malformed body");
    case ErrorCode::UnsupportedMediaType: return QT_TRANSLATE_NOOP("Message", "media type");
    case ErrorCode::UnsupportedEncoding: return QT_TRANSLATE_NOOP("Message", "compressed");
    case ErrorCode::ValidationFailed: return QT_TRANSLATE_NOOP("Message", "field missing");
    case ErrorCode::BadFraming: return QT_TRANSLATE_NOOP("Message", "bad framing");
    case ErrorCode::HeadTooLarge: return QT_TRANSLATE_NOOP("Message", "headers too large");
    case ErrorCode::BodyTooLarge: return QT_TRANSLATE_NOOP("Message", "body too large");
    case ErrorCode::RequestTimeout: return QT_TRANSLATE_NOOP("Message", "too slow");
    case ErrorCode::TooManyConnections: return QT_TRANSLATE_NOOP("Message", "too many connections");
    case ErrorCode::ExpectationFailed: return QT_TRANSLATE_NOOP("Message", "expectation");
    case ErrorCode::VersionNotSupported: return QT_TRANSLATE_NOOP("Message", "HTTP version");
    case ErrorCode::StorageUnavailable: return QT_TRANSLATE_NOOP("Message", "not stored");
    case ErrorCode::ProcessingTimeout: return QT_TRANSLATE_NOOP("Message", "took too long");
    default: return Message(programShort(code));
    }
}

} // namespace opbx
