// Where a reader of a plan stands in the document, and the mistakes it has met. Lives for one call of planFromJson.
#pragma once

#include <QJsonValue>
#include <QList>
#include <QStringList>

namespace opbx {

class PlanReader {
public:
    /// Runs `read` one step deeper in the document. The key must live as long as the call.
    template<class Read>
    void member(const char* key, Read read) {
        m_path.append({key, -1});
        read();
        m_path.removeLast();
    }
    template<class Read>
    void element(qsizetype position, Read read) {
        m_path.append({nullptr, position});
        read();
        m_path.removeLast();
    }

    /// Notes a mistake at the present place.
    void fail(const QString& words);
    /// "a text is expected, not a list"
    void expected(const QString& what, const QJsonValue& given);

    bool ok() const { return m_mistakes.isEmpty(); }
    /// Enough mistakes for one answer: the rest need not be read.
    bool isFull() const { return m_mistakes.size() >= mostMistakes; }
    const QStringList& mistakes() const { return m_mistakes; }

private:
    static constexpr qsizetype mostMistakes = 10;

    struct Step {
        const char* key;
        qsizetype position;
    };
    QString path() const;

    QList<Step> m_path;
    QStringList m_mistakes;
};

} // namespace opbx
