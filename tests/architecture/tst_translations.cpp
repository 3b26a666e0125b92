// No string is born untranslatable: what the sources say is in every .ts file, and every .ts file is complete.
// What is missing is brought in by `./dev translations`, and then translated with Qt Linguist.
#include "tests/support/paths.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    QString comment;
    bool plural = false;
    bool unfinished = false;
    QStringList texts; // one, or one a plural form

    QString key() const { return context + u'\n' + source + u'\n' + comment + (plural ? u'n' : u'1'); }
    QString name() const { return context + u": "_s + source; }
};

QString translationsFolder() {
    return opbx::test::sourceDir() + u"/translations/"_s;
}

void readTranslation(QXmlStreamReader& xml, Message& message) {
    message.unfinished = xml.attributes().hasAttribute(u"type"_s);
    if (!message.plural) {
        message.texts << xml.readElementText();
        return;
    }
    while (xml.readNextStartElement())
        message.texts << xml.readElementText();
}

QList<Message> messagesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        const auto element = xml.name();
        if (element == u"name"_s) {
            context = xml.readElementText();
        } else if (element == u"message"_s) {
            const bool plural = xml.attributes().value(u"numerus"_s) == u"yes"_s;
            messages << Message{context, {}, {}, plural, false, {}};
        } else if (element == u"source"_s) {
            messages.last().source = xml.readElementText();
        } else if (element == u"comment"_s) {
            messages.last().comment = xml.readElementText();
        } else if (element == u"translation"_s) {
            readTranslation(xml, messages.last());
        }
    }
    return messages;
}

QSet<QString> keysOf(const QList<Message>& messages) {
    QSet<QString> keys;
    for (const Message& message : messages)
        keys << message.key();
    return keys;
}

QStringList markersOf(const QString& text) {
    static const QRegularExpression marker(u"%L?([1-9][0-9]?|n)|</?[a-z]+[^>]*>"_s);
    QStringList markers;
    auto matches = marker.globalMatch(text);
    while (matches.hasNext())
        markers << matches.next().captured();
    markers.sort();
    return markers;
}

/// The letter after a single &, upper case; null where there is none.
QChar acceleratorOf(const QString& text) {
    static const QRegularExpression accelerator(u"(?<!&)&([^&\\s])"_s);
    const auto match = accelerator.match(text);
    return match.hasMatch() ? match.captured(1).at(0).toUpper() : QChar();
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void hidesNoStringBehindMacros();
    void holdsEveryString_data() { languages(); }
    void holdsEveryString();
    void isFinished_data() { languages(); }
    void isFinished();
    void keepsMarkers_data() { languages(); }
    void keepsMarkers();
    void keepsEndings_data() { languages(); }
    void keepsEndings();
    void keepsAccelerators_data() { languages(); }
    void keepsAccelerators();

private:
    static void languages();
};

void TestTranslations::languages() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("path");
    const auto files = QDir(translationsFolder()).entryList({u"opbx_*.ts"_s}, QDir::Files);
    QVERIFY(files.contains(u"opbx_en.ts"_s));
    QVERIFY(files.contains(u"opbx_he.ts"_s));
    for (const QString& file : files) {
        const QString language = file.section(u'_', 1).section(u'.', 0, 0);
        QTest::newRow(qPrintable(language)) << language << translationsFolder() + file;
    }
}

