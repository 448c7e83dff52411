#include "programmes/base.hpp"

#include "index/varint.hpp"
#include "matching/programme_document.hpp"
#include "programmes/number_bytes.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t most_recent_bytes = 16u << 20;

Error damaged(const std::string& path) { return unavailable(path, {"programmes.damaged", {{"file", path}}}); }

}  // namespace

std::string removed_bytes(const std::vector<std::vector<std::uint32_t>>& removed) {
    std::string out;
    for (const auto& documents : removed) {
        append_number(out, std::uint32_t(documents.size()));
        for (const auto document : documents) append_number(out, document);
    }
    return out;
}

std::optional<std::vector<std::vector<std::uint32_t>>> read_removed(std::span<const std::byte> bytes) {
    std::vector<std::vector<std::uint32_t>> removed;
    const std::size_t numbers = bytes.size() / sizeof(std::uint32_t);
    for (std::size_t at = 0; at < numbers;) {
        const std::size_t count = load<std::uint32_t>(bytes, at++);
        if (count > numbers - at) return std::nullopt;
        auto& documents = removed.emplace_back();
        for (std::size_t i = 0; i < count; ++i) documents.push_back(load<std::uint32_t>(bytes, at++));
    }
    return removed;
}

ProgrammeBase::ProgrammeBase(Generation about, Identities identities)
    : about_(std::move(about)),
      identities_(std::move(identities)),
      recent_(most_recent_bytes),
      index_(programme_schema(), programme_ranking()) {}

// An import may take away the files of the generation just read of: then there is a newer one.
Result<std::unique_ptr<ProgrammeBase>> ProgrammeBase::open(const std::string& folder) {
    for (;;) {
        const auto number = current_number(folder);
        if (number == 0) return not_found("programmes.none");
        auto base = open_current(folder);
        if (base || current_number(folder) == number) return base;
    }
}

Result<std::unique_ptr<ProgrammeBase>> ProgrammeBase::open_current(const std::string& folder) {
    const ProgrammeFiles files{folder};
    auto about = TRY(current_generation(folder));
    auto identities = TRY(Identities::open(files.identities(about.number)));
    // tidy(calls): the constructor is private, make_unique cannot reach it
    std::unique_ptr<ProgrammeBase> base(new ProgrammeBase(std::move(about), std::move(identities)));
    TRY(base->mount(files));
    return base;
}

Result<void> ProgrammeBase::mount(const ProgrammeFiles& files) {
    const auto path = files.removed(about_.number);
    entries_ = TRY(Entries::open(files.entries(about_.number)));
    const auto file = TRY(MappedFile::open(path));
    const auto removed = read_removed(file.bytes());
    if (!removed || removed->size() != about_.packs.size()) return damaged(path);
    for (std::size_t i = 0; i < about_.packs.size(); ++i) {
        const auto name = files.index(about_.packs[i]);
        segments_.push_back(TRY(MappedFile::open(name)));
        auto segment = Segment::open_kept(segments_.back().bytes());
        if (!segment || !index_.mount(std::move(*segment), (*removed)[i])) return damaged(name);
        records_.push_back(TRY(RecordReader::open(files.records(about_.packs[i]))));
    }
    return {};
}

std::optional<Activity> ProgrammeBase::fetch(std::int64_t key) const {
    if (const auto known = recent_.find(key)) return read_record(*known);
    for (const auto& records : records_)
        if (const auto place = records.find(key)) {
            auto bytes = records.read(*place);
            if (!bytes) return std::nullopt;
            auto activity = read_record(*bytes);
            recent_.keep(key, std::move(*bytes));
            return activity;
        }
    return std::nullopt;
}

std::string_view ProgrammeBase::sketch(std::int64_t key) const {
    for (const auto& records : records_)
        if (const auto place = records.find(key)) return records.sketch(*place);
    return {};
}

std::optional<std::int64_t> ProgrammeBase::key_of(std::string_view identifier) const {
    const auto* row = identities_.find(identifier);
    if (!row) return std::nullopt;
    return row->key;
}

std::optional<std::int64_t> ProgrammeBase::key_of(std::uint64_t mark) const {
    const auto* row = identities_.find(mark);
    if (!row) return std::nullopt;
    return row->key;
}

const ProgrammeSource* ProgrammeBase::source_of(std::string_view identifier) const {
    const auto* row = identities_.find(identifier);
    if (!row) return nullptr;
    const auto found = std::lower_bound(
        about_.sources.begin(), about_.sources.end(), row->source,
        [](const ProgrammeSource& source, std::uint32_t number) { return source.number < number; });
    return found == about_.sources.end() || found->number != row->source ? nullptr : &*found;
}

}  // namespace lightfoot
