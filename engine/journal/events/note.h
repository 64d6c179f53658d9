// Comments and files of tasks. (See journal/event.h.)
//
// What people wrote is committed to as every value is. The bytes of a file are no value: they would
// have to be text, and whoever folds or shows the history of a case would read them all. They are
// kept beside the journal by their digest, as deployed files are, but behind a fresh salt, so that
// nobody learns from the digest which file it was, two equal files have two digests, and deleting
// the one row erases the file while the journal still verifies.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/digest.h"
#include "engine/base/key.h"
#include "engine/journal/committed.h"

namespace cauce {

struct CommentAdded {
  CommentKey comment{};
  TaskKey task{};
  Committed text{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("comment", s.comment);
    v("task", s.task);
    v("text", s.text);
  }
  bool operator==(const CommentAdded&) const = default;
};

struct AttachmentAdded {
  AttachmentKey attachment{};
  std::optional<Digest> content{};  // Of salted(); none where there is an address.
  std::optional<Committed> description{};
  Committed name{};
  std::int64_t size = 0;  // Bytes of the file.
  TaskKey task{};
  std::string type{};
  std::optional<Committed> url{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("attachment", s.attachment);
    v("content", s.content);
    v("description", s.description);
    v("name", s.name);
    v("size", s.size);
    v("task", s.task);
    v("type", s.type);
    v("url", s.url);
  }
  bool operator==(const AttachmentAdded&) const = default;
};

struct AttachmentRemoved {
  AttachmentKey attachment{};
  TaskKey task{};

  template <class S, class V>
  static void fields(S& s, V& v) {
    v("attachment", s.attachment);
    v("task", s.task);
  }
  bool operator==(const AttachmentRemoved&) const = default;
};

// What is kept of a file: the salt, then the bytes.
inline std::string salted(const Salt& salt, std::string_view bytes) {
  std::string kept(as_text(salt));
  kept += bytes;
  return kept;
}
inline std::string_view unsalted(std::string_view kept) {
  return kept.substr(std::min(kept.size(), Salt{}.size()));
}

}  // namespace cauce
