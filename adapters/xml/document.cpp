#include "adapters/xml/document.h"

#include <algorithm>
#include <deque>
#include <vector>

#include <pugixml.hpp>

#include "adapters/xml/characters.h"
#include "adapters/xml/reference.h"

namespace cauce::xml {

namespace {

constexpr std::string_view xml_uri = "http://www.w3.org/XML/1998/namespace";
constexpr std::string_view xmlns_uri = "http://www.w3.org/2000/xmlns/";

constexpr std::size_t bindings_max = 200;  // Namespaces declared around one element.

struct QName {
  std::string_view prefix, local;
};

QName split(std::string_view name) {
  const auto colon = name.find(':');
  if (colon == std::string_view::npos) return {{}, name};
  return {name.substr(0, colon), name.substr(colon + 1)};
}

bool is_element_token(const Token& token) {
  return token.kind == Token::Kind::start || token.kind == Token::Kind::empty;
}

}  // namespace

struct Document::Tree {
  std::string_view source;
  Scan scan;
  pugi::xml_document dom;
  std::vector<Element> elements;
  std::vector<Attribute> attributes;
  std::deque<Binding> bindings;
  std::deque<std::string> texts;  // Those that stand in several pieces.
};

const Attribute* Element::find(std::string_view tag, Namespace of) const {
  for (const Attribute& attribute : attributes)
    if (attribute.space == of && attribute.local == tag) return &attribute;
  return nullptr;
}

std::string_view Element::value(std::string_view tag, Namespace of) const {
  const Attribute* found = find(tag, of);
  return found == nullptr ? std::string_view{} : found->value;
}

const Element* Element::child(std::string_view tag) const {
  for (const Element& each : children())
    if (each.is(tag)) return &each;
  return nullptr;
}

std::optional<std::string_view> resolve_prefix(const Element& element, std::string_view prefix) {
  if (prefix == "xml") return xml_uri;
  for (const Binding* at = element.bindings; at != nullptr; at = at->outer)
    if (at->prefix == prefix) return at->uri;
  return std::nullopt;
}

namespace {

// Joins pugixml's nodes, which are decoded, with the tokens, which know their place.
class Builder {
 public:
  Builder(const Scan& scan, Findings& findings, const Language& language,
          std::vector<Element>& elements, std::vector<Attribute>& attributes,
          std::deque<Binding>& bindings, std::deque<std::string>& texts)
      : scan_(scan),
        findings_(findings),
        language_(language),
        elements_(elements),
        attributes_(attributes),
        bindings_(bindings),
        texts_(texts) {}

  // False when pugixml saw other elements than the scanner did.
  bool run(pugi::xml_node root) {
    std::size_t count = 0;
    for (const Token& token : scan_.tokens) count += is_element_token(token);
    elements_.reserve(count);
    attributes_.reserve(scan_.attributes.size());
    return enter(root, nullptr) != nullptr && elements_.size() == count;
  }

 private:
  // Depth is limited by the scanner.
  Element* enter(pugi::xml_node node, Element* parent) {
    while (token_ < scan_.tokens.size() && !is_element_token(scan_.tokens[token_])) ++token_;
    if (token_ == scan_.tokens.size() || elements_.size() == elements_.capacity()) return nullptr;
    const Token& token = scan_.tokens[token_++];
    if (token.name_end - token.name != std::string_view(node.name()).size()) return nullptr;

    Element& element = elements_.emplace_back();
    element.name = node.name();
    element.parent = parent;
    element.offset = token.begin;
    element.content_offset = token.end;
    element.bindings = parent == nullptr ? nullptr : parent->bindings;
    const auto around = in_scope_;
    if (!read_attributes(node, token, element)) return nullptr;
    resolve(element);

    Element* last = nullptr;
    std::vector<std::string_view> pieces;
    for (const pugi::xml_node each : node.children()) {
      if (each.type() == pugi::node_pcdata || each.type() == pugi::node_cdata) {
        pieces.emplace_back(each.value());
      } else if (each.type() == pugi::node_element) {
        Element* const child = enter(each, &element);
        if (child == nullptr) return nullptr;
        (last == nullptr ? element.first_child : last->next_sibling) = child;
        last = child;
      }
    }
    element.text = join(pieces);
    in_scope_ = around;
    return &element;
  }

  std::string_view join(const std::vector<std::string_view>& pieces) {
    if (pieces.empty()) return {};
    if (pieces.size() == 1) return pieces.front();
    std::string whole;
    for (const auto piece : pieces) whole += piece;
    if (is_blank(whole)) return {};
    return texts_.emplace_back(std::move(whole));
  }

