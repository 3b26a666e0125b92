// Dependencies point one way: app -> ui -> services -> domain. All Qt modules share one include root, so the linker
// does not notice a violation; this test reads every #include instead.
#include "tests/support/paths.h"
#include "tests/support/source_tree.h"

#include <QDir>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

using namespace opbx::test;

namespace {

/// Rooms of core that are pure: the others touch the world.
const QStringList domainFolders = {
    QStringLiteral("core/base/"),     QStringLiteral("core/model/"),   QStringLiteral("core/cxml/"),
    QStringLiteral("core/exchange/"), QStringLiteral("core/calls/"),   QStringLiteral("core/directory/"),
    QStringLiteral("core/filter/"),   QStringLiteral("core/routing/"), QStringLiteral("core/plan_check/"),
    QStringLiteral("core/webhook/"),  QStringLiteral("core/explain/"), QStringLiteral("core/formats/")};

/// Headers of services that the window may see: values and interfaces.
const QStringList servicesSeenByUi = {QStringLiteral("core/storage/history.h"),
                                      QStringLiteral("core/settings/"),
                                      QStringLiteral("core/files/"),
                                      QStringLiteral("core/secrets/key_store.h"),
                                      QStringLiteral("core/secrets/key_rules.h"),
                                      QStringLiteral("core/tunnel/tunnel.h"),
                                      QStringLiteral("core/health/diagnosis.h"),
                                      QStringLiteral("core/health/self_test_report.h"),
                                      QStringLiteral("core/cloudonix/cloudonix_values.h"),
                                      QStringLiteral("core/simulator/replay_values.h"),
                                      QStringLiteral("core/storage/key_use.h"),
                                      QStringLiteral("core/server/certificate_report.h")};

/// Qt Core classes that live in a thread or touch the world: not for pure rules.
const QStringList impureCore = {
    QStringLiteral("QObject"),    QStringLiteral("QTimer"),          QStringLiteral("QThread"),
    QStringLiteral("QProcess"),   QStringLiteral("QSettings"),       QStringLiteral("QFile"),
    QStringLiteral("QEventLoop"), QStringLiteral("QMutex"),          QStringLiteral("QDir"),
    QStringLiteral("QSaveFile"),  QStringLiteral("QCoreApplication")};

bool startsWithAny(const QString& path, const QStringList& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const QString& prefix) { return path.startsWith(prefix); });
}

bool isOurs(const QString& header) {
    static const QStringList ours = {QStringLiteral("core/"), QStringLiteral("ui/"), QStringLiteral("app/"),
                                     QStringLiteral("tests/")};
    return startsWithAny(header, ours);
}

/// "QtWidgets" for QWidget; empty for what is no header of Qt.
QString qtModuleOf(const QString& header) {
    static const QHash<QString, QString> modules = [] {
        QHash<QString, QString> found;
        const QDir root(QLibraryInfo::path(QLibraryInfo::HeadersPath));
        const auto folders = root.entryList({QStringLiteral("Qt*")}, QDir::Dirs);
        for (const QString& module : folders) {
            const auto headers = QDir(root.filePath(module)).entryList(QDir::Files);
            for (const QString& name : headers)
                found.insert(name, module);
        }
        return found;
    }();
    const qsizetype slash = header.indexOf(u'/');
    if (slash > 0 && header.startsWith(QStringLiteral("Qt")))
        return header.left(slash);
    return modules.value(header);
}

QString layerOf(const QString& path) {
    if (startsWithAny(path, domainFolders))
        return QStringLiteral("domain");
    if (path.startsWith(QStringLiteral("core/")))
        return QStringLiteral("services");
    if (path.startsWith(QStringLiteral("ui/")))
        return QStringLiteral("ui");
    if (path.startsWith(QStringLiteral("app/window/")))
        return QStringLiteral("window");
    if (path.startsWith(QStringLiteral("app/")))
        return QStringLiteral("app");
    return QStringLiteral("test");
}

