// SPDX-License-Identifier: GPL-3.0-or-later
// Exceptions that need no operand: depth, files, memory, iteration, and those that the program raises itself.
//
// Next: trouble_syntax.c.
#include "base/sandbox.h"
#include "objects/class.h"
#include "objects/function.h"
#include "objects/protocol.h"
#include "objects/recursion.h"
#include "objects/singletons.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "inspect/trouble_facts.h"

#include <errno.h>
#include <inttypes.h>
#include <string.h>

// ---- depth -------------------------------------------------------------------------------------------------------

static const Traceback *entry_after(const Traceback *entry) {
    return (const Traceback *)(const void *)entry->next.held;
}

static const FrameObject *frame_of(const Traceback *entry) {
    return (const FrameObject *)(const void *)entry->frame.held;
}

// "n = 3": the first parameter of a call, if it has one.
static bool add_argument(Trouble *trouble, const FrameObject *frame, Buffer *out) {
    const Code *code = as_code(frame->code.held);
    if (code->parameters == NULL || code->positional_count == 0 || frame->slots == NULL ||
        frame->slots[0].held == NULL) {
        return false;
    }
    Borrowed value = frame->slots[0].held;
    value = value->type == &CellType ? ((const Cell *)(const void *)value)->content.held : value;
    if (value == NULL) {
        return false;
    }
    buffer_add_format(out, "%s = %s", code->scope->slots[0].name->text, shown_value(trouble, value));
    return true;
}

// The arguments of the first calls of the function that called itself.
static void say_arguments(Trouble *trouble, Borrowed code) {
    Buffer text;
    buffer_init(&text);
    int64_t shown = 0;
    const Traceback *entry = (const Traceback *)(const void *)as_exception(trouble->exception)->traceback.held;
    for (; entry != NULL && shown < 4; entry = entry_after(entry)) {
        if (frame_of(entry)->code.held == code) {
            buffer_add_text(&text, shown == 0 ? "" : ", ");
            shown += add_argument(trouble, frame_of(entry), &text);
        }
    }
    if (shown > 1) {
        say(trouble, "Its first calls had %s, …", text.bytes);
    }
    buffer_deinit(&text);
}

bool explain_depth(Trouble *trouble) {
    if (trouble->code == NULL || trouble->code->parameters == NULL) {
        say(trouble, "Calls were nested more than %" PRId64 " deep.", recursion.limit);
        return true;
    }
    int64_t count = 0;
    const Traceback *entry = (const Traceback *)(const void *)as_exception(trouble->exception)->traceback.held;
    for (; entry != NULL; entry = entry_after(entry)) {
        count += frame_of(entry)->code.held == trouble->frame->code.held;
    }
    const char *name = trouble->code->scope->name->text;
    say(trouble,
        "%" PRId64 " calls of %s() were open at once, each waiting for the next one; that is as deep as calls may "
        "be nested.",
        count, name);
    say_arguments(trouble, trouble->frame->code.held);
    say(trouble,
        "A function that calls itself needs a case in which it does not, and each call must come nearer to it.");
    return true;
}

// ---- the system --------------------------------------------------------------------------------------------------

bool explain_system(Trouble *trouble) {
    const OsException *error = (const OsException *)(const void *)trouble->exception;
    if (error->filename.held == NULL || error->filename.held == NONE) {
        return false;
    }
    const char *name = shown_value(trouble, error->filename.held);
    const Type *type = trouble->exception->type;
    if (type_is_subtype(type, &FileNotFoundErrorType)) {
        say(trouble,
            "There is no file %s. A name without a / at its beginning is looked for in the folder that the "
            "program was started in.",
            name);
        say(trouble, "Upper and lower case count, and so does what is behind the dot.");
    } else if (type_is_subtype(type, &FileExistsErrorType)) {
        say(trouble, "%s is there already, and mode 'x' only makes new files.", name);
    } else if (type_is_subtype(type, &IsADirectoryErrorType)) {
        say(trouble, "%s is a folder; open() is for files.", name);
    } else if (type_is_subtype(type, &PermissionErrorType)) {
        say(trouble, "This user may not do that with %s.%s", name,
            sandbox_is_on() ? " The program is in a sandbox: only files in its own folder can be opened." : "");
    } else {
        return false;
    }
    return true;
}

