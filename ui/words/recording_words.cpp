#include "ui/words/recording_words.h"

#include "ui/words/error_words.h"

namespace opbx::ui {

QString RecordingWords::sentence(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidInput: return tr("The recording has no https address, so it is not fetched.");
    case ErrorCode::PermissionDenied:
        return tr("The recording is at a private address, or its certificate is not trusted, so it was not "
                  "fetched. If it is in your own network, allow that in the settings.");
    case ErrorCode::NotFound:
        return tr("The computer that holds the recording was not found. Try again later.");
    case ErrorCode::RemoteRefused:
        return tr("The server does not give out the recording. It may have been deleted there.");
    case ErrorCode::Unsupported: return tr("What is at the address of the recording is not audio.");
    case ErrorCode::BodyTooLarge:
        return tr("The recording is larger than allowed. Raise the limit in the settings to fetch it.");
    case ErrorCode::FileUnwritable:
        return tr("The recording cannot be written. Check the folder and the free space.");
    default: return ErrorWords::sentence(code);
    }
}

bool RecordingWords::isAboutSettings(ErrorCode code) {
    return code == ErrorCode::PermissionDenied || code == ErrorCode::BodyTooLarge;
}

} // namespace opbx::ui
