// The picture of a call flow with what can be done with it: fit, zoom, save as PNG, SVG or PDF, print. GUI thread.
#pragma once

#include "core/base/result.h"

#include <QWidget>

class QPrinter;

namespace opbx::ui {

class FlowView;

class FlowPanel final : public QWidget {
    Q_OBJECT

public:
    FlowPanel(FlowView* view, QWidget* parent);

    /// By the ending of the name: .svg, .pdf, else PNG. The file is whole or as it was.
    Result<Done> exportTo(const QString& file) const;

signals:
    void exported();
    void failed(const opbx::Error& error);

private:
    void askForFile();
    void print();
    void printOn(QPrinter& printer) const;

    FlowView* m_view;
};

} // namespace opbx::ui
