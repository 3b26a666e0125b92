#include "core/explain/json_index.h"

#include "core/base/ascii.h"
#include "core/base/hex.h"
#include "core/explain/json_scan.h"

#include <algorithm>
#include <limits>

namespace opbx {

namespace {

qsizetype skipSpace(const QByteArray& text, qsizetype at) {
    while (at < text.size() && isJsonSpace(text[at]))
        ++at;
    return at;
}

/// Index behind the digits at `at`; -1 when there are none.
qsizetype digitsEnd(const QByteArray& text, qsizetype at) {
    const qsizetype begin = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at > begin ? at : -1;
}

/// Index behind the number at `at`; -1 when it is none.
qsizetype numberEnd(const QByteArray& text, qsizetype at) {
    if (text[at] == '-')
        ++at;
    const bool leadingZero = at < text.size() && text[at] == '0';
    qsizetype end = digitsEnd(text, at);
    if (end < 0 || (leadingZero && end > at + 1))
        return -1;
    if (end < text.size() && text[end] == '.') {
        end = digitsEnd(text, end + 1);
        if (end < 0)
            return -1;
    }
    if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
        ++end;
        if (end < text.size() && (text[end] == '+' || text[end] == '-'))
            ++end;
        end = digitsEnd(text, end);
    }
    return end;
}

/// Index behind the string at `at`; -1 when it does not end or holds what no string may.
qsizetype soundStringEnd(const QByteArray& text, qsizetype at) {
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] == '"')
            return i + 1;
        if (static_cast<unsigned char>(text[i]) < 0x20)
            return -1;
        if (text[i] != '\\')
            continue;
        ++i;
        if (i >= text.size() || !QByteArrayView("\"\\/bfnrtu").contains(text[i]))
            return -1;
        for (int digit = 0; text[i] == 'u' && digit < 4; ++digit) {
            if (i + 1 + digit >= text.size() || hexDigit(text[i + 1 + digit]) < 0)
                return -1;
        }
    }
    return -1;
}

qsizetype plainValueEnd(const QByteArray& text, qsizetype at) {
    if (text[at] == '"')
        return soundStringEnd(text, at);
    if (text[at] == '-' || isDigit(text[at]))
        return numberEnd(text, at);
    for (const QByteArrayView word :
         {QByteArrayView("true"), QByteArrayView("false"), QByteArrayView("null")}) {
        if (QByteArrayView(text).sliced(at).startsWith(word))
            return at + word.size();
    }
    return -1;
}

} // namespace

/// Goes from value to value. What is open is on a stack of its own, so that depth costs no call.
class JsonIndex::Reader {
public:
    Reader(const QByteArray& text, JsonIndex& index)
        : m_text(text)
        , m_index(index) {}

    bool read() {
        m_at = skipSpace(m_text, 0);
        while (m_at < m_text.size()) {
            if (!readValue() || !closeEnded())
                return false;
            if (m_open.empty())
                return m_at == m_text.size();
            if (!readNext())
                return false;
        }
        return false;
    }

private:
    struct Open {
        std::size_t container = 0;
        std::size_t firstPending = 0; // its fields among those of all open ones
    };

    Container& innermost() { return m_index.m_containers[m_open.back().container]; }

    /// A plain value, or the opening bracket of a container.
    bool readValue() {
        m_isOpening = m_text[m_at] == '{' || m_text[m_at] == '[';
        if (m_isOpening) {
            m_index.m_containers.push_back({static_cast<std::uint32_t>(m_at), 0, 0, 0, m_text[m_at] == '{'});
            m_open.push_back({m_index.m_containers.size() - 1, m_pending.size()});
            ++m_at;
        } else {
            m_at = plainValueEnd(m_text, m_at);
            if (m_at < 0)
                return false;
            countValue();
        }
        m_at = skipSpace(m_text, m_at);
        return true;
    }

    void countValue() {
        if (m_open.empty())
            return;
        ++innermost().count;
        if (innermost().isObject)
            m_pending.back().end = static_cast<std::uint32_t>(m_at);
    }

    bool closeEnded() {
        while (!m_open.empty() && m_at < m_text.size() && (m_text[m_at] == '}' || m_text[m_at] == ']')) {
            Container& ended = innermost();
            if (ended.isObject != (m_text[m_at] == '}'))
                return false;
            ended.end = static_cast<std::uint32_t>(++m_at);
            if (ended.isObject) {
                const auto first =
                    m_pending.begin() + static_cast<std::ptrdiff_t>(m_open.back().firstPending);
                ended.fields = static_cast<std::uint32_t>(m_index.m_fields.size());
                m_index.m_fields.insert(m_index.m_fields.end(), first, m_pending.end());
                m_pending.erase(first, m_pending.end());
            }
            m_open.pop_back();
            m_isOpening = false;
            countValue();
            m_at = skipSpace(m_text, m_at);
        }
        return true;
    }

    /// The comma before the next value, except behind an opening bracket, and its name where it is a field.
    bool readNext() {
        if (m_at >= m_text.size())
            return false;
        if (!m_isOpening) {
            if (m_text[m_at] != ',')
                return false;
            m_at = skipSpace(m_text, m_at + 1);
        }
        if (!innermost().isObject)
            return true;
        if (m_at >= m_text.size() || m_text[m_at] != '"')
            return false;
        const qsizetype name = m_at;
        m_at = soundStringEnd(m_text, m_at);
        if (m_at < 0)
            return false;
        m_at = skipSpace(m_text, m_at);
        if (m_at >= m_text.size() || m_text[m_at] != ':')
            return false;
        m_at = skipSpace(m_text, m_at + 1);
        m_pending.push_back({static_cast<std::uint32_t>(name), static_cast<std::uint32_t>(m_at), 0});
        return true;
    }

    const QByteArray& m_text;
    JsonIndex& m_index;
    qsizetype m_at = 0;
    bool m_isOpening = false;
    std::vector<Open> m_open;
    std::vector<Field> m_pending;
};

JsonIndex::JsonIndex(const QByteArray& text) {
    if (text.size() < std::numeric_limits<std::int32_t>::max())
        m_isValid = Reader(text, *this).read();
    if (!m_isValid) {
        m_containers = {};
        m_fields = {};
    }
    m_containers.shrink_to_fit();
    m_fields.shrink_to_fit();
}

const JsonIndex::Container* JsonIndex::containerAt(qsizetype at) const {
    const auto found = std::lower_bound(m_containers.begin(), m_containers.end(), at,
                                        [](const Container& container, qsizetype place) {
                                            return static_cast<qsizetype>(container.begin) < place;
                                        });
    return found != m_containers.end() && static_cast<qsizetype>(found->begin) == at ? &*found : nullptr;
}

} // namespace opbx
