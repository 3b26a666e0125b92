// Dependencies point one way: app -> ui -> services -> domain. All Qt modules share one include root, so the linker
// does not notice a violation; this test reads every #include instead.
#include "tests/support/paths.h"
#include "tests/support/source_tree.h"

#include <QDir>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace opbx::test;

namespace {

/// Rooms of core that are pure: the others touch the world.
const QStringList domainFolders = {u"core/base/"_s,     u"core/model/"_s,   u"core/cxml/"_s,
                                   u"core/exchange/"_s, u"core/calls/"_s,   u"core/directory/"_s,
                                   u"core/filter/"_s,   u"core/routing/"_s, u"core/plan_check/"_s,
                                   u"core/webhook/"_s,  u"core/explain/"_s, u"core/formats/"_s};

/// Headers of services that the window may see: values and interfaces.
const QStringList servicesSeenByUi = {u"core/storage/history.h"_s,
                                      u"core/settings/"_s,
                                      u"core/files/"_s,
                                      u"core/async/"_s,
                                      u"core/secrets/key_store.h"_s,
                                      u"core/secrets/key_rules.h"_s,
                                      u"core/tunnel/tunnel.h"_s,
                                      u"core/health/diagnosis.h"_s,
                                      u"core/health/self_test_report.h"_s,
                                      u"core/cloudonix/cloudonix_values.h"_s,
                                      u"core/simulator/replay_values.h"_s,
                                      u"core/storage/key_use.h"_s,
                                      u"core/server/certificate_report.h"_s};

/// Qt Core classes that live in a thread or touch the world: not for pure rules.
const QStringList impureCore = {u"QObject"_s,   u"QTimer"_s,    u"QThread"_s,         u"QProcess"_s,
                                u"QSettings"_s, u"QFile"_s,     u"QEventLoop"_s,      u"QMutex"_s,
                                u"QDir"_s,      u"QSaveFile"_s, u"QCoreApplication"_s};

bool startsWithAny(const QString& path, const QStringList& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const QString& prefix) { return path.startsWith(prefix); });
}

bool isOurs(const QString& header) {
    static const QStringList ours = {u"core/"_s, u"ui/"_s, u"app/"_s, u"tests/"_s};
    return startsWithAny(header, ours);
}

/// "QtWidgets" for QWidget; empty for what is no header of Qt.
QString qtModuleOf(const QString& header) {
    static const QHash<QString, QString> modules = [] {
        QHash<QString, QString> found;
        const QDir root(QLibraryInfo::path(QLibraryInfo::HeadersPath));
        const auto folders = root.entryList({u"Qt*"_s}, QDir::Dirs);
        for (const QString& module : folders) {
            const auto headers = QDir(root.filePath(module)).entryList(QDir::Files);
            for (const QString& name : headers)
                found.insert(name, module);
        }
        return found;
    }();
    const qsizetype slash = header.indexOf(u'/');
    if (slash > 0 && header.startsWith(u"Qt"_s))
        return header.left(slash);
    return modules.value(header);
}

QString layerOf(const QString& path) {
    if (startsWithAny(path, domainFolders))
        return u"domain"_s;
    if (path.startsWith(u"core/"_s))
        return u"services"_s;
    if (path.startsWith(u"ui/"_s))
        return u"ui"_s;
    if (path.startsWith(u"app/window/"_s))
        return u"window"_s;
    if (path.startsWith(u"app/"_s))
        return u"app"_s;
    return u"test"_s;
}

QStringList modulesFor(const QString& layer) {
    static const QHash<QString, QString> modules = {
        {u"domain"_s, u"QtCore"_s},
        {u"services"_s, u"QtCore QtNetwork QtHttpServer QtSql QtDBus"_s},
        {u"ui"_s, u"QtCore QtGui QtWidgets QtSvg QtCharts QtMultimedia QtPrintSupport"_s},
        {u"app"_s, u"QtCore QtNetwork QtHttpServer QtSql"_s},
        {u"window"_s, u"QtCore QtNetwork QtGui QtWidgets QtDBus QtSvg"_s}};
    return modules.value(layer).split(u' ');
}

