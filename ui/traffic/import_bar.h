// Takes exchanges of other programs into the history: an HTTP archive, or what a running ngrok agent has captured; and says how
// it ended. GUI thread.
#pragma once

#include "core/base/result.h"
#include "core/formats/imported_exchanges.h"
#include "ui/backend/backend.h"

#include <QWidget>

class QAction;

namespace opbx::ui {

class Banner;
class ProgressBar;

class ImportBar final : public QWidget {
    Q_OBJECT

public:
    ImportBar(Backend& backend, QWidget* parent);

    /// From an archive, from ngrok.
    QList<QAction*> actions() const { return {m_har, m_ngrok}; }
    void importFile(const QString& file);
    /// `address`: of the agent's web page; empty: where it usually is.
    void importNgrok(const QString& address);

signals:
    /// The history holds more than before.
    void imported();

private:
    void chooseFile();
    void askForNgrok();
    void begin();
    void ended(const Result<ImportOutcome>& outcome);
    static QString outcomeWords(const ImportOutcome& outcome);
    static QString leftOutWords(const LeftOutEntry& entry);

    Backend& m_backend;
    bool m_running = false;
    QAction* m_har;
    QAction* m_ngrok;
    Banner* m_outcome;
};

} // namespace opbx::ui
