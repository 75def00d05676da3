// SPDX-License-Identifier: GPL-3.0-or-later
// The attributes of exceptions that have fields of their own: error.errno, error.filename, stop.value …
//
// exception_fields.def lists them; a getter and a setter are written for each, then the rows of each layout.
#include "objects/exception_internal.h"
#include "objects/singletons.h"

static Owned field_get(const Slot *slot) { return slot->held != NULL ? retain(slot->held) : none_new(); }

static bool field_set(Slot *slot, Borrowed value) {
    slot_set(slot, retain_if_any(value));
    return true;
}

#define FIELD(Struct, member, text)                                                                                    \
    static Owned Struct##_##member##_get(Borrowed self) {                                                              \
        return field_get(&((const Struct *)(const void *)self)->member);                                               \
    }                                                                                                                  \
    static bool Struct##_##member##_set(Borrowed self, Borrowed value) {                                               \
        return field_set(&((Struct *)object_mutable(self))->member, value);                                            \
    }
#include "objects/exception_fields.def"
#undef FIELD

#define ROW(Struct, member, text, sentence)                                                                            \
    { .name = text, .get = Struct##_##member##_get, .set = Struct##_##member##_set, .help = sentence }

const AttributeRow stop_attributes[] = {ROW(ValueException, value, "value", "What the iterator returned at its end."),
                                        {0}};
const AttributeRow exit_attributes[] = {ROW(ValueException, value, "code", "The exit status."), {0}};
const AttributeRow os_attributes[] = {
    ROW(OsException, number, "errno", "The system's number of the error."),
    ROW(OsException, text, "strerror", "The system's words for it."),
    ROW(OsException, filename, "filename", "The file that it is about."),
    ROW(OsException, filename2, "filename2", "The second file, where there are two."),
    {0},
};
const AttributeRow syntax_attributes[] = {
    ROW(SyntaxException, message, "msg", "What is wrong."),
    ROW(SyntaxException, filename, "filename", "The file."),
    ROW(SyntaxException, line, "lineno", "The line, from 1."),
    ROW(SyntaxException, offset, "offset", "The column, from 1."),
    ROW(SyntaxException, text, "text", "The text of the line."),
    ROW(SyntaxException, end_line, "end_lineno", "The line where it ends."),
    ROW(SyntaxException, end_offset, "end_offset", "The column where it ends."),
    ROW(SyntaxException, print_file_and_line, "print_file_and_line", "Whether file and line are printed."),
    {0},
};
const AttributeRow unicode_attributes[] = {
    ROW(UnicodeException, encoding, "encoding", "The encoding."),
    ROW(UnicodeException, object_field, "object", "What was to be converted."),
    ROW(UnicodeException, start, "start", "Where the trouble starts."),
    ROW(UnicodeException, end, "end", "Where it ends."),
    ROW(UnicodeException, reason, "reason", "What is wrong there."),
    {0},
};
const AttributeRow import_attributes[] = {
    ROW(ImportException, message, "msg", "What went wrong."),
    ROW(ImportException, name, "name", "The module's name."),
    ROW(ImportException, path, "path", "The module's file."),
    {0},
};
const AttributeRow name_attributes[] = {ROW(NameException, name, "name", "The name that is not bound."), {0}};
const AttributeRow attribute_attributes[] = {
    ROW(AttributeException, object_field, "obj", "The object that lacks the attribute."),
    ROW(AttributeException, name, "name", "The attribute's name."),
    {0},
};
