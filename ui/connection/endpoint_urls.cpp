#include "ui/connection/endpoint_urls.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QLabel>

namespace opbx::ui {

QString EndpointUrls::pathOf(Endpoint endpoint) {
    return QString::fromLatin1(endpointPath(endpoint));
}

EndpointUrls::EndpointUrls(QWidget* parent)
    : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::groupMargin);
    add(tr("Voice application"), Endpoint::VoiceRoute);
    add(tr("Session updates"), Endpoint::SessionUpdate);
    add(tr("Call records (CDR)"), Endpoint::Cdr);
    setBaseUrl({});
}

void EndpointUrls::add(const QString& name, Endpoint endpoint) {
    auto* field = new CopyField(tr("address for: %1").arg(name), this);
    field->setPlaceholder(tr("Enter the public address first."));
    auto* pair = new QVBoxLayout;
    pair->setSpacing(metrics::labelGap);
    pair->addWidget(textLabel(name, TypeSize::Body, this));
    pair->addWidget(field);
    static_cast<QBoxLayout*>(layout())->addLayout(pair);
    m_lines.append({field, pathOf(endpoint)});
}

void EndpointUrls::setBaseUrl(const QString& baseUrl) {
    for (const Line& line : std::as_const(m_lines))
        line.field->setValue(baseUrl.isEmpty() ? QString() : baseUrl + line.path);
}

QStringList EndpointUrls::urls() const {
    QStringList urls;
    for (const Line& line : m_lines)
        urls.append(line.field->value());
    return urls;
}

} // namespace opbx::ui
