#include "programmes/country_pack.hpp"

#include "base/json.hpp"
#include "index/varint.hpp"
#include "matching/programme_document.hpp"
#include "programmes/number_bytes.hpp"

#include <boost/json.hpp>
#include <zstd.h>

#include <algorithm>
#include <map>

namespace lightfoot {

namespace {

constexpr std::string_view magic = "LFPACK01";
constexpr std::size_t key_bytes = 32, signature_bytes = 64, head_bytes = 8 + key_bytes + 4,
                      record_head_bytes = 20;
constexpr int level = 19;
constexpr std::size_t piece_bytes = 1 << 17;

struct Free {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

// Packs what it is given; says how much has come out so far.
class Packing {
public:
    Packing() {
        ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_compressionLevel, level);
        ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_windowLog, 24);
    }
    void add(std::string_view bytes) { run(bytes, ZSTD_e_flush); }
    void finish() { run({}, ZSTD_e_end); }
    std::string out;

private:
    void run(std::string_view bytes, ZSTD_EndDirective how) {
        ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
        for (;;) {
            const auto before = out.size();
            out.resize(before + piece_bytes);
            ZSTD_outBuffer to{out.data() + before, piece_bytes, 0};
            const auto left = ZSTD_compressStream2(context_.get(), &to, &in, how);
            LIGHTFOOT_ASSERT(!ZSTD_isError(left));
            out.resize(before + to.pos);
            if (left == 0 && in.pos == in.size) return;
        }
    }
    std::unique_ptr<ZSTD_CCtx, Free> context_{ZSTD_createCCtx()};
};

std::vector<std::int64_t> keys_of(const ProgrammeBase& base, const std::string& state) {
    Query query;
    query.filters = {{std::uint8_t(ProgrammeFacet::state), {state}}};
    query.readers = {"public"};
    query.order = Order::descending;
    query.column = std::uint8_t(ProgrammeColumn::until);
    query.count = std::size_t(base.about().activities);
    query.matched_terms = false;
    std::vector<std::int64_t> keys;
    for (const auto& hit : base.index().search(query).hits) keys.push_back(hit.key);
    return keys;
}

Json json_of(const ProgrammeSource& source) {
    return Json::object({{"name", source.name},
                         {"publisher", source.publisher},
                         {"licence", source.licence},
                         {"url", source.url},
                         {"read_at", source.read_at.seconds}});
}

}  // namespace

Result<CountryPackFacts> write_country_pack(const ProgrammeBase& base, const std::string& state,
                                            const SigningKey& key, Time now, const std::string& path,
                                            std::uint64_t most_bytes) {
    CountryPackFacts facts{state, now, key.public_key()};
    const auto keys = keys_of(base, state);
    if (keys.empty()) return not_found({"programmes.none_of_state", {{"state", state}}});
    std::map<std::uint32_t, std::uint32_t> numbers;  // of sources: place in the list
    std::vector<const ProgrammeSource*> sources;
    Packing records;
    std::string waiting, record;
    const std::uint64_t room = most_bytes - most_bytes / 20;  // for head, sources and what is not flushed yet
    const auto flushed_at = std::min<std::uint64_t>(4 * piece_bytes, most_bytes / 4);
    for (const auto one : keys) {
        const auto activity = base.fetch(one);
        const auto* row = activity ? base.identity_of(activity->id) : nullptr;
        const auto* source = activity ? base.source_of(activity->id) : nullptr;
        if (!row || !source || records.out.size() > room) {
            ++facts.left_out;
            continue;
        }
        const auto [number, is_new] = numbers.try_emplace(source->number, std::uint32_t(sources.size()));
        if (is_new) sources.push_back(source);
        record.clear();
        append_record(record, *activity);
        append_number(waiting, number->second);
        append_number(waiting, row->updated);
        append_number(waiting, row->content);
        append_number(waiting, std::uint32_t(record.size()));
        waiting += record;
        ++facts.activities;
        if (waiting.size() < flushed_at) continue;
        records.add(waiting);
        waiting.clear();
    }
    records.add(waiting);
    records.finish();
    const auto header =
        Json::object({{"edition", record_edition},
                      {"state", state},
                      {"made", now.seconds},
                      {"activities", facts.activities},
                      {"sources", Json::array(sources, [](const auto* one) { return json_of(*one); })}})
            .str();
    std::string all(magic);
    all += key.public_key();
    append_number(all, std::uint32_t(header.size()));
    all += header;
    all += records.out;
    all += key.sign(all);
    facts.bytes = all.size();
    TRY(keep_file(path, all));
    return facts;
}

