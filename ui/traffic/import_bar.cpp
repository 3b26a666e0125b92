#include "ui/traffic/import_bar.h"

#include "ui/backend/history_backend.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/words/error_words.h"

#include <QAction>
#include <QBoxLayout>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QUrl>

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 largestFile = 256LL * 1024 * 1024;
constexpr qsizetype mostNamed = 5; // of the entries that are left out
const QString usualAddress = u"http://127.0.0.1:4040"_s;
} // namespace

ImportBar::ImportBar(Backend& backend, QWidget* parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_har(new QAction(icon(u"import"_s), tr("&Import an HTTP archive…"), this))
    , m_ngrok(new QAction(tr("Import from a running n&grok…"), this))
    , m_outcome(new Banner(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_outcome);
    connect(m_har, &QAction::triggered, this, &ImportBar::chooseFile);
    connect(m_ngrok, &QAction::triggered, this, &ImportBar::askForNgrok);
    connect(m_outcome, &Banner::buttonClicked, this, &QWidget::hide);
    hide();
}

void ImportBar::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Import an HTTP archive"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("HTTP Archive (*.har)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ImportBar::importFile);
    dialog->open();
}

void ImportBar::askForNgrok() {
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Import from ngrok"));
    dialog->setLabelText(tr("Address of the agent's web page on this computer"));
    dialog->setTextValue(usualAddress);
    dialog->setOkButtonText(tr("Import"));
    connect(dialog, &QInputDialog::textValueSelected, this, &ImportBar::importNgrok);
    dialog->open();
}

void ImportBar::begin() {
    m_running = true;
    show();
    m_har->setEnabled(false);
    m_ngrok->setEnabled(false);
    m_outcome->setMessage(Meaning::Neutral, tr("Importing…"));
}

void ImportBar::importFile(const QString& file) {
    if (m_running)
        return; // one at a time
    begin();
    QFile archive(file);
    if (!archive.open(QIODevice::ReadOnly)) {
        ended(Error{ErrorCode::FileUnreadable, archive.errorString()});
        return;
    }
    if (archive.size() > largestFile) {
        ended(Error{ErrorCode::BodyTooLarge, u"the archive is too large"_s});
        return;
    }
    m_backend.history().importHar(archive.readAll()).then(this, [this](const Result<ImportOutcome>& outcome) {
        ended(outcome);
    });
}

void ImportBar::importNgrok(const QString& address) {
    if (m_running)
        return;
    begin();
    m_backend.history()
        .importNgrok(QUrl(address.trimmed()))
        .then(this, [this](const Result<ImportOutcome>& outcome) { ended(outcome); });
}

QString ImportBar::leftOutWords(const LeftOutEntry& entry) {
    const QString what = entry.what.isEmpty()
                             ? tr("Entry %1", "of an archive").arg(entry.place)
                             : tr("Entry %1 (%2)", "of an archive").arg(entry.place).arg(entry.what);
    switch (entry.reason) {
    case EntryLeftOut::NoRequest: return tr("%1 has no request.").arg(what);
    case EntryLeftOut::NoMethod: return tr("%1 has no HTTP method.").arg(what);
    case EntryLeftOut::NoAddress: return tr("%1 has no URL.").arg(what);
    case EntryLeftOut::NotHttp: return tr("%1 is not HTTP.").arg(what);
    }
    return {};
}

QString ImportBar::outcomeWords(const ImportOutcome& outcome) {
    QStringList lines{tr("%n exchange(s) imported.", nullptr, int(outcome.imported))};
    if (outcome.withoutTime > 0)
        lines << tr("%n of them had no readable time and got the time of the import.", nullptr,
                    int(outcome.withoutTime));
    if (outcome.leftOutCount > 0)
        lines << tr("%n entries were left out:", nullptr, int(outcome.leftOutCount));
    const qsizetype shown = std::min(outcome.leftOut.size(), mostNamed);
    for (const LeftOutEntry& entry : outcome.leftOut.first(shown))
        lines << leftOutWords(entry);
    if (outcome.leftOutCount > shown)
        lines << u"…"_s;
    return lines.join(u'\n');
}

void ImportBar::ended(const Result<ImportOutcome>& outcome) {
    m_running = false;
    m_har->setEnabled(true);
    m_ngrok->setEnabled(true);
    if (outcome) {
        const bool whole = outcome->leftOutCount == 0 && outcome->withoutTime == 0;
        m_outcome->setMessage(whole ? Meaning::Good : Meaning::Attention, outcomeWords(*outcome),
                              tr("Close"));
        emit imported();
        return;
    }
    const bool noArchive = outcome.error().code == ErrorCode::MalformedBody;
    m_outcome->setMessage(
        Meaning::Bad,
        noArchive ? tr("This is not an HTTP archive. Export one from a browser's network tools, from "
                       "ngrok's or from this program.")
                  : ErrorWords::sentence(outcome.error().code),
        tr("Close"));
}

} // namespace opbx::ui
