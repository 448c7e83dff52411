#pragma once
// The vocabulary: a flat list of concepts with labels and synonyms in six languages (data/vocabulary/*.toml).

#include "base/message.hpp"
#include "base/result.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

enum class Facet : std::uint8_t { subject, material, institution, obligation, modality };
std::string_view name_of(Facet);

inline constexpr std::size_t language_count = 6;  // in the order of official_languages: ar zh en fr ru es

struct Topic {
    std::string id;
    Facet facet = Facet::subject;
    std::vector<std::string> broader;        // ids
    std::vector<std::string> narrower;       // ids, derived
    std::vector<std::string> related;     // ids: whoever asks for one is often served by the other
    std::vector<std::string> paragraphs;  // operative paragraphs of resolution 1540: "1" … "10", "3a", "8d"
    std::vector<std::string> offer_headings; // official offer classification
    std::vector<std::string> dac_codes;      // OECD DAC purpose codes
    std::string note;
    std::array<std::vector<std::string>, language_count> terms;  // first: the label
    std::array<std::string, language_count> description;         // two sentences; empty: none written
};

struct VocabularyFile {
    std::string name;  // as in messages: "subject-law.toml"
    std::string_view content;
};

class Vocabulary {
public:
    // Reads and checks all files together. Every fault is reported with file and line: a missing label, a
    // cycle, an unknown broader concept, a term under two concepts, a wrong facet, paragraph, heading or
    // code.
    static Result<Vocabulary> read(std::span<const VocabularyFile> files);

    std::span<const Topic> topics() const { return topics_; }  // sorted by id
    const Topic* find(std::string_view id) const;
    std::optional<std::size_t> position(std::string_view id) const;  // in topics()
    std::string_view label(std::string_view id,
                           std::string_view language) const;  // the id itself where unknown
    const std::string& base_modality(
        std::string_view id) const;  // of a modality; empty string where it is none

    // The description of a topic in one language. What is wrong with it, or nothing.
    std::optional<Message> describe(const std::string& id, std::size_t language, std::string text);

private:
    void take(std::vector<Topic> topics);
    void find_base(const Topic& topic);

    std::vector<Topic> topics_;
    std::map<std::string, std::size_t, std::less<>> by_id_;
    std::map<std::string, std::string, std::less<>> base_modality_;
};

}  // namespace lightfoot
