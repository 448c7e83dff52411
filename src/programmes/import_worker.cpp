#include "programmes/import_worker.hpp"

#include "programmes/activity_record.hpp"
#include "programmes/country_pack.hpp"
#include "programmes/packed_file.hpp"
#include "programmes/readable_name.hpp"

#include <algorithm>
#include <numeric>
#include <sys/stat.h>
#include <tuple>

namespace lightfoot {

namespace {

// Keys of one file lie together, in the order in which its activities stand.
constexpr int file_shift = 24;

// What tells whether a file is written to while it is read.
struct Looks {
    std::int64_t size = 0, seconds = 0, nanoseconds = 0;
    bool operator==(const Looks&) const = default;
};
Looks looks_of(const std::string& path) {
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) return {};
    return {about.st_size, about.st_mtim.tv_sec, about.st_mtim.tv_nsec};
}

}  // namespace

KnownActivities::KnownActivities(const Generation& before, std::span<const ActivityIdentity> rows)
    : rows_(rows), order_(rows.size()), seen_(rows.size()) {
    for (const auto& source : before.sources) sources_.emplace(source.name, source.number);
    std::iota(order_.begin(), order_.end(), 0u);
    std::sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(rows_[a].source, rows_[a].content) < std::tuple(rows_[b].source, rows_[b].content);
    });
}

