#include "ui/words/translated.h"

#include "ui/theme/formatting.h"
#include "ui/words/kept_sentences.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QRegularExpression>

#include <limits>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

/// Telephone numbers as they are shown elsewhere; kept together in text that runs from right to left.
QString withReadableNumbers(const QString& text) {
    static const QRegularExpression number(u"\\+\\d{7,15}(?!\\d)"_s);
    const bool isolated = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    QString result;
    qsizetype from = 0;
    auto numbers = number.globalMatch(text);
    while (numbers.hasNext()) {
        const QRegularExpressionMatch next = numbers.next();
        const QString shown = Formatting::phone(next.captured());
        result += text.mid(from, next.capturedStart() - from);
        result += isolated ? QChar(0x2066) + shown + QChar(0x2069) : shown;
        from = next.capturedEnd();
    }
    return result + text.mid(from);
}

class WindowLanguage final : public Language {
public:
    QString text(const char* english, qint64 count) const override {
        const qint64 most = std::numeric_limits<int>::max();
        return QCoreApplication::translate("Message", english, nullptr, int(std::min(count, most)));
    }
    QString size(qint64 bytes) const override { return Formatting::size(bytes); }
    QString span(qint64 microseconds) const override { return Formatting::span(microseconds); }
};

} // namespace

QString translated(const Message& message) {
    return message.said(WindowLanguage());
}

QString translatedFromJournal(const Message& message) {
    return withReadableNumbers(
        translated(message.text.isEmpty() ? KeptSentences::ours().messageOf(message.words) : message));
}

} // namespace opbx::ui
