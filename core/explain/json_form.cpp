#include "core/explain/json_form.h"

#include "core/explain/json_number.h"
#include "core/explain/json_scan.h"
#include "core/explain/json_string_form.h"

#include <QByteArrayList>

#include <algorithm>

namespace opbx {

namespace {

constexpr qsizetype pieceBytes = 16 * 1024;
constexpr int deepestIndent = 200; // levels of indentation: beyond them it alone would be megabytes

/// Collects small pieces, so that a sink is asked once for many.
class Pieces {
public:
    explicit Pieces(ByteSink& sink)
        : m_sink(sink) {
        m_buffer.reserve(pieceBytes + 64);
    }

    bool isWanted() const { return m_isWanted; }
    void append(char c) {
        m_buffer.append(c);
        if (m_buffer.size() >= pieceBytes)
            flush();
    }
    void append(QByteArrayView bytes) {
        if (bytes.size() > pieceBytes) {
            flush();
            m_isWanted = m_isWanted && m_sink.take(bytes);
            return;
        }
        m_buffer.append(bytes);
        if (m_buffer.size() >= pieceBytes)
            flush();
    }
    void flush() {
        m_isWanted = m_isWanted && (m_buffer.isEmpty() || m_sink.take(m_buffer));
        m_buffer.resize(0);
    }

private:
    ByteSink& m_sink;
    QByteArray m_buffer;
    bool m_isWanted = true;
};

struct LayoutWords {
    QByteArray indent; // a level; null: everything on one line
    QByteArrayView colon;
    QByteArrayView comma;
};

LayoutWords layoutWords(JsonForm::Layout layout) {
    using Layout = JsonForm::Layout;
    switch (layout) {
    case Layout::AsIs:
    case Layout::Minified: break;
    case Layout::Spaced: return {{}, ": ", ", "};
    case Layout::ColonSpaced: return {{}, ": ", ","};
    case Layout::Indent2: return {"  ", ": ", ","};
    case Layout::Indent4: return {"    ", ": ", ","};
    case Layout::Tabs: return {"\t", ": ", ","};
    }
    return {{}, ":", ","};
}

/// The name between its quotes, with its escapes written out.
QByteArray fieldName(const QByteArray& text, const JsonIndex::Field& field) {
    const qsizetype begin = field.name + 1;
    const qsizetype end = jsonStringEnd(text, field.name) - 1;
    const QByteArrayView raw = QByteArrayView(text).sliced(begin, std::max<qsizetype>(0, end - begin));
    return raw.contains('\\') ? jsonUnescaped(raw) : QByteArray::fromRawData(raw.data(), raw.size());
}

class JsonWriter {
public:
    JsonWriter(const QByteArray& text, const JsonIndex& index, const JsonForm& form, ByteSink& sink)
        : m_text(text)
        , m_index(index)
        , m_form(form)
        , m_words(layoutWords(form.layout))
        , m_out(sink) {}

    bool write() {
        m_frames.push_back({0, m_text.size(), nullptr, {}, 0});
        while (!m_frames.empty() && m_out.isWanted()) {
            if (m_frames.back().object)
                writeField();
            else
                writeRange();
        }
        m_out.flush();
        return m_out.isWanted();
    }

private:
    /// Either a part of the text, or an object whose fields are written in their order.
    struct Frame {
        qsizetype at = 0;
        qsizetype end = 0;
        const JsonIndex::Container* object = nullptr;
        std::vector<std::uint32_t> order;
        std::size_t next = 0;
    };

    void writeRange() {
        const qsizetype end = m_frames.back().end;
        qsizetype at = m_frames.back().at;
        while (at < end && m_out.isWanted()) {
            const char c = m_text[at];
            if (c == '{' && m_form.sorted) {
                const JsonIndex::Container* object = m_index.containerAt(at);
                if (object && object->count > 1) {
                    m_frames.back().at = object->end;
                    openObject(*object);
                    return;
                }
            }
            at = writeToken(at);
        }
        m_frames.pop_back();
    }

    void openObject(const JsonIndex::Container& object) {
        Frame frame;
        frame.object = &object;
        frame.order.resize(object.count);
        for (std::uint32_t i = 0; i < object.count; ++i)
            frame.order[i] = i;
        std::stable_sort(frame.order.begin(), frame.order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return fieldName(m_text, m_index.field(object, a)) < fieldName(m_text, m_index.field(object, b));
        });
        m_frames.push_back(std::move(frame));
        structural('{', 'x');
    }

    void writeField() {
        Frame& frame = m_frames.back();
        if (frame.next == frame.order.size()) {
            m_frames.pop_back();
            structural('}', ' ');
            return;
        }
        if (frame.next > 0)
            structural(',', ' ');
        const JsonIndex::Field& field = m_index.field(*frame.object, frame.order[frame.next++]);
        writeToken(field.name);
        structural(':', ' ');
        m_frames.push_back({field.value, field.end, nullptr, {}, 0});
    }

