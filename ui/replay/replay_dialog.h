// Edits a request that has come before and sends it once more, and shows what came back. GUI thread. Sends nothing itself.
#pragma once

#include "core/base/result.h"
#include "core/simulator/replay_values.h"
#include "ui/backend/backend.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QToolButton;

namespace opbx::ui {

class Banner;
class MessageView;
class StatusPill;

class ReplayDialog final : public QDialog {
    Q_OBJECT

public:
    ReplayDialog(Backend& backend, ExchangePtr original, QWidget* parent);

    /// What would be sent now; only what was changed is an edit. InvalidInput with the line of a header that is none, or for a
    /// target that is no address.
    Result<ReplayRequest> request() const;
    void send();

signals:
    void exchangeRequested(qint64 id);
    void compareRequested(qint64 original, qint64 replay);

private:
    QWidget* makeRequest();
    QWidget* makeOptions();
    QWidget* makeAnswer();
    void fill();
    void bodyChanged();
    void layOutBody();
    static bool isEasilyLaidOut(const QByteArray& body);
    void sendOnce(const ReplayRequest& request, bool again);
    void showAnswer(const ReplayAnswer& answer);
    void showError(const Error& error);

    Backend& m_backend;
    ExchangePtr m_original;
    QString m_headersAtFirst;
    QString m_bodyAtFirst;
    qint64 m_replay = 0;
    bool m_credentialChosen = false; // by the reader

    QComboBox* m_method;
    QLineEdit* m_path;
    QPlainTextEdit* m_headers;
    QPlainTextEdit* m_body;
    QToolButton* m_layOut;
    QComboBox* m_credential;
    QComboBox* m_breakage;
    QLineEdit* m_target;
    Banner* m_problem;
    QSplitter* m_splitter;
    QWidget* m_answer = nullptr;
    StatusPill* m_status = nullptr;
    QLabel* m_sentence = nullptr;
    MessageView* m_message = nullptr;
    QPushButton* m_show = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_send;
};

} // namespace opbx::ui
