// The explanation of a failed signature looks at the body and at the header in many forms: none of them may break on hostile bytes,
// and JSON says the same in each.
#include "core/base/gunzip.h"
#include "core/explain/json_form_guesses.h"
#include "core/explain/signature_header.h"
#include "core/explain/signature_tries.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace opbx;

namespace {

void require(bool condition) {
    if (!condition)
        std::abort();
}

void tryForms(const QByteArray& body) {
    constexpr qsizetype longest = 100'000;
    JsonFormGuesses guesses(body);
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const bool isText = QString::fromUtf8(body).toUtf8() == body;
    for (JsonForm form : guesses.singles()) {
        // Numbers may lose digits, that is what the mistake is.
        const bool keepsMeaning = guesses.index().isValid() && isText && !document.isNull() &&
                                  form.numbers == JsonForm::Numbers::AsIs;
        const QByteArray written = jsonInForm(body, form, longest);
        require(written.size() <= longest);
        if (keepsMeaning && written.size() < longest)
            require(QJsonDocument::fromJson(written) == document);
        if (form.layout == JsonForm::Layout::AsIs)
            continue;
        form.sorted = true;
        (void)jsonInForm(body, form, longest);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    constexpr qsizetype limit = 1024 * 1024;
    const QByteArray body(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    const auto unpacked = gunzip(body, limit);
    require(!unpacked || unpacked->size() <= limit);
    tryForms(body);
    const SignatureHeader header = readSignatureHeader(body);
    for (const QByteArray& digest : header.digests)
        require(digest.size() == 32);
    SignatureQuestion question;
    question.body = body.left(200);
    question.signature = body.left(200);
    question.timestamp = body.left(30);
    question.current = Secret(QByteArray("fuzzed"));
    require(findSignatureMistakes(question).tries.size() == signatureTryCodes().size());
    return 0;
}
