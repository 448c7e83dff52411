#include "index/segment_merge.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace lightfoot {

namespace {

constexpr std::uint32_t dropped = 0xFFFFFFFF;

class Merge {
public:
    explicit Merge(std::span<const LiveSegment* const> segments) : segments_(segments) { number_documents(); }

    void write(const ByteSink& sink) const {
        SegmentWriter writer(segments_.front()->segment.schema(), sink);
        write_terms(writer);
        writer.finish(columns());
    }

private:
    struct Source {
        std::uint32_t segment = 0, document = 0;
    };
    const Segment& segment(std::size_t place) const { return segments_[place]->segment; }

    void number_documents() {
        std::vector<std::pair<std::int64_t, Source>> all;
        for (std::uint32_t place = 0; place < segments_.size(); ++place) {
            numbers_.emplace_back(segment(place).document_count(), dropped);
            for (std::uint32_t document = 0; document < segment(place).document_count(); ++document)
                if (!segments_[place]->removed.contains(document))
                    all.push_back({segment(place).key(document), {place, document}});
        }
        std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
            return a.first != b.first ? a.first < b.first : a.second.segment > b.second.segment;
        });
        const auto same_key = [](const auto& a, const auto& b) { return a.first == b.first; };
        all.erase(std::unique(all.begin(), all.end(), same_key), all.end());
        for (const auto& [key, source] : all) {
            numbers_[source.segment][source.document] = std::uint32_t(sources_.size());
            sources_.push_back(source);
        }
    }

    // The terms of all segments in order, each with the places where it stands.
    void write_terms(SegmentWriter& writer) const {
        std::vector<std::uint32_t> at(segments_.size(), 0);
        PostingWriter list;
        for (;;) {
            bool found = false;
            std::string_view term;
            for (std::size_t place = 0; place < segments_.size(); ++place) {
                if (at[place] == segment(place).term_count()) continue;
                const std::string_view candidate = segment(place).term(at[place]);
                if (!found || candidate < term) term = candidate;
                found = true;
            }
            if (!found) return;
            std::vector<Place> places;
            for (std::size_t place = 0; place < segments_.size(); ++place)
                if (at[place] < segment(place).term_count() && segment(place).term(at[place]) == term)
                    collect(place, at[place]++, places);
            write_list(places, list);
            if (list.count() > 0) writer.add_term(term, list);
        }
    }
    struct Place {
        std::uint32_t document = 0;
        Occurrences occurrences;
    };
    void collect(std::size_t from, std::uint32_t term, std::vector<Place>& places) const {
        segment(from).postings(term).for_each(
            [&](std::uint32_t document, std::uint8_t field, std::uint32_t count) {
                const std::uint32_t number = numbers_[from][document];
                if (number != dropped) places.push_back({number, {field, count}});
            });
    }
    static void write_list(std::vector<Place>& places, PostingWriter& list) {
        std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
            return std::pair(a.document, a.occurrences.field) < std::pair(b.document, b.occurrences.field);
        });
        std::array<Occurrences, max_index_fields> fields;
        for (std::size_t i = 0; i < places.size();) {
            const std::uint32_t document = places[i].document;
            std::size_t count = 0;
            for (; i < places.size() && places[i].document == document && count < fields.size(); ++i)
                fields[count++] = places[i].occurrences;
            list.add(document, {fields.data(), count});
        }
    }

    SegmentColumns columns() const {
        SegmentColumns columns;
        const IndexSchema schema = segments_.front()->segment.schema();
        for (const Source& source : sources_)
            columns.keys.push_back(segment(source.segment).key(source.document));
        for (std::uint8_t field = 0; field < schema.fields; ++field)
            for (const Source& source : sources_)
                columns.length_codes.push_back(
                    std::byte(segment(source.segment).field_length_code(field, source.document)));
        for (std::uint8_t column = 0; column < schema.columns; ++column)
            for (const Source& source : sources_)
                columns.columns.push_back(segment(source.segment).column(column, source.document));
        columns.values = values();
        return columns;
    }
    std::vector<ValueDocuments> values() const {
        std::map<FacetValue, std::vector<std::uint32_t>> documents;
        for (std::size_t place = 0; place < segments_.size(); ++place) {
            for (const auto& value : segment(place).values()) {
                auto& list = documents[{value.facet, std::string(value.value)}];
                for (std::uint32_t document : value.documents)
                    if (numbers_[place][document] != dropped) list.push_back(numbers_[place][document]);
            }
        }
        std::vector<ValueDocuments> values;
        for (auto& [value, list] : documents) {
            std::sort(list.begin(), list.end());
            if (!list.empty()) values.push_back({value, std::move(list)});
        }
        return values;
    }

    std::span<const LiveSegment* const> segments_;
    std::vector<std::vector<std::uint32_t>> numbers_;  // by segment and document: the new number, or dropped
    std::vector<Source> sources_;                      // by new number
};

}  // namespace

void merge_segments(std::span<const LiveSegment* const> segments, const ByteSink& sink) {
    if (!segments.empty()) Merge(segments).write(sink);
}

}  // namespace lightfoot