/// lupdate reads sources without expanding macros: what a macro marks never reaches a translator.
void TestTranslations::hidesNoStringBehindMacros() {
    static const QRegularExpression hiding(u"#\\s*define[^\\n]*TRANSLATE_NOOP"_s);
    QStringList wrong;
    int read = 0;
    for (const auto& folder : {u"/core"_s, u"/ui"_s, u"/app/window"_s}) {
        QDirIterator files(opbx::test::sourceDir() + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (hiding.match(QString::fromUtf8(file.readAll())).hasMatch())
                wrong << file.fileName();
            ++read;
        }
    }
    QVERIFY(read > 0);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestTranslations::holdsEveryString() {
    QFETCH(QString, language);
    QFETCH(QString, path);
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy_"_s + language + u".ts"_s);
    QVERIFY(QFile::copy(path, copy));
    QStringList arguments = {u"-silent"_s, u"-noobsolete"_s, u"-locations"_s, u"none"_s};
    if (language == u"en"_s)
        arguments << u"-pluralonly"_s;
    arguments << u"core"_s << u"ui"_s << u"app/window"_s << u"-I"_s << u"."_s << u"-ts"_s << copy;
    QProcess lupdate;
    lupdate.setWorkingDirectory(opbx::test::sourceDir());
    lupdate.start(QStringLiteral(OPBX_LUPDATE), arguments);
    QVERIFY(lupdate.waitForFinished(60'000));
    QCOMPARE(lupdate.exitCode(), 0);

    const QSet<QString> here = keysOf(messagesOf(path));
    const QSet<QString> wanted = keysOf(messagesOf(copy));
    QVERIFY(!wanted.isEmpty() || language == u"en"_s);
    const QStringList missing = QSet<QString>(wanted).subtract(here).values();
    const QStringList gone = QSet<QString>(here).subtract(wanted).values();
    QVERIFY2(missing.isEmpty(), qPrintable(u"./dev translations brings in:\n"_s + missing.join(u'\n')));
    QVERIFY2(gone.isEmpty(), qPrintable(u"./dev translations drops:\n"_s + gone.join(u'\n')));
}

void TestTranslations::isFinished() {
    QFETCH(QString, path);
    QStringList open;
    const auto messages = messagesOf(path);
    for (const Message& message : messages) {
        if (message.unfinished || message.texts.isEmpty() || message.texts.contains(QString()))
            open << message.name();
        if (message.plural && message.texts.size() < 2)
            open << message.name() + u" (plural forms)"_s;
    }
    QVERIFY2(open.isEmpty(), qPrintable(open.join(u'\n')));
}

void TestTranslations::keepsMarkers() {
    QFETCH(QString, path);
    QStringList differing;
    const auto messages = messagesOf(path);
    for (const Message& message : messages) {
        QStringList wanted = markersOf(message.source);
        for (const QString& text : message.texts) {
            QStringList found = markersOf(text);
            if (message.plural) { // "one call" may do without its number
                wanted.removeAll(u"%n"_s);
                found.removeAll(u"%n"_s);
            }
            if (!text.isEmpty() && found != wanted)
                differing << message.name() + u" -> "_s + text;
        }
        if (message.plural && !message.unfinished && message.source.contains(u"%n"_s) &&
            !message.texts.constLast().contains(u"%n"_s))
            differing << message.name() + u" (its plural says no number)"_s;
    }
    QVERIFY2(differing.isEmpty(), qPrintable(differing.join(u'\n')));
}

void TestTranslations::keepsEndings() {
    QFETCH(QString, path);
    static const QString endings = u".:…?"_s;
    QStringList differing;
    const auto messages = messagesOf(path);
    for (const Message& message : messages) {
        const QChar wanted = message.source.isEmpty() ? QChar() : message.source.back();
        for (const QString& text : message.texts) {
            const QChar found = text.isEmpty() ? wanted : text.back();
            if (found != wanted && (endings.contains(found) || endings.contains(wanted)))
                differing << message.name() + u" -> "_s + text;
        }
    }
    QVERIFY2(differing.isEmpty(), qPrintable(differing.join(u'\n')));
}

void TestTranslations::keepsAccelerators() {
    QFETCH(QString, path);
    QStringList wrong;
    QHash<QString, QHash<QChar, QString>> taken; // context -> letter -> English letter that it stands for
    const auto messages = messagesOf(path);
    for (const Message& message : messages) {
        const QChar english = acceleratorOf(message.source);
        for (const QString& text : message.texts) {
            const QChar letter = acceleratorOf(text);
            if (text.isEmpty())
                continue;
            if (letter.isNull() != english.isNull()) {
                wrong << message.name() + u" -> "_s + text;
            } else if (!letter.isNull()) {
                const QString other = taken[message.context].value(letter, QString(english));
                if (other != QString(english))
                    wrong << message.name() + u": the letter is taken in this context: "_s + letter;
                taken[message.context].insert(letter, QString(english));
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