QStringList modulesFor(const QString& layer) {
    static const QHash<QString, QString> modules = {
        {QStringLiteral("domain"), QStringLiteral("QtCore")},
        {QStringLiteral("services"), QStringLiteral("QtCore QtNetwork QtHttpServer QtSql QtDBus")},
        {QStringLiteral("ui"), QStringLiteral("QtCore QtGui QtWidgets QtSvg QtCharts QtMultimedia")},
        {QStringLiteral("app"), QStringLiteral("QtCore QtNetwork QtHttpServer QtSql")},
        {QStringLiteral("window"), QStringLiteral("QtCore QtNetwork QtGui QtWidgets QtDBus QtSvg")}};
    return modules.value(layer).split(u' ');
}

QString complaintAboutOurs(const QString& layer, const QString& header) {
    const QString other = layerOf(header);
    static const QHash<QString, QString> below = {
        {QStringLiteral("domain"), QStringLiteral("domain")},
        {QStringLiteral("services"), QStringLiteral("domain services")},
        {QStringLiteral("ui"), QStringLiteral("domain ui")},
        {QStringLiteral("app"), QStringLiteral("domain services app")},
        {QStringLiteral("window"), QStringLiteral("domain services ui app window")}};
    if (layer == QStringLiteral("ui") && startsWithAny(header, servicesSeenByUi))
        return {};
    if (below.value(layer).split(u' ').contains(other))
        return {};
    return QStringLiteral("%1 belongs to %2, which %3 may not see").arg(header, other, layer);
}

/// Empty when `path` may include `header`, else why not.
QString complaint(const QString& path, const Include& include) {
    const QString layer = layerOf(path);
    const QString& header = include.header;
    if (include.quoted &&
        (header.endsWith(QStringLiteral(".moc")) || header.startsWith(QStringLiteral("moc_"))))
        return {};
    if (include.quoted != isOurs(header))
        return QStringLiteral("%1 is not written from the root in quotes, or is not ours").arg(header);
    if (layer == QStringLiteral("test"))
        return {};
    if (isOurs(header))
        return complaintAboutOurs(layer, header);
    const QString module = qtModuleOf(header);
    if (!module.isEmpty()) {
        if (!modulesFor(layer).contains(module))
            return QStringLiteral("%1 is a header of %2").arg(header, module);
        // QTimeZone reads the system's zones as well, but cannot say which names there are.
        const bool readsZones = path.endsWith(QStringLiteral("core/model/zone_database.cpp"));
        if (layer == QStringLiteral("domain") && !readsZones && impureCore.contains(header.section(u'/', -1)))
            return QStringLiteral("%1 is not for pure rules").arg(header);
        return {};
    }
    static const QRegularExpression standard(QStringLiteral("^[a-z_]+$"));
    static const QStringList pureLibraries = {QStringLiteral("openssl/"), QStringLiteral("phonenumbers/"),
                                              QStringLiteral("zlib.h")};
    if (layer == QStringLiteral("domain") && !standard.match(header).hasMatch() &&
        !startsWithAny(header, pureLibraries))
        return QStringLiteral("%1 is neither Qt Core, nor the standard library, nor one of the three allowed")
            .arg(header);
    return {};
}

QString complaintAboutTest(const QString& path, const QString& header) {
    if (path.startsWith(QStringLiteral("tests/core/"))) {
        if (header.startsWith(QStringLiteral("ui/")) || header.startsWith(QStringLiteral("app/")))
            return QStringLiteral("%1 is above what this folder tests").arg(header);
        const QString subject = path.mid(6);
        if (startsWithAny(subject, domainFolders) && layerOf(header) == QStringLiteral("services") &&
            !header.startsWith(QStringLiteral("tests/")))
            return QStringLiteral("%1 is a service; a test of the domain does without").arg(header);
    }
    if (path.startsWith(QStringLiteral("tests/ui/")) && header.startsWith(QStringLiteral("app/")))
        return QStringLiteral("%1 is above what this folder tests").arg(header);
    return {};
}

