// Comments and files of tasks: whoever may do the task, or has delegated it, adds to it.
#include <algorithm>

#include "engine/execution/commands.h"
#include "engine/execution/open_tasks.h"

namespace cauce {
namespace {

Failure<Rejection> no_note(RejectionKind kind, std::string message) {
  return Failure{Rejection{kind, std::move(message), {}}};
}

Result<Done, Rejection> may_note(const Decision& decision, TaskKey key, std::string_view to_do) {
  const Found found = open_task(decision, key, to_do);
  if (!found.ok()) return Failure{found.error()};
  const Task& task = **found;
  const Actor& actor = decision.actor();
  if (right_to(task, actor) || (task.owner && actor.is(*task.owner))) return Done{};
  return Failure{no_right(task, key, actor, to_do)};
}

bool has_control_character(std::string_view text) {
  return std::ranges::any_of(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

std::string sizes(std::size_t max, std::size_t found) {
  return " of at most " + std::to_string(max) + " bytes, found " + std::to_string(found);
}

// Why the name is none of a file, which may be saved under it anywhere; empty: it is one.
std::string wrong_name(const std::string& name) {
  if (name.empty()) return "expected the name of the file, found none";
  if (name.size() > attachment_name_bytes_max)
    return "expected the name of a file" + sizes(attachment_name_bytes_max, name.size());
  if (name == "." || name == ".." || name.find_first_of("/\\") != std::string::npos ||
      has_control_character(name))
    return "expected the name of a file without folders or control characters";
  return {};
}

std::string wrong_url(const std::string& url) {
  const bool is_web = url.starts_with("https://") || url.starts_with("http://");
  if (!is_web || has_control_character(url))
    return "expected an address that begins with https:// or http://";
  if (url.size() > attachment_text_bytes_max)
    return "expected an address" + sizes(attachment_text_bytes_max, url.size());
  return {};
}

std::string wrong_attachment(const AddAttachment& command) {
  if (std::string wrong = wrong_name(command.name); !wrong.empty()) return wrong;
  if (command.type.size() > attachment_name_bytes_max || has_control_character(command.type))
    return "expected a type such as text/plain" +
           sizes(attachment_name_bytes_max, command.type.size());
  if (command.description.size() > attachment_text_bytes_max)
    return "expected a description" + sizes(attachment_text_bytes_max, command.description.size());
  if (command.bytes.has_value() == command.url.has_value())
    return "expected either the content of a file or the address where it is";
  if (command.url) return wrong_url(*command.url);
  if (command.bytes->size() > attachment_bytes_max)
    return "expected a file" + sizes(attachment_bytes_max, command.bytes->size());
  return {};
}

}  // namespace

Verdict decide(Decision& decision, const AddComment& command) {
  if (auto may = may_note(decision, command.task, "comment on"); !may.ok())
    return Failure{may.error()};
  if (command.text.find_first_not_of(" \t\r\n") == std::string::npos)
    return no_note(RejectionKind::invalid_argument, "expected the text of a comment, found none");
  if (command.text.size() > comment_bytes_max)
    return no_note(RejectionKind::invalid_argument,
                   "expected a comment" + sizes(comment_bytes_max, command.text.size()));
  const auto key = decision.new_key<CommentKey>();
  decision.emit(CommentAdded{key, command.task, decision.commit(command.text)});
  return Accepted{key.value, std::nullopt, false};
}

Verdict decide(Decision& decision, const AddAttachment& command) {
  if (auto may = may_note(decision, command.task, "add a file to"); !may.ok())
    return Failure{may.error()};
  if (std::string wrong = wrong_attachment(command); !wrong.empty())
    return no_note(RejectionKind::invalid_argument, std::move(wrong));
  AttachmentAdded added;
  added.attachment = decision.new_key<AttachmentKey>();
  added.task = command.task;
  added.type = command.type;
  added.name = decision.commit(command.name);
  if (!command.description.empty()) added.description = decision.commit(command.description);
  if (command.url) added.url = decision.commit(*command.url);
  if (command.bytes) {
    std::string kept = salted(decision.new_salt(), *command.bytes);
    added.content = sha256({kept});
    added.size = static_cast<std::int64_t>(command.bytes->size());
    decision.contents.push_back({*added.content, std::move(kept)});
  }
  const Accepted accepted{added.attachment.value, std::nullopt, false};
  decision.emit(std::move(added));
  return accepted;
}

Verdict decide(Decision& decision, const RemoveAttachment& command) {
  const Found task = open_task(decision, command.task, "remove a file from");
  if (!task.ok()) return Failure{task.error()};
  const auto found = decision.state().attachments.find(command.attachment);
  if (found == decision.state().attachments.end() || found->second.task != command.task)
    return no_note(RejectionKind::not_found,
                   "expected task " + to_string(command.task) + " to have a file " +
                       to_string(command.attachment) + ", but there is none");
  const Actor& actor = decision.actor();
  if (actor.authority == Authority::person && !actor.is(found->second.added_by))
    return no_note(RejectionKind::forbidden, "expected " + quoted(found->second.added_by) +
                                                 ", who added file " +
                                                 to_string(command.attachment) +
                                                 ", to remove it, found " + quoted(actor.user));
  decision.emit(AttachmentRemoved{command.attachment, command.task});
  return touched(command.task);
}

}  // namespace cauce
