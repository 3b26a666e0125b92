// The directory in the settings: importing, what is said of it, removing after a second click.
#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/fake_directory.h"
#include "ui/settings/directory_card.h"
#include "ui/settings/import_dialog.h"
#include "ui/widgets/banner.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

class TestDirectoryCard : public QObject {
    Q_OBJECT

private slots:
    void importsAndSaysSo() {
        test::FakeDirectory directory;
        directory.setOutcome(DirectoryImport{{{u"12125550142"_s, u"Ada"_s}}, 3});
        DirectoryCard card(directory, nullptr);
        card.show();
        card.findChild<QLineEdit*>()->setText(u"de"_s);
        card.importFrom(u"/tmp/book.csv"_s);
        QTRY_VERIFY(importButton(card)->isEnabled());
        QCOMPARE(directory.size(), 0); // nothing before the user agrees
        importButton(card)->click();
        QCOMPARE(directory.lastFile(), u"/tmp/book.csv"_s);
        QCOMPARE(directory.lastRegion(), u"DE"_s);
        auto* banner = card.findChild<Banner*>();
        QTRY_VERIFY(banner->sentence().startsWith(u"1 number"));
        QVERIFY(banner->sentence().contains(u"3 entry"));
        QVERIFY(says(card, u"1 number"_s));
        QCOMPARE(test::unnamedControls(card), QStringList());
    }

    void failuresAreSaid_data() {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("useless") << ErrorCode::InvalidInput << u"no name"_s;
        QTest::newRow("too large") << ErrorCode::BodyTooLarge << u"too large"_s;
        QTest::newRow("spreadsheet") << ErrorCode::Unsupported << u"Save it as CSV"_s;
        QTest::newRow("unreadable") << ErrorCode::FileUnreadable << u"cannot be read"_s;
    }

    void failuresAreSaid() {
        QFETCH(ErrorCode, code);
        QFETCH(QString, words);
        test::FakeDirectory directory;
        directory.setOutcome(Error{code, {}});
        DirectoryCard card(directory, nullptr);
        card.importFrom(u"x"_s);
        auto* dialog = card.findChild<ImportDialog*>();
        QTRY_VERIFY(dialog->findChild<Banner*>()->sentence().contains(words));
        QVERIFY(!importButton(card)->isEnabled());
    }

    void removingTakesTwoClicks() {
        test::FakeDirectory directory;
        directory.setOutcome(DirectoryImport{{{u"12125550142"_s, u"Ada"_s}}, 0});
        DirectoryCard card(directory, nullptr);
        card.show();
        QVERIFY(!button(card, u"Remove all names"_s)->isEnabled());
        card.importFrom(u"x"_s);
        QTRY_VERIFY(importButton(card)->isEnabled());
        importButton(card)->click();
        QTRY_VERIFY(button(card, u"Remove all names"_s)->isEnabled());
        button(card, u"Remove all names"_s)->click();
        QCOMPARE(directory.size(), 1);
        button(card, u"Remove them"_s)->click();
        QCOMPARE(directory.size(), 0);
        QTRY_VERIFY(says(card, u"no names yet"_s));
    }

    void columnsAreShownAndCanBeChanged() {
        test::FakeDirectory directory;
        DirectoryImport import{{{u"12125550142"_s, u"Ada"_s}}, 1};
        import.charset = "windows-1255";
        import.columns = {{u"Nick"_s, u"Ada"_s, DirectoryColumn::LeftOut, ColumnReason::NotNeeded},
                          { u"Tel"_s,
                            u"+1 212 555 0142"_s,
                            DirectoryColumn::Number,
                            ColumnReason::Header }};
        import.leftOut = {{ 4, u"Bob"_s, u"none"_s, LeftOutReason::NotANumber }};
        import.leftOutCounts = {0, 0, 0, 1};
        directory.setOutcome(import);
        ImportDialog dialog(directory, u"/tmp/book.csv"_s, u"US"_s, nullptr);
        dialog.QWidget::show();
        QTRY_VERIFY(says(dialog, u"1 number"_s));
        QVERIFY(says(dialog, u"1 left out"_s));
        QCOMPARE(dialog.findChild<QListWidget*>()->item(0)->text(),
                 u"Row 4, Bob: “none” is not a complete phone number."_s);
        QCOMPARE(test::unnamedControls(dialog), QStringList());
        QComboBox* use = nullptr;
        QComboBox* charset = nullptr;
        for (QComboBox* box : dialog.findChildren<QComboBox*>()) {
            use = box->accessibleName() == u"Use of Nick" ? box : use;
            charset = box->accessibleName() == u"Encoding" ? box : charset;
        }
        QVERIFY(use != nullptr && charset != nullptr);
        QVERIFY(charset->currentText().contains(u"windows-1255"));
        use->setFocus();
        QTest::keyClick(use, Qt::Key_Down);
        QTRY_COMPARE(directory.previews(), 2);
        QCOMPARE(directory.lastReading().columns.value(0), DirectoryColumn::Name);
        QCOMPARE(dialog.reading().columns.size(), 1);
        charset->setFocus();
        QTest::keyClick(charset, Qt::Key_Down);
        QTRY_COMPARE(directory.previews(), 3);
        QCOMPARE(dialog.reading().charset, QByteArray("UTF-8"));
    }

private:
    static QPushButton* importButton(const QWidget& card) {
        return card.findChild<ImportDialog*>()->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    }

    static QPushButton* button(const QWidget& card, const QString& name) {
        const auto buttons = card.findChildren<QPushButton*>();
        for (QPushButton* button : buttons) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

    static bool says(const QWidget& card, const QString& words) {
        const auto labels = card.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().contains(words); });
    }
};

QTEST_MAIN(TestDirectoryCard)
#include "tst_directory_card.moc"
