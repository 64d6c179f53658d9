// What the dialect calls links: of what was just made, where it is.
#pragma once

#include <string>

#include "adapters/http/json_text.h"

namespace cauce::http::engine_rest {

inline void put_no_links(JsonText& json) { json.name("links").begin_array().end_array(); }

inline void put_self_link(JsonText& json, const std::string& address) {
  json.name("links").begin_array().begin_object();
  json.put("method", "GET").put("href", address).put("rel", "self").end_object().end_array();
}

}  // namespace cauce::http::engine_rest
