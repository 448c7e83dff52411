#pragma once
// Lists of offers in the order of the reader's dictionary, page by page. The order of a list is kept with the
// keys it was sorted by, and given again while the ledger stands where it stood; when the ledger has gone on,
// ids and titles are read again from an index, and sorted again only where one of them has changed.
// docs/decisions/0114.

#include "language/words.hpp"
#include "store/offer.hpp"

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

// Any thread may call.
class KeptOrders {
public:
    struct Slice {
        std::vector<OfferId> ids;
        std::size_t total = 0;  // of the whole list
    };
    Slice slice(Session& session, const Viewer& viewer, const OfferFilter& filter, const Words& words,
                std::size_t offset, std::size_t limit);
    std::size_t sorted() const;  // how often a list was sorted

    static constexpr std::size_t most_kept = 24;

private:
    struct Entry {
        std::string key;  // bytes to compare
        OfferId id;
        std::uint64_t title = 0;  // hash of the title that the key is of
    };
    struct Kept {
        std::string head;  // of the ledger
        std::uint64_t mark = 0;
        std::vector<Entry> entries;
    };
    std::optional<Slice> find(const std::string& question, const std::string& head, std::size_t offset,
                              std::size_t limit) const;
    static std::vector<Entry> sort(std::vector<OfferTitle> titles, const std::vector<Entry>& before,
                                   const Words& words);

    std::mutex sorting_;
    mutable std::mutex mutex_;
    std::map<std::string, Kept> kept_;
    std::size_t sorted_ = 0;
};

}  // namespace lightfoot