// ---- what the program raises itself ------------------------------------------------------------------------------

static bool program_raises(const Trouble *trouble) {
    return trouble->stmt != NULL && trouble->stmt->kind == STMT_RAISE;
}

static bool explain_assertion(Trouble *trouble) {
    const Assert *stmt = trouble->line_stmt != NULL && trouble->line_stmt->kind == STMT_ASSERT
                             ? (const Assert *)(const void *)trouble->line_stmt
                             : NULL;
    if (stmt == NULL) {
        return false;
    }
    say(trouble, "`assert` says what must be true here: %s. It was not.", shown_in_line(trouble, stmt->condition));
    const Compare *compare =
        expr_is(stmt->condition, EXPR_COMPARE) ? (const Compare *)(const void *)stmt->condition : NULL;
    for (int32_t i = 0; compare != NULL && i < compare->operands.count; i++) {
        const Expr *operand = compare->operands.items[i];
        Borrowed value = find_value(trouble, operand);
        if (value != NULL) {
            say(trouble, "%s is %s.", shown_in_line(trouble, operand), shown_object(trouble, value));
        }
    }
    return true;
}

// ---- all others --------------------------------------------------------------------------------------------------

static const struct {
    const Type *type;
    const char *message; // a pattern; NULL: any
    const char *sentences;
} general[] = {
    {&RuntimeErrorType, "dictionary changed size during iteration",
     "A loop goes through the dict, and its body has added or taken out a key.\nGo through a copy of the keys: "
     "`for key in list(d):`"},
    {&RuntimeErrorType, "Set changed size during iteration",
     "A loop goes through the set, and its body has added or taken out an item.\nGo through a copy: `for x in "
     "list(s):`"},
    {&RuntimeErrorType, "generator raised StopIteration",
     "next() was called in a generator on an iterator that had no item left.\nA `for` loop ends by itself there; "
     "next(iterator, default) gives the default."},
    {&StopIterationType, NULL,
     "next() was called on an iterator that has no item left.\nA `for` loop ends by itself there; next(iterator, "
     "default) "
     "gives the default."},
    {&MemoryErrorType, NULL,
     "There was not enough memory for what was asked for. What the program had before is still there.\nWith "
     "--max-memory "
     "the limit is the one that was set."},
    {&KeyboardInterruptType, NULL,
     "Somebody pressed Ctrl-C while this line ran. A program that seems to stand still often is in a loop whose "
     "condition "
     "never becomes false."},
    {&EOFErrorType, NULL, "input() found the end of the input: there was no line left to read."},
    {&NotImplementedErrorType, NULL,
     "A method was called that is only there to say what it should be like; a subclass is to define it."},
    {&UnicodeDecodeErrorType, NULL,
     "The bytes are no text in this encoding. open(name, encoding='latin-1') reads any bytes as text; mode 'rb' gives "
     "the "
     "bytes themselves."},
    {&UnicodeEncodeErrorType, NULL, "The encoding has no code for one of the characters; utf-8 has one for each."},
};

static bool explain_general(Trouble *trouble) {
    for (int64_t i = 0; i < COUNT_OF(general); i++) {
        if (type_is_subtype(trouble->exception->type, general[i].type) &&
            (general[i].message == NULL || message_fits(trouble, general[i].message))) {
            say(trouble, "%s", general[i].sentences);
            return true;
        }
    }
    return false;
}

bool explain_other(Trouble *trouble) {
    if (explain_assertion(trouble)) {
        return true;
    }
    const Type *type = trouble->exception->type;
    if (program_raises(trouble)) {
        say(trouble, "The program raises this exception itself, with `raise` in line %d.", trouble->line);
    } else if (explain_general(trouble)) {
        return true;
    } else {
        say(trouble, "%s: %s", type->name, trouble->message[0] == '\0' ? "no more is known." : trouble->message);
    }
    if (type_has(type, TYPE_CLASS)) {
        say(trouble, "%s is a class of the program. `except %s:` around the call would catch it.", type->name,
            type->name);
    } else {
        say(trouble, "`except %s:` around the call would catch it.", type->name);
    }
    return true;
}