  bool read_attributes(pugi::xml_node node, const Token& token, Element& element) {
    const auto first = attributes_.size();
    auto raw = token.attribute;
    for (const pugi::xml_attribute each : node.attributes()) {
      if (raw == token.attribute + token.attributes) return false;
      const auto [prefix, local] = split(each.name());
      Attribute attribute{.local = local,
                          .value = each.value(),
                          .offset = scan_.attributes[raw].name,
                          .value_offset = scan_.attributes[raw].value};
      ++raw;
      if (prefix == "xmlns" || (prefix.empty() && local == "xmlns")) {
        attribute.space = Namespace::xmlns;
        attribute.uri = xmlns_uri;
        if (prefix.empty()) attribute.local = {};
        bind(attribute, element);
      }
      attributes_.push_back(attribute);
    }
    if (raw != token.attribute + token.attributes) return false;
    element.attributes = {attributes_.data() + first, attributes_.size() - first};
    return true;
  }

  void bind(const Attribute& declaration, Element& element) {
    const auto prefix = declaration.local;
    const auto uri = declaration.value;
    if ((prefix == "xml") != (uri == xml_uri) || prefix == "xmlns" || uri == xmlns_uri)
      findings_.error(declaration.offset, "xml-namespace",
                      "the prefixes xml and xmlns and their namespaces are reserved");
    if (!prefix.empty() && uri.empty())
      findings_.error(declaration.offset, "xml-namespace",
                      "the prefix '" + std::string(prefix) + "' must not be bound to nothing");
    if (++in_scope_ == bindings_max)
      findings_.error(declaration.offset, "xml-too-large",
                      "expected fewer than " + std::to_string(bindings_max) +
                          " namespaces declared around an element");
    if (in_scope_ >= bindings_max) return;
    element.bindings = &bindings_.emplace_back(Binding{prefix, uri, element.bindings});
  }

  std::string_view resolve(const Element& element, std::string_view prefix, std::uint32_t offset) {
    if (const auto uri = resolve_prefix(element, prefix)) return *uri;
    if (!prefix.empty())
      findings_.error(offset, "prefix-unbound",
                      "the prefix '" + std::string(prefix) + "' is bound to no namespace",
                      "declare xmlns:" + std::string(prefix) + "=\"…\"");
    return {};
  }

  void resolve(Element& element) {
    check_name(element.name, element.offset + 1);
    const auto [prefix, local] = split(element.name);
    element.local = local;
    element.uri = resolve(element, prefix, element.offset + 1);
    element.space = language_.namespace_of(element.uri);
    const auto first = static_cast<std::size_t>(element.attributes.data() - attributes_.data());
    for (std::size_t i = first; i < attributes_.size(); ++i) {
      Attribute& attribute = attributes_[i];
      if (attribute.space == Namespace::xmlns) continue;
      const auto name = spelled(attribute);
      check_name(name, attribute.offset);
      const auto written = split(name).prefix;
      if (written.empty() && !name.starts_with(':')) continue;
      attribute.uri = resolve(element, written, attribute.offset);
      attribute.space = language_.namespace_of(attribute.uri);
    }
    check_duplicates(element);
  }

  void check_name(std::string_view name, std::uint32_t offset) {
    const auto [prefix, local] = split(name);
    if (!is_ncname(local) || (prefix.empty() && name.starts_with(':')))
      findings_.error(offset, "xml-name",
                      "expected a name or prefix:name, but found '" + std::string(name) + "'");
  }

  // Namespaces in XML, 6.3: two prefixes may mean the same. Same spelling was found before.
  void check_duplicates(const Element& element) {
    constexpr std::size_t looked_at_max = 64;  // Nobody writes as many with a prefix.
    std::size_t prefixed = 0;
    for (const Attribute& a : element.attributes) {
      if (a.uri.empty() || a.space == Namespace::xmlns) continue;
      if (++prefixed > looked_at_max) {
        findings_.error(a.offset, "xml-too-large",
                        "expected at most " + std::to_string(looked_at_max) +
                            " attributes with a prefix in one element");
        return;
      }
      for (const Attribute& b : element.attributes) {
        if (&b == &a) break;
        if (b.local == a.local && b.uri == a.uri && b.local.data() != a.local.data() &&
            b.space != Namespace::xmlns && spelled(a) != spelled(b))
          findings_.error(a.offset, "xml-attribute-duplicate",
                          "the attribute '" + std::string(a.local) + "' of the namespace '" +
                              std::string(a.uri) + "' stands here twice");
      }
    }
  }

  // The name with its prefix. pugixml keeps it as one text, of which `local` is the end; the
  // scanner counted the same attributes.
  std::string_view spelled(const Attribute& attribute) const {
    const auto& raw = scan_.attributes[static_cast<std::size_t>(&attribute - attributes_.data())];
    return {attribute.local.data() - (raw.name_end - raw.name - attribute.local.size()),
            raw.name_end - raw.name};
  }

