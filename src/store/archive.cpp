#include "store/archive.hpp"

#include "base/encoding.hpp"
#include "base/json.hpp"
#include "store/event.hpp"
#include "store/schema.hpp"

#include <boost/json.hpp>

#include <limits>
#include <map>

namespace lightfoot {

namespace {

constexpr std::uint64_t longest_record = 256 * 1024 * 1024;
constexpr std::string_view own_table = "schema_version";  // says of a data base what M says of the archive

std::string eight_bytes(std::uint64_t number) {
    std::string bytes(8, '\0');
    for (int i = 0; i < 8; ++i) bytes[std::size_t(i)] = char(number >> (8 * i));
    return bytes;
}
std::uint64_t number_of(std::string_view bytes) {
    std::uint64_t number = 0;
    for (int i = 7; i >= 0; --i) number = number << 8 | std::uint8_t(bytes[std::size_t(i)]);
    return number;
}

Error malformed() { return invalid("archive.malformed"); }

class Writer {
public:
    explicit Writer(const std::function<void(std::string_view)>& sink) : sink_(sink) {}
    void record(char kind, std::string_view bytes) {
        sink_(kind + eight_bytes(bytes.size()) + std::string(bytes));
    }
    void table(const TableShape& shape) {
        std::string lines = shape.name + '\n';
        for (const auto& column : shape.columns)
            (lines += column.name) += column.type == Bound::Type::integer ? " integer\n"
                                      : column.type == Bound::Type::text  ? " text\n"
                                                                          : " bytes\n";
        record('T', lines);
    }
    void row(const TableShape& shape, const Row& row) {
        std::string bytes;
        for (int at = 0; at < int(shape.columns.size()); ++at) {
            const auto type = shape.columns[std::size_t(at)].type;
            if (row.null(at)) {
                bytes += 'n';
            } else if (type == Bound::Type::integer) {
                (bytes += 'i') += eight_bytes(std::uint64_t(row.integer(at)));
            } else {
                const bool text = type == Bound::Type::text;
                const auto value = text ? row.text(at) : row.bytes(at);
                ((bytes += text ? 't' : 'b') += eight_bytes(value.size())) += value;
            }
        }
        record('R', bytes);
    }

private:
    const std::function<void(std::string_view)>& sink_;
};

// Takes a record's bytes apart; `good` turns false where there are too few.
class Parts {
public:
    explicit Parts(std::string_view bytes) : rest_(bytes) {}
    std::string_view take(std::size_t count) {
        good = good && count <= rest_.size();
        const auto some = rest_.substr(0, good ? count : 0);
        rest_.remove_prefix(some.size());
        return some;
    }
    std::uint64_t number() {
        const auto bytes = take(8);
        return good ? number_of(bytes) : 0;
    }
    std::string_view line() {
        const auto end = rest_.find('\n');
        good = good && end != std::string_view::npos;
        const auto words = take(good ? end : 0);
        take(1);
        return words;
    }
    std::string_view rest() const { return rest_; }
    bool empty() const { return rest_.empty(); }
    bool good = true;

private:
    std::string_view rest_;
};

std::optional<TableShape> shape_of(std::string_view bytes) {
    Parts parts(bytes);
    TableShape shape;
    shape.name = std::string(parts.line());
    while (parts.good && !parts.empty()) {
        const auto line = parts.line();
        const auto blank = line.find(' ');
        if (blank == std::string_view::npos) return std::nullopt;
        const auto type = line.substr(blank + 1);
        shape.columns.push_back({std::string(line.substr(0, blank)), type == "integer" ? Bound::Type::integer
                                                                     : type == "text"  ? Bound::Type::text
                                                                                       : Bound::Type::bytes});
    }
    if (!parts.good || shape.columns.empty() || !shape.is_plain()) return std::nullopt;
    return shape;
}

// The values point into `bytes`.
std::optional<std::vector<Bound>> values_of(const TableShape& shape, std::string_view bytes) {
    Parts parts(bytes);
    std::vector<Bound> values;
    for (const auto& column : shape.columns) {
        Bound value;
        value.type = column.type;
        const auto kind = parts.take(1);
        value.null = kind == "n";
        if (kind == "i") value.integer = std::int64_t(parts.number());
        if (kind == "t" || kind == "b") value.text = parts.take(parts.number());
        const char expected = column.type == Bound::Type::integer ? 'i'
                              : column.type == Bound::Type::text  ? 't'
                                                                  : 'b';
        if (!parts.good || (!value.null && kind[0] != expected)) return std::nullopt;
        values.push_back(value);
    }
    if (!parts.empty()) return std::nullopt;
    return values;
}

std::string json_of(const ArchiveFacts& facts) {
    return Json::object({{"lightfoot_archive", 1},
                         {"schema", facts.schema},
                         {"made_at", facts.made_at.seconds},
                         {"program", facts.program},
                         {"engine", facts.engine},
                         {"tables", facts.tables},
                         {"rows", facts.rows},
                         {"entries", facts.entries},
                         {"head_hash", facts.head_hash}})
        .str();
}

std::optional<ArchiveFacts> facts_of(std::string_view text) {
    namespace json = boost::json;
    json::error_code failed;
    const auto value = json::parse(json::string_view(text.data(), text.size()), failed);
    if (failed || !value.is_object()) return std::nullopt;
    const auto& object = value.get_object();
    const auto number = [&](const char* key) {
        const auto* found = object.if_contains(key);
        return found && found->is_int64() ? found->get_int64() : std::int64_t{-1};
    };
    const auto words = [&](const char* key) {
        const auto* found = object.if_contains(key);
        return found && found->is_string() ? std::string(found->get_string()) : std::string();
    };
    if (number("lightfoot_archive") != 1 || number("schema") < 1 || number("schema") > 1'000'000)
        return std::nullopt;
    ArchiveFacts facts;
    facts.schema = int(number("schema"));
    facts.made_at = {number("made_at")};
    facts.program = words("program");
    facts.engine = words("engine");
    facts.tables = number("tables");
    facts.rows = number("rows");
    facts.entries = number("entries");
    facts.head_hash = words("head_hash");
    return facts;
}

// What is done with each part as it comes.
struct Visitor {
    std::function<Result<void>(const ArchiveFacts&)> begin;
    std::function<Result<void>(const TableShape&)> table;
    std::function<Result<void>(const TableShape&, std::span<const Bound>)> row;
};

struct Record {
    char kind = 0;
    std::string bytes;
};
Result<Record> next_record(const ArchiveSource& source) {
    const auto head = TRY(source(9));
    const auto length = number_of(std::string_view(head).substr(1));
    if (length > longest_record) return malformed();
    return Record{head[0], TRY(source(std::size_t(length)))};
}

Result<ReadArchive> walk(const ArchiveSource& source, const Visitor& visitor) {
    ReadArchive read;
    const auto first = TRY(next_record(source));
    const auto facts = first.kind == 'M' ? facts_of(first.bytes) : std::nullopt;
    if (!facts) return malformed();
    TRY(visitor.begin(*facts));
    std::optional<TableShape> shape;
    std::int64_t tables = 0, rows = 0;
    for (;;) {
        const auto record = TRY(next_record(source));
        if (record.kind == 'T') {
            shape = shape_of(record.bytes);
            if (!shape) return malformed();
            ++tables;
            TRY(visitor.table(*shape));
        } else if (record.kind == 'R') {
            const auto values = shape ? values_of(*shape, record.bytes) : std::nullopt;
            if (!values) return malformed();
            ++rows;
            TRY(visitor.row(*shape, *values));
        } else if (record.kind == 'F') {
            Parts parts(record.bytes);
            read.file.name = std::string(parts.line());
            read.file.bytes = std::string(parts.rest());
        } else if (record.kind == 'E') {
            const auto end = facts_of(record.bytes);
            if (!end || end->tables != tables || end->rows != rows || end->schema != facts->schema)
                return malformed();
            read.facts = *end;
            return read;
        } else {
            return malformed();
        }
    }
}

std::int64_t schema_of(Session& session) {
    return session.one("SELECT version FROM schema_version", [](const Row& row) { return row.integer(0); })
        .value_or(0);
}

Result<void> make_empty_tables(Session& session, const ArchiveFacts& facts) {
    if (facts.schema > newest_schema_version())
        return conflict(
            {"archive.newer_schema",
             {{"found", std::int64_t{facts.schema}}, {"known", std::int64_t{newest_schema_version()}}}});
    migrate_within(session, facts.schema);
    session.postpone_references();
    for (const auto& shape : session.tables())
        if (shape.name != own_table) session.empty_table(shape);
    return {};
}

}  // namespace

Result<ArchiveFacts> write_archive(Session& session, ArchiveFacts facts, const ArchiveFile& file,
                                   const std::function<void(std::string_view)>& sink) {
    Writer writer(sink);
    session.begin_read();
    try {
        facts.schema = int(schema_of(session));
        writer.record('M', json_of(facts));
        for (const auto& shape : session.tables()) {
            if (shape.name == own_table) continue;
            ++facts.tables;
            writer.table(shape);
            session.each_row(shape, [&](const Row& row) {
                ++facts.rows;
                writer.row(shape, row);
            });
        }
        writer.record('F', file.name + '\n' + file.bytes);
        const auto report = verify_ledger(session);
        if (report) facts.entries = report->entries, facts.head_hash = report->head_hash;
        writer.record('E', json_of(facts));
        session.rollback();
        if (!report) return report.error();
        return facts;
    } catch (...) {
        session.rollback();
        throw;
    }
}

Result<ArchiveFacts> check_archive(const ArchiveSource& source) {
    const Visitor nothing{[](const ArchiveFacts&) { return Result<void>(); },
                          [](const TableShape&) { return Result<void>(); },
                          [](const TableShape&, std::span<const Bound>) { return Result<void>(); }};
    return TRY(walk(source, nothing)).facts;
}

Result<ReadArchive> read_archive(Session& session, const ArchiveSource& source,
                                 const std::function<Result<void>(const ReadArchive&)>& end) {
    const auto fill = [&]() -> Result<ReadArchive> {
        if (!session.tables().empty()) return conflict("archive.place_not_empty");
        auto read =
            TRY(walk(source, {[&](const ArchiveFacts& facts) { return make_empty_tables(session, facts); },
                              [](const TableShape&) { return Result<void>(); },
                              [&](const TableShape& shape, std::span<const Bound> values) {
                                  session.insert_row(shape, values);
                                  return Result<void>();
                              }}));
        session.demand_references();
        migrate_within(session, newest_schema_version());
        const auto report = TRY(verify_ledger(session));
        if (report.head_hash != read.facts.head_hash) return malformed();
        TRY(end(read));
        return read;
    };
    session.begin_write();
    try {
        session.lock_schema();
        auto read = fill();
        if (read)
            session.commit();
        else
            session.rollback();
        return read;
    } catch (...) {
        session.rollback();
        throw;
    }
}

}  // namespace lightfoot
