#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/sample_traffic.h"
#include "ui/traffic/export_bar.h"
#include "ui/traffic/import_bar.h"
#include "ui/widgets/banner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 nowUs = 1'772'632'987'412'345;

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The file is there a turn before the bar says so; until then it takes no other.
bool hasEnded(const ExportBar& bar) {
    return !bar.findChild<Banner*>()->sentence().isEmpty();
}

} // namespace

class TestTrafficExport : public QObject {
    Q_OBJECT

private slots:
    void everythingThatMatchesIsWritten() {
        test::FakeBackend backend;
        const auto traffic = test::sampleTraffic(nowUs, 120);
        backend.history().setStored(traffic);
        const auto refused = std::count_if(traffic.begin(), traffic.end(), [](const ExchangePtr& exchange) {
            return exchange->response.status >= 400;
        });
        QVERIFY(traffic.size() > 400); // more than two pages
        QTemporaryDir folder;
        ExportBar bar(backend, nullptr);

        const QString lines = folder.filePath(u"all.jsonl"_s);
        bar.run({}, ExportJob::Format::JsonLines, ExportJob::Secrets::LeftOut, lines);
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(bar), 20'000);
        const QList<QByteArray> rows = contentOf(lines).trimmed().split('\n');
        QCOMPARE(rows.size(), traffic.size());
        for (const QByteArray& row : rows)
            QVERIFY(!QJsonDocument::fromJson(row).isNull());

        const QString archive = folder.filePath(u"refused.har"_s);
        bar.run(u"status:>=400"_s, ExportJob::Format::Har, ExportJob::Secrets::LeftOut, archive);
        QTRY_VERIFY(hasEnded(bar));
        const QJsonObject log = QJsonDocument::fromJson(contentOf(archive)).object()[u"log"_s].toObject();
        QCOMPARE(log[u"version"_s].toString(), u"1.2"_s);
        QCOMPARE(log[u"entries"_s].toArray().size(), refused);
    }

    void cancelLeavesTheOldFile() {
        test::FakeBackend backend;
        backend.history().setStored(test::sampleTraffic(nowUs, 20));
        QTemporaryDir folder;
        const QString path = folder.filePath(u"kept.har"_s);
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        auto* job =
            new ExportJob(backend, {}, ExportJob::Format::Har, ExportJob::Secrets::LeftOut, path, nullptr);
        QList<ErrorCode> ends;
        connect(job, &ExportJob::finished, this, [&ends](const Result<qint64>& end) {
            ends.append(end ? ErrorCode::None : end.error().code);
        });
        connect(job, &ExportJob::progress, job, [job](qint64 written) {
            if (written == 3)
                job->cancel();
        });
        QSignalSpy gone(job, &QObject::destroyed);
        job->start();
        QTRY_COMPARE(gone.size(), 1);
        QCOMPARE(ends.size(), 1);
        QCOMPARE(ends.constFirst(), ErrorCode::Cancelled);
        QCOMPARE(contentOf(path), QByteArray("old"));
    }

    void secretsAreLeftOutUnlessChosen() {
        test::FakeBackend backend;
        Exchange exchange;
        exchange.id = exchange.receivedUs = nowUs;
        exchange.request.method = "POST";
        exchange.request.body = R"({"user":"u","password":"opensesame"})";
        exchange.response.status = 200;
        backend.history().setStored({std::make_shared<const Exchange>(exchange)});
        QTemporaryDir folder;
        ExportBar bar(backend, nullptr);
        for (const auto format : {ExportJob::Format::Har, ExportJob::Format::JsonLines}) {
            const QString safe = folder.filePath(u"safe%1"_s.arg(int(format)));
            bar.run({}, format, ExportJob::Secrets::LeftOut, safe);
            QTRY_VERIFY(hasEnded(bar));
            QVERIFY(contentOf(safe).contains("password"));
            QVERIFY(!contentOf(safe).contains("opensesame"));
            const QString whole = folder.filePath(u"whole%1"_s.arg(int(format)));
            bar.run({}, format, ExportJob::Secrets::Kept, whole);
            QTRY_VERIFY(hasEnded(bar));
            QVERIFY(contentOf(whole).contains("opensesame"));
        }
    }

    void failureIsSaid() {
        test::FakeBackend backend;
        ExportBar bar(backend, nullptr);
        bar.run({}, ExportJob::Format::Har, ExportJob::Secrets::LeftOut, u"/no/such/folder/x.har"_s);
        auto* banner = bar.findChild<Banner*>();
        QTRY_VERIFY(banner->sentence().startsWith(u"The file cannot be written."));
    }

    void archiveIsImported() {
        test::FakeBackend backend;
        backend.history().setStored(test::sampleTraffic(nowUs, 3));
        QTemporaryDir folder;
        const QString archive = folder.filePath(u"all.har"_s);
        ExportBar exports(backend, nullptr);
        exports.run({}, ExportJob::Format::Har, ExportJob::Secrets::LeftOut, archive);
        QTRY_VERIFY(!contentOf(archive).isEmpty());
        ImportBar imports(backend, nullptr);
        QSignalSpy imported(&imports, &ImportBar::imported);
        imports.importFile(archive);
        QTRY_COMPARE(imported.size(), 1);
        auto* banner = imports.findChild<Banner*>();
        QVERIFY2(banner->sentence().contains(u"imported"), qPrintable(banner->sentence()));
        imports.importNgrok(u"http://127.0.0.1:4041"_s);
        QTRY_COMPARE(imported.size(), 2);
        QCOMPARE(backend.history().askedInspector(), QUrl(u"http://127.0.0.1:4041"_s));
    }

    void whatIsNoArchiveIsSaid() {
        test::FakeBackend backend;
        QTemporaryDir folder;
        QFile file(folder.filePath(u"x.har"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not json");
        file.close();
        ImportBar imports(backend, nullptr);
        imports.importFile(file.fileName());
        auto* banner = imports.findChild<Banner*>();
        QTRY_VERIFY(banner->sentence().startsWith(u"This is not an HTTP archive."));
        imports.importFile(folder.filePath(u"missing.har"_s));
        QTRY_VERIFY(banner->sentence().startsWith(u"The file cannot be read"));
    }
};

QTEST_MAIN(TestTrafficExport)
#include "tst_traffic_export.moc"
