#include "programmes/merge_packs.hpp"

#include "index/segment_merge.hpp"
#include "programmes/mapped_file.hpp"
#include "programmes/record_file.hpp"

#include <algorithm>

namespace lightfoot {

Result<std::vector<PackState>> states_of(const ProgrammeFiles& files, std::span<const std::uint64_t> packs,
                                         std::span<const ActivityIdentity> rows) {
    std::vector<std::pair<std::int64_t, bool>> keys;  // whether it stands
    for (const auto& row : rows) keys.emplace_back(row.key, row.stands != 0);
    std::sort(keys.begin(), keys.end());
    std::vector<PackState> states;
    for (const auto pack : packs) {
        const auto records = TRY(RecordReader::open(files.records(pack)));
        PackState state{pack, std::uint32_t(records.count()), {}, {}};
        auto at = keys.begin();
        for (std::uint32_t place = 0; place < state.documents; ++place) {
            at = std::lower_bound(at, keys.end(), std::pair(records.key(place), false));
            const bool known = at != keys.end() && at->first == records.key(place);
            if (!known || !at->second) state.removed.push_back(place);
            if (!known) state.unknown.push_back(place);
        }
        if (state.known() > 0) states.push_back(std::move(state));
    }
    return states;
}

std::vector<std::size_t> packs_to_merge(std::span<const PackState> states, const MergeRules& rules) {
    std::vector<std::size_t> found;
    bool half_empty = false;
    for (std::size_t i = 0; i < states.size(); ++i) {
        const bool half = states[i].unknown.size() * 2 > states[i].documents;
        half_empty = half_empty || half;
        if (half || states[i].known() < rules.small) found.push_back(i);
    }
    if (!half_empty && found.size() <= rules.most_small) found.clear();
    return found;
}

Result<void> merge_packs(const ProgrammeFiles& files, std::span<const PackState* const> packs,
                         std::uint64_t number) {
    std::vector<MappedFile> mapped;
    std::vector<LiveSegment> segments;
    auto writer = TRY(RecordWriter::create(files.records(number)));
    for (const auto* state : packs) {
        const auto name = files.index(state->pack);
        const auto damaged = [&] { return unavailable(name, {"programmes.damaged", {{"file", name}}}); };
        mapped.push_back(TRY(MappedFile::open(name)));
        auto segment = Segment::open_kept(mapped.back().bytes());
        if (!segment) return damaged();
        segments.push_back({std::move(*segment), Roaring(state->unknown.size(), state->unknown.data())});
        const auto records = TRY(RecordReader::open(files.records(state->pack)));
        for (std::uint32_t place = 0; place < records.count(); ++place) {
            if (segments.back().removed.contains(place)) continue;
            const auto record = records.read(place);
            if (!record) return damaged();
            writer.add(records.key(place), *record, records.sketch(place));
        }
    }
    TRY(writer.keep());
    std::vector<const LiveSegment*> all;
    for (const auto& segment : segments) all.push_back(&segment);
    auto out = TRY(KeptFile::create(files.index(number)));
    merge_segments(all, [&](std::span<const std::byte> bytes) {
        out.write({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    });
    return out.keep();
}

}  // namespace lightfoot