  const Scan& scan_;
  Findings& findings_;
  const Language& language_;
  std::vector<Element>& elements_;
  std::vector<Attribute>& attributes_;
  std::deque<Binding>& bindings_;
  std::deque<std::string>& texts_;
  std::size_t in_scope_ = 0;  // Bindings around the element that is being read.
  std::size_t token_ = 0;
};

}  // namespace

Document::Document(std::unique_ptr<Tree> tree) : tree_(std::move(tree)) {}
Document::~Document() = default;

std::unique_ptr<Document> Document::parse(std::string_view source, Findings& findings,
                                          const Language& language, const Limits& limits) {
  if (!check_characters(source, findings, limits)) return nullptr;
  auto tree = std::make_unique<Tree>();
  tree->source = source;
  tree->scan = scan(source, findings, limits);
  if (!tree->scan.sound) return nullptr;
  constexpr unsigned flags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                             pugi::parse_wconv_attribute | pugi::parse_ws_pcdata;
  const auto parsed =
      tree->dom.load_buffer(source.data(), source.size(), flags, pugi::encoding_utf8);
  const bool built = parsed && Builder(tree->scan, findings, language, tree->elements,
                                       tree->attributes, tree->bindings, tree->texts)
                                   .run(tree->dom.document_element());
  if (!built) {
    findings.error(static_cast<std::uint32_t>(parsed.offset > 0 ? parsed.offset : 0), "xml-markup",
                   "the XML parser does not take this document");
    return nullptr;
  }
  return std::unique_ptr<Document>(new Document(std::move(tree)));
}

const Element& Document::root() const { return tree_->elements.front(); }
std::span<const Element> Document::elements() const { return tree_->elements; }
std::string_view Document::source() const { return tree_->source; }
const Scan& Document::tokens() const { return tree_->scan; }

namespace {

std::uint32_t utf8_size(char32_t point) {
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

// Moves `at` over raw text until `left` decoded bytes are passed or `end` is reached.
std::uint32_t pass(std::string_view source, std::uint32_t at, std::uint32_t end, std::size_t& left,
                   bool references) {
  while (at < end && left > 0) {
    std::uint32_t raw = 1, decoded = 1;
    if (references && source[at] == '&') {
      if (const auto found = decode_reference(source.substr(at, end - at)); found.size != 0) {
        raw = found.size;
        decoded = utf8_size(found.point);
      }
    } else if (source[at] == '\r' && at + 1 < end && source[at + 1] == '\n') {
      raw = 2;
    }
    if (decoded > left) return at;
    left -= decoded;
    at += raw;
  }
  return at;
}

}  // namespace

std::uint32_t Document::text_offset(const Element& element, std::size_t decoded) const {
  if (element.text.empty()) return element.offset;
  const auto& tokens = tree_->scan.tokens;
  auto token = std::ranges::lower_bound(tokens, element.content_offset, {}, &Token::begin);
  std::size_t left = decoded;
  std::uint32_t at = element.content_offset;
  for (int depth = 0; token != tokens.end(); ++token) {
    if (token->kind == Token::Kind::end && depth-- == 0) return at;
    if (token->kind == Token::Kind::start) ++depth;
    if (depth != 0) continue;
    if (token->kind == Token::Kind::text) {
      at = pass(tree_->source, token->begin, token->end, left, true);
      if (at < token->end) return at;
    } else if (token->kind == Token::Kind::cdata) {
      at = pass(tree_->source, token->begin + 9, token->end - 3, left, false);
      if (at < token->end - 3) return at;
    }
  }
  return at;
}

std::vector<Document::Anchor> Document::text_anchors(const Element& element) const {
  std::vector<Anchor> anchors;
  std::uint32_t decoded = 0;
  const auto& tokens = tree_->scan.tokens;
  const auto source = tree_->source;
  auto token = std::ranges::lower_bound(tokens, element.content_offset, {}, &Token::begin);
  for (int depth = 0; token != tokens.end(); ++token) {
    if (token->kind == Token::Kind::end && depth-- == 0) break;
    if (token->kind == Token::Kind::start) ++depth;
    const bool is_text = token->kind == Token::Kind::text;
    if (depth != 0 || (!is_text && token->kind != Token::Kind::cdata)) continue;
    std::uint32_t at = is_text ? token->begin : token->begin + 9;
    const std::uint32_t end = is_text ? token->end : token->end - 3;
    anchors.push_back({decoded, at});
    while (at < end) {
      const char c = source[at];
      std::size_t one =
          c == '&' && is_text ? utf8_size(decode_reference(source.substr(at, end - at)).point) : 1;
      decoded += static_cast<std::uint32_t>(one);
      const std::uint32_t next = pass(source, at, end, one, is_text);
      if (next != at + 1 || c == '&') anchors.push_back({decoded, next});
      at = next;
    }
  }
  return anchors;
}

std::uint32_t Document::value_offset(const Attribute& attribute, std::size_t decoded) const {
  const auto& raws = tree_->scan.attributes;
  const auto raw = std::ranges::lower_bound(raws, attribute.offset, {}, &RawAttribute::name);
  std::size_t left = decoded;
  return pass(tree_->source, raw->value, raw->value_end, left, true);
}

}  // namespace cauce::xml
