#include "tests/ui/support/settle.h"
#include "ui/filter/filter_bar.h"
#include "ui/theme/ui_state.h"
#include "ui/words/filter_words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cstdlib>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestTrafficFilter : public QObject {
    Q_OBJECT

private slots:
    void everyProblemHasWords() {
        QSet<QString> sentences;
        const int last = int(FilterProblem::TooLong);
        for (int i = 0; i <= last; ++i) {
            const QString sentence =
                ui::FilterWords::sentence({static_cast<FilterProblem>(i), 0, 1, u"thing"_s});
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(QString::number(i)));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), last + 1);
    }

    void soundFilterIsAnnouncedOnce() {
        ui::UiState state;
        ui::FilterBar bar(state, nullptr);
        QSignalSpy changed(&bar, &ui::FilterBar::filterChanged);
        bar.setExpression(u"status:>=400"_s);
        bar.setExpression(u"status:>=400 "_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.constFirst().constFirst().toString(), u"status:>=400"_s);
        QCOMPARE(bar.problem(), QString());
    }

    void mistakeIsSaidAndNothingChanges() {
        ui::UiState state;
        ui::FilterBar bar(state, nullptr);
        QSignalSpy changed(&bar, &ui::FilterBar::filterChanged);
        bar.setExpression(u"colour:red"_s);
        QCOMPARE(changed.size(), 0);
        QVERIFY2(bar.problem().contains(u"colour"), qPrintable(bar.problem()));
        bar.setExpression(u"status:200"_s);
        QCOMPARE(bar.problem(), QString());
        QCOMPARE(bar.expression(), u"status:200"_s);
        QCOMPARE(changed.size(), 1);
    }

    /// What is wrong is said with its place, where the saved filters are; nothing below moves, and no button comes or goes.
    void aMistakeMovesNothing() {
        ui::UiState state;
        ui::FilterBar bar(state, nullptr);
        bar.resize(800, bar.sizeHint().height());
        bar.show();
        bar.setExpression(
            u"status:200"_s); // chips are made anew by the first filter, with the fonts of a window that is shown
        test::settle();
        auto* field = bar.findChild<QLineEdit*>();
        const int height = bar.sizeHint().height();
        const int width = field->width();
        for (const QString& expression :
             {u"status:>=400"_s, u"status:>=400 colour:red"_s, u"("_s, QString()}) {
            bar.setExpression(expression);
            test::settle();
            QVERIFY(std::abs(bar.sizeHint().height() - height) <=
                    1); // a chip that is chosen has another border
            QCOMPARE(field->width(), width);
        }
        bar.setExpression(u"status:200 colour:red"_s);
        QVERIFY2(bar.problem().startsWith(u"The filter cannot be read at character 12: "_s),
                 qPrintable(bar.problem()));
    }

    void typingWaitsForAPause() {
        ui::UiState state;
        ui::FilterBar bar(state, nullptr);
        QSignalSpy changed(&bar, &ui::FilterBar::filterChanged);
        auto* field = bar.findChild<QLineEdit*>();
        QTest::keyClicks(field, u"dup:yes"_s);
        QCOMPARE(changed.size(), 0);
        QTRY_COMPARE(changed.size(), 1);
    }

    void completionReplacesTheWord() {
        ui::UiState state;
        ui::FilterBar bar(state, nullptr);
        bar.show();
        auto* field = bar.findChild<QLineEdit*>();
        QTest::keyClicks(field, u"dup:yes endp"_s);
        auto* completer = bar.findChild<QCompleter*>();
        QVERIFY(completer->popup()->isVisible());
        QCOMPARE(completer->completionModel()->rowCount(), 1);
        emit completer->activated(completer->completionModel()->index(0, 0).data().toString());
        QCOMPARE(field->text(), u"dup:yes endpoint:"_s);
        QCOMPARE(field->cursorPosition(), int(field->text().size()));
    }

    void savedFiltersAreChips() {
        ui::UiState state;
        ui::FilterBar bar(state, nullptr);
        const auto chips = [&bar] {
            QStringList names;
            for (const QToolButton* button : bar.findChildren<QToolButton*>()) {
                if (button->property("opbxChip").toBool())
                    names.append(button->toolTip());
            }
            return names;
        };
        const auto before = bar.rules().size();
        bar.setExpression(u"from:+1415*"_s);
        for (QToolButton* button : bar.findChildren<QToolButton*>()) {
            if (button->accessibleName() == u"Save this filter")
                button->click();
        }
        QCOMPARE(bar.rules().size(), before + 1);
        QVERIFY(chips().contains(u"from:+1415*"_s));
        ui::FilterBar again(state, nullptr);
        QCOMPARE(again.rules().constLast().expression, u"from:+1415*"_s);
    }

    void chipSwitchesOnAndOff() {
        ui::UiState state;
        ui::FilterBar bar(state, nullptr);
        const auto chip = [&bar]() -> QToolButton* {
            for (QToolButton* button : bar.findChildren<QToolButton*>()) {
                if (button->toolTip() == u"attempt:>1" && button->isEnabled())
                    return button;
            }
            return nullptr;
        };
        chip()->click();
        QCOMPARE(bar.expression(), u"attempt:>1"_s);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(chip()->isChecked());
        chip()->click();
        QCOMPARE(bar.expression(), QString());
    }
};

QTEST_MAIN(TestTrafficFilter)
#include "tst_traffic_filter.moc"
