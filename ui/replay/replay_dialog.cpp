#include "ui/replay/replay_dialog.h"

#include "core/exchange/body_text.h"
#include "core/explain/json_form.h"
#include "ui/backend/endpoint_backend.h"
#include "ui/exchange/body_format.h"
#include "ui/exchange/header_text.h"
#include "ui/exchange/message_view.h"
#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/error_words.h"
#include "ui/words/exchange_words.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QToolButton>
#include <QUrl>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize sizeAtFirst{940, 720};
constexpr qsizetype longestBlank = 64; // before a JSON text
constexpr int twice = -1;              // among the choices of what is broken

QComboBox* combo(const QString& name, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->view()->setAccessibleName(name);
    return box;
}

QPlainTextEdit* editor(const QString& name, QWidget* parent) {
    auto* text = new QPlainTextEdit(parent);
    text->setAccessibleName(name);
    text->setFont(monospace(parent->font()));
    text->setLayoutDirection(Qt::LeftToRight);
    text->setTabChangesFocus(true);
    return text;
}

} // namespace

ReplayDialog::ReplayDialog(Backend& backend, ExchangePtr original, QWidget* parent)
    : QDialog(parent)
    , m_backend(backend)
    , m_original(std::move(original))
    , m_method(combo(tr("Method"), this))
    , m_path(new QLineEdit(this))
    , m_headers(editor(tr("Headers, one a line"), this))
    , m_body(editor(tr("Body"), this))
    , m_layOut(new QToolButton(this))
    , m_credential(combo(tr("Credential"), this))
    , m_breakage(combo(tr("Broken on purpose"), this))
    , m_target(new QLineEdit(this))
    , m_problem(new Banner(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_send(new QPushButton(tr("Send"), this)) {
    setWindowTitle(tr("Edit and replay"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(metrics::splitterHandle);
    m_splitter->addWidget(makeRequest());
    m_splitter->addWidget(makeAnswer());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_send, QDialogButtonBox::ActionRole);
    makePrimary(m_send);
    m_send->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin,
                               metrics::pageMargin);
    column->setSpacing(metrics::groupMargin);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(m_layOut, &QToolButton::clicked, this, &ReplayDialog::layOutBody);
    connect(m_body, &QPlainTextEdit::textChanged, this, &ReplayDialog::bodyChanged);
    connect(m_credential, &QComboBox::activated, this, [this] { m_credentialChosen = true; });
    connect(m_send, &QPushButton::clicked, this, &ReplayDialog::send);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    fill();
    resize(sizeAtFirst);
}

/// An editor lays out lines as a whole, and keeps some hundred bytes a line.
bool ReplayDialog::isEasilyLaidOut(const QByteArray& body) {
    static constexpr qsizetype largest = 64 * 1024;
    static constexpr qsizetype mostLines = 5'000;
    return body.size() <= largest && body.count('\n') <= mostLines;
}

QWidget* ReplayDialog::makeRequest() {
    auto* side = new QWidget(this);
    m_method->setEditable(true);
    m_method->addItems({u"POST"_s, u"GET"_s, u"PUT"_s});
    m_path->setAccessibleName(tr("Path with its query"));
    m_path->setFont(monospace(font()));
    m_path->setLayoutDirection(Qt::LeftToRight);
    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::groupMargin);
    line->addWidget(m_method);
    line->addWidget(m_path, 1);
    m_layOut->setText(tr("Format the JSON"));
    m_layOut->setToolTip(tr("Writes each field of the body on a line of its own."));
    auto* texts = new QSplitter(Qt::Horizontal, side);
    texts->setChildrenCollapsible(false);
    texts->setHandleWidth(metrics::splitterHandle);
    for (const auto& [name, text] : {std::pair{tr("Headers"), m_headers}, std::pair{tr("Body"), m_body}}) {
        auto* part = new QWidget(texts);
        auto* column = new QVBoxLayout(part);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(metrics::labelGap);
        auto* head = new QHBoxLayout;
        head->addStrut(m_layOut->sizeHint().height()); // so that both texts begin at the same height
        head->addWidget(quietLabel(name, TypeSize::Small, part), 1);
        if (text == m_body)
            head->addWidget(m_layOut);
        column->addLayout(head);
        column->addWidget(text, 1);
        texts->addWidget(part);
    }
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::groupMargin);
    column->addLayout(line);
    column->addWidget(texts, 1);
    column->addWidget(makeOptions());
    setTabOrder(m_headers, m_layOut); // which was made last and stands between the two texts
    setTabOrder(m_layOut, m_body);
    return side;
}

