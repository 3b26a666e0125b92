// Copies the exchange that is shown as a curl command, JSON, HAR or a report for support. GUI thread. Values that may be
// secret are left out unless that is chosen.
#pragma once

#include "core/explain/verdict_explanation.h"
#include "ui/backend/backend.h"

#include <QObject>

class QAction;

namespace opbx::ui {

class Background;

class CopyActions final : public QObject {
    Q_OBJECT

public:
    CopyActions(Backend& backend, QObject* parent);

    /// Null switches the actions off.
    void setExchange(ExchangePtr exchange);

    QAction* curl() const { return m_curl; }
    /// All of them, in the order of the menu.
    QList<QAction*> actions() const { return {m_curl, m_json, m_har, m_report, m_curlWithSecrets}; }

    /// What a verdict is explained with: the settings and keys of now.
    static EndpointConfig endpointConfig(Backend& backend);

private:
    /// Writes an exchange; touches nothing of the window, since a large one is written beside it.
    using Format = std::function<QString(const Exchange& exchange)>;
    enum class Secrets { Out, AsKept, PutBack };

    QString baseUrl() const;
    /// `format` is made when the action is chosen.
    QAction* add(const QString& text, Secrets secrets, std::function<Format()> format);
    Format report() const;
    void copy(Secrets secrets, const Format& format);

    Backend& m_backend;
    ExchangePtr m_exchange;
    Background* m_writing;
    QAction* m_curl;
    QAction* m_json;
    QAction* m_har;
    QAction* m_report;
    QAction* m_curlWithSecrets;
};

} // namespace opbx::ui
