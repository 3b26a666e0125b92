// Under the two files of the TLS certificate: what the chosen pair is good for, and a way to make a self-signed one, which fills in
// both. It is in force when the settings are applied. GUI thread.
#pragma once

#include "ui/backend/certificate_backend.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace opbx::ui {

class Banner;
class SettingsDraft;

class CertificateCard final : public QWidget {
    Q_OBJECT

public:
    CertificateCard(CertificateBackend& certificates, SettingsDraft& draft, QWidget* parent);

private:
    void makeLayout();
    void setAsking(bool asking);
    void make();
    void made(const Result<TlsFiles>& files);
    void draftChanged();
    void inspect();
    void showReport(const CertificateReport& report);
    static QString words(const Error& error);

    CertificateBackend& m_certificates;
    SettingsDraft& m_draft;
    QPushButton* m_ask;
    QWidget* m_form;
    QLineEdit* m_names;
    QPushButton* m_make;
    Banner* m_outcome; // of making one
    Banner* m_report;  // on the chosen pair
    TlsFiles m_inspected;
    int m_turn = 0; // answers of earlier questions come too late
};

} // namespace opbx::ui
