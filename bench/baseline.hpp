#pragma once
// Another search engine on the same documents and queries.

#include <cstddef>
#include <string>
#include <vector>

namespace lightfoot::bench {

struct Text {
    std::string title, body;
};

struct Figures {
    double documents_per_second = 0;
    std::size_t bytes = 0;
    double all_p50 = 0, all_p99 = 0, any_p50 = 0, any_p99 = 0;  // milliseconds
    std::vector<std::size_t> all_totals;                        // documents that hold all words, by query
};

struct Spoken {  // a text in a language of two letters
    Text text;
    std::string language;
};
// Documents by place, the best ten for all words of each question, any of which may do.
using Ranks = std::vector<std::vector<std::size_t>>;
Ranks rank_xapian(const std::vector<Spoken>& documents, const std::vector<Spoken>& questions);

double seconds();  // a clock that only goes forward
double percentile(std::vector<double> values, std::size_t percent);

// `queries`: words of each; the best ten are asked for, once with all words and once with any.
Figures run_xapian(const std::vector<Text>& texts, const std::vector<std::vector<std::string>>& queries);

}  // namespace lightfoot::bench
