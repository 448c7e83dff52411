#include "programmes/iati_check.hpp"

#include "programmes/iati_record.hpp"

namespace lightfoot {

namespace {

std::string_view without_blanks(std::string_view text) {
    const auto from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

}  // namespace

class IatiCheck::Reader final : public XmlListener {
public:
    Reader(const IatiStandard& standard, Time now, IatiFaults& faults, IatiReferences& references,
           std::uint32_t file, std::size_t record_bytes)
        : standard_(standard),
          now_(now),
          faults_(faults),
          references_(references),
          file_(file),
          record_bytes_(record_bytes),
          stream_(*this, [&standard](std::string_view name) { return standard.find(name); }) {}

    bool read(std::string_view piece) {
        bytes_ += piece.size();
        return stream_.read(piece) || (tell_fault(), false);
    }
    void finish() {
        if (!stream_.finish()) tell_fault();
        if (edition_ && records_ == 0 && !told_)
            fault(root_line_, Severity::error, "missing",
                  {"iati.element_missing",
                   {{"element", standard_.name(standard_.element(rule_of_record()).name)},
                    {"parent", organisations_ ? "iati-organisations" : "iati-activities"}}});
        if (bytes_ > limits::iati_file_bytes)
            fault(0, Severity::warning, "size",
                  {"iati.size", {{"size", std::int64_t(bytes_ / 1'000'000)}, {"limit", 60}}});
    }
    std::uint64_t records() const { return records_; }

    void begin(const XmlSeen& name, std::span<const XmlSeenAttribute> attributes,
               std::uint32_t line) override {
        ++depth_;
        if (depth_ == 1) return begin_file(name, attributes, line);
        if (!edition_ || too_large_) return;
        if (depth_ == 2) {
            tree_.clear();
            node_ = tree_.add(0, name, attributes, line);
            return;
        }
        if (tree_.bytes() > record_bytes_) {
            too_large_ = true;
            return;
        }
        node_ = tree_.add(node_, name, attributes, line);
    }
    void text(std::string_view text) override {
        if (edition_ && depth_ >= 2 && !too_large_) tree_.add_text(node_, text);
    }
    void end() override {
        --depth_;
        if (depth_ == 1) {
            ++records_;
            if (edition_) end_record();
            too_large_ = false;
        } else if (depth_ > 1 && !too_large_ && edition_) {
            node_ = tree_[node_].parent;
        }
    }

private:
    void fault(std::uint32_t line, Severity severity, std::string_view rule, Message message) {
        if (faults_.wants(rule, severity))
            faults_.add({line, {}, severity, std::string(rule), std::move(message)});
    }
    void tell_fault() {
        if (told_) return;
        told_ = true;
        fault(stream_.fault()->line, Severity::error, "xml", stream_.fault()->message);
    }

    void begin_file(const XmlSeen& name, std::span<const XmlSeenAttribute> attributes, std::uint32_t line) {
        organisations_ = name.name == name_iati_organisations;
        if (name.name != name_iati_activities && !organisations_)
            return fault(line, Severity::error, "root", {"iati.root", {{"element", quoted(name.words)}}});
        std::string_view version;
        for (const auto& one : attributes)
            if (one.name.name == name_version) version = one.value;
        edition_ = standard_.edition(version);
        if (!edition_ && !version.empty())
            fault(line, Severity::error, "version", {"iati.version", {{"version", quoted(version)}}});
        // What is written like the second edition is checked as its newest; the first had another order.
        if (!edition_ && !version.starts_with("1.")) edition_ = &standard_.newest();
        if (!edition_) return;
        tree_.clear();
        tree_.add(0, name, attributes, line);
        IatiRecord root{standard_, *edition_, tree_, now_, faults_, {}};
        check_attributes(root, organisations_ ? edition_->organisations : edition_->activities);
        root_line_ = line;
    }

    std::uint32_t rule_of_record() const {
        const auto root = organisations_ ? edition_->organisations : edition_->activities;
        return standard_.element(root).children.at(0);
    }

    void end_record() {
        const auto& root = tree_[0];
        if (root.foreign) return;
        const bool known = root.name == standard_.element(rule_of_record()).name;
        IatiRecord record{standard_, *edition_, tree_, now_, faults_, identifier()};
        if (!known)
            return record.fault("element", Severity::error, root, [&] {
                return Message{"iati.element_unknown",
                               {{"element", record.place(root)},
                                {"parent", organisations_ ? "iati-organisations" : "iati-activities"}}};
            });
        if (too_large_)
            return record.fault("size", Severity::error, root, [&] {
                return Message{"iati.record_too_large", {{"limit", std::int64_t(record_bytes_ >> 20)}}};
            });
        check_structure(record, rule_of_record());
        check_rules(record);
        if (!organisations_) remember(record);
    }

    std::string identifier() const {
        const auto name = organisations_ ? name_organisation_identifier : name_iati_identifier;
        for (const auto at : tree_.children(tree_[0]))
            if (tree_[at].name == name) return first_words(tree_[at].text.substr(0, 4000), 200);
        return {};
    }

    void remember(IatiRecord& record) {
        const auto from = record.activity;
        for (std::uint32_t at = 0; at < tree_.size(); ++at) {
            const auto& node = tree_[at];
            switch (node.name) {
            case name_iati_identifier:
                if (node.parent == 0 && at) add(record, node);
                break;
            case name_related_activity: refer(node, name_ref, from); break;
            case name_participating_org: refer(node, name_activity_id, from); break;
            case name_provider_org: refer(node, name_provider_activity_id, from); break;
            case name_receiver_org: refer(node, name_receiver_activity_id, from); break;
            default: break;
            }
        }
    }
    void add(IatiRecord& record, const IatiNode& node) {
        const auto id = without_blanks(node.text);
        if (id.empty())
            record.fault("identifier", Severity::error, node,
                         [&] { return Message("iati.identifier_empty"); });
        else if (!references_.add_activity(id))
            record.fault("identifier", Severity::error, node, [&] {
                return Message{"iati.identifier_again", {{"identifier", quoted(id)}}};
            });
    }
    void refer(const IatiNode& node, NameId attribute, const std::string& from) {
        const auto id = without_blanks(tree_.value(node, attribute));
        if (!id.empty()) references_.refer(id, file_, node.line, from);
    }

    const IatiStandard& standard_;
    const Time now_;
    IatiFaults& faults_;
    IatiReferences& references_;
    const std::uint32_t file_;
    const std::size_t record_bytes_;
    XmlStream stream_;
    IatiTree tree_;
    const Edition* edition_ = nullptr;  // null: nothing is checked but the XML
    bool organisations_ = false, too_large_ = false, told_ = false;
    std::uint32_t node_ = 0, root_line_ = 0;
    std::size_t depth_ = 0;
    std::uint64_t bytes_ = 0, records_ = 0;
};

IatiCheck::IatiCheck(const IatiStandard& standard, Time now, IatiFaults& faults, IatiReferences& references,
                     std::uint32_t file, std::size_t record_bytes)
    : reader_(std::make_unique<Reader>(standard, now, faults, references, file, record_bytes)) {}
IatiCheck::~IatiCheck() = default;
bool IatiCheck::read(std::string_view piece) { return reader_->read(piece); }
void IatiCheck::finish() { reader_->finish(); }
std::uint64_t IatiCheck::records() const { return reader_->records(); }

}  // namespace lightfoot
