// The three addresses that are entered in the Cloudonix portal, each with a copy button. GUI thread.
#pragma once

#include "core/exchange/endpoint.h"

#include <QWidget>

namespace opbx::ui {

class CopyField;

class EndpointUrls final : public QWidget {
    Q_OBJECT

public:
    explicit EndpointUrls(QWidget* parent);

    /// Path of an endpoint, as it is entered at Cloudonix after the public address.
    static QString pathOf(Endpoint endpoint);

    /// Without trailing slash; empty while none is known.
    void setBaseUrl(const QString& baseUrl);
    /// In the order shown.
    QStringList urls() const;

private:
    void add(const QString& name, Endpoint endpoint);

    struct Line {
        CopyField* field;
        QString path;
    };
    QList<Line> m_lines;
};

} // namespace opbx::ui
