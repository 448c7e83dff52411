// The parts of a workbook that are read (ISO/IEC 29500-1, clause 18): [Content_Types].xml for its kind,
// xl/workbook.xml and its relationships for names and order of sheets and the beginning of time,
// xl/sharedStrings.xml, xl/styles.xml to tell dates from numbers, and the sheets. Days are counted from
// 1 January 1900 with a 29 February 1900 that never was, or from 1 January 1904 (18.17.4.1).

#include "exchange/sheet_read.hpp"

#include "base/text.hpp"
#include "base/time.hpp"

#include <pugixml.hpp>
#include <zip.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <memory>
#include <optional>

namespace lightfoot {

namespace {

constexpr std::string_view macro_parts[] = {"xl/vbaProject.bin", "xl/macrosheets"};
constexpr std::size_t suspicious_ratio = 400, suspicious_bytes = 2 * 1024 * 1024;

Error too_large() {
    return invalid({"sheet.too_large",
                     {{"rows", std::int64_t{limits::sheet_rows}},
                      {"megabytes", std::int64_t(limits::sheet_bytes >> 20)}}});
}

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

// The archive and how much of it has been unfolded so far.
class Archive {
public:
    static Result<Archive> open(std::string_view bytes) {
        zip_error_t failed;
        zip_error_init(&failed);
        auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &failed);
        if (!source) return invalid("sheet.broken");
        Archive archive;
        archive.zip_.reset(zip_open_from_source(source, ZIP_RDONLY, &failed));
        zip_error_fini(&failed);
        if (!archive.zip_) {
            zip_source_free(source);
            return invalid("sheet.broken");
        }
        if (zip_get_num_entries(archive.zip_.get(), 0) > zip_int64_t(limits::sheet_entries))
            return too_large();
        return archive;
    }

    bool has(std::string_view beginning) const {
        const auto count = zip_get_num_entries(zip_.get(), 0);
        for (zip_int64_t at = 0; at < count; ++at) {
            const char* name = zip_get_name(zip_.get(), zip_uint64_t(at), ZIP_FL_ENC_RAW);
            if (name && std::string_view(name).starts_with(beginning)) return true;
        }
        return false;
    }

    // Empty where there is no such part. What a part says of its size is not believed.
    Result<std::string> part(const std::string& name) {
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_stat(zip_.get(), name.c_str(), ZIP_FL_ENC_RAW, &about) != 0) return std::string();
        if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) && about.encryption_method != ZIP_EM_NONE)
            return invalid("sheet.encrypted");
        const std::unique_ptr<zip_file_t, Discard> file(zip_fopen_index(zip_.get(), about.index, 0));
        if (!file) return invalid("sheet.broken");
        std::string out;
        char piece[32 * 1024];
        for (;;) {
            const auto count = zip_fread(file.get(), piece, sizeof piece);
            if (count < 0) return invalid("sheet.broken");
            if (count == 0) break;
            out.append(piece, std::size_t(count));
            unfolded_ += std::size_t(count);
            const bool bomb = out.size() > suspicious_bytes && (about.valid & ZIP_STAT_COMP_SIZE) &&
                              out.size() / suspicious_ratio > about.comp_size;
            if (bomb || out.size() > limits::sheet_part_bytes || unfolded_ > limits::sheet_unfolded_bytes)
                return too_large();
        }
        return out;
    }

private:
    std::unique_ptr<zip_t, Discard> zip_;
    std::size_t unfolded_ = 0;
};

using Document = std::unique_ptr<pugi::xml_document>;

// XML as a spreadsheet needs it: UTF-8, no DOCTYPE, no entities of its own.
Result<Document> parsed(Archive& archive, const std::string& name) {
    const auto xml = TRY(archive.part(name));
    auto document = std::make_unique<pugi::xml_document>();
    if (xml.empty()) return document;
    if (xml.starts_with("\xFF\xFE") || xml.starts_with("\xFE\xFF") || xml.find('\0') != xml.npos ||
        !valid_utf8(xml))
        return invalid("sheet.encoding");
    if (xml.find("<!DOCTYPE") != xml.npos || xml.find("<!ENTITY") != xml.npos)
        return invalid("sheet.definitions");
    const auto flags = pugi::parse_default | pugi::parse_ws_pcdata_single;
    if (!document->load_buffer(xml.data(), xml.size(), flags, pugi::encoding_utf8))
        return invalid("sheet.broken");
    return document;
}

