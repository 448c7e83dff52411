#pragma once
// Checks a file of IATI 2.01 to 2.03, piece by piece and record by record: well-formed XML, the schema with
// its order, the code lists, the standard's ruleset, and whether activities that it refers to are known.
// Memory is that of the largest record, at most limits::iati_record_bytes; a larger one is reported and not
// checked.

#include "programmes/iati_fault.hpp"
#include "programmes/iati_references.hpp"
#include "programmes/iati_standard.hpp"

#include <memory>

namespace lightfoot {

namespace limits {
inline constexpr std::size_t iati_record_bytes = 128u << 20;
inline constexpr std::uint64_t iati_file_bytes =
    60'000'000;  // above, the standard's own validator refuses it
}  // namespace limits

class IatiCheck {
public:
    // All outlive it. `file` is the number under which `references` knows the file.
    IatiCheck(const IatiStandard& standard, Time now, IatiFaults& faults, IatiReferences& references,
              std::uint32_t file, std::size_t record_bytes = limits::iati_record_bytes);
    ~IatiCheck();
    IatiCheck(const IatiCheck&) = delete;

    bool read(std::string_view piece);  // false: it cannot be read further, and why is among the faults
    void finish();
    std::uint64_t records() const;  // activities and organisations seen whole

private:
    class Reader;
    std::unique_ptr<Reader> reader_;
};

}  // namespace lightfoot