QWidget* ReplayDialog::makeOptions() {
    m_credential->addItem(tr("As it was"), int(ReplayCredential::AsItWas));
    m_credential->addItem(tr("Signed with the current secret"), int(ReplayCredential::CurrentSecret));
    m_credential->addItem(tr("Signed with the previous secret"), int(ReplayCredential::PreviousSecret));
    m_credential->addItem(tr("With the requests API key"), int(ReplayCredential::Bearer));
    m_breakage->addItem(tr("Nothing"), int(ReplayBreakage::None));
    m_breakage->addItem(tr("The signature"), int(ReplayBreakage::WrongSignature));
    m_breakage->addItem(tr("The timestamp: too old"), int(ReplayBreakage::StaleTimestamp));
    m_breakage->addItem(tr("The timestamp: in the future"), int(ReplayBreakage::FutureTimestamp));
    m_breakage->addItem(tr("Sent twice: a duplicate"), twice);
    m_target->setAccessibleName(tr("Where it is sent"));
    m_target->setPlaceholderText(tr("This endpoint, or another address of this computer"));
    m_target->setLayoutDirection(Qt::LeftToRight);
    auto* options = new QWidget(this);
    auto* row = new QHBoxLayout(options);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::sectionGap);
    const auto add = [&](const QString& name, QWidget* field, int stretch) {
        auto* column = new QVBoxLayout;
        column->setSpacing(metrics::labelGap);
        column->addWidget(quietLabel(name, TypeSize::Small, options));
        column->addWidget(field);
        row->addLayout(column, stretch);
    };
    add(tr("How it proves itself"), m_credential, 2);
    add(tr("What is wrong on purpose"), m_breakage, 2);
    add(tr("Where it is sent"), m_target, 3);
    return options;
}

QWidget* ReplayDialog::makeAnswer() {
    m_answer = new QWidget(this);
    m_status = new StatusPill(m_answer);
    m_sentence = quietLabel(QString(), TypeSize::Body, m_answer);
    m_sentence->setTextFormat(Qt::PlainText);
    m_message = new MessageView(tr("Reply"), m_answer);
    m_show = new QPushButton(tr("Show the replay"), m_answer);
    m_compare = new QPushButton(tr("Compare with the original"), m_answer);
    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::groupMargin);
    line->addWidget(m_status);
    line->addWidget(m_sentence, 1);
    line->addWidget(m_show);
    line->addWidget(m_compare);
    auto* column = new QVBoxLayout(m_answer);
    column->setContentsMargins(0, metrics::groupMargin, 0, 0);
    column->addLayout(line);
    column->addWidget(m_message, 1);
    m_answer->hide();
    connect(m_show, &QPushButton::clicked, this, [this] { emit exchangeRequested(m_replay); });
    connect(m_compare, &QPushButton::clicked, this,
            [this] { emit compareRequested(m_original->id, m_replay); });
    return m_answer;
}

void ReplayDialog::fill() {
    const HttpRequest& request = m_original->request;
    m_method->setCurrentText(QString::fromLatin1(request.method));
    m_path->setText(QString::fromUtf8(request.target()));
    m_headers->setPlainText(headerText(request.headers));
    const bool isEditable = isEasilyLaidOut(request.body);
    const std::optional<QString> text = isEditable ? textOfBody(request.body) : std::nullopt;
    m_body->setPlainText(text.value_or(QString()));
    m_body->setReadOnly(!text);
    if (!isEditable)
        m_body->setPlaceholderText(tr("The body is too large to be edited here. It is sent as it was."));
    else if (!text)
        m_body->setPlaceholderText(tr("The body is not text. It is sent as it was."));
    // An editor writes line ends in its own way: what counts is whether the reader changed anything.
    m_headersAtFirst = m_headers->toPlainText();
    m_bodyAtFirst = m_body->toPlainText();
    bodyChanged();
}

/// Its signature covers the body, so one that was changed is signed anew unless somebody has chosen otherwise.
void ReplayDialog::bodyChanged() {
    const QString body = m_body->toPlainText();
    const QStringView start = QStringView(body).left(longestBlank).trimmed();
    m_layOut->setEnabled(start.startsWith(u'{') || start.startsWith(u'['));
    const bool wasSigned = m_original->credential == CredentialKind::Signature ||
                           m_original->credential == CredentialKind::BearerAndSignature;
    if (m_credentialChosen || !wasSigned)
        return;
    const ReplayCredential wanted =
        body == m_bodyAtFirst ? ReplayCredential::AsItWas : ReplayCredential::CurrentSecret;
    m_credential->setCurrentIndex(m_credential->findData(int(wanted)));
}

