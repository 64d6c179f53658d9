// How refusals are told: `{"type","message","code"}` in the /engine-rest dialect, the same with
// `details` where there are any.
#pragma once

#include <string>
#include <string_view>

#include "adapters/http/call.h"
#include "adapters/http/message.h"
#include "engine/base/rejection.h"

namespace cauce::http {

// `message` may hold anything: what is not UTF-8 is replaced.
HttpResponse error_response(unsigned status, std::string_view type, std::string_view message);

// 400 InvalidRequestException: the request itself is wrong.
HttpResponse bad_request(std::string_view message);
// 404 InvalidRequestException: what the path names is not there.
HttpResponse not_found(std::string_view message);
// 501 NotSupportedException: the dialect has it, this server has not.
HttpResponse not_supported(std::string_view message);
HttpResponse forbidden(std::string_view user, std::string_view message);
HttpResponse no_content();

// `what` was asked for, such as "Cannot complete task 42"; empty for none.
HttpResponse rejected(const Call& call, const Rejection& rejection, std::string_view what);

// 400 ParseException, each finding at its file and place.
HttpResponse parse_exception(const Diagnostics& diagnostics);

std::string valid_utf8(std::string_view text);

}  // namespace cauce::http
