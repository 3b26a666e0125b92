#include "app/window/localization.h"

#include "ui/theme/region.h"
#include "ui/words/marking_translator.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

const QString translationsFolder = u":/opbx/translations"_s;

/// The locale that is asked for, where its language is one of ours; English of that region otherwise, so that numbers and
/// dates do not speak another language than the words around them.
QLocale supported(const QLocale& wanted) {
    const QStringList names = Localization::languages();
    const auto isOurs = [&](const QLocale& locale) {
        return std::any_of(names.begin(), names.end(), [&](const QString& name) {
            return QLocale(name).language() == locale.language();
        });
    };
    if (isOurs(wanted))
        return wanted;
    const QLocale english(QLocale::English, wanted.territory());
    return english.territory() == wanted.territory() ? english : QLocale(QLocale::English);
}

} // namespace

Localization::Localization(QApplication& application, const QString& language)
    : m_application(application) {
    const QLocale named(language);
    const bool known = !language.isEmpty() && named.language() != QLocale::C;
    m_locale = supported(known ? named : QLocale::system());
    QLocale::setDefault(m_locale);
    // A language without a country says nothing about where its reader lives.
    Region::set(m_application, known && language.contains(u'_') ? named : Region::ofSystem());
    install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"opbx"_s, translationsFolder);
    m_application.setLayoutDirection(m_locale.textDirection());
}

Localization::~Localization() {
    for (const auto& translator : m_translators)
        m_application.removeTranslator(translator.get());
}

QStringList Localization::languages() {
    QStringList names = QDir(translationsFolder).entryList({u"opbx_*.qm"_s}, QDir::Files, QDir::Name);
    for (QString& name : names)
        name = name.section(u'_', 1).section(u'.', 0, 0);
    std::stable_partition(names.begin(), names.end(), [](const QString& name) { return name == u"en"_s; });
    return names;
}

void Localization::install(const QString& name, const QString& folder) {
    auto translator = std::make_unique<MarkingTranslator>();
    // Qt brings no file for its own English; that is no failure.
    if (!translator->load(m_locale, name, u"_"_s, folder))
        return;
    m_application.installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace opbx::ui
