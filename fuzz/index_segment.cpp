// links: index
// A damaged or hostile index file must give an Error or, where its checksum is right, answers that make no
// sense: never a read out of bounds. Each input is opened as it is, and again with magic numbers and checksum
// put right.

#include "index/index.hpp"
#include "index/segment_merge.hpp"

#include <cstring>

using namespace lightfoot;

namespace {

void put(std::vector<std::byte>& bytes, std::size_t place, std::uint64_t number) {
    std::memcpy(bytes.data() + place, &number, sizeof number);
}

void put_right(std::vector<std::byte>& bytes) {
    bytes.resize(std::max<std::size_t>(bytes.size() / 8 * 8, 8 + 8 * std::size_t(FooterPlace::count)));
    put(bytes, 0, segment_magic);
    put(bytes, bytes.size() - 8, segment_magic);
    Checksum checksum;
    checksum.add(std::span(bytes).first(bytes.size() - 16));
    put(bytes, bytes.size() - 16, checksum.value());
}

Query broad_query(const Segment& segment) {
    Query query;
    for (std::uint32_t term = 0; term < std::min(segment.term_count(), 16u); ++term)
        query.groups.push_back({{std::string(segment.term(term)), "customs"}, 256, term % 5 == 4});
    for (const auto& value : segment.values())
        if (value.facet == segment.reader_facet()) query.readers.emplace_back(value.value);
    for (std::uint8_t facet = 0; facet < segment.schema().facets; ++facet)
        query.facet_counts.push_back(facet);
    if (segment.schema().columns > 0) query.ranges.push_back({0, -100, 1'000'000});
    return query;
}

void read_everything(const Segment& segment) {
    for (std::uint32_t term = 0; term < segment.term_count(); ++term) {
        const PostingList list = segment.postings(term);
        list.for_each([&](std::uint32_t document, std::uint8_t, std::uint32_t) {
            LIGHTFOOT_ASSERT(document < segment.document_count());
        });
        for (std::uint32_t document = 0; document < std::min(segment.document_count(), 8u); ++document)
            list.contains(document * 37);
        segment.find_term(segment.term(term));
    }
    for (std::uint32_t document = 0; document < segment.document_count(); ++document)
        segment.find_key(segment.key(document));
}

void use(std::span<const std::byte> bytes) {
    auto segment = Segment::open(bytes);
    if (!segment) return;
    read_everything(*segment);
    const Query query = broad_query(*segment);
    Ranking ranking;
    ranking.fields.resize(segment->schema().fields);
    LiveSegment live{std::move(*segment), {}};
    const LiveSegment* const one[] = {&live};
    std::vector<std::byte> merged;
    merge_segments(
        one, [&](std::span<const std::byte> more) { merged.insert(merged.end(), more.begin(), more.end()); });
    Index index(live.segment.schema(), ranking);
    LIGHTFOOT_ASSERT(bool(index.mount(std::move(live.segment))));
    (void)index.search(query);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<std::byte> bytes(size);
    if (size > 0) std::memcpy(bytes.data(), data, size);
    use(bytes);
    put_right(bytes);
    use(bytes);
    return 0;
}