QString complaintAboutOurs(const QString& layer, const QString& header) {
    const QString other = layerOf(header);
    static const QHash<QString, QString> below = {{u"domain"_s, u"domain"_s},
                                                  {u"services"_s, u"domain services"_s},
                                                  {u"ui"_s, u"domain ui"_s},
                                                  {u"app"_s, u"domain services app"_s},
                                                  {u"window"_s, u"domain services ui app window"_s}};
    if (layer == u"ui"_s && startsWithAny(header, servicesSeenByUi))
        return {};
    if (below.value(layer).split(u' ').contains(other))
        return {};
    return u"%1 belongs to %2, which %3 may not see"_s.arg(header, other, layer);
}

/// Empty when `path` may include `header`, else why not.
QString complaint(const QString& path, const Include& include) {
    const QString layer = layerOf(path);
    const QString& header = include.header;
    if (include.quoted && (header.endsWith(u".moc"_s) || header.startsWith(u"moc_"_s)))
        return {};
    if (include.quoted != isOurs(header))
        return u"%1 is not written from the root in quotes, or is not ours"_s.arg(header);
    if (layer == u"test"_s)
        return {};
    if (isOurs(header))
        return complaintAboutOurs(layer, header);
    const QString module = qtModuleOf(header);
    if (!module.isEmpty()) {
        if (!modulesFor(layer).contains(module))
            return u"%1 is a header of %2"_s.arg(header, module);
        // QTimeZone reads the system's zones as well, but cannot say which names there are.
        const bool readsZones = path.endsWith(u"core/model/zone_database.cpp"_s);
        if (layer == u"domain"_s && !readsZones && impureCore.contains(header.section(u'/', -1)))
            return u"%1 is not for pure rules"_s.arg(header);
        return {};
    }
    static const QRegularExpression standard(u"^[a-z_]+$"_s);
    static const QStringList pureLibraries = {u"openssl/"_s, u"phonenumbers/"_s, u"zlib.h"_s};
    if (layer == u"domain"_s && !standard.match(header).hasMatch() && !startsWithAny(header, pureLibraries))
        return u"%1 is neither Qt Core, nor the standard library, nor one of the three allowed"_s.arg(header);
    return {};
}

QString complaintAboutTest(const QString& path, const QString& header) {
    if (path.startsWith(u"tests/core/"_s)) {
        if (header.startsWith(u"ui/"_s) || header.startsWith(u"app/"_s))
            return u"%1 is above what this folder tests"_s.arg(header);
        const QString subject = path.mid(6);
        if (startsWithAny(subject, domainFolders) && layerOf(header) == u"services"_s &&
            !header.startsWith(u"tests/"_s))
            return u"%1 is a service; a test of the domain does without"_s.arg(header);
    }
    if (path.startsWith(u"tests/ui/"_s) && header.startsWith(u"app/"_s))
        return u"%1 is above what this folder tests"_s.arg(header);
    return {};
}

const QStringList programFolders = {u"core"_s, u"ui"_s, u"app"_s};
const QStringList allFolders = {u"core"_s, u"ui"_s, u"app"_s, u"tests"_s};

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
                violations << u"%1:%2: %3"_s.arg(path).arg(include.line).arg(words);
        }
    }
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
}

void TestLayers::testsFollowTheLayers() {
    QStringList violations;
    const auto paths = sourceFiles({u"tests"_s});
    for (const QString& path : paths) {
        const auto includes = includesOf(projectText(path));
        for (const Include& include : includes) {
            const QString words = complaintAboutTest(path, include.header);
            if (!words.isEmpty())
                violations << u"%1:%2: %3"_s.arg(path).arg(include.line).arg(words);
        }
    }
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