std::optional<std::uint32_t> KnownActivities::source(std::string_view name) const {
    const auto found = sources_.find(name);
    return found == sources_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> KnownActivities::sources_below(std::string_view beginning) const {
    std::vector<std::string> names;
    for (auto at = sources_.lower_bound(beginning); at != sources_.end() && at->first.starts_with(beginning);
         ++at)
        names.push_back(at->first);
    return names;
}

std::optional<std::uint32_t> KnownActivities::next(std::uint32_t source, std::uint64_t content) {
    const auto found = std::lower_bound(order_.begin(), order_.end(), std::tuple(source, content),
                                        [&](std::uint32_t row, const auto& wanted) {
                                            return std::tuple(rows_[row].source, rows_[row].content) < wanted;
                                        });
    const auto first = std::size_t(found - order_.begin());
    const auto is_it = [&](std::size_t at) {
        return at < order_.size() && rows_[order_[at]].source == source &&
               rows_[order_[at]].content == content;
    };
    if (!is_it(first)) return std::nullopt;
    const auto at = first + std::atomic_ref(seen_[first]).fetch_add(1, std::memory_order_relaxed);
    if (!is_it(at)) return std::nullopt;
    return order_[at];
}

ImportWorker::ImportWorker(ImportShared& shared)
    : report(shared.settings.most_places), shared_(shared), reader_(shared.places) {}

Result<void> ImportWorker::run() {
    for (;;) {
        const auto number = std::size_t(shared_.next_file++);
        if (number >= shared_.files.size() || shared_.stop()) break;
        TRY(read_file(number));
        ++shared_.files_done;
    }
    return keep_pack();
}

Result<void> ImportWorker::read_file(std::size_t number) {
    const auto& wanted = shared_.files[number];
    next_key_ = std::int64_t(shared_.first_file + number) << file_shift;
    last_key_ = next_key_ + (std::int64_t(1) << file_shift) - 1;
    if (wanted.path.ends_with(country_pack_ending)) return read_country_pack(number);
    const auto before = looks_of(wanted.path);
    const auto first = sources.size();
    auto file = PackedFile::open(wanted.path);
    std::optional<Error> broken;
    if (!file) broken = file.error();
    for (std::size_t entry = 0; !broken && !shared_.stop(); ++entry) {
        const auto more = (*file)->next();
        if (!more) broken = more.error();
        if (!more || !*more) break;
        TRY(read_entry(**file, number, entry));
    }
    if (!broken && looks_of(wanted.path) != before)
        broken = invalid({"programmes.changed_while_read", {{"file", wanted.name}}});
    if (!broken) return {};
    report.unread(wanted.name, broken->message);
    unread.push_back(wanted.name);
    for (auto i = first; i < sources.size(); ++i) sources[i].whole = false;
    return {};
}

// A data set by its own name; else the file as it was named, with what it is called within an archive.
std::string ImportWorker::name_of(const ImportFile& wanted, std::string_view read,
                                  const ImportFile*& about) const {
    const auto within = readable_name(read.substr(std::min(wanted.path.size(), read.size())));
    if (!wanted.hash.empty()) return wanted.name;
    auto base = std::string_view(within).substr(within.rfind('/') + 1);
    if (base.ends_with(".xml")) base.remove_suffix(4);
    const auto& sets = shared_.settings.data_sets;
    const auto set = sets.find(base);
    if (set == sets.end()) return wanted.name + within;
    about = &set->second;
    return set->second.name;
}

Result<void> ImportWorker::read_entry(PackedFile& file, std::size_t number, std::size_t entry) {
    const auto& wanted = shared_.files[number];
    ReadSource source;
    source.file = number;
    source.entry = entry;
    source.about = &wanted;
    source.name = name_of(wanted, file.name(), source.about);
    source.known = shared_.known.source(source.name);
    source_ = &source;
    ActivityCutter cutter([this](const CutActivity& cut) { take(cut); },
                          [&](const CutFault& fault) {
                              source.whole = source.whole && fault.lost == CutFault::Lost::nothing;
                              report.fault(source.name, fault);
                          });
    root_tag_.clear();
    root_mark_ = 0;
    root_ = {};
    taken_ = 0;
    for (;;) {
        const auto piece = file.read();
        if (!piece) {
            source.whole = false;
            report.unread(source.name, piece.error().message);
        }
        if (!piece || piece->empty() || shared_.stop()) break;
        source.bytes += piece->size();
        shared_.bytes_done += piece->size();
        if (!cutter.read(*piece)) break;
        if (failed_) return *failed_;
    }
    cutter.finish();
    if (failed_) return *failed_;
    // A page of errors in the place of a file, or nothing at all: what the source gave before goes on
    // standing, and it is as unread as it was.
    const bool is_iati = !cutter.root().empty() || taken_ > 0;
    if (source.whole && !is_iati && !shared_.stop())
        report.fault(source.name, {0, 1, {"activity.no_root"}, "root"});
    if (is_iati)
        sources.push_back(std::move(source));
    else
        unread.push_back(std::move(source.name));
    return {};
}

void ImportWorker::take(const CutActivity& cut) {
    if (failed_) return;
    ++taken_;
    if (cut.root != root_tag_) {
        root_tag_ = cut.root;
        root_mark_ = mark_of(cut.root);
        root_ = read_root(cut.root);
    }
    ++shared_.activities;
    const auto content = mark_of(cut.text) ^ root_mark_;
    if (source_->known) {
        if (const auto row = shared_.known.next(*source_->known, content))
            return source_->seen.push_back({*row, std::uint32_t(cut.line)});
    }
    add(cut, content);
}

void ImportWorker::add(const CutActivity& cut, std::uint64_t content) {
    remarks_.clear();
    const auto activity = reader_.read(cut.text, root_, remarks_);
    const bool no_room = next_key_ == last_key_;
    if (no_room)
        remarks_.push_back({{"activity.too_many_in_file", {{"limit", std::int64_t(1) << file_shift}}},
                            "limit",
                            0,
                            activity ? activity->id : std::string()});
    // What cannot be read may be what stood there before.
    const bool unreadable = std::any_of(remarks_.begin(), remarks_.end(), [](const ReadRemark& remark) {
        return remark.rule == "xml" || remark.rule == "size";
    });
    if (!activity && unreadable) source_->whole = false;
    if (!activity || no_room)
        report.left_out(source_->name, cut, reader_.publisher());
    else
        report.read(source_->name, cut, *activity);
    report.left_out_within(source_->name, cut.within, reader_.publisher());
    report.remarks(source_->name, cut, reader_.publisher(), remarks_);
    if (activity && !no_room) keep(*source_, *activity, content, cut.line);
}

void ImportWorker::keep(ReadSource& source, const Activity& activity, std::uint64_t content,
                        std::uint64_t line) {
    if (!pack_) {
        auto pack = PackWriter::create(shared_.folder, shared_.next_pack++, shared_.settings.reader);
        if (!pack) return void(failed_ = pack.error());
        pack_.emplace(std::move(*pack));
        packs.push_back(pack_->number());
    }
    const auto key = next_key_++;
    pack_->add(key, activity);
    const auto updated = activity.signs.updated;
    source.rows.push_back({mark_of(activity.id), content, key, 0,
                           updated ? updated->days : std::numeric_limits<std::int32_t>::min(), 0,
                           std::uint32_t(line)});
    if (pack_->bytes() < shared_.settings.pack_bytes) return;
    if (const auto kept = keep_pack(); !kept) failed_ = kept.error();
}

// Each source of the pack is one here, under the name of the State; what an earlier pack of that State had
// and this one has not is gone.
Result<void> ImportWorker::read_country_pack(std::size_t number) {
    const auto& wanted = shared_.files[number];
    auto pack = TRY(CountryPack::open(wanted.path, shared_.settings.trusted));
    const auto beginning = pack.facts().state + country_pack_ending.data() + "/";
    std::vector<ReadSource> read(pack.sources().size());
    for (std::size_t i = 0; i < read.size(); ++i) {
        const auto& source = pack.sources()[i];
        abouts_.push_back(std::make_unique<ImportFile>(
            ImportFile{{}, source.name, source.publisher, source.licence, source.url, {}}));
        read[i].about = abouts_.back().get();
        read[i].file = number;
        read[i].entry = i;
        read[i].name = beginning + source.name;
        read[i].known = shared_.known.source(read[i].name);
    }
    for (;;) {
        const auto record = TRY(pack.next());
        if (!record || shared_.stop() || next_key_ == last_key_) break;
        auto& source = read[record->source];
        ++shared_.activities;
        source.bytes += record->bytes.size();
        const auto row = source.known ? shared_.known.next(*source.known, record->content) : std::nullopt;
        if (row) {
            source.seen.push_back({*row, 0});
            continue;
        }
        const auto activity = read_record(record->bytes);
        if (!activity) return invalid({"programmes.pack_damaged", {{"file", wanted.path}}});
        report.read(source.name, CutActivity{record->bytes}, *activity);
        keep(source, *activity, record->content, 0);
        if (failed_) return *failed_;
    }
    for (auto& name : shared_.known.sources_below(beginning))
        if (std::none_of(read.begin(), read.end(), [&](const auto& one) { return one.name == name; }))
            forget.push_back(std::move(name));
    std::move(read.begin(), read.end(), std::back_inserter(sources));
    return {};
}

Result<void> ImportWorker::keep_pack() {
    if (!pack_ || shared_.stop()) return {};
    TRY(pack_->keep());
    pack_.reset();
    return {};
}

}  // namespace lightfoot
