#include "adapters/dmn/namespaces.h"

#include <array>

namespace cauce::dmn {
namespace {

// DMN 1.1 is http://www.omg.org/spec/DMN/20151101/dmn.xsd, 1.2 http://…/20180521/MODEL/, and 1.3
// (20191111), 1.4 (20211108), 1.5 (20230324) and 1.6 https://…/MODEL/.
Namespace dmn_namespace(std::string_view uri) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    constexpr std::string_view place = "www.omg.org/spec/";
    if (!uri.starts_with(scheme)) continue;
    uri.remove_prefix(scheme.size());
    if (!uri.starts_with(place)) break;
    uri.remove_prefix(place.size());
    if (uri.starts_with("DMN/") && (uri.ends_with("/MODEL/") || uri.ends_with("/dmn.xsd")))
      return Namespace::model;
    if (uri.ends_with("/DMNDI/") || uri.ends_with("/DI/") || uri.ends_with("/DC/") ||
        uri.starts_with("DD/"))
      return Namespace::diagram;
    break;
  }
  return Namespace::foreign;
}

Namespace namespace_of(std::string_view uri) {
  if (uri == "http://camunda.org/schema/1.0/dmn" || uri == "http://operaton.org/schema/1.0/dmn")
    return Namespace::camunda;
  if (uri == "http://camunda.org/schema/zeebe/1.0") return Namespace::zeebe;
  const Namespace own = dmn_namespace(uri);
  return own == Namespace::foreign ? xml::common_namespace(uri) : own;
}

constexpr std::array<std::string_view, 6> texts{"text",           "description", "question",
                                                "allowedAnswers", "typeRef",     "type"};

}  // namespace

const xml::Language dmn_language{namespace_of, texts};

bool is_feel_uri(std::string_view uri) { return uri.find("/FEEL") != std::string_view::npos; }

}  // namespace cauce::dmn
