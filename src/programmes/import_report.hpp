#pragma once
// What was read of the world's files and what was left out, and why: by publisher and by file, with counts by
// kind and the first places of each. A plain value: the reports of several threads are merged, and the result
// does not depend on their order.

#include "base/json.hpp"
#include "programmes/activity_cutter.hpp"
#include "programmes/activity_reader.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct ReadPlace {
    std::string file;
    std::uint64_t offset = 0, line = 0;
    std::string activity;
    Message message;
    bool operator==(const ReadPlace&) const = default;
};

struct ReadKind {  // remarks of one rule with one sentence
    std::uint64_t count = 0;
    std::vector<ReadPlace> places;  // the first, by file and offset
    bool operator==(const ReadKind&) const = default;
};

struct ReadCounts {
    std::uint64_t bytes = 0, read = 0, left_out = 0, remarks = 0;
    bool operator==(const ReadCounts&) const = default;
    void add(const ReadCounts& other);
};

struct PublisherReport {
    std::string name;  // the first by alphabet of those it gives itself
    ReadCounts counts;
    std::map<std::pair<std::string, std::string>, ReadKind> kinds;  // by rule and key of the sentence
    bool operator==(const PublisherReport&) const = default;
};

class ImportReport {
public:
    explicit ImportReport(std::size_t most_places = 10) : most_places_(most_places) {}

    void read(const std::string& file, const CutActivity& cut, const Activity& activity);
    void left_out(const std::string& file, const CutActivity& cut, const std::string& publisher);
    // `count` activities that stand within another one, whose text is counted with it.
    void left_out_within(const std::string& file, std::uint64_t count, const std::string& publisher);
    // After one of the above; `remarks` as the reader gave them.
    void remarks(const std::string& file, const CutActivity& cut, const std::string& publisher,
                 const std::vector<ReadRemark>& remarks);
    void fault(const std::string& file, const CutFault& fault);    // of the cutter
    void unread(const std::string& file, const Message& message);  // the file itself could not be read on
    // Of `count` more activities of the file, with the first places among them: of what is seen only when all
    // files have been read.
    void later(const std::string& publisher, const std::string& file, const std::string& rule,
               std::uint64_t count, std::vector<ReadPlace> places);
    void merge(const ImportReport& other);

    // By ref of the organisation that reports; "": activities and faults of which it is not known.
    const std::map<std::string, PublisherReport, std::less<>>& publishers() const { return publishers_; }
    const std::map<std::string, ReadCounts, std::less<>>& files() const { return files_; }
    // Files that were not read to their end, or not at all: how many activities are missing is not known.
    const std::set<std::string, std::less<>>& broken() const { return broken_; }
    ReadCounts total() const;
    std::size_t most_places() const { return most_places_; }
    bool operator==(const ImportReport&) const = default;

private:
    PublisherReport& of_publisher(const std::string& reference);
    void add(const std::string& publisher, const std::string& rule, ReadPlace place);
    void keep(ReadKind& kind, ReadPlace place) const;

    std::size_t most_places_;
    std::map<std::string, PublisherReport, std::less<>> publishers_;
    std::map<std::string, ReadCounts, std::less<>> files_;
    std::set<std::string, std::less<>> broken_;
};

using Sentence = std::function<std::string(const Message&)>;  // puts it into words of a language
Json to_json(const ImportReport& report, const Sentence& sentence);
// Lines to print: each publisher with what was said of its files ("file:line: [rule] …"), then totals.
std::vector<std::string> lines_of(const ImportReport& report, const Sentence& sentence);

}  // namespace lightfoot
