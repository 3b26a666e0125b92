#include "tests/ui/support/accessibility.h"
#include "ui/theme/formatting.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/progress_bar.h"
#include "ui/widgets/status_pill.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/error_words.h"

#include <QClipboard>
#include <QDirIterator>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

/// Three columns that describe themselves, rows filled by the test.
class Records final : public QStandardItemModel {
public:
    Records()
        : QStandardItemModel(0, 3) {
        setHorizontalHeaderLabels({u"Time"_s, u"From"_s, u"State"_s});
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation == Qt::Horizontal && role == ColumnIdRole)
            return QStringList{u"time"_s, u"from"_s, u"state"_s}.at(section);
        if (orientation == Qt::Horizontal && role == ColumnWidthRole)
            return 110;
        return QStandardItemModel::headerData(section, orientation, role);
    }

    void add(const QString& time, const QString& from, const QString& state) {
        appendRow({new QStandardItem(time), new QStandardItem(from), new QStandardItem(state)});
    }
};

} // namespace

class TestFrameSupport : public QObject {
    Q_OBJECT

private slots:
    void contrastIsThatOfWcag() {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
        QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
    }

    void textIsReadable_data() {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
        QTest::newRow("grey") << QPalette(QColor(0x90, 0x90, 0x90), QColor(0x70, 0x70, 0x70));
        QTest::newRow("black on white") << QPalette(Qt::white, Qt::white);
    }

    void textIsReadable() {
        QFETCH(QPalette, palette);
        const QColor base = palette.color(QPalette::Base);
        const QColor window = palette.color(QPalette::Window);
        for (int i = 0; i < meaningCount; ++i) {
            const MeaningColours colours = coloursOf(static_cast<Meaning>(i), palette);
            for (const QColor& surface : {base, window, colours.fill, colours.tint})
                QVERIFY2(contrast(colours.text, surface) >= 4.5 ||
                             contrast(colours.text, surface) >=
                                 contrast(palette.color(QPalette::Text), surface) - 0.3,
                         qPrintable(u"%1 on %2"_s.arg(colours.text.name(), surface.name())));
        }
    }

    void ourPalettesAreReadable_data() {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }

    void ourPalettesAreReadable() {
        QFETCH(QPalette, palette);
        const auto c = [&](QPalette::ColorRole a, QPalette::ColorRole b) {
            return contrast(palette.color(a), palette.color(b));
        };
        QVERIFY(c(QPalette::Text, QPalette::Base) >= 7);
        QVERIFY(c(QPalette::WindowText, QPalette::Window) >= 7);
        QVERIFY(c(QPalette::ButtonText, QPalette::Button) >= 7);
        QVERIFY(c(QPalette::HighlightedText, QPalette::Highlight) >= 4.5);
        QVERIFY(c(QPalette::PlaceholderText, QPalette::Base) >= 4.5);
        QVERIFY(contrast(quietText(palette), palette.color(QPalette::Window)) >= 4.5);
        QVERIFY(contrast(accent(palette), palette.color(QPalette::Window)) >= 4.5);
        QVERIFY(palette.color(QPalette::AlternateBase) != palette.color(QPalette::Base));
        for (int i = 0; i < meaningCount; ++i) {
            const MeaningColours colours = coloursOf(static_cast<Meaning>(i), palette);
            for (const QColor& surface :
                 {palette.color(QPalette::Base), palette.color(QPalette::Window), colours.fill, colours.tint})
                QVERIFY(contrast(colours.text, surface) >= 4.5);
        }
    }

    void darknessIsSeenFromLightness() {
        QVERIFY(!isDark(lightPalette()));
        QVERIFY(isDark(darkPalette()));
    }

    void onlyBadAndAttentionTintRows() {
        const QPalette palette = lightPalette();
        QCOMPARE(coloursOf(Meaning::Good, palette).tint, palette.color(QPalette::Base));
        QCOMPARE(coloursOf(Meaning::Neutral, palette).tint, palette.color(QPalette::Base));
        QVERIFY(coloursOf(Meaning::Bad, palette).tint != palette.color(QPalette::Base));
        QVERIFY(coloursOf(Meaning::Attention, palette).tint != palette.color(QPalette::Base));
    }

    void everyMeaningHasAnIcon() {
        QSet<QString> names;
        for (int i = 0; i < meaningCount; ++i) {
            names.insert(iconNameOf(static_cast<Meaning>(i)));
            QVERIFY(!icon(iconNameOf(static_cast<Meaning>(i))).isNull());
        }
        QCOMPARE(names.size(), meaningCount);
    }

