#include "print/zip.hpp"

#include "base/result.hpp"

#include <zlib.h>

#include <cstdint>

namespace lightfoot::print {

namespace {

void put(std::string& out, std::uint32_t value, int bytes) {
    for (; bytes > 0; --bytes, value >>= 8) out += char(value & 0xFF);
}

std::string deflated(std::string_view content) {
    z_stream stream{};
    LIGHTFOOT_ASSERT(deflateInit2(&stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string out(deflateBound(&stream, content.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    stream.avail_in = uInt(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    const int end = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    LIGHTFOOT_ASSERT(end == Z_STREAM_END);
    return out;
}

// What the local header and the directory have in common: version, flags (UTF-8 names), method, time, day
// (1 January 1980), check sum, sizes, length of the name.
std::string description(const ZipPart& part, std::size_t packed) {
    std::string out;
    put(out, 20, 2);
    put(out, 0x0800, 2);
    put(out, 8, 2);
    put(out, 0, 2);
    put(out, 0x0021, 2);
    const auto* const bytes = reinterpret_cast<const Bytef*>(part.content.data());
    put(out, std::uint32_t(crc32(0, bytes, uInt(part.content.size()))), 4);
    put(out, std::uint32_t(packed), 4);
    put(out, std::uint32_t(part.content.size()), 4);
    put(out, std::uint32_t(part.name.size()), 2);
    put(out, 0, 2);
    return out;
}

}  // namespace

std::string to_zip(const std::vector<ZipPart>& parts) {
    std::string out, directory;
    for (const auto& part : parts) {
        const auto packed = deflated(part.content);
        const auto what = description(part, packed.size());
        put(directory, 0x02014b50, 4);
        put(directory, 20, 2);
        directory += what;
        put(directory, 0, 2);  // comment
        put(directory, 0, 2);  // disk
        put(directory, 0, 2);  // attributes
        put(directory, 0, 4);
        put(directory, std::uint32_t(out.size()), 4);
        directory += part.name;
        put(out, 0x04034b50, 4);
        out += what + part.name + packed;
    }
    const auto begin = out.size();
    out += directory;
    put(out, 0x06054b50, 4);
    put(out, 0, 4);  // disks
    put(out, std::uint32_t(parts.size()), 2);
    put(out, std::uint32_t(parts.size()), 2);
    put(out, std::uint32_t(directory.size()), 4);
    put(out, std::uint32_t(begin), 4);
    put(out, 0, 2);
    return out;
}

}  // namespace lightfoot::print
