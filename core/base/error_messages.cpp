#include "core/base/error_messages.h"

#include <algorithm>
#include <array>

namespace opbx {

namespace {

struct ErrorRow {
    ErrorCode code;
    const char* shortWords;
    const char* sentence;
};

constexpr std::array errorRows = {
    ErrorRow{ErrorCode::MissingCredential, QT_TRANSLATE_NOOP("Message", "no credential"),
             QT_TRANSLATE_NOOP("Message",
                               "The request carries no key and no signature. Enter the requests API "
                               "key in the Cloudonix portal.")},
    ErrorRow{ErrorCode::WrongSignature, QT_TRANSLATE_NOOP("Message", "wrong signature"),
             QT_TRANSLATE_NOOP("Message",
                               "The signature does not match the webhook secret. Compare the secret "
                               "here with the one in the Cloudonix portal.")},
    ErrorRow{ErrorCode::WrongBearer, QT_TRANSLATE_NOOP("Message", "wrong key"),
             QT_TRANSLATE_NOOP("Message", "The bearer token is not the requests API key. Enter the current "
                                          "key in the Cloudonix portal. A key is shown only once: if you "
                                          "no longer have it, replace it in Settings, Authentication.")},
    ErrorRow{ErrorCode::KeyNotConfigured, QT_TRANSLATE_NOOP("Message", "no key set up"),
             QT_TRANSLATE_NOOP(
                 "Message", "No key is set up for this endpoint. Generate one in Settings, Authentication.")},
    ErrorRow{ErrorCode::TimestampMissing, QT_TRANSLATE_NOOP("Message", "no timestamp"),
             QT_TRANSLATE_NOOP("Message", "The request is signed but carries no timestamp. Let the sender "
                                          "add one, or switch the rule off in Settings, Authentication.")},
    ErrorRow{
        ErrorCode::TimestampInvalid, QT_TRANSLATE_NOOP("Message", "bad timestamp"),
        QT_TRANSLATE_NOOP(
            "Message",
            "The timestamp is not a time. Unix seconds, Unix milliseconds and ISO 8601 are understood.")},
    ErrorRow{ErrorCode::TimestampOutsideTolerance, QT_TRANSLATE_NOOP("Message", "stale"),
             QT_TRANSLATE_NOOP("Message", "The timestamp is too far from this computer's clock. Check both "
                                          "clocks, or allow more in Settings, Authentication.")},
    ErrorRow{ErrorCode::SourceNotAllowed, QT_TRANSLATE_NOOP("Message", "sender not allowed"),
             QT_TRANSLATE_NOOP("Message",
                               "The sender's address is not on the list of allowed networks. If you trust "
                               "it, add it in Settings, Authentication.")},
    ErrorRow{ErrorCode::TooManyFailures, QT_TRANSLATE_NOOP("Message", "paused"),
             QT_TRANSLATE_NOOP("Message",
                               "Too many requests from this address failed authentication. It has to pause "
                               "for a while.")},
    ErrorRow{
        ErrorCode::UnknownPath, QT_TRANSLATE_NOOP("Message", "unknown path"),
        QT_TRANSLATE_NOOP(
            "Message",
            "There is no endpoint at this path. Compare it with the three URLs in Settings, Connection.")},
    ErrorRow{ErrorCode::MethodNotAllowed, QT_TRANSLATE_NOOP("Message", "wrong method"),
             QT_TRANSLATE_NOOP(
                 "Message",
                 "The endpoint does not take this method. Set the method to POST in the Cloudonix portal.")},
    ErrorRow{ErrorCode::MalformedBody, QT_TRANSLATE_NOOP("Message", "malformed body"),
             QT_TRANSLATE_NOOP(
                 "Message", "The body is neither JSON nor a form. Open Request to see where it breaks off.")},
    ErrorRow{ErrorCode::UnsupportedMediaType, QT_TRANSLATE_NOOP("Message", "media type"),
             QT_TRANSLATE_NOOP(
                 "Message", "The body's media type is not understood. JSON and form bodies are accepted.")},
    ErrorRow{ErrorCode::UnsupportedEncoding, QT_TRANSLATE_NOOP("Message", "compressed"),
             QT_TRANSLATE_NOOP("Message", "The body is compressed. Ask the sender to send it as it is.")},
    ErrorRow{ErrorCode::ValidationFailed, QT_TRANSLATE_NOOP("Message", "field missing"),
             QT_TRANSLATE_NOOP("Message",
                               "A field that is needed is missing. Open Request to see what was sent.")},
    ErrorRow{ErrorCode::BadFraming, QT_TRANSLATE_NOOP("Message", "bad framing"),
             QT_TRANSLATE_NOOP("Message",
                               "The bytes are not a valid HTTP request, so the connection was closed. "
                               "Check the proxies on the way.")},
    ErrorRow{ErrorCode::HeadTooLarge, QT_TRANSLATE_NOOP("Message", "headers too large"),
             QT_TRANSLATE_NOOP("Message",
                               "The headers are larger than allowed. The limit is in Settings, Limits.")},
    ErrorRow{
        ErrorCode::BodyTooLarge, QT_TRANSLATE_NOOP("Message", "body too large"),
        QT_TRANSLATE_NOOP("Message", "The body is larger than allowed. The limit is in Settings, Limits.")},
    ErrorRow{ErrorCode::RequestTimeout, QT_TRANSLATE_NOOP("Message", "too slow"),
             QT_TRANSLATE_NOOP("Message",
                               "The sender stopped in the middle of its request. It may send it again.")},
    ErrorRow{ErrorCode::TooManyConnections, QT_TRANSLATE_NOOP("Message", "too many connections"),
             QT_TRANSLATE_NOOP("Message",
                               "Too many connections are open. The sender was asked to come back later.")},
    ErrorRow{
        ErrorCode::ExpectationFailed, QT_TRANSLATE_NOOP("Message", "expectation"),
        QT_TRANSLATE_NOOP(
            "Message", "The sender expects something that this server does not offer. Plain requests work.")},
    ErrorRow{ErrorCode::VersionNotSupported, QT_TRANSLATE_NOOP("Message", "HTTP version"),
             QT_TRANSLATE_NOOP("Message", "The HTTP version is not supported. 1.0 and 1.1 are.")},
    ErrorRow{ErrorCode::StorageUnavailable, QT_TRANSLATE_NOOP("Message", "not stored"),
             QT_TRANSLATE_NOOP(
                 "Message",
                 "The event could not be stored, so it was not acknowledged. Cloudonix sends it again.")},
    ErrorRow{
        ErrorCode::ProcessingTimeout, QT_TRANSLATE_NOOP("Message", "took too long"),
        QT_TRANSLATE_NOOP(
            "Message", "The reply took longer than the processing limit. Check the load of this computer.")},
    ErrorRow{ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Message", "invalid value"),
             QT_TRANSLATE_NOOP("Message", "This value cannot be used. Correct it and try again.")},
    ErrorRow{ErrorCode::NotFound, QT_TRANSLATE_NOOP("Message", "not found"),
             QT_TRANSLATE_NOOP("Message", "It is no longer there. Refresh the page.")},
    ErrorRow{ErrorCode::AlreadyExists, QT_TRANSLATE_NOOP("Message", "already exists"),
             QT_TRANSLATE_NOOP("Message", "This name is already taken. Choose another name.")},
    ErrorRow{ErrorCode::FileUnreadable, QT_TRANSLATE_NOOP("Message", "file unreadable"),
             QT_TRANSLATE_NOOP("Message",
                               "The file cannot be read. Check that it exists and that you may read it.")},
    ErrorRow{ErrorCode::FileUnwritable, QT_TRANSLATE_NOOP("Message", "file not writable"),
             QT_TRANSLATE_NOOP("Message", "The file cannot be written. Choose another folder.")},
    ErrorRow{ErrorCode::DatabaseCorrupt, QT_TRANSLATE_NOOP("Message", "history damaged"),
             QT_TRANSLATE_NOOP("Message",
                               "The history is damaged. The damaged file was set aside, and a new history "
                               "was started.")},
    ErrorRow{ErrorCode::DatabaseLocked, QT_TRANSLATE_NOOP("Message", "history locked"),
             QT_TRANSLATE_NOOP("Message", "Another program has locked the history. Close it and try again.")},
    ErrorRow{ErrorCode::DatabaseOutdated, QT_TRANSLATE_NOOP("Message", "older history"),
             QT_TRANSLATE_NOOP(
                 "Message",
                 "The history is from an older version. Start the endpoint once to bring it up to date.")},
    ErrorRow{
        ErrorCode::DiskFull, QT_TRANSLATE_NOOP("Message", "disk full"),
        QT_TRANSLATE_NOOP("Message", "The disk is full. Free some space; events are refused until then.")},
    ErrorRow{
        ErrorCode::QuotaExceeded, QT_TRANSLATE_NOOP("Message", "quota used up"),
        QT_TRANSLATE_NOOP(
            "Message",
            "Your quota on this disk is used up. Delete some of your files, or ask for a larger quota.")},
    ErrorRow{
        ErrorCode::ReadOnlyFileSystem, QT_TRANSLATE_NOOP("Message", "disk read-only"),
        QT_TRANSLATE_NOOP("Message",
                          "The disk is mounted read-only. Mount it for writing, or choose another folder.")},
    ErrorRow{ErrorCode::LocksUnsupported, QT_TRANSLATE_NOOP("Message", "no file locks"),
             QT_TRANSLATE_NOOP(
                 "Message", "This disk does not support file locks. Keep the data folder on a disk of this "
                            "computer.")},
    ErrorRow{
        ErrorCode::AddressInUse, QT_TRANSLATE_NOOP("Message", "address in use"),
        QT_TRANSLATE_NOOP("Message",
                          "Another program uses this address. Choose another port in Settings, Connection.")},
    ErrorRow{
        ErrorCode::AddressMissing, QT_TRANSLATE_NOOP("Message", "address not there"),
        QT_TRANSLATE_NOOP(
            "Message",
            "This computer does not have this address at the moment. It is tried again until it is there.")},
    ErrorRow{ErrorCode::PermissionDenied, QT_TRANSLATE_NOOP("Message", "not allowed"),
             QT_TRANSLATE_NOOP(
                 "Message",
                 "The system does not allow it. Ports below 1024 and folders of other users need more "
                 "rights.")},
    ErrorRow{ErrorCode::KeychainUnavailable, QT_TRANSLATE_NOOP("Message", "no keychain"),
             QT_TRANSLATE_NOOP("Message",
                               "No keychain answers. Start the keychain service of your desktop, or give "
                               "the keys in environment variables.")},
    ErrorRow{ErrorCode::KeychainLocked, QT_TRANSLATE_NOOP("Message", "keychain locked"),
             QT_TRANSLATE_NOOP("Message", "The keychain is locked. Unlock it and try again.")},
    ErrorRow{ErrorCode::KeychainDenied, QT_TRANSLATE_NOOP("Message", "keychain refused"),
             QT_TRANSLATE_NOOP("Message", "Access to the keychain was refused. Allow it and try again.")},
    ErrorRow{ErrorCode::NetworkFailed, QT_TRANSLATE_NOOP("Message", "no network"),
             QT_TRANSLATE_NOOP("Message", "The network did not answer. Check the connection and try again.")},
    ErrorRow{ErrorCode::RemoteRefused, QT_TRANSLATE_NOOP("Message", "refused"),
             QT_TRANSLATE_NOOP("Message", "The other side refused. Check the address and the key.")},
    ErrorRow{ErrorCode::Timeout, QT_TRANSLATE_NOOP("Message", "timed out"),
             QT_TRANSLATE_NOOP("Message", "It took too long. Try again.")},
    ErrorRow{ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Message", "cancelled"),
             QT_TRANSLATE_NOOP("Message", "Cancelled. Nothing was changed.")},
    ErrorRow{ErrorCode::Unsupported, QT_TRANSLATE_NOOP("Message", "not supported"),
             QT_TRANSLATE_NOOP("Message", "This is not supported here.")},
    ErrorRow{ErrorCode::Internal, QT_TRANSLATE_NOOP("Message", "unexpected"),
             QT_TRANSLATE_NOOP("Message", "Something unexpected happened. The log says more.")},
};

static_assert(errorRows.size() == errorCodeCount - 1, "each code but None has its words");

const ErrorRow* errorRowOf(ErrorCode code) {
    const auto found = std::find_if(errorRows.begin(), errorRows.end(),
                                    [code](const ErrorRow& row) { return row.code == code; });
    return found == errorRows.end() ? nullptr : &*found;
}

} // namespace

Message errorMessage(ErrorCode code) {
    const ErrorRow* row = errorRowOf(code);
    return row ? Message(row->sentence) : Message();
}

Message errorShortMessage(ErrorCode code) {
    const ErrorRow* row = errorRowOf(code);
    return row ? Message(row->shortWords) : Message();
}

} // namespace opbx
