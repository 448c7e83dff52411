// links: programmes
// A file of packed records, and each record in it: whatever the bytes, what it gives lies within the file, is
// the same twice, and a record that is read is written as it was.

#include "programmes/activity_record.hpp"
#include "programmes/record_file.hpp"
#include "written_file.hpp"

using namespace lightfoot;

namespace {

void read_one(std::string_view bytes) {
    const auto activity = read_record(bytes);
    if (!activity) return;
    std::string again;
    append_record(again, *activity);
    const auto same = read_record(again);
    LIGHTFOOT_ASSERT(same && again.size() <= bytes.size() + 16);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const WrittenFile file(data, size);
    const auto reader = RecordReader::open(file.path);
    read_one({reinterpret_cast<const char*>(data), size});
    if (!reader) {
        LIGHTFOOT_ASSERT(!reader.error().message.key.empty());
        return 0;
    }
    constexpr std::size_t enough = 64;
    for (std::size_t place = 0; place < std::min(reader->count(), enough); ++place) {
        LIGHTFOOT_ASSERT(reader->sketch(place).size() <= size);
        const auto record = reader->read(place);
        LIGHTFOOT_ASSERT(record == reader->read(place));
        if (record) read_one(*record);
        reader->find(reader->key(place));
    }
    return 0;
}
