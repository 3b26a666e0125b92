#include "ui/routing/flow_panel.h"

#include "core/files/file_replacement.h"
#include "ui/routing/flow_view.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"

#include <QBoxLayout>
#include <QBuffer>
#include <QFileDialog>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSvgGenerator>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double zoomAStep = 1.25;
constexpr int pixelsAPoint = 2; // of a PNG, so that it can be printed
constexpr int pictureDpi = 96;

QPageLayout pageFor(const QSizeF& picture) {
    const auto orientation =
        picture.width() > picture.height() ? QPageLayout::Landscape : QPageLayout::Portrait;
    return {QPageSize(QPageSize::A4), orientation, QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter};
}

/// On a page: not larger than drawn, else a flow of two boxes would fill it.
QRectF onPage(const QSizeF& picture, const QSizeF& page, double dotsAPixel) {
    const QSizeF size = picture * dotsAPixel;
    return {QPointF(), size.width() > page.width() || size.height() > page.height()
                           ? size.scaled(page, Qt::KeepAspectRatio)
                           : size};
}

} // namespace

FlowPanel::FlowPanel(FlowView* view, QWidget* parent)
    : QWidget(parent)
    , m_view(view) {
    auto* column = new QVBoxLayout;
    column->setSpacing(metrics::labelGap);
    const auto add = [&](const QString& iconName, const QString& name, auto what) {
        QToolButton* button = iconButton(iconName, name, this);
        connect(button, &QToolButton::clicked, this, what);
        column->addWidget(button);
    };
    add(u"add"_s, tr("Zoom in"), [this] { m_view->zoom(zoomAStep); });
    add(u"remove"_s, tr("Zoom out"), [this] { m_view->zoom(1 / zoomAStep); });
    add(u"compare"_s, tr("Fit to the window"), [this] { m_view->fit(); });
    add(u"export"_s, tr("Save the picture…"), [this] { askForFile(); });
    add(u"external"_s, tr("Print the picture…"), [this] { print(); });
    column->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, metrics::groupMargin, 0, 0);
    row->setSpacing(metrics::groupMargin);
    row->addWidget(m_view, 1);
    row->addLayout(column);
}

void FlowPanel::askForFile() {
    auto* dialog = new QFileDialog(this, tr("Save the picture of the call flow"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QStringList filters{tr("PNG (*.png)"), tr("SVG (*.svg)"), tr("PDF (*.pdf)")};
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->selectFile(u"call-flow"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString& chosen) {
        dialog->setDefaultSuffix(QStringList{u"png"_s, u"svg"_s, u"pdf"_s}.value(filters.indexOf(chosen)));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        if (const Result<Done> done = exportTo(file); !done)
            emit failed(done.error());
        else
            emit exported();
    });
    dialog->open();
}

Result<Done> FlowPanel::exportTo(const QString& file) const {
    const std::unique_ptr<FlowView> paper = m_view->onPaper();
    const QSizeF size = paper->pictureSize();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const QString name = m_view->flowName();
    if (file.endsWith(u".svg"_s, Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(size.toSize());
        svg.setViewBox(QRectF(QPointF(), size));
        svg.setTitle(name);
        QPainter painter(&svg);
        paper->paintPicture(painter, QRectF(QPointF(), size));
    } else if (file.endsWith(u".pdf"_s, Qt::CaseInsensitive)) {
        QPdfWriter pdf(&buffer);
        pdf.setTitle(name);
        pdf.setPageLayout(pageFor(size));
        QPainter painter(&pdf);
        paper->paintPicture(painter, onPage(size, pdf.pageLayout().paintRectPixels(pdf.resolution()).size(),
                                            double(pdf.resolution()) / pictureDpi));
    } else {
        QImage image((size * pixelsAPoint).toSize(), QImage::Format_RGB32);
        image.fill(paper->palette().color(QPalette::Base));
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paper->paintPicture(painter, image.rect());
        painter.end();
        if (!image.save(&buffer, "PNG"))
            return Error{ErrorCode::FileUnwritable, u"The picture cannot be made."_s};
    }
    return replaceFile(file, buffer.data());
}

void FlowPanel::print() {
    auto printer = std::make_shared<QPrinter>();
    printer->setDocName(m_view->flowName());
    printer->setPageLayout(pageFor(m_view->pictureSize()));
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this,
            [this, printer] { printOn(*printer); });
    dialog->open();
}

void FlowPanel::printOn(QPrinter& printer) const {
    const std::unique_ptr<FlowView> paper = m_view->onPaper();
    QPainter painter(&printer);
    paper->paintPicture(painter, onPage(paper->pictureSize(),
                                        printer.pageLayout().paintRectPixels(printer.resolution()).size(),
                                        double(printer.resolution()) / pictureDpi));
}

} // namespace opbx::ui
