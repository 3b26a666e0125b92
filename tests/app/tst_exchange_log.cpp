// The log of `opbx serve` when nobody reads standard error: a pager, a terminal on hold.
#include "app/runtime/exchange_log.h"

#include <QTest>

#include <array>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace opbx;

class TestExchangeLog : public QObject {
    Q_OBJECT

private slots:
    void nobodyReads() {
        std::array<int, 2> pipe{};
        QCOMPARE(::pipe(pipe.data()), 0);
        QCOMPARE(::fcntl(pipe[0], F_SETFL, O_NONBLOCK), 0);
        const int before = ::dup(STDERR_FILENO);
        ::dup2(pipe[1], STDERR_FILENO);
        ::alarm(60); // who waits for a reader waits for ever
        ExchangeLog log;
        const auto exchange = std::make_shared<const Exchange>();
        constexpr int sent = 5'000;
        log.write(QList<ExchangePtr>(sent, exchange)); // more than a pipe takes
        log.say(u"left out too"_s);
        const QByteArray first = contentOf(pipe[0]);
        log.say(u"said again"_s);
        const QByteArray later = contentOf(pipe[0]);
        ::alarm(0);
        ::dup2(before, STDERR_FILENO);

        const qsizetype kept = first.count("status=0");
        QVERIFY(kept > 100 && kept < sent);
        QVERIFY(first.endsWith('\n')); // whole lines
        QVERIFY2(later.startsWith("opbx: " + QByteArray::number(sent - kept + 1) + " lines"),
                 later.constData());
        QVERIFY(later.endsWith("opbx: said again\n"));
    }

private:
    static QByteArray contentOf(int descriptor) {
        QByteArray content;
        std::array<char, 4'096> bytes{};
        while (const ssize_t count = ::read(descriptor, bytes.data(), bytes.size())) {
            if (count < 0)
                break;
            content.append(bytes.data(), count);
        }
        return content;
    }
};

QTEST_GUILESS_MAIN(TestExchangeLog)
#include "tst_exchange_log.moc"
