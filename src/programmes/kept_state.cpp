#include "programmes/kept_state.hpp"

#include "index/segment.hpp"
#include "matching/programme_document.hpp"
#include "programmes/mapped_file.hpp"
#include "programmes/record_file.hpp"

#include <algorithm>
#include <filesystem>

namespace lightfoot {

namespace {

Result<void> check_packs(const ProgrammeFiles& files, const Generation& kept) {
    for (const auto pack : kept.packs) {
        TRY(RecordReader::open(files.records(pack)));
        const auto path = files.index(pack);
        const auto mapped = TRY(MappedFile::open(path));
        const auto segment = Segment::open_kept(mapped.bytes());
        if (!segment || segment->schema() != programme_schema())
            return unavailable(path, {"programmes.damaged", {{"file", path}}});
    }
    return {};
}

Result<void> check_rows(const std::string& path, const Generation& kept, const Identities& identities) {
    std::uint64_t standing = 0;
    bool known = true;
    for (const auto& row : identities.rows()) {
        standing += row.stands == 1;
        known = known && row.source < kept.next_source && row.stands <= 1;
    }
    if (known && standing == kept.activities) return {};
    return unavailable(path, {"programmes.damaged", {{"file", path}}});
}

Result<KeptState> read(const std::string& folder) {
    KeptState state;
    state.generation = TRY(current_generation(folder));
    if (state.generation.number == 0) return state;
    const ProgrammeFiles files{folder};
    state.identities = TRY(Identities::open(files.identities(state.generation.number)));
    TRY(check_rows(files.identities(state.generation.number), state.generation, state.identities));
    TRY(check_packs(files, state.generation));
    return state;
}

bool any_missing(const std::string& folder, const Result<Generation>& known) {
    const ProgrammeFiles files{folder};
    const auto missing = [](const std::string& path) { return !std::filesystem::exists(path); };
    if (!known) return missing(files.generation(current_number(folder)));
    return missing(files.identities(known->number)) ||
           std::any_of(known->packs.begin(), known->packs.end(), [&](std::uint64_t pack) {
               return missing(files.index(pack)) || missing(files.records(pack));
           });
}

}  // namespace

Result<KeptState> kept_state(const std::string& folder) {
    auto state = read(folder);
    if (state) return state;
    const auto known = current_generation(folder);
    if (state.error().message.key != "programmes.damaged" && !any_missing(folder, known)) return state;
    KeptState empty;
    empty.lost = state.error();
    if (known) {  // numbers are never given again
        empty.generation.next_file = known->next_file;
        empty.generation.next_pack = known->next_pack;
        empty.generation.next_source = known->next_source;
    }
    empty.generation.number = current_number(folder);
    return empty;
}

}  // namespace lightfoot
