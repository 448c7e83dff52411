#include "programmes/pack.hpp"

#include "programmes/activity_record.hpp"

namespace lightfoot {

PackWriter::PackWriter(const ProgrammeFiles& files, std::uint64_t number, const ProgrammeReader& reader,
                       RecordWriter records)
    : files_(files),
      number_(number),
      reader_(&reader),
      builder_(programme_schema()),
      records_(std::move(records)) {}

Result<PackWriter> PackWriter::create(const ProgrammeFiles& files, std::uint64_t number,
                                      const ProgrammeReader& reader) {
    return PackWriter(files, number, reader, TRY(RecordWriter::create(files.records(number))));
}

void PackWriter::add(std::int64_t key, const Activity& activity) {
    record_.clear();
    append_record(record_, activity);
    const auto reading = reader_->read(key, activity, {&builder_.terms(), &memory_});
    records_.add(key, record_, reading.sketch);
    builder_.add(reading.document);
    ties_.push_back(ties_of(key, activity));
}

Result<void> PackWriter::keep() {
    TRY(records_.keep());
    TRY(keep_file(files_.ties(number_), bytes_of(std::move(ties_))));
    auto segment = TRY(KeptFile::create(files_.index(number_)));
    std::move(builder_).finish([&](std::span<const std::byte> bytes) {
        segment.write({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    });
    return segment.keep();
}

}  // namespace lightfoot
