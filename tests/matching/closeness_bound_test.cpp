#include "matching/closeness_bound.hpp"

#include "domain/space.hpp"
#include "matching/tagger.hpp"
#include "matching/world.hpp"

#include <random>

using namespace lightfoot;

// Of all pairs of gists drawn from the words of the vocabulary itself.
TEST(ClosenessBound, it_is_never_below_the_closeness_and_seldom_far_above) {
    const auto& topics = test::vocabulary().topics();
    const auto& reader = test::tagger().gist();
    const Kinship kinship(test::vocabulary());
    std::mt19937 random(4);
    std::vector<Gist> gists{{}};
    for (int i = 0; i < 60; ++i) {
        std::string text;
        for (int part = 0; part < 3; ++part)
            text += topics[random() % topics.size()].description[language_position("en")] + ' ';
        const GistText texts[] = {{text, "en", 2}};
        gists.push_back(reader.read(texts));
    }
    std::int64_t exact = 0, above = 0;
    for (const auto& one : gists) {
        const Closeness closeness(one, kinship, topics.size());
        const ClosenessBound bound(closeness);
        for (const auto& other : gists) {
            std::vector<SmallGistTopic> row;
            for (const auto& topic : other) row.push_back(small(topic));
            const auto length = length_of(other, kinship);
            const auto to = closeness.to(other, length), most = bound.of(row, length);
            EXPECT_GE(most, to);
            exact += to, above += most - to;
        }
    }
    EXPECT_GT(exact, 0);
    EXPECT_LT(above * 100, exact);
}
