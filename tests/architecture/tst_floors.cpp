// The rooms of the house and the floors they stand on. A room includes what stands on a lower floor, so there is no circle and no
// arrow that runs up. A new folder gets a place here, a new file needs none. A room within a room is behind a wall: others than that
// room know of it only what stands in its doors, and its README.md tells on one page what it is for.
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
    u"core/formats core/database"_s,
    u"core/storage/search"_s,
    u"core/storage/journal"_s,
    u"core/storage core/simulator"_s,
    u"core/endpoint core/backup"_s,
    u"core/health"_s,
    u"ui/theme ui/backend"_s,
    u"ui/widgets ui/words"_s,
    u"ui/office ui/report"_s,
    u"ui/exchange ui/filter ui/recordings ui/keys ui/connection ui/test_call ui/cloudonix ui/desktop"_s,
    u"ui/replay ui/call_records ui/callbacks ui/live_calls ui/routing ui/health ui/settings ui/voicemail"_s,
    u"ui/traffic ui/assistant ui/manual"_s,
    u"ui/frame"_s,
    u"app/runtime"_s,
    u"app/cli app/launcher app/window"_s,
};

/// What of the rooms within rooms others may include.
const QSet<QString> doors = {
    u"core/storage/journal/dropped_exchanges.h"_s, u"core/storage/journal/exchange_codec.h"_s,
    u"core/storage/journal/exchange_import.h"_s,   u"core/storage/journal/exchange_marks.h"_s,
    u"core/storage/journal/history_caps.h"_s,      u"core/storage/journal/journal_bundle.h"_s,
    u"core/storage/search/found_rows.h"_s,
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

/// "core/storage" for core/storage/search; empty for a room that is in no other.
QString aroundOf(const QString& room) {
    return room.count(u'/') > 1 ? room.section(u'/', 0, -2) : QString();
}

/// Empty when a file of `room` may include this header.
QString complaint(const QString& room, const QString& header) {
    static const QHash<QString, int> floorOf = floorOfRooms();
    const QString other = roomOf(header);
    if (room == other || other.isEmpty())
        return {};
    const QString around = aroundOf(other);
    if (!around.isEmpty() && room != around && aroundOf(room) != around && !doors.contains(header))
        return u"%1 is behind the wall of %2"_s.arg(header, other);
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
        QTest::addColumn<QString>("room");
        QTest::addColumn<QString>("header");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char* room, const char* header, bool allowed) {
            QTest::addRow("%s <- %s", room, header)
                << QString::fromLatin1(room) << QString::fromLatin1(header) << allowed;
        };
        row("core/webhook", "core/routing/x.h", true);
        row("core/routing", "core/webhook/x.h", false);
        row("core/server", "core/tunnel/x.h", false);
        row("core/server", "core/server/x.h", true);
        row("ui/traffic", "core/formats/x.h", true);
        row("core/health", "ui/words/x.h", false);
        row("core/attic", "core/base/x.h", false);
        row("core/storage", "core/storage/search/x.h", true);
        row("core/storage/journal", "core/storage/search/x.h", true);
        row("core/storage/search", "core/storage/journal/x.h", false);
        row("core/storage/search", "core/storage/x.h", false);
        row("core/health", "core/storage/search/x.h", false);
        row("app/cli", "core/storage/journal/exchange_import.h", true);
        row("app/cli", "core/storage/journal/retention.h", false);
    }

    void rules() {
        QFETCH(QString, room);
        QFETCH(QString, header);
        QFETCH(bool, allowed);
        QCOMPARE(complaint(room, header).isEmpty(), allowed);
    }

    void everyWallHasItsPage() {
        const QStringList rooms = floorOfRooms().keys();
        for (const QString& room : rooms) {
            if (aroundOf(room).isEmpty())
                continue;
            const qsizetype lines = projectText(room + u"/README.md"_s).count(u'\n');
            QVERIFY2(lines > 10 && lines <= 60,
                     qPrintable(u"%1/README.md has %2 lines"_s.arg(room).arg(lines)));
        }
        for (const QString& door : doors)
            QVERIFY2(!projectText(door).isEmpty(), qPrintable(door));
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
                if (const QString words = complaint(room, include.header); !words.isEmpty())
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