const QStringList programFolders = {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")};
const QStringList allFolders = {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"),
                                QStringLiteral("tests")};

} // namespace

class TestLayers : public QObject {
    Q_OBJECT

private slots:
    void rulesRefuse_data();
    void rulesRefuse();
    void includesFollowTheLayers();
    void testsFollowTheLayers();
};

void TestLayers::rulesRefuse_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("quoted");
    QTest::addColumn<bool>("allowed");

    const auto row = [](const char* path, const char* header, bool quoted, bool allowed) {
        QTest::addRow("%s <- %s", path, header)
            << QString::fromLatin1(path) << QString::fromLatin1(header) << quoted << allowed;
    };
    row("core/webhook/x.cpp", "QByteArray", false, true);
    row("core/webhook/x.cpp", "QtCore/QByteArray", false, true);
    row("core/webhook/x.cpp", "openssl/hmac.h", false, true);
    row("core/webhook/x.cpp", "core/base/clock.h", true, true);
    row("core/webhook/x.cpp", "clock.h", true, false);
    row("core/webhook/x.cpp", "../base/clock.h", true, false);
    row("core/webhook/x.cpp", "core/base/clock.h", false, false);
    row("core/webhook/x.cpp", "QObject", false, false);
    row("core/webhook/x.cpp", "QTcpSocket", false, false);
    row("core/webhook/x.cpp", "QtWidgets/QWidget", false, false);
    row("core/webhook/x.cpp", "unistd.h", false, false);
    row("core/webhook/x.cpp", "core/storage/store.h", true, false);
    row("core/storage/x.cpp", "QSqlQuery", false, true);
    row("core/storage/x.cpp", "QImage", false, false);
    row("core/storage/x.cpp", "QMediaPlayer", false, false);
    row("core/storage/x.cpp", "ui/backend/backend.h", true, false);
    row("ui/traffic/x.cpp", "QTableView", false, true);
    row("ui/traffic/x.cpp", "core/storage/history.h", true, true);
    row("ui/traffic/x.cpp", "core/storage/store.h", true, false);
    row("ui/traffic/x.cpp", "core/server/http_server.h", true, false);
    row("ui/traffic/x.cpp", "QSqlQuery", false, false);
    row("ui/traffic/x.cpp", "QNetworkAccessManager", false, false);
    row("ui/traffic/x.cpp", "app/runtime/version.h", true, false);
    row("app/cli/x.cpp", "QCoreApplication", false, true);
    row("app/cli/x.cpp", "QGuiApplication", false, false);
    row("app/runtime/x.cpp", "ui/backend/backend.h", true, false);
    row("app/window/x.cpp", "ui/backend/backend.h", true, true);
}

void TestLayers::rulesRefuse() {
    QFETCH(QString, path);
    QFETCH(QString, header);
    QFETCH(bool, quoted);
    QFETCH(bool, allowed);
    const QString words = complaint(path, Include{header, quoted, 1});
    QVERIFY2(words.isEmpty() == allowed, qPrintable(words));
}

void TestLayers::includesFollowTheLayers() {
    QStringList violations;
    const auto paths = sourceFiles(allFolders);
    QVERIFY(paths.size() > 20);
    for (const QString& path : paths) {
        const auto includes = includesOf(projectText(path));
        for (const Include& include : includes) {
            const QString words = complaint(path, include);
            if (!words.isEmpty())
                violations << QStringLiteral("%1:%2: %3").arg(path).arg(include.line).arg(words);
        }
    }
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
}

void TestLayers::testsFollowTheLayers() {
    QStringList violations;
    const auto paths = sourceFiles({QStringLiteral("tests")});
    for (const QString& path : paths) {
        const auto includes = includesOf(projectText(path));
        for (const Include& include : includes) {
            const QString words = complaintAboutTest(path, include.header);
            if (!words.isEmpty())
                violations << QStringLiteral("%1:%2: %3").arg(path).arg(include.line).arg(words);
        }
    }
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
