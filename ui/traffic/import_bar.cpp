#include "ui/traffic/import_bar.h"

#include "ui/support/banner.h"
#include "ui/support/error_words.h"
#include "ui/support/icons.h"
#include "ui/traffic/inspector_backend.h"

#include <QAction>
#include <QBoxLayout>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QUrl>

namespace opbx::ui {

namespace {
constexpr qint64 largestFile = 256LL * 1024 * 1024;
const QString usualAddress = QStringLiteral("http://127.0.0.1:4040");
} // namespace

ImportBar::ImportBar(Backend& backend, QWidget* parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_har(new QAction(icon(QStringLiteral("import")), tr("&Import an HTTP archive…"), this))
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
        ended(Error{ErrorCode::BodyTooLarge, QStringLiteral("the archive is too large")});
        return;
    }
    m_backend.inspector().importHar(archive.readAll(), this,
                                    [this](const Result<qint64>& count) { ended(count); });
}

void ImportBar::importNgrok(const QString& address) {
    if (m_running)
        return;
    begin();
    m_backend.inspector().importNgrok(QUrl(address.trimmed()), this,
                                      [this](const Result<qint64>& count) { ended(count); });
}

void ImportBar::ended(const Result<qint64>& count) {
    m_running = false;
    m_har->setEnabled(true);
    m_ngrok->setEnabled(true);
    if (count) {
        m_outcome->setMessage(Meaning::Good, tr("%n exchange(s) imported.", nullptr, int(*count)),
                              tr("Close"));
        emit imported();
        return;
    }
    const bool noArchive = count.error().code == ErrorCode::MalformedBody;
    m_outcome->setMessage(
        Meaning::Bad,
        noArchive ? tr("This is not an HTTP archive. Export one from a browser's network tools, from "
                       "ngrok's or from this program.")
                  : ErrorWords::sentence(count.error().code),
        tr("Close"));
}

} // namespace opbx::ui
