// Rows of comments and files of tasks. (See projection/rows.h.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/digest.h"
#include "engine/base/instant.h"
#include "engine/base/key.h"

namespace cauce {

struct CommentRow {
  ProcessInstanceKey instance{};
  CommentKey key{};
  TaskKey task{};
  std::optional<std::string> text{};  // None: erased.
  Instant written_at{};
  std::string written_by{};

  static constexpr std::string_view table = "comment";
  static constexpr int key_columns = 2;
  template <class V>
  static void columns(V& v) {
    v("instance_key", &CommentRow::instance);
    v("key", &CommentRow::key);
    v("task_key", &CommentRow::task);
    v("text", &CommentRow::text);
    v("written_at", &CommentRow::written_at);
    v("written_by", &CommentRow::written_by);
  }
  bool operator==(const CommentRow&) const = default;
};

// Those that were not removed.
struct AttachmentRow {
  ProcessInstanceKey instance{};
  AttachmentKey key{};
  TaskKey task{};
  std::optional<std::string> name{};  // None: erased.
  std::optional<std::string> description{};
  std::string type{};
  std::optional<std::string> url{};
  std::optional<Digest> content{};  // Of the salted bytes (journal/events/note.h).
  std::int64_t size = 0;            // Without the salt.
  Instant added_at{};
  std::string added_by{};

  static constexpr std::string_view table = "attachment";
  static constexpr int key_columns = 2;
  template <class V>
  static void columns(V& v) {
    v("instance_key", &AttachmentRow::instance);
    v("key", &AttachmentRow::key);
    v("task_key", &AttachmentRow::task);
    v("name", &AttachmentRow::name);
    v("description", &AttachmentRow::description);
    v("type", &AttachmentRow::type);
    v("url", &AttachmentRow::url);
    v("content_digest", &AttachmentRow::content);
    v("size", &AttachmentRow::size);
    v("added_at", &AttachmentRow::added_at);
    v("added_by", &AttachmentRow::added_by);
  }
  bool operator==(const AttachmentRow&) const = default;
};

}  // namespace cauce