// Names are compared without their prefix: some programs write <x:row>.
std::string_view local(const char* name) {
    const char* colon = std::strchr(name, ':');
    return colon ? colon + 1 : name;
}
bool is(const pugi::xml_node& node, std::string_view name) { return local(node.name()) == name; }

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
    for (auto node = parent.first_child(); node; node = node.next_sibling())
        if (is(node, name)) return node;
    return {};
}
template <class Use>
void each_child(const pugi::xml_node& parent, std::string_view name, Use use) {
    for (auto node = parent.first_child(); node; node = node.next_sibling())
        if (is(node, name)) use(node);
}
std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
    for (auto one = node.first_attribute(); one; one = one.next_attribute())
        if (local(one.name()) == name) return one.value();
    return {};
}
std::optional<int> whole(std::string_view text) {
    int number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

void append_utf8(std::string& out, unsigned code) {
    if (code < 0x80) {
        out += char(code);
    } else if (code < 0x800) {
        out += char(0xC0 | code >> 6);
        out += char(0x80 | (code & 0x3F));
    } else {
        out += char(0xE0 | code >> 12);
        out += char(0x80 | (code >> 6 & 0x3F));
        out += char(0x80 | (code & 0x3F));
    }
}

// Characters that XML cannot hold are written as _x000D_ (22.9.2.19).
std::string without_escapes(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned code = 0;
        const auto piece = text.substr(at, 7);
        const bool escape = piece.size() == 7 && piece.starts_with("_x") && piece[6] == '_' &&
                            std::from_chars(&piece[2], &piece[2] + 4, code, 16).ptr == &piece[2] + 4;
        if (escape && (code < 0xD800 || code > 0xDFFF)) {
            append_utf8(out, code);
            at += 6;
        } else {
            out += text[at];
        }
    }
    return out;
}

// The text of <si> or <is>: plain, or in runs; what is written above it for reading aloud is left out.
std::string text_of(const pugi::xml_node& item) {
    std::string out;
    for (auto node = item.first_child(); node; node = node.next_sibling()) {
        if (is(node, "t")) out += node.text().get();
        if (is(node, "r")) out += child(node, "t").text().get();
    }
    return without_escapes(out);
}

// A format shows a date where it has a year, month or day outside of quotation marks, brackets and escapes.
bool shows_date(std::string_view format) {
    char until = 0;
    for (std::size_t at = 0; at < format.size(); ++at) {
        const char c = format[at];
        if (until) {
            if (c == until) until = 0;
        } else if (c == '"') {
            until = '"';
        } else if (c == '[') {
            until = ']';
        } else if (c == '\\' || c == '_') {
            ++at;
        } else if (std::strchr("yYdD", c)) {
            return true;
        }
    }
    return false;
}

class Workbook {
public:
    explicit Workbook(Archive archive) : archive_(std::move(archive)) {}

    Result<std::vector<Sheet>> read() {
        const auto types = TRY(archive_.part("[Content_Types].xml"));
        const auto kind = TRY(archive_.part("mimetype"));
        if (kind.starts_with("application/vnd.oasis.opendocument")) return invalid("sheet.opendocument");
        for (auto macros : macro_parts)
            if (archive_.has(macros)) return invalid("sheet.macros");
        if (types.find("macroEnabled") != types.npos) return invalid("sheet.macros");
        if (archive_.has("EncryptedPackage")) return invalid("sheet.encrypted");
        const auto book = TRY(parsed(archive_, "xl/workbook.xml"));
        const auto root = child(*book, "workbook");
        if (!root) return invalid("sheet.not_a_spreadsheet");
        const auto since = attribute(child(root, "workbookPr"), "date1904");
        from_1904_ = since == "1" || since == "true";
        TRY(read_strings());
        TRY(read_styles());
        return read_sheets(root);
    }

private:
    Result<void> read_strings() {
        const auto strings = TRY(parsed(archive_, "xl/sharedStrings.xml"));
        each_child(child(*strings, "sst"), "si",
                   [&](const pugi::xml_node& item) { strings_.push_back(text_of(item)); });
        return {};
    }

