#include "ui/frame/about_dialog.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QIcon>
#include <QLabel>
#include <QSysInfo>

#include <array>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

struct Component {
    const char* name;
    const char* licence; // SPDX
    const char* url;
};

constexpr std::array components = {
    Component{"Qt", "LGPL-3.0-only", "https://www.qt.io"},
    Component{"Qt HTTP Server, Qt Charts", "GPL-3.0-only", "https://doc.qt.io/qt-6/licensing.html"},
    Component{"QtKeychain", "BSD-2-Clause, BSD-3-Clause", "https://github.com/frankosterfeld/qtkeychain"},
    Component{"OpenSSL", "Apache-2.0", "https://www.openssl.org"},
    Component{"libphonenumber", "Apache-2.0", "https://github.com/google/libphonenumber"},
    Component{"SQLite", "blessing", "https://www.sqlite.org"},
    Component{"prometheus-cpp", "MIT", "https://github.com/jupp0r/prometheus-cpp"},
    Component{"zlib", "Zlib", "https://www.zlib.net"},
};

QLabel* link(const QString& url, const QString& text, QWidget* parent) {
    auto* label = new PlainLabel(parent);
    label->setTextFormat(Qt::RichText); // a link to an address of ours
    label->setText(u"<a href=\"%1\">%2</a>"_s.arg(url, text.toHtmlEscaped()));
    label->setOpenExternalLinks(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    return label;
}

} // namespace

QString AboutDialog::versions() {
    return u"OPBX %1, Qt %2, %3 %4"_s.arg(QCoreApplication::applicationVersion(),
                                          QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(),
                                          QSysInfo::currentCpuArchitecture());
}

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("About OPBX"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(metrics::dialogWidth);
    auto* picture = new PlainLabel(this);
    picture->setPixmap(
        QIcon(u":/opbx/icons/opbx.svg"_s)
            .pixmap(QSize(metrics::largeIconSize, metrics::largeIconSize), devicePixelRatioF()));
    auto* titles = new QVBoxLayout;
    titles->setSpacing(metrics::labelGap);
    titles->addWidget(textLabel(u"OPBX Desktop"_s, TypeSize::Title, this));
    auto* version = new QHBoxLayout;
    version->setSpacing(metrics::labelGap);
    auto* versionWords = quietLabel(versions(), TypeSize::Small, this);
    versionWords->setTextInteractionFlags(Qt::TextSelectableByMouse);
    version->addWidget(versionWords, 1);
    version->addWidget(new CopyButton(tr("Copy the versions"), &AboutDialog::versions, this));
    titles->addLayout(version);
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::pageMargin);
    head->addWidget(picture, 0, Qt::AlignTop);
    head->addLayout(titles, 1);

    // Tab comes to the controls in the order in which they are made.
    auto* licence = link(u"https://www.gnu.org/licenses/gpl-3.0.html"_s, tr("Read the licence"), this);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::sectionGap);
    grid->setVerticalSpacing(metrics::labelGap);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const Component& component : components) {
        grid->addWidget(link(QString::fromLatin1(component.url), QString::fromLatin1(component.name), this),
                        row, 0);
        auto* words = quietLabel(QString::fromLatin1(component.licence), TypeSize::Small, this);
        words->setWordWrap(false);
        grid->addWidget(words, row++, 1);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin,
                               metrics::pageMargin);
    column->setSpacing(metrics::groupMargin);
    column->addLayout(head);
    column->addSpacing(metrics::groupMargin);
    column->addWidget(quietLabel(
        tr("Free software under the GNU General Public License, version 3 or later; the program as "
           "it is distributed is under version 3, because Qt HTTP Server is. It comes without any "
           "warranty."),
        TypeSize::Body, this));
    column->addWidget(licence);
    column->addSpacing(metrics::groupMargin);
    column->addWidget(textLabel(tr("Made with"), TypeSize::Section, this));
    column->addLayout(grid);
    column->addStretch(1);
    column->addWidget(buttons);
}

} // namespace opbx::ui