void ReplayDialog::layOutBody() {
    const QByteArray body = m_body->toPlainText().toUtf8();
    constexpr qsizetype longest = 256 * 1024;
    const QByteArray laidOut = jsonInForm(body, indented(), longest);
    const bool isJson = bodyKind(body, {}) == BodyKind::Json && laidOut.size() < longest;
    m_problem->setMessage(Meaning::Attention,
                          isJson ? QString() : tr("The body is not JSON. It was left as it is."));
    if (!isJson)
        return;
    QTextCursor cursor(m_body->document()); // so that it can be undone
    cursor.select(QTextCursor::Document);
    cursor.insertText(QString::fromUtf8(laidOut));
}

Result<ReplayRequest> ReplayDialog::request() const {
    ReplayRequest request;
    request.original = m_original;
    const QByteArray method = m_method->currentText().trimmed().toUtf8();
    const QByteArray path = m_path->text().trimmed().toUtf8();
    if (method != m_original->request.method)
        request.edits.method = method;
    if (path != m_original->request.target())
        request.edits.path = path;
    if (m_headers->toPlainText() != m_headersAtFirst) {
        const HeaderLines lines = headersOf(m_headers->toPlainText());
        if (lines.wrongLine > 0)
            return Error{ErrorCode::InvalidInput,
                         tr("Line %1 of the headers is not of the form “Name: value”.").arg(lines.wrongLine)};
        request.edits.headers = lines.headers;
    }
    if (m_body->toPlainText() != m_bodyAtFirst)
        request.edits.body = m_body->toPlainText().toUtf8();
    request.credential = static_cast<ReplayCredential>(m_credential->currentData().toInt());
    const int breakage = m_breakage->currentData().toInt();
    request.breakage = breakage == twice ? ReplayBreakage::None : static_cast<ReplayBreakage>(breakage);
    const QString target = m_target->text().trimmed();
    if (!target.isEmpty()) {
        request.target = QUrl(target, QUrl::StrictMode);
        if (!request.target.isValid() || request.target.host().isEmpty())
            return Error{ErrorCode::InvalidInput, tr("“%1” is not an address. Write it like "
                                                     "http://127.0.0.1:8080.")
                                                      .arg(target)};
    }
    return request;
}

void ReplayDialog::send() {
    m_problem->setMessage(Meaning::Neutral, QString());
    const Result<ReplayRequest> wanted = request();
    if (!wanted) {
        m_problem->setMessage(Meaning::Bad, wanted.error().detail);
        return;
    }
    m_send->setEnabled(false);
    sendOnce(*wanted, m_breakage->currentData().toInt() == twice);
}

void ReplayDialog::sendOnce(const ReplayRequest& request, bool again) {
    m_backend.endpoint().replay(request).then(this,
                                              [this, request, again](const Result<ReplayAnswer>& answer) {
                                                  if (answer && again) {
                                                      sendOnce(request, false);
                                                      return;
                                                  }
                                                  m_send->setEnabled(true);
                                                  if (answer)
                                                      showAnswer(*answer);
                                                  else
                                                      showError(answer.error());
                                              });
}

void ReplayDialog::showError(const Error& error) {
    const bool ours = error.code == ErrorCode::InvalidInput;
    m_problem->setMessage(Meaning::Bad, ours ? error.detail : ErrorWords::sentence(error.code));
}

void ReplayDialog::showAnswer(const ReplayAnswer& answer) {
    m_replay = answer.replay;
    m_status->setStatus(ExchangeWords::status(answer.status), ExchangeWords::meaningOfStatus(answer.status));
    QStringList sentences = {tr("Replied in %1.").arg(Formatting::elapsed(answer.durationUs))};
    if (answer.duplicate)
        sentences.append(tr("The endpoint knew the event and sent its first reply again."));
    m_sentence->setText((sentences + answer.notes).join(u'\n'));
    m_show->setVisible(m_replay != 0);
    m_compare->setVisible(m_replay != 0);
    m_message->setMessage(ExchangeWords::status(answer.status), answer.headers, answer.contentType,
                          answer.body);
    m_answer->show();
}

} // namespace opbx::ui
