#pragma once
// The kept programmes of one generation: found by words and facets, by identifier, by key. Opening costs
// little, however many there are: files are mapped, not read.

#include "domain/activity.hpp"
#include "index/index.hpp"
#include "matching/host_rows.hpp"
#include "programmes/activity_record.hpp"
#include "programmes/entries.hpp"
#include "programmes/generation.hpp"
#include "programmes/identities.hpp"
#include "programmes/recent_records.hpp"
#include "programmes/record_file.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// May be used by several threads at once.
class ProgrammeBase {
public:
    // Errors: not_found where nothing was imported; programmes.damaged; cli.file_not_read.
    static Result<std::unique_ptr<ProgrammeBase>> open(const std::string& folder);

    const Generation& about() const { return about_; }
    const Index& index() const { return index_; }

    std::optional<Activity> fetch(std::int64_t key) const;
    std::string_view sketch(std::int64_t key) const;  // empty: there is none of that key
    std::optional<std::int64_t> key_of(std::string_view identifier) const;  // of the one that stands
    const ActivityIdentity* identity_of(std::string_view identifier) const {
        return identities_.find(identifier);
    }
    std::span<const ActivityIdentity> identities() const { return identities_.rows(); }
    std::optional<std::int64_t> key_of(std::uint64_t mark) const;  // the same by mark_of(identifier)
    const Entries& entries() const { return entries_; }
    KnownHostRows& host_rows() const { return host_rows_; }
    // Where the activity was read; null for one that does not stand.
    const ProgrammeSource* source_of(std::string_view identifier) const;

private:
    ProgrammeBase(Generation about, Identities identities);
    static Result<std::unique_ptr<ProgrammeBase>> open_current(const std::string& folder);
    Result<void> mount(const ProgrammeFiles& files);

    Generation about_;
    Identities identities_;
    Entries entries_;
    mutable RecentRecords recent_;
    std::vector<MappedFile> segments_;
    Index index_;  // reads in place what segments_ hold
    std::vector<RecordReader> records_;
    mutable KnownHostRows host_rows_;  // of what records_ hold
};

// The numbers of documents that no longer stand, pack by pack.
std::string removed_bytes(const std::vector<std::vector<std::uint32_t>>& removed);
std::optional<std::vector<std::vector<std::uint32_t>>> read_removed(std::span<const std::byte> bytes);

}  // namespace lightfoot
