// Copies the exchange that is shown as a curl command, JSON, HAR or a report for support. GUI thread. Values that may be
// secret are left out unless that is chosen.
#pragma once

#include "core/inspect/verdict_explanation.h"
#include "ui/support/backend.h"

#include <QObject>

class QAction;

namespace opbx::ui {

class CopyActions final : public QObject {
    Q_OBJECT

public:
    CopyActions(Backend& backend, QObject* parent);

    /// Null switches the actions off.
    void setExchange(ExchangePtr exchange);

    QAction* curl() const { return m_curl; }
    /// All of them, in the order of the menu.
    QList<QAction*> actions() const { return {m_curl, m_json, m_har, m_report, m_curlWithSecrets}; }

    /// Why the request was taken or refused, with the keys of now.
    static VerdictExplanation explain(const Exchange& exchange, const Backend& backend);

private:
    QString baseUrl() const;
    QString harText() const;
    ExchangePtr redacted() const;
    QString reportText() const;
    QAction* add(const QString& text, std::function<QString()> format);

    Backend& m_backend;
    ExchangePtr m_exchange;
    QAction* m_curl;
    QAction* m_json;
    QAction* m_har;
    QAction* m_report;
    QAction* m_curlWithSecrets;
};

} // namespace opbx::ui
