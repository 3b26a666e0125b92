// The row above the pages: state of the endpoint, its addresses, the search field, Send a test call. GUI
// thread.
#pragma once

#include "ui/backend/endpoint_backend.h"

#include <QWidget>

class QAction;
class QLineEdit;

namespace opbx::ui {

class CopyField;
class StatusPill;

class TopBar final : public QWidget {
    Q_OBJECT

public:
    TopBar(QAction* sendTestCall, QWidget* parent);

    void setEndpointState(const EndpointState& state);
    void setSearchPlaceholder(const QString& text);
    void setSearchText(const QString& text);
    void focusSearch();

signals:
    /// Return was pressed, or the field was emptied.
    void searchRequested(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StatusPill* m_state;
    CopyField* m_listenUrl;
    CopyField* m_publicUrl;
    QLineEdit* m_search;
};

} // namespace opbx::ui
