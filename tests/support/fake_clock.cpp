#include "tests/support/fake_clock.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace opbx::test {

using namespace Qt::StringLiterals;

namespace {

QString library() {
    const QStringList folders = QDir(u"/usr/lib"_s).entryList({u"*-linux-*"_s}, QDir::Dirs);
    for (const QString& folder : folders) {
        const QString file = u"/usr/lib/"_s + folder + u"/faketime/libfaketimeMT.so.1"_s;
        if (QFile::exists(file))
            return file;
    }
    return {};
}

} // namespace

bool FakeClock::isInstalled() {
    return !library().isEmpty();
}

FakeClock::FakeClock(ServeProcess& serve, const QString& alsoLoaded) {
    set("+0");
    serve.setVariable(u"LD_PRELOAD"_s, QFile::encodeName(library() + u' ' + alsoLoaded).trimmed());
    serve.setVariable(u"FAKETIME_TIMESTAMP_FILE"_s, QFile::encodeName(m_folder.filePath(u"clock"_s)));
    serve.setVariable(u"FAKETIME_NO_CACHE"_s, "1");
    serve.setVariable(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, "1");
}

void FakeClock::set(const QByteArray& offset) {
    QFile clock(m_folder.filePath(u"clock"_s));
    QVERIFY(clock.open(QIODevice::WriteOnly));
    clock.write(offset + '\n');
}

} // namespace opbx::test
