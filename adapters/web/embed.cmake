# cmake -DDIST=FOLDER -DOUT=FILE.cpp -P embed.cmake: writes the source that holds the files of the
# folder. X.br and X.gz are variants of X. The assembler reads the bytes; no compiler sees them.
file(GLOB_RECURSE files RELATIVE ${DIST} ${DIST}/*)
list(SORT files)
list(FILTER files EXCLUDE REGEX "\\.(br|gz|map)$")

set(count 0)
set(assembly "")
set(declarations "")
set(table "")
function(embed file out)
  if(NOT EXISTS ${DIST}/${file})
    set(${out} "std::string_view{}" PARENT_SCOPE)
    return()
  endif()
  set(name "cauce_page_${count}")
  math(EXPR next "${count} + 1")
  set(count ${next} PARENT_SCOPE)
  string(APPEND assembly
    "asm(\".section .rodata\\n.global ${name}_begin, ${name}_end\\n${name}_begin:\\n\"\n"
    "    \".incbin \\\"${DIST}/${file}\\\"\\n${name}_end:\\n.byte 0\\n.previous\\n\");\n")
  string(APPEND declarations "extern \"C\" const char ${name}_begin[], ${name}_end[];\n")
  set(assembly "${assembly}" PARENT_SCOPE)
  set(declarations "${declarations}" PARENT_SCOPE)
  set(${out} "{${name}_begin, static_cast<std::size_t>(${name}_end - ${name}_begin)}" PARENT_SCOPE)
endfunction()

foreach(file IN LISTS files)
  embed(${file} plain)
  embed(${file}.br brotli)
  embed(${file}.gz gzip)
  string(APPEND table "    {\"/${file}\", ${plain}, ${brotli}, ${gzip}},\n")
endforeach()

set(source "// Made by adapters/web/embed.cmake.\n#include \"adapters/web/embedded.h\"\n\n")
string(APPEND source "${assembly}\n${declarations}\nnamespace cauce::web {\n\n")
if(files)
  string(APPEND source "std::span<const EmbeddedFile> embedded_files() {\n"
    "  static const EmbeddedFile files[] = {\n${table}  };\n  return files;\n}\n")
else()
  string(APPEND source "std::span<const EmbeddedFile> embedded_files() { return {}; }\n")
endif()
string(APPEND source "\n}  // namespace cauce::web\n")
file(WRITE ${OUT} "${source}")
