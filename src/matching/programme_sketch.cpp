// The bytes of a sketch: numbers of fixed size or varints, lists behind their length. The vocabulary's
// positions are kept, so that sketches belong to one vocabulary.

#include "index/varint.hpp"
#include "matching/programme_document.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t states_kept = 60, words_kept = 60;
constexpr std::uint8_t world_bit = 1, elsewhere_bit = 2, words_bit = 4, humanitarian_bit = 8;

using Days = std::optional<Date> ProgrammeSigns::*;
constexpr Days all_days[] = {&ProgrammeSigns::planned_start,    &ProgrammeSigns::actual_start,
                             &ProgrammeSigns::planned_end,      &ProgrammeSigns::actual_end,
                             &ProgrammeSigns::last_transaction, &ProgrammeSigns::budget_until,
                             &ProgrammeSigns::updated};

void append_text(std::vector<std::byte>& out, std::string_view text) {
    append_varint(out, std::uint32_t(text.size()));
    for (char c : text) out.push_back(std::byte(c));
}

std::string text_from(ByteReader& reader) {
    const auto bytes = reader.bytes(reader.varint());
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

template <class Number>
Number number_from(ByteReader& reader) {
    const auto bytes = reader.bytes(sizeof(Number));
    return bytes.size() == sizeof(Number) ? load<Number>(bytes, 0) : Number();
}

void write_signs(std::vector<std::byte>& out, const ProgrammeSigns& signs) {
    std::uint8_t present = 0;
    for (std::size_t i = 0; i < std::size(all_days); ++i)
        present |= std::uint8_t((signs.*all_days[i]).has_value() << i);
    out.push_back(std::byte(signs.status));
    out.push_back(std::byte(present));
    for (const auto day : all_days)
        if (signs.*day) append_number(out, (signs.*day)->days);
}

void read_signs(ByteReader& reader, ProgrammeSigns& signs) {
    signs.status =
        ProgrammeStatus(std::min<std::uint8_t>(reader.byte(), std::uint8_t(ProgrammeStatus::suspended)));
    const auto present = reader.byte();
    for (std::size_t i = 0; i < std::size(all_days); ++i)
        if (present >> i & 1) signs.*all_days[i] = Date{number_from<std::int32_t>(reader)};
}

}  // namespace

std::string write_sketch(const ProgrammeSketch& sketch) {
    std::vector<std::byte> out;
    out.reserve(256);  // as most are
    write_signs(out, sketch.signs);
    const auto& reach = sketch.reach;
    out.push_back(std::byte((reach.world ? world_bit : 0) | (reach.elsewhere ? elsewhere_bit : 0) |
                            (reach.by_words ? words_bit : 0) | (sketch.humanitarian ? humanitarian_bit : 0)));
    out.push_back(std::byte(sketch.carrier));
    append_number(out, sketch.family);
    append_varint(out, sketch.state_count);
    append_varint(out, std::uint32_t(std::min(reach.states.size(), states_kept)));
    for (std::size_t i = 0; i < std::min(reach.states.size(), states_kept); ++i)
        append_text(out, reach.states[i]);
    append_varint(out, std::uint32_t(reach.regions.size()));
    for (const auto& region : reach.regions) append_text(out, region);
    append_varint(out, std::uint32_t(sketch.gist.size()));
    for (const auto& one : sketch.gist)
        append_varint(out, one.topic), append_varint(out, std::uint32_t(one.weight));
    append_number(out, sketch.length.plain);
    append_number(out, sketch.length.with_kin);
    auto words = sketch.title_words;
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    if (words.size() > words_kept) words.resize(words_kept);
    append_varint(out, std::uint32_t(words.size()));
    for (const auto word : words) append_number(out, word);
    append_varint(out, std::uint32_t(sketch.sectors.size()));
    for (const auto sector : sketch.sectors) append_varint(out, sector);
    return {reinterpret_cast<const char*>(out.data()), out.size()};
}

ProgrammeSketch read_sketch(std::string_view bytes) {
    ProgrammeSketch sketch;
    read_sketch(bytes, sketch);
    return sketch;
}

void read_sketch(std::string_view bytes, ProgrammeSketch& sketch) {
    ByteReader reader({reinterpret_cast<const std::byte*>(bytes.data()), bytes.size()});
    sketch.signs = {};
    read_signs(reader, sketch.signs);
    const auto bits = reader.byte();
    sketch.reach.world = bits & world_bit;
    sketch.reach.elsewhere = bits & elsewhere_bit;
    sketch.reach.by_words = bits & words_bit;
    sketch.humanitarian = bits & humanitarian_bit;
    using Carrier = ProgrammeSketch::Carrier;
    sketch.carrier = Carrier(std::min<std::uint8_t>(reader.byte(), std::uint8_t(Carrier::project)));
    sketch.family = number_from<std::uint64_t>(reader);
    sketch.state_count = std::uint16_t(reader.varint());
    const auto list = [&reader](auto& all, auto take) {
        all.clear();
        for (auto count = reader.varint(); count > 0 && reader.good(); --count) all.push_back(take());
    };
    list(sketch.reach.states, [&] { return text_from(reader); });
    list(sketch.reach.regions, [&] { return text_from(reader); });
    list(sketch.gist, [&] {
        const auto topic = reader.varint();
        return GistTopic{topic, std::int32_t(reader.varint())};
    });
    sketch.length.plain = number_from<std::int64_t>(reader);
    sketch.length.with_kin = number_from<std::int64_t>(reader);
    list(sketch.title_words, [&] { return number_from<std::uint32_t>(reader); });
    list(sketch.sectors, [&] { return reader.varint(); });
    if (!reader.good()) sketch = {};
}

}  // namespace lightfoot
