#include "ui/words/marking_translator.h"

#include <algorithm>

namespace opbx::ui {

namespace {

bool readsFromRight(QChar c) {
    const QChar::Direction direction = c.direction();
    return direction == QChar::DirR || direction == QChar::DirAL;
}

} // namespace

QString MarkingTranslator::translate(const char* context, const char* source, const char* comment,
                                     int n) const {
    return marked(QTranslator::translate(context, source, comment, n));
}

QString MarkingTranslator::marked(const QString& text) {
    if (std::none_of(text.begin(), text.end(), readsFromRight))
        return text;
    for (const QChar c : text) {
        if (c == u'%' || c.direction() == QChar::DirL)
            return QChar(0x200f) + text;
        if (readsFromRight(c))
            break;
    }
    return text;
}

} // namespace opbx::ui
