#include "core/base/gunzip.h"

#include <array>

#include <zlib.h>

namespace opbx {

namespace {

constexpr int gzipOnly = 16 + MAX_WBITS;
constexpr int gzipOrZlib = 32 + MAX_WBITS;
constexpr int bareDeflate = -MAX_WBITS;

struct Unpacked {
    QByteArray bytes;
    bool isWhole = false;
};

Unpacked unpack(QByteArrayView packed, qsizetype maximum, int format) {
    Unpacked unpacked;
    z_stream stream{};
    if (inflateInit2(&stream, format) != Z_OK)
        return unpacked;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    std::array<char, 16384> block{};
    int status = Z_OK;
    while (status == Z_OK && unpacked.bytes.size() <= maximum) {
        stream.next_out = reinterpret_cast<Bytef*>(block.data());
        stream.avail_out = static_cast<uInt>(block.size());
        status = inflate(&stream, Z_NO_FLUSH);
        unpacked.bytes.append(block.data(), static_cast<qsizetype>(block.size() - stream.avail_out));
    }
    inflateEnd(&stream);
    unpacked.isWhole = status == Z_STREAM_END;
    return unpacked;
}

} // namespace

std::optional<QByteArray> gunzip(QByteArrayView packed, qsizetype maximum) {
    if (packed.size() < 18 || packed[0] != '\x1f' || packed[1] != '\x8b')
        return std::nullopt;
    Unpacked unpacked = unpack(packed, maximum, gzipOnly);
    if (!unpacked.isWhole || unpacked.bytes.size() > maximum)
        return std::nullopt;
    return std::move(unpacked.bytes);
}

QByteArray unpackedBeginning(QByteArrayView packed, qsizetype maximum) {
    const Unpacked unpacked = unpack(packed, maximum, gzipOrZlib);
    return unpacked.bytes.isEmpty() ? unpack(packed, maximum, bareDeflate).bytes : unpacked.bytes;
}

} // namespace opbx
