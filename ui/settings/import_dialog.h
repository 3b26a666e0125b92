// Shows how an address book is understood before it is imported: encoding, columns, how many numbers, what is left out and why. Every
// choice asks again. Imports nothing itself. GUI thread.
#pragma once

#include "ui/backend/directory_backend.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace opbx::ui {

class Banner;
class ImportColumns;

class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    /// `directory` outlives the dialog.
    ImportDialog(DirectoryBackend& directory, QString file, const QString& region, QWidget* parent);

    /// As shown.
    const DirectoryReading& reading() const { return m_reading; }

    /// Sentence for a file that cannot be imported.
    static QString words(const Error& error);

private:
    void makeLayout();
    QWidget* makeChoices();
    void ask();
    void show(const Result<DirectoryImport>& import);
    void showUnderstood(const DirectoryImport& import);
    static QString leftOutWords(const DirectoryLeftOut& left, bool isVCard);

    DirectoryBackend& m_directory;
    QString m_file;
    DirectoryReading m_reading;
    int m_asked = 0; // answers to earlier questions are dropped
    QLineEdit* m_region;
    QComboBox* m_charset;
    ImportColumns* m_columns;
    QLabel* m_count;
    QLabel* m_leftOutTitle;
    QListWidget* m_leftOut;
    Banner* m_banner;
    QDialogButtonBox* m_buttons;
};

} // namespace opbx::ui
