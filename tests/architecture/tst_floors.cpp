// The rooms of the house and the floors they stand on. A room includes what stands on a lower floor, so there is no circle and no
// arrow that runs up. A new folder gets a place here, a new file needs none.
#include "tests/support/paths.h"
#include "tests/support/source_tree.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QTest>

using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

/// From the ground up.
const QStringList floors = {
    u"core/base"_s,
    u"core/async core/model core/cxml core/exchange core/files"_s,
    u"core/calls core/directory core/net"_s,
    u"core/filter core/routing core/server core/tunnel core/cloudonix core/voicemail"_s,
    u"core/plan_check core/webhook"_s,
    u"core/explain core/secrets core/settings"_s,
    u"core/formats"_s,
    u"core/storage core/simulator"_s,
    u"core/endpoint"_s,
    u"core/health"_s,
    u"ui/theme ui/backend"_s,
    u"ui/widgets ui/words"_s,
    u"ui/office"_s,
    u"ui/exchange ui/filter ui/recordings ui/keys ui/connection ui/test_call ui/cloudonix ui/desktop"_s,
    u"ui/replay ui/call_records ui/callbacks ui/live_calls ui/routing ui/health ui/settings ui/voicemail"_s,
    u"ui/traffic ui/assistant"_s,
    u"ui/frame"_s,
    u"app/runtime"_s,
    u"app/cli app/launcher app/window"_s,
};

QHash<QString, int> floorOfRooms() {
    QHash<QString, int> found;
    for (int floor = 0; floor < floors.size(); ++floor) {
        const QStringList rooms = floors.at(floor).split(u' ');
        for (const QString& room : rooms)
            found.insert(room, floor);
    }
    return found;
}

/// "core/webhook" for core/webhook/cdr.h; empty for what belongs to no room of the program.
QString roomOf(const QString& path) {
    static const QStringList houses = {u"core"_s, u"ui"_s, u"app"_s};
    return houses.contains(path.section(u'/', 0, 0)) ? path.section(u'/', 0, -2) : QString();
}

/// Empty when a file of `room` may include a header of `other`.
QString complaint(const QString& room, const QString& other) {
    static const QHash<QString, int> floorOf = floorOfRooms();
    if (room == other || other.isEmpty())
        return {};
    if (!floorOf.contains(room) || !floorOf.contains(other))
        return u"%1 stands on no floor"_s.arg(floorOf.contains(room) ? other : room);
    if (floorOf.value(other) < floorOf.value(room))
        return {};
    return u"%1 is not below %2"_s.arg(other, room);
}

} // namespace

class TestFloors : public QObject {
    Q_OBJECT

private slots:
    void rules_data() {
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char* room, const char* other, bool allowed) {
            QTest::newRow(room) << QString::fromLatin1(other) << allowed;
        };
        row("core/webhook", "core/routing", true);
        row("core/routing", "core/webhook", false);
        row("core/server", "core/tunnel", false);
        row("core/server", "core/server", true);
        row("ui/traffic", "core/formats", true);
        row("core/health", "ui/words", false);
        row("core/attic", "core/base", false);
    }

    void rules() {
        QFETCH(QString, other);
        QFETCH(bool, allowed);
        QCOMPARE(complaint(QString::fromLatin1(QTest::currentDataTag()), other).isEmpty(), allowed);
    }

    /// Draws the graph of the rooms from the includes; a failure names each line that leads up or aside.
    void noArrowLeadsUp() {
        QStringList violations;
        QMap<QString, QSet<QString>> graph;
        const auto paths = sourceFiles({u"core"_s, u"ui"_s, u"app"_s});
        for (const QString& path : paths) {
            const QString room = roomOf(path);
            const auto includes = includesOf(projectText(path));
            graph[room]; // also a room that includes nothing
            for (const Include& include : includes) {
                const QString other = roomOf(include.header);
                if (!other.isEmpty() && other != room)
                    graph[room].insert(other);
                if (const QString words = complaint(room, other); !words.isEmpty())
                    violations << u"%1:%2: %3"_s.arg(path).arg(include.line).arg(words);
            }
        }
        QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
        for (auto it = graph.cbegin(); it != graph.cend(); ++it) {
            QStringList below(it->cbegin(), it->cend());
            below.sort();
            qInfo("%s -> %s", qPrintable(it.key()), qPrintable(below.join(u' ')));
        }
        QStringList rooms = floors.join(u' ').split(u' ');
        rooms.sort();
        QCOMPARE(QStringList(graph.keys()), rooms); // no room stands empty
    }
};

QTEST_GUILESS_MAIN(TestFloors)
#include "tst_floors.moc"