struct CountryPack::Stream {
    std::unique_ptr<ZSTD_DCtx, Free> context{ZSTD_createDCtx()};
    ZSTD_inBuffer in{};
    std::string plain;
    std::size_t used = 0;
    bool ended = false;

    // At least so many bytes behind `used`; false: they do not come.
    bool have(std::size_t count) {
        while (plain.size() - used < count) {
            plain.erase(0, std::exchange(used, 0));
            const auto before = plain.size();
            plain.resize(before + piece_bytes);
            ZSTD_outBuffer to{plain.data() + before, piece_bytes, 0};
            const auto left = ended ? 0 : ZSTD_decompressStream(context.get(), &to, &in);
            plain.resize(before + to.pos);
            ended = ended || left == 0;
            if (ZSTD_isError(left) || to.pos == 0) return false;
        }
        return true;
    }
    bool at_end() { return !have(1) && ended && in.pos == in.size; }
};

CountryPack::CountryPack(MappedFile file) : file_(std::move(file)), stream_(std::make_unique<Stream>()) {}
CountryPack::CountryPack(CountryPack&&) noexcept = default;
CountryPack::~CountryPack() = default;

namespace {

Error damaged(const std::string& path) { return invalid({"programmes.pack_damaged", {{"file", path}}}); }

}  // namespace

Result<CountryPack> CountryPack::open(const std::string& path, std::span<const std::string> trusted) {
    CountryPack pack(TRY(MappedFile::open(path)));
    const auto all = pack.file_.text();
    if (all.size() < head_bytes + signature_bytes || !all.starts_with(magic)) return damaged(path);
    const auto maker = all.substr(magic.size(), key_bytes);
    const auto body = all.substr(0, all.size() - signature_bytes);
    if (!is_signed_by(maker, body, all.substr(body.size()))) return damaged(path);
    if (std::find(trusted.begin(), trusted.end(), maker) == trusted.end())
        return not_allowed(
            {"programmes.pack_unknown_maker", {{"file", path}, {"key", public_key_text(maker)}}});
    TRY(pack.read_header(path));
    return pack;
}

Result<void> CountryPack::read_header(const std::string& path) {
    path_ = path;
    const auto all = file_.text();
    const auto size = load<std::uint32_t>(file_.bytes().subspan(head_bytes - 4), 0);
    if (size > all.size() - head_bytes - signature_bytes) return damaged(path);
    try {
        const auto json =
            boost::json::parse(boost::json::string_view(all.data() + head_bytes, size)).as_object();
        if (json.at("edition").to_number<std::uint32_t>() != record_edition)
            return invalid({"programmes.pack_edition", {{"file", path}}});
        facts_.state = json.at("state").as_string();
        facts_.made = {json.at("made").to_number<std::int64_t>()};
        facts_.activities = json.at("activities").to_number<std::uint64_t>();
        for (const auto& one : json.at("sources").as_array()) {
            auto& source = sources_.emplace_back();
            source.name = one.at("name").as_string();
            source.publisher = one.at("publisher").as_string();
            source.licence = one.at("licence").as_string();
            source.url = one.at("url").as_string();
            source.read_at = {one.at("read_at").to_number<std::int64_t>()};
        }
    } catch (const std::exception&) {
        return damaged(path);
    }
    facts_.maker = all.substr(magic.size(), key_bytes);
    facts_.bytes = all.size();
    const auto body = all.substr(head_bytes + size, all.size() - head_bytes - size - signature_bytes);
    stream_->in = {body.data(), body.size(), 0};
    return {};
}

Result<std::optional<CountryPack::Record>> CountryPack::next() {
    auto& stream = *stream_;
    if (stream.at_end()) return std::optional<Record>();
    if (!stream.have(record_head_bytes)) return damaged(path_);
    const auto head = std::as_bytes(std::span(stream.plain)).subspan(stream.used);
    Record record{load<std::uint32_t>(head, 0),
                  std::int32_t(load<std::uint32_t>(head, 1)),
                  load<std::uint64_t>(head.subspan(8), 0),
                  {}};
    const auto size = load<std::uint32_t>(head, 4);
    if (record.source >= sources_.size() || size > limits::country_pack_record_bytes ||
        !stream.have(record_head_bytes + size))
        return damaged(path_);
    record.bytes = std::string_view(stream.plain).substr(stream.used + record_head_bytes, size);
    stream.used += record_head_bytes + size;
    return std::optional(record);
}

}  // namespace lightfoot
