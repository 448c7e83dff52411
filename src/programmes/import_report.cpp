#include "programmes/import_report.hpp"

#include "base/text.hpp"
#include "matching/parties.hpp"
#include "programmes/readable_name.hpp"

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

// A file may name as many publishers as it has activities; the world has some two thousand.
PublisherReport& ImportReport::of_publisher(const std::string& reference) {
    constexpr std::size_t most_publishers = 50'000, longest = 200;
    const auto found = publishers_.find(reference);
    if (found != publishers_.end()) return found->second;
    const bool counts = publishers_.size() < most_publishers && reference.size() <= longest;
    return publishers_[counts ? reference : std::string()];
}

void ImportReport::add(const std::string& publisher, const std::string& rule, ReadPlace place) {
    ++files_[place.file].remarks;
    auto& of = of_publisher(publisher);
    ++of.counts.remarks;
    auto& kind = of.kinds[{rule, place.message.key}];
    ++kind.count;
    keep(kind, std::move(place));
}

void ImportReport::keep(ReadKind& kind, ReadPlace place) const {
    if (kind.places.size() >= most_places_ && !(order(place) < order(kind.places.back()))) return;
    const auto to = std::upper_bound(kind.places.begin(), kind.places.end(), place,
                                     [](const auto& a, const auto& b) { return order(a) < order(b); });
    kind.places.insert(to, std::move(place));
    if (kind.places.size() > most_places_) kind.places.pop_back();
}

void ImportReport::read(const std::string& file, const CutActivity& cut, const Activity& activity) {
    const ReadCounts one{cut.text.size(), 1, 0, 0};
    files_[file].add(one);
    const auto* who = who_reports(activity);
    const auto reference = who ? who->ref : std::string();
    auto& of = of_publisher(reference);
    of.counts.add(one);
    if (who && !who->name.empty() && publishers_.contains(reference) &&
        (of.name.empty() || who->name < of.name))
        of.name = who->name;
}

void ImportReport::left_out(const std::string& file, const CutActivity& cut, const std::string& publisher) {
    const ReadCounts one{cut.text.size(), 0, 1, 0};
    files_[file].add(one);
    of_publisher(publisher).counts.add(one);
}

void ImportReport::left_out_within(const std::string& file, std::uint64_t count,
                                   const std::string& publisher) {
    if (count == 0) return;
    const ReadCounts some{0, 0, count, 0};
    files_[file].add(some);
    of_publisher(publisher).counts.add(some);
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
    if (fault.lost == CutFault::Lost::activity) left_out_within(file, fault.count, "");
    if (fault.lost == CutFault::Lost::rest_of_file) broken_.insert(file);
    add("", fault.rule, {file, fault.offset, fault.line, "", fault.message});
}

void ImportReport::unread(const std::string& file, const Message& message) {
    broken_.insert(file);
    add("", "file", {file, 0, 0, "", message});
}

void ImportReport::later(const std::string& publisher, const std::string& file, const std::string& rule,
                         std::uint64_t count, std::vector<ReadPlace> places) {
    if (places.empty()) return;
    files_[file].remarks += count;
    auto& of = of_publisher(publisher);
    of.counts.remarks += count;
    auto& kind = of.kinds[{rule, places.front().message.key}];
    kind.count += count;
    for (auto& place : places) keep(kind, std::move(place));
}

void ImportReport::merge(const ImportReport& other) {
    for (const auto& [file, counts] : other.files_) files_[file].add(counts);
    broken_.insert(other.broken_.begin(), other.broken_.end());
    for (const auto& [publisher, report] : other.publishers_) {
        auto& of = of_publisher(publisher);
        if (!report.name.empty() && publishers_.contains(publisher) &&
            (of.name.empty() || report.name < of.name))
            of.name = report.name;
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

namespace {

Json json_of(const ReadPlace& place, const Sentence& sentence) {
    return Json::object({{"file", place.file},
                         {"line", place.line},
                         {"offset", place.offset},
                         {"activity", place.activity},
                         {"message", sentence(place.message)}});
}

Json json_of(const ReadCounts& counts) {
    return Json::object({{"bytes", counts.bytes},
                         {"read", counts.read},
                         {"left_out", counts.left_out},
                         {"remarks", counts.remarks}});
}

// What a file or its names hold may be no text, or steer a terminal.
Sentence safely(const Sentence& sentence) {
    return [&sentence](const Message& message) { return readable_name(sentence(message)); };
}
std::string line_of(const ReadPlace& place, const std::string& rule, const Sentence& sentence) {
    auto line = clean_line(place.file);
    if (place.line) line += ":" + std::to_string(place.line);
    line += ": [" + rule + "]";
    if (!place.activity.empty()) line += " " + readable_name(place.activity);
    return line + ": " + sentence(place.message);
}

}  // namespace

Json to_json(const ImportReport& report, const Sentence& plain) {
    const auto sentence = safely(plain);
    const auto kind_of = [&](const auto& one) {
        return Json::object({{"rule", one.first.first},
                             {"kind", one.first.second},
                             {"count", one.second.count},
                             {"places", Json::array(one.second.places, [&](const auto& place) {
                                  return json_of(place, sentence);
                              })}});
    };
    return Json::object(
        {{"total", json_of(report.total())},
         {"publishers", Json::array(report.publishers(),
                                    [&](const auto& one) {
                                        return Json::object(
                                            {{"ref", one.first},
                                             {"name", one.second.name},
                                             {"counts", json_of(one.second.counts)},
                                             {"kinds", Json::array(one.second.kinds, kind_of)}});
                                    })},
         {"broken", Json::array(report.broken())},
         {"files", Json::array(report.files(), [](const auto& one) {
              return Json::object({{"file", one.first}, {"counts", json_of(one.second)}});
          })}});
}

std::vector<std::string> lines_of(const ImportReport& report, const Sentence& plain) {
    const auto sentence = safely(plain);
    const auto counts_of = [](const ReadCounts& counts) {
        return std::vector<Argument>{{"read", std::int64_t(counts.read)},
                                     {"left_out", std::int64_t(counts.left_out)},
                                     {"remarks", std::int64_t(counts.remarks)}};
    };
    std::vector<std::string> lines;
    for (const auto& [ref, publisher] : report.publishers()) {
        auto arguments = counts_of(publisher.counts);
        arguments.push_back(
            {"publisher", readable_name(publisher.name.empty() ? ref : publisher.name + " (" + ref + ")")});
        lines.push_back(sentence(ref.empty() && publisher.name.empty()
                                     ? Message("activity.report_unknown", counts_of(publisher.counts))
                                     : Message("activity.report_publisher", std::move(arguments))));
        for (const auto& [key, kind] : publisher.kinds) {
            for (const auto& place : kind.places) lines.push_back(line_of(place, key.first, sentence));
            if (kind.count > kind.places.size())
                lines.push_back(sentence(
                    {"iati.more_of_rule",
                     {{"count", std::int64_t(kind.count - kind.places.size())}, {"rule", key.first}}}));
        }
    }
    auto arguments = counts_of(report.total());
    arguments.push_back({"files", std::int64_t(report.files().size())});
    arguments.push_back({"broken", std::int64_t(report.broken().size())});
    lines.push_back(sentence({"activity.report_total", std::move(arguments)}));
    return lines;
}

}  // namespace lightfoot
