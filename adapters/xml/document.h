// An XML document as a tree whose names are resolved to namespaces and that knows where everything
// stands. pugixml decodes; what it lets pass and XML forbids was found before (scan.h).
#pragma once

#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/xml/findings.h"
#include "adapters/xml/namespaces.h"
#include "adapters/xml/scan.h"

namespace cauce::xml {

// Texts belong to the document, which must outlive them. Offsets are bytes of the source.
struct Attribute {
  Namespace space = Namespace::none;
  std::string_view uri{};
  std::string_view local{};
  std::string_view value{};
  std::uint32_t offset = 0;
  std::uint32_t value_offset = 0;
};

struct Element;

// A prefix and what it means where it is in scope; `outer` are the older ones.
struct Binding {
  std::string_view prefix, uri;
  const Binding* outer = nullptr;
};

// The elements directly inside one, in document order.
class Children {
 public:
  class Iterator {
   public:
    using value_type = Element;
    using difference_type = std::ptrdiff_t;
    Iterator() = default;
    explicit Iterator(const Element* at) : at_(at) {}
    const Element& operator*() const { return *at_; }
    const Element* operator->() const { return at_; }
    Iterator& operator++();
    Iterator operator++(int) {
      const Iterator before = *this;
      ++*this;
      return before;
    }
    bool operator==(const Iterator&) const = default;

   private:
    const Element* at_ = nullptr;
  };

  explicit Children(const Element* first) : first_(first) {}
  Iterator begin() const { return Iterator(first_); }
  Iterator end() const { return Iterator(); }

 private:
  const Element* first_;
};

struct Element {
  Namespace space = Namespace::none;
  std::string_view uri{};
  std::string_view local{};
  std::string_view name{};  // As written, with its prefix.
  const Element* parent = nullptr;
  const Element* first_child = nullptr;
  const Element* next_sibling = nullptr;
  std::span<const Attribute> attributes{};
  const Binding* bindings = nullptr;
  std::string_view text{};  // Its own text and CDATA, decoded, without what stands in children.
  std::uint32_t offset = 0;
  std::uint32_t content_offset = 0;  // Right after the start tag.

  Children children() const { return Children(first_child); }
  bool is(std::string_view tag) const { return space == Namespace::model && local == tag; }
  const Attribute* find(std::string_view tag, Namespace of = Namespace::none) const;
  // Empty when there is none.
  std::string_view value(std::string_view tag, Namespace of = Namespace::none) const;
  std::string_view id() const { return value("id"); }
  const Element* child(std::string_view tag) const;  // The first such element of the language.
};

inline Children::Iterator& Children::Iterator::operator++() {
  at_ = at_->next_sibling;
  return *this;
}

// The namespace that a prefix means at `element`; none when the prefix is not bound.
std::optional<std::string_view> resolve_prefix(const Element& element, std::string_view prefix);

class Document {
 public:
  // Null when no tree can be built; the reasons are in the findings, as is what is wrong but does
  // not hinder a tree. `source` must outlive the document.
  static std::unique_ptr<Document> parse(std::string_view source, Findings& findings,
                                         const Language& language, const Limits& limits = {});
  ~Document();

  const Element& root() const;
  std::span<const Element> elements() const;  // All, in document order.
  std::string_view source() const;
  const Scan& tokens() const;

  // Where a byte of a decoded text stands in the source.
  std::uint32_t text_offset(const Element& element, std::size_t decoded) const;
  // Where the places of text and source part: at its start and after each reference or break. Up to
  // the next such byte every byte of the text is one of the source.
  struct Anchor {
    std::uint32_t decoded = 0, offset = 0;
  };
  std::vector<Anchor> text_anchors(const Element& element) const;
  std::uint32_t value_offset(const Attribute& attribute, std::size_t decoded) const;

 private:
  struct Tree;
  explicit Document(std::unique_ptr<Tree> tree);
  std::unique_ptr<Tree> tree_;
};

}  // namespace cauce::xml
