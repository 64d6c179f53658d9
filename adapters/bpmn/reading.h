// What the parts of the reader share while they read one file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/bpmn/collaboration.h"
#include "adapters/bpmn/data_names.h"
#include "adapters/bpmn/namespaces.h"
#include "adapters/bpmn/references.h"
#include "adapters/xml/document.h"
#include "engine/feel/expression.h"

namespace cauce::bpmn {

struct Reading {
  const xml::Document& document;
  Findings& findings;
  const References& references;
  const DataNames& data;
  const Collaboration& collaboration;
  std::vector<std::string> names{};  // Those that FEEL must be told.

  // A finding at an element; `owner` names the flow element or process that it concerns.
  void error(const xml::Element& at, std::string rule, std::string message,
             std::string hint = {}) const;
  void error(const xml::Element& owner, const xml::Attribute& at, std::string rule,
             std::string message, std::string hint = {}) const;
  void warn(const xml::Element& at, std::string rule, std::string message,
            std::string hint = {}) const;
};

// The first such extension element of `owner`, or null; or all of them.
const xml::Element* extension(const xml::Element& owner, Namespace space, std::string_view tag);
std::vector<const xml::Element*> extensions(const xml::Element& owner, Namespace space,
                                            std::string_view tag);

// The id of the drawn element that this is or is part of; of an event, not of its definition.
std::string owner_id(const xml::Element& element);

// `<userTask id='a'>`, as messages name an element.
std::string described(const xml::Element& element);

bool is_true(std::string_view text);   // xsd:boolean, as are attributes of BPMN.
bool is_false(std::string_view text);

// A number of the attribute; what is none, or less than `least`, is found by `rule`.
std::optional<std::int64_t> read_number(const Reading& reading, const xml::Element& owner,
                                        const xml::Attribute& attribute, std::int64_t least,
                                        std::string_view rule);

// Expressions. What does not compile is found, at its place, and yields none.
std::optional<feel::Expression> compile_body(const Reading& reading, const xml::Element& element,
                                             feel::Otherwise otherwise = feel::Otherwise::feel);
std::optional<feel::Expression> compile_value(const Reading& reading, const xml::Element& owner,
                                              const xml::Attribute& attribute,
                                              feel::Otherwise otherwise);
// A piece of an attribute's value, `from` bytes into it.
std::optional<feel::Expression> compile_piece(const Reading& reading, const xml::Element& owner,
                                              const xml::Attribute& attribute, std::size_t from,
                                              std::string_view piece, feel::Otherwise otherwise);
// False, with a finding, when the element names a language that is neither FEEL nor JUEL.
bool takes_language(const Reading& reading, const xml::Element& element);
// A piece of an element's text.
std::optional<feel::Expression> compile_piece(const Reading& reading, const xml::Element& element,
                                              std::size_t from, std::string_view piece,
                                              feel::Otherwise otherwise);
// The expression that is the variable `name`, or the text `text`.
std::optional<feel::Expression> variable_expression(const Reading& reading, const xml::Element& at,
                                                    std::string_view name);
feel::Expression literal_expression(std::string_view text);

// A word of letters, digits and `_`.
bool is_plain_name(std::string_view text);

// Starts with `=` or contains `${` or `#{`.
bool is_expression(std::string_view text);

}  // namespace cauce::bpmn
