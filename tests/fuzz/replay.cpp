// Stands in for libFuzzer where the compiler has none: each file of the corpus as it is, then a fixed number of mutations
// from a fixed seed, so that every run tries the same inputs. `fuzz_X CORPUS MUTATIONS`
#include <QDir>
#include <QFile>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

namespace {

void tryOne(const QByteArray& input) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.constData()),
                           static_cast<std::size_t>(input.size()));
}

class Mutator {
public:
    explicit Mutator(QList<QByteArray> corpus)
        : m_corpus(std::move(corpus)) {}

    QByteArray next() {
        QByteArray input = m_corpus.at(below(m_corpus.size()));
        for (qsizetype changes = 1 + below(4); changes > 0; --changes)
            change(input);
        return input;
    }

private:
    qsizetype below(qsizetype limit) {
        return static_cast<qsizetype>(m_random() % static_cast<std::uint64_t>(limit));
    }

    void change(QByteArray& input) {
        const qsizetype at = below(input.size() + 1);
        switch (below(5)) {
        case 0: input.insert(at, static_cast<char>(below(256))); break;
        case 1: input.remove(at, 1 + below(8)); break;
        case 2: input.truncate(at); break;
        case 3: input.insert(at, m_corpus.at(below(m_corpus.size())).mid(below(64), 1 + below(64))); break;
        default:
            if (at < input.size())
                input[at] = static_cast<char>(input.at(at) ^ (1 << below(8)));
        }
    }

    const QList<QByteArray> m_corpus;
    std::mt19937_64 m_random{20'260'101};
};

} // namespace

int main(int argc, char** argv) {
    if (argc != 3)
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    QList<QByteArray> corpus;
    const auto names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        corpus << file.readAll();
        tryOne(corpus.constLast());
    }
    if (corpus.isEmpty()) {
        std::fprintf(stderr, "no corpus in %s\n", argv[1]);
        return 1;
    }
    tryOne({});
    Mutator mutator(corpus);
    const int mutations = std::atoi(argv[2]);
    for (int i = 0; i < mutations; ++i)
        tryOne(mutator.next());
    std::printf("%lld files, %d mutations\n", static_cast<long long>(corpus.size()), mutations);
    return 0;
}
