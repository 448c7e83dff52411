#include "programmes/import_report.hpp"

#include <algorithm>
#include <tuple>

namespace lightfoot {

namespace {

auto order(const ReadPlace& place) { return std::tie(place.file, place.offset); }

}  // namespace

void ReadCounts::add(const ReadCounts& other) {
    bytes += other.bytes;
    read += other.read;
    left_out += other.left_out;
    remarks += other.remarks;
}

void ImportReport::add(const std::string& publisher, const std::string& rule, ReadPlace place) {
    ++files_[place.file].remarks;
    auto& of = publishers_[publisher];
    ++of.counts.remarks;
    auto& kind = of.kinds[{rule, place.message.key}];
    ++kind.count;
    if (kind.places.size() >= most_places_ && !(order(place) < order(kind.places.back()))) return;
    const auto to = std::upper_bound(kind.places.begin(), kind.places.end(), place,
                                     [](const auto& a, const auto& b) { return order(a) < order(b); });
    kind.places.insert(to, std::move(place));
    if (kind.places.size() > most_places_) kind.places.pop_back();
}

void ImportReport::read(const std::string& file, const CutActivity& cut, const Activity& activity) {
    const ReadCounts one{cut.text.size(), 1, 0, 0};
    files_[file].add(one);
    const bool reported =
        !activity.parties.empty() && activity.parties.front().role == ActivityParty::Role::reporting;
    auto& of = publishers_[reported ? activity.parties.front().ref : std::string()];
    of.counts.add(one);
    if (!reported) return;
    const auto& name = activity.parties.front().name;
    if (!name.empty() && (of.name.empty() || name < of.name)) of.name = name;
}

void ImportReport::left_out(const std::string& file, const CutActivity& cut, const std::string& publisher) {
    const ReadCounts one{cut.text.size(), 0, 1, 0};
    files_[file].add(one);
    publishers_[publisher].counts.add(one);
}

void ImportReport::remarks(const std::string& file, const CutActivity& cut, const std::string& publisher,
                           const std::vector<ReadRemark>& remarks) {
    std::uint64_t line = cut.line, counted = 0;
    for (const auto& remark : remarks) {
        const auto to = std::min<std::uint64_t>(remark.offset, cut.text.size());
        if (to < counted) line = cut.line, counted = 0;
        const auto between = cut.text.substr(counted, to - counted);
        line += std::uint64_t(std::count(between.begin(), between.end(), '\n'));
        counted = to;
        add(publisher, remark.rule,
            {file, cut.offset + remark.offset, line, remark.activity, remark.message});
    }
}

void ImportReport::fault(const std::string& file, const CutFault& fault) {
    add("", fault.rule, {file, fault.offset, fault.line, "", fault.message});
}

void ImportReport::unread(const std::string& file, const Message& message) {
    add("", "file", {file, 0, 0, "", message});
}

void ImportReport::merge(const ImportReport& other) {
    for (const auto& [file, counts] : other.files_) files_[file].add(counts);
    for (const auto& [publisher, report] : other.publishers_) {
        auto& of = publishers_[publisher];
        if (!report.name.empty() && (of.name.empty() || report.name < of.name)) of.name = report.name;
        of.counts.add(report.counts);
        for (const auto& [key, kind] : report.kinds) {
            auto& to = of.kinds[key];
            to.count += kind.count;
            const auto middle = std::ptrdiff_t(to.places.size());
            to.places.insert(to.places.end(), kind.places.begin(), kind.places.end());
            std::inplace_merge(to.places.begin(), to.places.begin() + middle, to.places.end(),
                               [](const auto& a, const auto& b) { return order(a) < order(b); });
            if (to.places.size() > most_places_) to.places.resize(most_places_);
        }
    }
}

ReadCounts ImportReport::total() const {
    ReadCounts all;
    for (const auto& [file, counts] : files_) all.add(counts);
    return all;
}

}  // namespace lightfoot
