#pragma once
// The index: immutable segments, of which the small ones live in memory and are merged as they become many,
// and large ones may be mapped files. A new document is found as soon as add() returns. What a search gives
// does not depend on how the documents came in or are spread over segments.
//
// Safe for many searching threads; changes wait for searches that run and hold up those that come.

#include "index/query.hpp"
#include "index/segment.hpp"
#include "index/visibility.hpp"

#include <memory>
#include <mutex>
#include <shared_mutex>
#include <span>
#include <vector>

namespace lightfoot {

class Index {
public:
    Index(IndexSchema schema, Ranking ranking);

    // Adds the documents; where a key is there already (or twice among them), the last one stands.
    void add(std::span<const IndexDocument> documents);
    void remove(std::span<const std::int64_t> keys);
    void clear();

    // Takes a whole segment, for example a mapped file, as it is; it is never merged. Its keys replace
    // earlier ones. Fails where its schema is another.
    Result<void> mount(Segment segment);

    // The same for one whose keys are in no other segment, without those of its documents that are removed
    // already. Costs nothing that grows with the documents.
    Result<void> mount(Segment segment, std::span<const std::uint32_t> removed);

    Hits search(const Query& query) const;

    std::uint64_t document_count() const;  // without the removed ones
    std::size_t segment_count() const;
    const IndexSchema& schema() const { return schema_; }

private:
    // A search passes the gate and then reads; a change holds the gate, so that searches that keep coming
    // cannot starve it (the system's shared mutex prefers readers).
    struct Changing {
        explicit Changing(const Index& index) : gate(index.gate_), all(index.mutex_) {}
        std::lock_guard<std::mutex> gate;
        std::lock_guard<std::shared_mutex> all;
    };
    std::shared_lock<std::shared_mutex> reading() const {
        const std::lock_guard pass(gate_);
        return std::shared_lock(mutex_);
    }
    void remove_locked(std::span<const std::int64_t> keys);
    void merge_small();

    IndexSchema schema_;
    Ranking ranking_;
    mutable std::mutex gate_;
    mutable std::shared_mutex mutex_;
    std::vector<LiveSegment> segments_;
    std::unique_ptr<VisibilityCache> visibility_;
};

}  // namespace lightfoot
