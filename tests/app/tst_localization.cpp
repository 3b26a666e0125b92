// The window in each of its languages: words, plurals and direction.
#include "app/window/localization.h"
#include "ui/theme/region.h"
#include "ui/words/marking_translator.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTest>

using namespace opbx::ui;
using namespace Qt::StringLiterals;

class TestLocalization : public QObject {
    Q_OBJECT

private slots:
    void speaksItsLanguages();
    void followsTheSetting_data();
    void followsTheSetting();
    void datesFollowTheSystem();
    void qtSpeaksItToo_data();
    void qtSpeaksItToo();
    void sentencesSayTheirDirection_data();
    void sentencesSayTheirDirection();
    void leavesNothingBehind();
};

void TestLocalization::speaksItsLanguages() {
    const QStringList languages = Localization::languages();
    QCOMPARE(languages.value(0), u"en"_s);
    QVERIFY(languages.contains(u"he"_s));
    QVERIFY(languages.contains(u"de"_s));
}

void TestLocalization::followsTheSetting_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QLocale::Language>("spoken");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<QString>("cancel");

    QTest::newRow("english") << u"en"_s << QLocale::English << Qt::LeftToRight << u"Cancel"_s;
    QTest::newRow("hebrew") << u"he"_s << QLocale::Hebrew << Qt::RightToLeft << u"ביטול"_s;
    QTest::newRow("hebrew with its country")
        << u"he_IL"_s << QLocale::Hebrew << Qt::RightToLeft << u"ביטול"_s;
    QTest::newRow("german of Austria") << u"de_AT"_s << QLocale::German << Qt::LeftToRight << u"Abbrechen"_s;
    QTest::newRow("not spoken here") << u"ar"_s << QLocale::English << Qt::LeftToRight << u"Cancel"_s;
    QTest::newRow("no language at all")
        << u"klingon!"_s << QLocale::English << Qt::LeftToRight << u"Cancel"_s;
    QTest::newRow("the system's") << QString() << QLocale::English << Qt::LeftToRight << u"Cancel"_s;
}

void TestLocalization::followsTheSetting() {
    QFETCH(QString, language);
    QFETCH(QLocale::Language, spoken);
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(QString, cancel);
    const Localization localization(*qApp, language);
    QCOMPARE(localization.locale().language(), spoken);
    QCOMPARE(QLocale().language(), spoken);
    QCOMPARE(QApplication::layoutDirection(), direction);
    QCOMPARE(QCoreApplication::translate("opbx::ui::ProgressBar", "Cancel"), cancel);
}

/// Dates are those of the region, which a language alone does not say.
void TestLocalization::datesFollowTheSystem() {
    const QByteArray before = qgetenv("LC_ALL");
    qputenv("LC_ALL", "en_GB.UTF-8");
    { const Localization localization(*qApp, u"en"_s); }
    QCOMPARE(Region::locale().territory(), QLocale::UnitedKingdom);
    QCOMPARE(Region::firstDayOfWeek(), Qt::Monday);
    qputenv("LC_ALL", "fr_FR.UTF-8");
    { const Localization localization(*qApp, u"system"_s); }
    QCOMPARE(Region::shortDate({2026, 6, 9}), u"09/06/2026"_s);
    { const Localization localization(*qApp, u"de_AT"_s); }
    QCOMPARE(Region::locale().territory(), QLocale::Austria);
    qputenv("LC_ALL", before);
}

void TestLocalization::qtSpeaksItToo_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* language, const QStringList& words) {
        QTest::newRow(language) << QString::fromLatin1(language) << words;
    };
    row("en", {u"Close"_s, u"Cancel"_s, u"Save"_s, u"OK"_s});
    row("de_AT", {u"Schließen"_s, u"Abbrechen"_s, u"Speichern"_s, u"OK"_s});
    row("he", {u"סגור"_s, u"ביטול"_s, u"שמור"_s, u"אישור"_s});
}

/// Buttons that Qt names itself, by its own translations (qt6-translations-l10n in Debian).
void TestLocalization::qtSpeaksItToo() {
    QFETCH(QString, language);
    QFETCH(QStringList, words);
    const Localization localization(*qApp, language);
    const QDialogButtonBox box(QDialogButtonBox::Close | QDialogButtonBox::Cancel | QDialogButtonBox::Save |
                               QDialogButtonBox::Ok);
    QStringList seen;
    for (const auto which :
         {QDialogButtonBox::Close, QDialogButtonBox::Cancel, QDialogButtonBox::Save, QDialogButtonBox::Ok})
        seen.append(box.button(which)->text().remove(u'&'));
    QCOMPARE(seen, words);
}

void TestLocalization::sentencesSayTheirDirection_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("marked");
    const auto row = [](const char* text, bool marked) {
        QTest::newRow(text) << QString::fromUtf8(text) << marked;
    };
    row("", false);
    row("%1 of %2", false);
    row("Cancel", false);
    row("ביטול", false);
    row("השיחה מ-%1", false);
    row("%1 שיחות", true);
    row("%n שיחות", true);
    row("(%1) שיחות", true);
    row("Cloudonix אינו עונה.", true);
    row("\u201cCloudonix\u201d אינו עונה.", true);
    row("12 שיחות", false);
}

void TestLocalization::sentencesSayTheirDirection() {
    QFETCH(QString, text);
    QFETCH(bool, marked);
    const QString mark = marked ? QString(QChar(0x200f)) : QString();
    QCOMPARE(MarkingTranslator::marked(text), mark + text);
}

void TestLocalization::leavesNothingBehind() {
    { const Localization localization(*qApp, u"he"_s); }
    QCOMPARE(QCoreApplication::translate("opbx::ui::ProgressBar", "Cancel"), u"Cancel"_s);
}

QTEST_MAIN(TestLocalization)
#include "tst_localization.moc"
