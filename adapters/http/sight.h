// What of the store somebody may see. Every handler reads through this, so no route can forget it:
// staff see the tasks of their roles and the cases that they take part in; designers see what was
// deployed and where cases stand, not what is in them; auditors and operators see everything.
#pragma once

#include <string>

#include "adapters/http/identities.h"

namespace cauce::http {

class Sight {
 public:
  explicit Sight(const Principal& principal);

  bool is_whole() const { return is_whole_; }
  // A journal tells what is in a case.
  bool may_read_journals() const { return is_whole_ || is_staff_; }
  // Which rows of a table; empty: all.
  Filter of(std::string_view table) const;

 private:
  Filter own_tasks() const;
  Filter tasks() const;
  Filter cases() const;
  Filter in_cases() const;  // Of what has an `instance_key`.

  bool is_whole_ = false;
  bool is_staff_ = false;
  bool is_designer_ = false;
  Identities identities_;
};

class SeeingReader final : public Reader {
 public:
  // Lifetime: both longer than this.
  SeeingReader(Reader& all, const Sight& sight) : all_(all), sight_(sight) {}

#define CAUCE_ROW(Row)                                                               \
  void select_into(const Filter& filter, const std::vector<Order>& order, Page page, \
                   const std::function<void(Row)>& sink) override;
#define CAUCE_COMMA
#include "engine/projection/rows.def"
#undef CAUCE_COMMA
#undef CAUCE_ROW

  std::uint64_t count(std::string_view table, const Filter& filter) override;
  std::vector<ElementFigures> figures(const Filter& of_instances) override;
  // By what stands in rows that were seen.
  std::optional<std::string> content(const Digest& digest) override { return all_.content(digest); }
  Store::Slice journal(ProcessInstanceKey instance, std::uint64_t from, std::size_t max) override;

 private:
  bool is_seen(ProcessInstanceKey instance);

  Reader& all_;
  const Sight& sight_;
};

}  // namespace cauce::http
