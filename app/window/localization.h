// The language of the window: translators and the direction of the layout. GUI thread, once, before the first widget.
// Holds no list of languages that read from the right: Qt knows them.
#pragma once

#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

class QApplication;

namespace opbx::ui {

class Localization {
public:
    /// `language`: the setting `ui/language`, e.g. "he" or "de_AT"; "system" or unknown: the language of the system.
    Localization(QApplication& application, const QString& language);
    ~Localization();

    /// What texts, numbers and dates are written in.
    QLocale locale() const { return m_locale; }

    /// Languages that this program speaks, as names for the setting: "en", "he", …; English first.
    static QStringList languages();

private:
    void install(const QString& name, const QString& folder);

    QApplication& m_application;
    QLocale m_locale;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace opbx::ui