    void iconsAreOneSet() {
        QDirIterator files(u":/opbx/icons"_s);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (files.fileName() == u"opbx.svg" || files.fileName().startsWith(u"arrow-on-") ||
                files.fileName().startsWith(u"arrow-up-on-") || files.fileName() == u"check-on-accent.svg")
                continue; // has its own colours; a style sheet cannot recolour its images
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray drawing = file.readAll();
            QVERIFY2(drawing.contains("viewBox=\"0 0 24 24\""), qPrintable(files.fileName()));
            QVERIFY2(drawing.contains("stroke-width=\"1.5\""), qPrintable(files.fileName()));
            QVERIFY2(drawing.contains("stroke=\"currentColor\""), qPrintable(files.fileName()));
            const QImage image = iconPixmap(files.fileName().chopped(4), Qt::red, 24, 1.0).toImage();
            bool drawn = false;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    drawn = drawn || qAlpha(image.pixel(x, y)) > 128;
            }
            QVERIFY2(drawn, qPrintable(files.fileName()));
            ++seen;
        }
        QVERIFY(seen > 40);
        QVERIFY(icon(u"no-such-icon"_s).isNull());
    }

    void iconsFollowThePalette() {
        const QIcon copy = icon(u"copy"_s);
        const auto strongest = [&] {
            const QImage image = copy.pixmap(48, 48).toImage();
            QColor found;
            int alpha = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor colour = image.pixelColor(x, y);
                    if (colour.alpha() > alpha) {
                        alpha = colour.alpha();
                        found = colour;
                    }
                }
            }
            return found.lightness();
        };
        qApp->setPalette(lightPalette());
        const int onLight = strongest();
        qApp->setPalette(darkPalette());
        const int onDark = strongest();
        QVERIFY(onLight < 80);
        QVERIFY(onDark > 180);
        qApp->setPalette(lightPalette());
    }

    void everyErrorHasWords() {
        QVERIFY(ErrorWords::sentence(ErrorCode::None).isEmpty());
        QVERIFY(ErrorWords::shortName(ErrorCode::None).isEmpty());
        QSet<QString> sentences;
        QSet<QString> names;
        for (int i = 1; i < errorCodeCount; ++i) {
            const auto code = static_cast<ErrorCode>(i);
            const QString sentence = ErrorWords::sentence(code);
            QVERIFY2(sentence.endsWith(u'.'), errorName(code).constData());
            QVERIFY2(!sentence.contains(u'!'), errorName(code).constData());
            QVERIFY2(!ErrorWords::shortName(code).isEmpty(), errorName(code).constData());
            sentences.insert(sentence);
            names.insert(ErrorWords::shortName(code));
        }
        QCOMPARE(sentences.size(), errorCodeCount - 1);
        QCOMPARE(names.size(), errorCodeCount - 1);
    }

    void typeHasFourSizes() {
        QFont body;
        body.setPointSizeF(10);
        QCOMPARE(scaled(body, TypeSize::Title).pointSizeF(), 14.0);
        QCOMPARE(scaled(body, TypeSize::Section).pointSizeF(), 11.0);
        QCOMPARE(scaled(body, TypeSize::Body).pointSizeF(), 10.0);
        QCOMPARE(scaled(body, TypeSize::Small).pointSizeF(), 9.0);
    }

    void formats_data() {
        QTest::addColumn<QString>("formatted");
        QTest::addColumn<QString>("expected");
        const QDateTime today(QDate::currentDate(), QTime(14, 3, 7, 412));
        QTest::newRow("time of today")
            << Formatting::timeOfDay(today.toMSecsSinceEpoch() * 1000) << u"14:03:07.412"_s;
        QTest::newRow("time of another day, after its date")
            << Formatting::timeOfDay(1'772'632'987'412'345).right(10) << u", 14:03:07"_s;
        QTest::newRow("no time") << Formatting::timeOfDay(0) << QString();
        QTest::newRow("duration") << Formatting::duration(185) << u"3:05"_s;
        QTest::newRow("no duration") << Formatting::duration(0) << u"0:00"_s;
        QTest::newRow("hours") << Formatting::duration(3785) << u"1:03:05"_s;
        QTest::newRow("microseconds") << Formatting::elapsed(640) << u"640 µs"_s;
        QTest::newRow("milliseconds") << Formatting::elapsed(12'400) << u"12.4 ms"_s;
        QTest::newRow("seconds") << Formatting::elapsed(3'200'000) << u"3.2 s"_s;
        QTest::newRow("phone") << Formatting::phone(u"+442079460018"_s) << u"+44 20 7946 0018"_s;
        QTest::newRow("extension") << Formatting::phone(u"1001"_s) << u"1001"_s;
        QTest::newRow("no number") << Formatting::phone(u"+sip:x"_s) << u"+sip:x"_s;
        QTest::newRow("name first") << Formatting::party(u"Reception"_s, u"1001"_s) << u"Reception (1001)"_s;
        QTest::newRow("no name") << Formatting::party(QString(), u"1001"_s) << u"1001"_s;
    }

    void formats() {
        QFETCH(QString, formatted);
        QFETCH(QString, expected);
        QCOMPARE(formatted, expected);
    }

    void rowsAre26High() {
        TableView view(nullptr);
        Records model;
        model.add(u"1"_s, u"2"_s, u"3"_s);
        view.setModel(&model);
        QCOMPARE(view.rowHeight(0), 26);
        QVERIFY(!view.showGrid());
        QVERIFY(view.verticalHeader()->isHidden());
        QCOMPARE(view.columnWidth(1), 110);
    }

    void copiesRowsAsTsvInVisibleOrder() {
        TableView view(nullptr);
        Records model;
        model.add(u"10:00"_s, u"+1 415"_s, u"tab\there"_s);
        model.add(u"10:01"_s, u"+1 212"_s, u"ok"_s);
        view.setModel(&model);
        view.horizontalHeader()->moveSection(2, 0);
        view.setColumnHidden(1, true);
        view.selectAll();
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"State\tTime\ntab here\t10:00\nok\t10:01\n"_s);
    }

    void columnsAreRemembered() {
        UiState state;
        Records model;
        {
            TableView view(nullptr);
            view.setModel(&model);
            view.setSortingEnabled(true);
            view.rememberColumns(state, u"table"_s);
            view.horizontalHeader()->moveSection(2, 0);
            view.horizontalHeader()->resizeSection(2, 222);
            view.setColumnHidden(1, true);
            view.sortByColumn(2, Qt::DescendingOrder);
        }
        TableView view(nullptr);
        view.setModel(&model);
        view.setSortingEnabled(true);
        view.rememberColumns(state, u"table"_s);
        QCOMPARE(view.horizontalHeader()->logicalIndex(0), 2);
        QCOMPARE(view.columnWidth(2), 222);
        QVERIFY(view.isColumnHidden(1));
        QCOMPARE(view.horizontalHeader()->sortIndicatorSection(), 2);
        QCOMPARE(view.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        view.resetColumns();
        QCOMPARE(view.horizontalHeader()->logicalIndex(0), 0);
        QVERIFY(!view.isColumnHidden(1));
    }

    void emptyTableSaysWhatToDo() {
        TableView view(nullptr);
        Records model;
        view.setModel(&model);
        view.setEmptyContent(u"phone"_s, u"No calls yet."_s, u"Send a test call"_s);
        view.show();
        auto* empty = view.findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        QSignalSpy clicked(&view, &TableView::emptyButtonClicked);
        QTest::mouseClick(empty->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(clicked.size(), 1);
        model.add(u"1"_s, u"2"_s, u"3"_s);
        QVERIFY(!empty->isVisible());
        model.removeRow(0);
        QVERIFY(empty->isVisible());
    }

    void loadingAppearsAfterAWhile() {
        TableView view(nullptr);
        Records model;
        view.setModel(&model);
        view.setEmptyContent(u"phone"_s, u"No calls yet."_s);
        view.show();
        view.setLoading(true);
        auto* label = view.findChild<QLabel*>(u"loading"_s);
        QVERIFY(label);
        QVERIFY(!label->isVisible());
        QTRY_VERIFY(label->isVisible());
        QVERIFY(!view.findChild<EmptyState*>()->isVisible());
        view.setLoading(false);
        QVERIFY(!label->isVisible());
    }

    void copyButtonCopies() {
        CopyField field(u"public URL"_s, nullptr);
        QVERIFY(field.findChild<CopyButton*>()->isHidden());
        field.setValue(u"https://pbx.example.com"_s);
        field.findChild<CopyButton*>()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"https://pbx.example.com"_s);
    }

    void progressCanBeCancelled() {
        ProgressBar bar(nullptr);
        QVERIFY(bar.isHidden());
        bar.start(u"Exporting 100 rows."_s, 100);
        bar.setProgress(50);
        QCOMPARE(bar.findChild<QProgressBar*>()->value(), 500);
        QSignalSpy cancelled(&bar, &ProgressBar::cancelRequested);
        bar.findChild<QPushButton*>()->click();
        QCOMPARE(cancelled.size(), 1);
        bar.finish();
        QVERIFY(bar.isHidden());
    }

    void walkFindsUnnamedControls() {
        QWidget root;
        auto* button = new QToolButton(&root);
        QCOMPARE(test::unnamedControls(root).size(), 1);
        button->setAccessibleName(u"Close"_s);
        QCOMPARE(test::unnamedControls(root), QStringList());
    }

    void supportWidgetsAreNamed() {
        QWidget root;
        auto* view = new TableView(&root);
        view->setAccessibleName(u"Records"_s);
        new CopyField(u"public URL"_s, &root);
        new ProgressBar(&root);
        new StatusPill(u"ok"_s, Meaning::Good, &root);
        (new EmptyState(&root))->setContent(u"phone"_s, u"Nothing."_s, u"Send a test call"_s);
        view->setEmptyContent(u"phone"_s, u"Nothing."_s, u"Send a test call"_s);
        QCOMPARE(test::unnamedControls(root), QStringList());
    }
};

QTEST_MAIN(TestFrameSupport)
#include "tst_frame_support.moc"