    Result<void> read_styles() {
        const auto styles = TRY(parsed(archive_, "xl/styles.xml"));
        const auto root = child(*styles, "styleSheet");
        std::map<int, bool> own;
        each_child(child(root, "numFmts"), "numFmt", [&](const pugi::xml_node& format) {
            own[whole(attribute(format, "numFmtId")).value_or(-1)] =
                shows_date(attribute(format, "formatCode"));
        });
        each_child(child(root, "cellXfs"), "xf", [&](const pugi::xml_node& style) {
            const int id = whole(attribute(style, "numFmtId")).value_or(0);
            const bool built_in =
                (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
            const auto known = own.find(id);
            dates_.push_back(known == own.end() ? built_in : known->second);
        });
        return {};
    }

    Result<std::vector<Sheet>> read_sheets(const pugi::xml_node& root) {
        const auto relations = TRY(parsed(archive_, "xl/_rels/workbook.xml.rels"));
        std::map<std::string, std::string, std::less<>> targets;
        each_child(child(*relations, "Relationships"), "Relationship", [&](const pugi::xml_node& one) {
            std::string target(attribute(one, "Target"));
            target = target.starts_with('/') ? target.substr(1) : "xl/" + target;
            targets.emplace(attribute(one, "Id"), std::move(target));
        });
        std::vector<Sheet> sheets;
        for (auto one = child(root, "sheets").first_child(); one; one = one.next_sibling()) {
            if (!is(one, "sheet") || sheets.size() == limits::sheets) continue;
            // Both "sheetId" and "r:id" are there; the latter names the part.
            std::string_view id;
            for (auto name = one.first_attribute(); name; name = name.next_attribute())
                if (local(name.name()) == "id") id = name.value();
            const auto target = targets.find(id);
            if (target == targets.end()) return invalid("sheet.broken");
            Sheet sheet;
            sheet.name = clean_line(attribute(one, "name"));
            TRY(read_sheet(target->second, sheet));
            sheets.push_back(std::move(sheet));
        }
        if (sheets.empty()) return invalid("sheet.not_a_spreadsheet");
        return sheets;
    }

    Result<void> read_sheet(const std::string& part, Sheet& sheet) {
        const auto document = TRY(parsed(archive_, part));
        const auto root = child(*document, "worksheet");
        int row_number = 0;
        const auto data = child(root, "sheetData");
        for (auto row = data.first_child(); row; row = row.next_sibling()) {
            if (!is(row, "row")) continue;
            row_number = whole(attribute(row, "r")).value_or(row_number + 1);
            TRY(read_row(row, row_number, sheet));
        }
        each_child(child(root, "mergeCells"), "mergeCell", [&](const pugi::xml_node& one) {
            const auto range = attribute(one, "ref");
            const auto colon = std::min(range.find(':'), range.size());
            const auto first = place_of(range.substr(0, colon));
            const auto last = place_of(range.substr(std::min(colon + 1, range.size())));
            if (first && last && sheet.merged.size() < limits::sheet_cells)
                sheet.merged.push_back({*first, *last});
        });
        return {};
    }

    Result<void> read_row(const pugi::xml_node& row, int number, Sheet& sheet) {
        CellAt at{number, 0};
        for (auto node = row.first_child(); node; node = node.next_sibling()) {
            if (!is(node, "c")) continue;
            ++at.column;
            if (const auto named = place_of(attribute(node, "r"))) at = *named;
            auto cell = cell_of(node);
            if (cell.text.empty() && !cell.formula) continue;
            const bool beyond =
                at.row < 1 || at.row > limits::sheet_rows || at.column > limits::sheet_columns;
            if (beyond || ++cells_ > limits::sheet_cells) return too_large();
            sheet.cells[at] = std::move(cell);
        }
        return {};
    }

    // "B7"; nothing for what is no place.
    static std::optional<CellAt> place_of(std::string_view name) {
        CellAt at;
        std::size_t i = 0;
        for (; i < name.size() && i < 3 && name[i] >= 'A' && name[i] <= 'Z'; ++i)
            at.column = at.column * 26 + (name[i] - 'A' + 1);
        const auto row = whole(name.substr(i));
        if (at.column == 0 || !row || *row < 1) return std::nullopt;
        at.row = *row;
        return at;
    }

    SheetCell cell_of(const pugi::xml_node& node) const {
        SheetCell cell;
        const auto type = attribute(node, "t");
        const std::string_view value = child(node, "v").text().get();
        cell.formula = bool(child(node, "f"));
        if (type == "inlineStr") {
            cell.text = text_of(child(node, "is"));
        } else if (type == "s") {
            const auto index = whole(value);
            if (index && *index >= 0 && std::size_t(*index) < strings_.size()) cell.text = strings_[*index];
        } else if (type == "b") {
            cell.kind = SheetCell::Kind::boolean;
            cell.text = value == "1" || value == "true" ? "true" : "false";
        } else if (type == "e") {
            cell.kind = SheetCell::Kind::error;
            cell.text = value;
        } else if (type == "str") {
            cell.text = without_escapes(value);
        } else if (type == "d") {
            cell.kind = SheetCell::Kind::date;
            cell.text = value.substr(0, 10);
        } else if (!value.empty()) {
            const auto style = whole(attribute(node, "s")).value_or(0);
            set_number(cell, value, style >= 0 && std::size_t(style) < dates_.size() && dates_[style]);
        }
        return cell;
    }

    void set_number(SheetCell& cell, std::string_view value, bool date) const {
        double number = 0;
        const auto [end, failed] = std::from_chars(value.data(), value.data() + value.size(), number);
        cell.text = value;
        if (failed != std::errc() || end != value.data() + value.size() || !std::isfinite(number)) return;
        cell.kind = SheetCell::Kind::number;
        constexpr double last_day = 2'958'465;  // 31 December 9999
        if (date && number >= 1 && number <= last_day) {
            const int days = int(std::floor(number));
            cell.kind = SheetCell::Kind::date;
            const auto begin = from_1904_  ? date_of(1904, 1, 1)
                               : days < 60 ? date_of(1899, 12, 31)
                                           : date_of(1899, 12, 30);
            cell.text = to_string(Date{begin.days + days});
        } else if (std::fabs(number) < 1e15) {
            char text[40];
            const bool is_whole = number == std::floor(number);
            const auto made = is_whole ? std::to_chars(text, text + sizeof text, std::int64_t(number))
                                       : std::to_chars(text, text + sizeof text, number);
            cell.text.assign(text, made.ptr);
        }
    }

    Archive archive_;
    std::vector<std::string> strings_;
    std::vector<bool> dates_;  // by style
    bool from_1904_ = false;
    std::size_t cells_ = 0;
};

}  // namespace

std::string cell_name(CellAt at) {
    std::string letters;
    for (int column = at.column; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), char('A' + (column - 1) % 26));
    return letters + std::to_string(at.row);
}

std::string_view Sheet::text(CellAt at) const {
    const auto cell = cells.find(at);
    return cell == cells.end() ? std::string_view{} : cell->second.text;
}

const Sheet::Merged* Sheet::merged_at(CellAt at) const {
    for (const auto& one : merged)
        if (at.row >= one.first.row && at.row <= one.last.row && at.column >= one.first.column &&
            at.column <= one.last.column)
            return &one;
    return nullptr;
}

Result<std::vector<Sheet>> read_workbook(std::string_view bytes) {
    if (bytes.size() > limits::sheet_bytes) return too_large();
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) return invalid("sheet.encrypted");
    if (!bytes.starts_with("PK")) return invalid("sheet.not_a_spreadsheet");
    return Workbook(TRY(Archive::open(bytes))).read();
}

}  // namespace lightfoot
