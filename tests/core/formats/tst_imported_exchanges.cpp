// Archives and captures of other programs: bodies that are put together, encodings, times, and what is left out and why.
#include "core/formats/har_reader.h"
#include "core/formats/ngrok_import.h"
#include "tests/support/paths.h"

#include <QStringEncoder>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

/// JSON in single quotes.
QByteArray quoted(QByteArray text) {
    return text.replace('\'', '"');
}

QByteArray archiveOf(const QByteArray& entries) {
    return "{\"log\":{\"entries\":[" + entries + "]}}";
}

/// An entry with a `postData`.
QByteArray posted(const char* postData, const char* more = "") {
    return archiveOf(quoted(QByteArray("{'request':{'method':'POST','url':'https://h/x','postData':") +
                            postData + more + "},'startedDateTime':'2026-03-04T10:30:00Z'}"));
}

constexpr qint64 halfPastEightUs = 1'772'613'000'000'000; // 2026-03-04T08:30:00Z

} // namespace

class TestImportedExchanges : public QObject {
    Q_OBJECT

private slots:
    void bodies_data() {
        QTest::addColumn<QByteArray>("archive");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* name, const QByteArray& archive, const QByteArray& body) {
            QTest::newRow(name) << archive << body;
        };
        row("form, encoded", test::fixture(u"har/har-params-encoded.har"_s),
            "session_id=s-params&from=%2B12125550141&to=%2B15557654321&disposition=ANSWER&billsec=12");
        row("form, decoded", test::fixture(u"har/har-params-decoded.har"_s),
            "session_id=s-params2&from=%2B12125550141&to=%2B15557654321&disposition=NO+ANSWER");
        row("JSON in a name", test::fixture(u"har/har-params-json.har"_s),
            "{\"session_id\":\"s-json\",\"disposition\":\"ANSWER\"}");
        row("multipart", test::fixture(u"har/har-params-multipart.har"_s),
            "--abc\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
            "--abc\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x.txt\"\r\nContent-Type: "
            "text/plain\r\n\r\n"
            "hello\r\n--abc--\r\n");
        row("UTF-16", test::fixture(u"har/har-utf16.har"_s),
            "{\"session_id\":\"s-u16\",\"disposition\":\"ANSWER\"}");
        row("text goes before parameters", posted("{'text':'a=1','params':[{'name':'b','value':'2'}]}"),
            "a=1");
        row("no type is a form", posted("{'params':[{'name':'a b','value':'c&d'},{'name':'e'}]}"),
            "a+b=c%26d&e=");
        row("letters beyond ASCII", posted("{'params':[{'name':'n','value':'J\xc3\xbcrgen'}]}"),
            "n=J%C3%BCrgen");
        row("a percent sign that is none", posted("{'params':[{'name':'n','value':'50% off'}]}"),
            "n=50%25+off");
        row("a percent sign alone", posted("{'params':[{'name':'n','value':'%zz'}]}"), "n=%25zz");
        row("the length says that it was encoded twice",
            posted("{'params':[{'name':'n','value':'a%2Bb'}]}", ",'bodySize':9"), "n=a%252Bb");
        row("the length says that it was encoded once",
            posted("{'params':[{'name':'n','value':'a%2Bb'}]}", ",'bodySize':7"), "n=a%2Bb");
        row("JSON that a form's reader split",
            posted("{'mimeType':'application/"
                   "x-www-form-urlencoded','params':[{'name':'{\\'a\\':\\'b','value':'c&d\\'}'}]}"),
            "{\"a\":\"b=c&d\"}");
        row("JSON, percent-encoded",
            posted("{'mimeType':'application/json','params':[{'name':'%7B%22a%22%3A1%7D','value':''}]}"),
            "{\"a\":1}");
        row("text in a name", posted("{'mimeType':'text/plain','params':[{'name':'hello','value':''}]}"),
            "hello");
        row("base64", posted("{'_encoding':'BASE64','text':'aGVs\\nbG8='}"), "hello");
        row("says base64 and is none", posted("{'encoding':'base64','text':'{\\'a\\':1}'}"), "{\"a\":1}");
        row("base64 cut off", posted("{'encoding':'base64','text':'aGVsb'}"), "aGVsb");
        row("nothing", posted("null"), "");
        row("wrong kinds", posted("{'text':5,'params':'x','mimeType':[]}"), "");
    }

    void bodies() {
        QFETCH(QByteArray, archive);
        const auto read = readHar(archive);
        QVERIFY(read.ok());
        QCOMPARE(read->exchanges.size(), 1);
        QTEST(read->exchanges.first().request.body, "body");
    }

    void multipartWithoutABoundaryGetsOne() {
        const auto read = readHar(posted(
            "{'mimeType':'multipart/form-data','params':[{'name':'a\\'b','value':'1 ----imported-form'}]}"));
        const HttpRequest& request = read->exchanges.first().request;
        const QByteArray type = headerValue(request.headers, "Content-Type");
        QVERIFY(type.startsWith("multipart/form-data; boundary="));
        const QByteArray boundary = type.sliced(type.indexOf('=') + 1);
        QCOMPARE(request.body.count("--" + boundary), 2);
        QVERIFY(request.body.contains("name=\"a%22b\"\r\n\r\n1 ----imported-form\r\n"));
    }

    void times_data() {
        QTest::addColumn<QString>("time");
        QTest::addColumn<qint64>("us");
        for (const char* time :
             {"2026-03-04T10:30:00.000+02:00", "2026-03-04T10:30:00+0200",
              "2026-03-04T10:30:00.0000000+02:00", "2026-03-04T08:30:00Z", "2026-03-04T08:30:00,000Z",
              "2026-03-04 08:30:00", "1772613000000", "1772613000", "Wed, 04 Mar 2026 10:30:00 +0200",
              "Wed Mar 04 2026 10:30:00 GMT+0200",
              "Wed Mar 04 2026 03:30:00 GMT-0500 (Eastern Standard Time)", " 2026-03-04T08:30:00Z "})
            QTest::newRow(time) << QString::fromLatin1(time) << halfPastEightUs;
        for (const char* time :
             {"", "yesterday", "2026-13-45T99:00:00Z", "NaN", "-5", "0", "99999999999999999999", "10:30"})
            QTest::addRow("unreadable: %s", time) << QString::fromLatin1(time) << qint64(0);
    }

    void times() {
        QFETCH(QString, time);
        QTEST(importedTimeUs(time), "us");
    }

    void unreadableTimesAreCounted() {
        const QByteArray request = "'request':{'method':'GET','url':'/x'}";
        const auto read = readHar(archiveOf(quoted("{" + request + ",'startedDateTime':'then'},{" + request +
                                                   "},{" + request + ",'startedDateTime':null},{" + request +
                                                   ",'startedDateTime':1772613000000,'time':'12'}")));
        QCOMPARE(read->exchanges.size(), 4);
        QCOMPARE(read->withoutTime, 3);
        QCOMPARE(read->exchanges.last().receivedUs, halfPastEightUs);
        QCOMPARE(read->exchanges.last().durationUs(), 12'000);
        QCOMPARE(readHar(test::fixture(u"har/har-times.har"_s))->withoutTime, 0);
    }

    void whatIsLeftOutIsNamed() {
        const auto read = readHar(archiveOf(quoted(
            "{},5,{'request':{'method':'GET','url':'HTTPS://"
            "h?x#f','headers':[{'name':':path','value':'x'},{'name':'A',"
            "'value':'b'},7]},'time':1e308},{'request':{'method':'GET'}},{'request':{'url':'/x'}},"
            "{'request':{'method':'G "
            "T','url':'/x'}},{'request':{'method':'GET','url':'data:image/png;base64,AA'}},"
            "{'request':{'method':'GET','url':'blob:https://h/x'}},{'request':{'method':'GET','url':'/a:b',"
            "'headers':{'X-A':1}}}")));
        QCOMPARE(read->exchanges.size(), 2);
        QCOMPARE(read->exchanges[0].request.target(), QByteArray("/?x"));
        QCOMPARE(read->exchanges[0].request.headers, (HttpHeaders{{"A", "b"}}));
        QCOMPARE(read->exchanges[1].request.path, QByteArray("/a:b"));
        QCOMPARE(read->exchanges[1].request.headers, (HttpHeaders{{"X-A", "1"}}));
        const QList<LeftOutEntry> expected = {
            {1, EntryLeftOut::NoRequest, {}},
            {2, EntryLeftOut::NoRequest, {}},
            {4, EntryLeftOut::NoAddress, u"GET"_s},
            {5, EntryLeftOut::NoMethod, u"/x"_s},
            {6, EntryLeftOut::NoMethod, u"/x"_s},
            {7, EntryLeftOut::NotHttp, u"data:image/png;base64,AA"_s},
            {8, EntryLeftOut::NotHttp, u"blob:https://h/x"_s},
        };
        QCOMPARE(read->leftOut, expected);
        QCOMPARE(read->leftOutCount, 7);
    }

    void whatIsNoArchiveIsRefused() {
        for (const char* text : {"", "{}", "[]", "{\"log\":{}}", "{\"log\":{\"entries\":{}}}", "not json"})
            QCOMPARE(readHar(text).error().code, ErrorCode::MalformedBody);
    }

    void archivesInAnyUnicode_data() {
        QTest::addColumn<QByteArray>("charset");
        QTest::addColumn<bool>("mark");
        for (const char* charset : {"UTF-8", "UTF-16LE", "UTF-16BE"}) {
            for (const bool mark : {false, true})
                QTest::addRow("%s%s", charset, mark ? " with a mark" : "") << QByteArray(charset) << mark;
        }
    }

    void archivesInAnyUnicode() {
        QFETCH(QByteArray, charset);
        QFETCH(bool, mark);
        QStringEncoder encoder(charset.constData());
        const QByteArray archive = encoder((mark ? QString(QChar::ByteOrderMark) : QString()) +
                                           QString::fromUtf8(posted("{'text':'\xd7\x93'}")));
        const auto read = readHar(archive);
        QVERIFY(read.ok());
        QCOMPARE(read->exchanges.first().request.body, QByteArray("\xd7\x93"));
    }

    void ngrokCaptures() {
        const QByteArray chunked =
            "POST /api/voice/route?x=1 HTTP/1.1\r\nHost: a.ngrok.io\r\nX-A: 1\r\nX-A: 2\r\n"
            "Transfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\n\r\n\r\n0\r\n\r\n";
        const QByteArray response =
            "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nX-B: 1\r\n\r\n<Response/>";
        const QByteArray json =
            quoted("{'uri':'x','requests':[{'id':'2','remote_addr':'1.2.3.4:5','start':'2023-11-14T23:13:21+"
                   "01:00',"
                   "'duration':2000000,'request':{'method':'POST','proto':'HTTP/1.1','headers':{},"
                   "'uri':'/api/voice/route?x=1','raw':'") +
            chunked.toBase64() + quoted("'},'response':{'status':'200 OK','status_code':200,'raw':'") +
            response.toBase64() +
            quoted("'}},{'id':'1','start':'2023-11-14T22:13:20Z','request':{'method':'GET','uri':'/"
                   "x','raw':''}}]}");
        const auto read = readNgrokRequests(json);
        QVERIFY(read.ok());
        QCOMPARE(read->exchanges.size(), 2);
        QCOMPARE(read->exchanges.first().request.path, QByteArray("/x"));
        const Exchange& exchange = read->exchanges.last();
        QCOMPARE(exchange.endpoint, Endpoint::VoiceRoute);
        QCOMPARE(exchange.request.target(), QByteArray("/api/voice/route?x=1"));
        QCOMPARE(exchange.request.headers.size(), 4);
        QCOMPARE(exchange.request.body, QByteArray("abc\r\n"));
        QCOMPARE(exchange.request.peer, u"1.2.3.4"_s);
        QCOMPARE(exchange.receivedUs, 1'700'000'001'000'000);
        QCOMPARE(exchange.durationUs(), 2000);
        QCOMPARE(exchange.response.status, 200);
        QCOMPARE(exchange.response.contentType, QByteArray("application/xml"));
        QCOMPARE(exchange.response.body, QByteArray("<Response/>"));
    }

    void ngrokAddresses_data() {
        QTest::addColumn<QString>("remote");
        QTest::addColumn<QString>("peer");
        QTest::newRow("IPv6") << u"2001:db8::7"_s << u"2001:db8::7"_s;
        QTest::newRow("IPv6 with port") << u"[2001:db8::7]:5555"_s << u"2001:db8::7"_s;
        QTest::newRow("IPv6 in brackets") << u"[::1]"_s << u"::1"_s;
        QTest::newRow("IPv4") << u"203.0.113.7"_s << u"203.0.113.7"_s;
        QTest::newRow("IPv4 with port") << u"203.0.113.7:5"_s << u"203.0.113.7"_s;
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("open bracket") << u"["_s << QString();
    }

    void ngrokAddresses() {
        QFETCH(QString, remote);
        const QByteArray json =
            quoted("{'requests':[{'remote_addr':'" + remote.toLatin1() +
                   "','request':{'method':'GET','uri':'https://h/x','headers':{'A':['1','2']}}}]}");
        const auto read = readNgrokRequests(json);
        QVERIFY(read.ok());
        QTEST(read->exchanges.first().request.peer, "peer");
        QCOMPARE(read->exchanges.first().request.target(), QByteArray("/x"));
        QCOMPARE(read->exchanges.first().request.headers, (HttpHeaders{{"A", "1"}, {"A", "2"}}));
    }

    void ngrokWithoutCaptures() {
        for (const char* none :
             {"{\"uri\":\"/api/requests/http\",\"requests\":null}",
              "{\"uri\":\"/api/requests/http\",\"requests\":[]}", "{\"uri\":\"/api/requests/http\"}"}) {
            const auto read = readNgrokRequests(none);
            QVERIFY2(read.ok(), none);
            QVERIFY(read->exchanges.isEmpty());
        }
        for (const char* wrong : {"{}", "[]", "<html>", "{\"requests\":5}"})
            QCOMPARE(readNgrokRequests(wrong).error().code, ErrorCode::MalformedBody);
        const auto read = readNgrokRequests("{\"requests\":[null,{\"request\":null}]}");
        QCOMPARE(read->leftOutCount, 2);
    }
};

QTEST_GUILESS_MAIN(TestImportedExchanges)
#include "tst_imported_exchanges.moc"
