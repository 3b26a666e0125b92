#include "ui/words/kept_sentences.h"

#include <QFile>
#include <QXmlStreamReader>

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

/// Sources of the context "Message" in a file of Qt Linguist.
QStringList messagesIn(const QString& path) {
    QFile file(path);
    QStringList texts;
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader xml(&file);
    bool isOurs = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"name")
            isOurs = xml.readElementText() == u"Message";
        else if (isOurs && xml.isStartElement() && xml.name() == u"source")
            texts.append(xml.readElementText());
    }
    return texts;
}

} // namespace

KeptSentences::KeptSentences(const QStringList& texts) {
    for (const QString& text : texts) {
        Form form{text.toUtf8(), {QString()}, {}, 0};
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool isPlace = text[i] == u'%' && i + 1 < text.size() && text[i + 1].digitValue() > 0;
            if (isPlace) {
                form.places.append(text[++i].digitValue());
                form.between.append(QString());
            } else {
                form.between.last() += text[i];
                ++form.length;
            }
        }
        const bool saysAnything =
            std::any_of(form.between.begin(), form.between.end(), [](const QString& part) {
                return std::any_of(part.begin(), part.end(), [](QChar c) { return c.isLetter(); });
            });
        if (saysAnything)
            m_forms.append(std::move(form));
    }
    std::stable_sort(m_forms.begin(), m_forms.end(),
                     [](const Form& left, const Form& right) { return left.length > right.length; });
}

const KeptSentences& KeptSentences::ours() {
    static const KeptSentences all(messagesIn(u":/opbx/sentences/opbx_de.ts"_s));
    return all;
}

Message KeptSentences::messageOf(const QString& sentence, int depth) const {
    if (depth > 1)
        return sentence;
    for (const Form& form : m_forms) {
        const std::optional<QStringList> found = placesIn(form, sentence);
        if (!found)
            continue;
        Message message;
        message.text = form.text;
        message.places.resize(found->size());
        for (qsizetype i = 0; i < found->size(); ++i)
            message.places[form.places[i] - 1] = messageOf(found->at(i), depth + 1);
        return message;
    }
    return sentence;
}

/// Each place takes as little as it can, so that the rest has the best chance to fit.
std::optional<QStringList> KeptSentences::placesIn(const Form& form, const QString& sentence) {
    const QString& first = form.between.first();
    const QString& last = form.between.last();
    if (form.places.isEmpty())
        return sentence == first ? std::optional<QStringList>{QStringList()} : std::nullopt;
    if (sentence.size() < form.length || !sentence.startsWith(first) || !sentence.endsWith(last))
        return std::nullopt;
    QStringList places;
    qsizetype from = first.size();
    for (qsizetype i = 1; i < form.between.size(); ++i) {
        const bool isLast = i + 1 == form.between.size();
        const qsizetype at = isLast ? sentence.size() - last.size() : sentence.indexOf(form.between[i], from);
        if (at < from)
            return std::nullopt;
        places.append(sentence.mid(from, at - from));
        from = at + form.between[i].size();
    }
    return places;
}

} // namespace opbx::ui
