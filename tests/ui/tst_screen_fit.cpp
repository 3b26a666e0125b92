// No window insists on being larger than a screen, whichever screens there are.
#include "tests/ui/support/fake_backend.h"
#include "ui/frame/main_window.h"
#include "ui/theme/metrics.h"
#include "ui/theme/screen_fit.h"
#include "ui/theme/ui_state.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace opbx::ui;

class TestScreenFit : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { new ScreenFit(*qApp); }

    void smallest_data() {
        QTest::addColumn<QList<QSize>>("screens");
        QTest::addColumn<QSize>("smallest");
        const QSize design(metrics::minimumWidth, metrics::minimumHeight);
        QTest::newRow("large") << QList<QSize>{{2560, 1440}} << design;
        QTest::newRow("1080 lines") << QList<QSize>{{1920, 1080}} << QSize(960, 540);
        QTest::newRow("a laptop") << QList<QSize>{{1366, 768}} << QSize(683, 384);
        QTest::newRow("the same at 125 %") << QList<QSize>{{1093, 614}} << QSize(547, 307);
        QTest::newRow("a netbook") << QList<QSize>{{1024, 600}} << QSize(512, 300);
        QTest::newRow("two: the smaller one counts")
            << QList<QSize>{{2560, 1440}, {1024, 600}} << QSize(512, 300);
        QTest::newRow("no screen at all") << QList<QSize>{} << design;
    }

    void smallest() {
        QFETCH(QList<QSize>, screens);
        QTEST(ScreenFit::smallest({metrics::minimumWidth, metrics::minimumHeight}, screens), "smallest");
    }

    /// The offscreen screen is of 800 x 800.
    void theMainWindowFits() {
        opbx::test::FakeBackend backend;
        QTemporaryDir folder;
        UiState state(folder.filePath(u"window.ini"_s));
        MainWindow window(backend, state);
        window.show();
        const QSize screen = window.screen()->availableSize();
        QVERIFY(window.minimumWidth() <= screen.width() / 2 && window.minimumHeight() <= screen.height() / 2);
        QVERIFY(window.width() <= screen.width() && window.height() <= screen.height());
        window.resize(window.minimumSize());
        const QStringList ids = window.pageIds();
        for (const QString& id : ids) {
            window.showPage(id);
            QCOMPARE(window.size(), window.minimumSize()); // whatever a page wants
        }
    }

    void aLargeDialogFits() {
        QDialog dialog;
        auto* column = new QVBoxLayout(&dialog);
        auto* wide = new QLabel(&dialog);
        wide->setMinimumSize(3'000, 2'000);
        column->addWidget(wide);
        dialog.show();
        const QSize screen = dialog.screen()->availableSize();
        QVERIFY(dialog.width() <= screen.width() && dialog.height() <= screen.height());
    }

    /// Dialogs that fit grow with what they hold, as ever.
    void aSmallDialogIsLeftAlone() {
        QDialog dialog;
        auto* column = new QVBoxLayout(&dialog);
        auto* part = new QLabel(&dialog);
        part->setMinimumSize(100, 50);
        column->addWidget(part);
        dialog.show();
        part->setMinimumSize(300, 250);
        QTRY_VERIFY(dialog.height() >= 250);
    }
};

QTEST_MAIN(TestScreenFit)
#include "tst_screen_fit.moc"