    /// Returns the index behind what was written or left out.
    qsizetype writeToken(qsizetype at) {
        const char c = m_text[at];
        if (c == '"') {
            const qsizetype end = jsonStringEnd(m_text, at);
            writeJsonString(QByteArrayView(m_text).sliced(at, end - at), m_form,
                            [this](QByteArrayView bytes) { m_out.append(bytes); });
            return end;
        }
        if (isJsonSpace(c)) {
            if (m_form.layout == JsonForm::Layout::AsIs)
                m_out.append(c);
            return at + 1;
        }
        if (QByteArrayView("{}[],:").contains(c)) {
            if (m_form.layout == JsonForm::Layout::AsIs) {
                m_out.append(c);
                return at + 1;
            }
            qsizetype next = at + 1;
            while (next < m_text.size() && isJsonSpace(m_text[next]))
                ++next;
            const char behind = next < m_text.size() ? m_text[next] : '\0';
            structural(c, behind);
            const bool isEmpty = (c == '{' && behind == '}') || (c == '[' && behind == ']');
            return isEmpty ? next + 1 : at + 1;
        }
        const qsizetype end = plainEnd(at);
        const QByteArrayView word = QByteArrayView(m_text).sliced(at, end - at);
        if (c == '-' || (c >= '0' && c <= '9'))
            writeNumber(word);
        else
            m_out.append(word);
        return end;
    }

    qsizetype plainEnd(qsizetype at) const {
        qsizetype end = at + 1;
        while (end < m_text.size() && !isJsonSpace(m_text[end]) &&
               !QByteArrayView("\"{}[],:").contains(m_text[end]))
            ++end;
        return end;
    }

    void newLine() {
        if (m_words.indent.isNull())
            return;
        m_out.append('\n');
        for (int level = std::min(m_depth, deepestIndent); level > 0; --level)
            m_out.append(m_words.indent);
    }

    /// `next`: the character behind it; an empty pair of brackets stays together.
    void structural(char c, char next) {
        const bool isEmpty = (c == '{' && next == '}') || (c == '[' && next == ']');
        if (isEmpty) {
            m_out.append(c);
            m_out.append(next);
        } else if (c == '{' || c == '[') {
            ++m_depth;
            m_out.append(c);
            newLine();
        } else if (c == '}' || c == ']') {
            --m_depth;
            newLine();
            m_out.append(c);
        } else if (c == ',') {
            m_out.append(m_words.comma);
            newLine();
        } else {
            m_out.append(m_words.colon);
        }
    }

    void writeNumber(QByteArrayView word) {
        const std::size_t number = m_number++;
        switch (m_form.numbers) {
        case JsonForm::Numbers::AsIs: m_out.append(word); return;
        case JsonForm::Numbers::Shortest: m_out.append(jsonNumber(word, JsonForm::Choice::Shortest)); return;
        case JsonForm::Numbers::WithFraction: {
            const bool isInteger = !word.contains('.') && !word.contains('e') && !word.contains('E');
            m_out.append(isInteger ? word.toByteArray() : jsonNumber(word, JsonForm::Choice::Fraction));
            return;
        }
        case JsonForm::Numbers::AllFractions:
            m_out.append(jsonNumber(word, JsonForm::Choice::Fraction));
            return;
        case JsonForm::Numbers::Chosen:
            m_out.append(number < m_form.chosen.size() ? jsonNumber(word, m_form.chosen[number])
                                                       : word.toByteArray());
            return;
        }
    }

    const QByteArray& m_text;
    const JsonIndex& m_index;
    const JsonForm& m_form;
    LayoutWords m_words;
    Pieces m_out;
    std::vector<Frame> m_frames;
    int m_depth = 0;
    std::size_t m_number = 0;
};

class BoundedBytes final : public ByteSink {
public:
    explicit BoundedBytes(qsizetype longest)
        : m_longest(longest) {}

    bool take(QByteArrayView bytes) override {
        m_bytes.append(bytes.first(std::min(bytes.size(), m_longest - m_bytes.size())));
        return m_bytes.size() < m_longest;
    }
    QByteArray bytes() const { return m_bytes; }

private:
    qsizetype m_longest;
    QByteArray m_bytes;
};

} // namespace

JsonForm indented() {
    JsonForm form;
    form.layout = JsonForm::Layout::Indent4;
    return form;
}

bool writeJson(const QByteArray& text, const JsonIndex& index, const JsonForm& form, ByteSink& sink) {
    return JsonWriter(text, index, form, sink).write();
}

QByteArray jsonInForm(const QByteArray& text, const JsonForm& form, qsizetype longest) {
    BoundedBytes bytes(longest);
    writeJson(text, form.sorted ? JsonIndex(text) : JsonIndex(), form, bytes);
    return bytes.bytes();
}

QByteArrayList jsonNumbers(const QByteArray& text, qsizetype most) {
    QByteArrayList numbers;
    for (qsizetype at = 0; at < text.size() && numbers.size() < most;) {
        const char c = text[at];
        qsizetype end = c == '"' ? jsonStringEnd(text, at) : at + 1;
        if (c == '-' || (c >= '0' && c <= '9')) {
            while (end < text.size() && !isJsonSpace(text[end]) &&
                   !QByteArrayView("\"{}[],:").contains(text[end]))
                ++end;
            numbers.append(text.mid(at, end - at));
        }
        at = end;
    }
    return numbers;
}

} // namespace opbx
