// People and their rights, as JSON.
#pragma once

#include <string>
#include <vector>

#include "adapters/http/call.h"
#include "adapters/http/json_text.h"

namespace cauce::http::api {

// {"id","name","groups","rights","standsInFor"}; rights with all that follow from them.
void put_person(JsonText& json, const Principal& principal);
void put_texts(JsonText& json, std::string_view name, const std::vector<std::string>& texts);

// 501: this server knows nobody by name.
HttpResponse nobody_is_known();

}  // namespace cauce::http::api
