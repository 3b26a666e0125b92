#include "core/inspect/gunzip.h"

#include <array>

#include <zlib.h>

namespace opbx {

std::optional<QByteArray> gunzip(QByteArrayView packed, qsizetype maximum) {
    static constexpr int gzipOnly = 16 + MAX_WBITS;
    if (packed.size() < 18 || packed[0] != '\x1f' || packed[1] != '\x8b')
        return std::nullopt;
    z_stream stream{};
    if (inflateInit2(&stream, gzipOnly) != Z_OK)
        return std::nullopt;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    QByteArray unpacked;
    std::array<char, 16384> block{};
    int status = Z_OK;
    while (status == Z_OK && unpacked.size() <= maximum) {
        stream.next_out = reinterpret_cast<Bytef*>(block.data());
        stream.avail_out = static_cast<uInt>(block.size());
        status = inflate(&stream, Z_NO_FLUSH);
        unpacked.append(block.data(), static_cast<qsizetype>(block.size() - stream.avail_out));
    }
    inflateEnd(&stream);
    if (status != Z_STREAM_END || unpacked.size() > maximum)
        return std::nullopt;
    return unpacked;
}

} // namespace opbx
