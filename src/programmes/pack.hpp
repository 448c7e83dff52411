#pragma once
// A pack of activities on its way to the disk: a segment of the index and the records beside it.

#include "domain/activity.hpp"
#include "index/segment_builder.hpp"
#include "matching/programme_document.hpp"
#include "programmes/activity_ties.hpp"
#include "programmes/generation.hpp"
#include "programmes/record_file.hpp"

#include <string>

namespace lightfoot {

class PackWriter {
public:
    // The reader must outlive the writer.
    static Result<PackWriter> create(const ProgrammeFiles& files, std::uint64_t number,
                                     const ProgrammeReader& reader);

    void add(std::int64_t key, const Activity& activity);
    std::size_t bytes() const {
        return builder_.bytes() + memory_.bytes() + records_.bytes();
    }  // of memory, about
    std::uint64_t number() const { return number_; }
    Result<void> keep();

private:
    PackWriter(const ProgrammeFiles& files, std::uint64_t number, const ProgrammeReader& reader,
               RecordWriter records);

    ProgrammeFiles files_;
    std::uint64_t number_;
    const ProgrammeReader* reader_;
    SegmentBuilder builder_;
    ProgrammeMemory memory_;
    RecordWriter records_;
    std::string record_;
    std::vector<ActivityTies> ties_;
};

}  // namespace lightfoot
