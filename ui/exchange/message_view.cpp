#include "ui/exchange/message_view.h"

#include "ui/exchange/body_view.h"
#include "ui/exchange/header_model.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QSplitter>

namespace opbx::ui {

MessageView::MessageView(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_startLine(new CopyField(tr("the first line of: %1").arg(name), this))
    , m_headers(new TableView(this))
    , m_model(new HeaderModel(this))
    , m_body(new BodyView(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this)) {
    m_startLine->setMonospace(true);
    m_headers->setAccessibleName(tr("Headers of: %1").arg(name));
    m_headers->setModel(m_model);
    m_headers->setEmptyContent(QString(), tr("No headers."));
    m_splitter->addWidget(m_headers);
    m_splitter->addWidget(m_body);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(metrics::splitterHandle);
    connect(m_body, &BodyView::sought, m_model, &HeaderModel::setSought);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::groupMargin, metrics::groupMargin, metrics::groupMargin, 0);
    column->setSpacing(metrics::labelGap);
    column->addWidget(m_startLine);
    column->addWidget(m_splitter, 1);
}

void MessageView::setMessage(const QString& startLine, const HttpHeaders& headers,
                             const QByteArray& contentType, const QByteArray& body) {
    m_startLine->setValue(startLine);
    m_model->setRows(headers);
    m_body->setBody(body, contentType);
}

void MessageView::setBeside(QWidget* widget) {
    m_splitter->addWidget(widget);
    m_splitter->setStretchFactor(2, 2);
}

} // namespace opbx::ui
