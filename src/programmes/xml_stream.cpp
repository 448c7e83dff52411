// The only file that knows libxml2. Its events are passed on with names as numbers: the library keeps each
// name once, so that a name is looked up once for each place in memory.

#include "programmes/xml_stream.hpp"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <array>
#include <cstring>

namespace lightfoot {

namespace {

std::string_view view(const xmlChar* text) {
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

constexpr std::string_view xml_namespace = "http://www.w3.org/XML/1998/namespace";
constexpr std::size_t slots = 4096;
// What the library gets at once: a tag that ends within it is not looked at before.
constexpr std::size_t piece_bytes = 16 << 10;

}  // namespace

struct XmlStream::State {
    XmlListener& listener;
    FindName find;
    xmlParserCtxtPtr parser = nullptr;
    std::optional<XmlFault> fault;
    bool at_the_end = false;
    std::vector<XmlSeenAttribute> attributes;
    struct Slot {
        const xmlChar* at = nullptr;
        NameId name = name_unknown;
    };
    std::array<Slot, slots> names{};

    State(XmlListener& listener, FindName find) : listener(listener), find(std::move(find)) {}

    NameId name_of(const xmlChar* name) {
        auto& slot = names[(reinterpret_cast<std::uintptr_t>(name) / 8) % slots];
        if (slot.at != name) slot = {name, find(view(name))};
        return slot.name;
    }
    std::uint32_t line() const { return parser->input ? std::uint32_t(parser->input->line) : 0; }
    // What it holds of a tag whose end it has not seen.
    std::size_t open_tag_bytes() const {
        if (parser->instate != XML_PARSER_START_TAG || !parser->input) return 0;
        return std::size_t(parser->input->end - parser->input->cur);
    }
    void stop(std::uint32_t at, Message message) {
        if (!fault) fault = XmlFault{at, std::move(message)};
        xmlStopParser(parser);
    }
};

namespace {

// The library says most things in English; what it means by two codes shows only in its words or in the
// moment.
Message message_of(const xmlError& error, bool at_the_end) {
    std::string reason = error.message ? error.message : "";
    while (!reason.empty() && (reason.back() == '\n' || reason.back() == ' ')) reason.pop_back();
    switch (error.code) {
    case XML_ERR_DOCUMENT_END:
    case XML_ERR_TAG_NOT_FINISHED:
    case XML_ERR_GT_REQUIRED:
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
    case XML_ERR_CDATA_NOT_FINISHED:
    case XML_ERR_COMMENT_NOT_FINISHED:
        if (at_the_end) return "iati.xml.ends_early";
        break;
    case XML_ERR_INVALID_CHAR:
        if (reason.starts_with("Input is not proper UTF-8")) return "iati.xml.encoding";
        break;
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_UNKNOWN_ENCODING:
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_I18N_CONV_FAILED: return "iati.xml.encoding";
    default: break;
    }
    return {"iati.xml.broken", {{"reason", Quote{reason, "en"}}}};
}

}  // namespace

struct XmlEvents {
    static XmlStream::State& of(void* state) { return *static_cast<XmlStream::State*>(state); }

    static void begin(void* context, const xmlChar* name, const xmlChar*, const xmlChar* space, int,
                      const xmlChar**, int count, int, const xmlChar** attributes) {
        auto& state = of(context);
        if (state.fault) return;
        if (count > limits::xml_attributes)
            return state.stop(state.line(), {"iati.xml.attributes", {{"limit", limits::xml_attributes}}});
        if (state.parser->nameNr >= limits::xml_depth)
            return state.stop(state.line(), {"iati.xml.depth", {{"limit", limits::xml_depth}}});
        if (state.parser->nsNr / 2 > limits::xml_prefixes)
            return state.stop(state.line(), {"iati.xml.prefixes", {{"limit", limits::xml_prefixes}}});
        state.attributes.clear();
        for (int at = 0; at < count; ++at, attributes += 5) {
            const auto* from = reinterpret_cast<const char*>(attributes[3]);
            const auto* to = reinterpret_cast<const char*>(attributes[4]);
            XmlSeen seen{name_unknown, attributes[2] != nullptr, view(attributes[0])};
            if (!seen.foreign)
                seen.name = state.name_of(attributes[0]);
            else if (seen.words == "lang" && view(attributes[2]) == xml_namespace)
                seen = {name_xml_lang, false, "xml:lang"};
            state.attributes.push_back({seen, {from, std::size_t(to - from)}});
        }
        state.listener.begin(
            {space ? NameId(name_unknown) : state.name_of(name), space != nullptr, view(name)},
            state.attributes, state.line());
    }
    static void end(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
        if (!of(context).fault) of(context).listener.end();
    }
    static void text(void* context, const xmlChar* text, int size) {
        if (!of(context).fault)
            of(context).listener.text({reinterpret_cast<const char*>(text), std::size_t(size)});
    }
    static void doctype(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
        of(context).stop(of(context).line(), "iati.xml.doctype");
    }
    static void error(void* context, xmlErrorPtr error) {
        if (error->level < XML_ERR_ERROR) return;
        of(context).stop(std::uint32_t(std::max(error->line, 0)), message_of(*error, of(context).at_the_end));
    }
};

XmlStream::XmlStream(XmlListener& listener, FindName find)
    : state_(std::make_unique<State>(listener, std::move(find))) {
    xmlSAXHandler handler{};
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = XmlEvents::begin;
    handler.endElementNs = XmlEvents::end;
    handler.characters = handler.cdataBlock = handler.ignorableWhitespace = XmlEvents::text;
    handler.internalSubset = XmlEvents::doctype;
    handler.serror = XmlEvents::error;
    state_->parser = xmlCreatePushParserCtxt(&handler, state_.get(), nullptr, 0, nullptr);
    LIGHTFOOT_ASSERT(state_->parser);
    // NOENT: &amp; in a value becomes &. Other entities do not exist, since no DOCTYPE is read.
    xmlCtxtUseOptions(state_->parser, XML_PARSE_NONET | XML_PARSE_NOENT);
}

XmlStream::~XmlStream() { xmlFreeParserCtxt(state_->parser); }

bool XmlStream::read(std::string_view piece) {
    while (!state_->fault && !piece.empty()) {
        const auto part = piece.substr(0, piece_bytes);
        piece.remove_prefix(part.size());
        xmlParseChunk(state_->parser, part.data(), int(part.size()), 0);
        if (!state_->fault && state_->open_tag_bytes() > limits::xml_tag_bytes)
            state_->stop(state_->line(),
                         {"iati.xml.tag", {{"limit", std::int64_t(limits::xml_tag_bytes >> 10)}}});
    }
    return !state_->fault;
}

bool XmlStream::finish() {
    state_->at_the_end = true;
    if (!state_->fault) xmlParseChunk(state_->parser, nullptr, 0, 1);
    if (!state_->fault && !state_->parser->wellFormed) state_->stop(state_->line(), "iati.xml.ends_early");
    return !state_->fault;
}

const std::optional<XmlFault>& XmlStream::fault() const { return state_->fault; }

}  // namespace lightfoot
