// SPDX-License-Identifier: GPL-3.0-or-later
// See trouble.h. Here: which explanation is for which exception, and how it is laid out.
//
//     line 2 of shop.py, in total():            the place
//         return price * coutn                  its text
//     Nothing is called coutn here …            sentences, wrapped to 80 columns
//
// A row of the table has the functions for one type of exception, subclasses included; they are asked from the top
// until one has something to say. What the program raises itself, by `raise`, is told as such.
//
// Next: trouble_facts.c, what the functions can ask; trouble_types.c, the longest of them.
#include "inspect/trouble.h"

#include "base/raw.h"
#include "objects/class.h"
#include "objects/error.h"
#include "objects/protocol.h"
#include "inspect/columns.h"
#include "inspect/trouble_facts.h"

#include <string.h>

#define WIDTH 79

static const struct {
    const Type *type;
    Explain explain;
} rows[] = {
    {&SyntaxErrorType, explain_syntax},
    {&UnboundLocalErrorType, explain_unbound_local},
    {&NameErrorType, explain_name},
    {&AttributeErrorType, explain_attribute},
    {&ImportErrorType, explain_import},
    {&TypeErrorType, explain_call},
    {&TypeErrorType, explain_type},
    {&IndexErrorType, explain_index},
    {&KeyErrorType, explain_key},
    {&ValueErrorType, explain_value},
    {&ArithmeticErrorType, explain_arithmetic},
    {&RecursionErrorType, explain_depth},
    {&OSErrorType, explain_system},
    {&BaseExceptionType, explain_other},
};

static void explain(Trouble *trouble) {
    for (int64_t i = 0; i < COUNT_OF(rows); i++) {
        if (type_is_subtype(trouble->exception->type, rows[i].type) && rows[i].explain(trouble)) {
            return;
        }
    }
}

// ---- layout ------------------------------------------------------------------------------------------------------

static void add_place(const Trouble *trouble, Buffer *out) {
    if (trouble->code == NULL) {
        return;
    }
    const char *name = trouble->code->tree->source->name;
    const char *slash = strrchr(name, '/');
    buffer_add_format(out, "line %d of %s", trouble->line, slash == NULL ? name : slash + 1);
    if (trouble->code->parameters != NULL) {
        buffer_add_format(out, ", in %s()", trouble->code->scope->name->text);
    }
    buffer_add_text(out, ":\n");
    size_t length = strcspn(trouble->text.bytes, "\n");
    if (length > 0) {
        size_t start = out->length;
        buffer_add_text(out, "    ");
        buffer_add(out, trouble->text.bytes, length);
        columns_cut(out, start, WIDTH);
        buffer_add_byte(out, '\n');
    }
}

// One line of text becomes as many as it takes.
static void add_wrapped(const char *text, size_t length, Buffer *out) {
    int64_t column = 0;
    for (const char *end = text + length; text < end;) {
        const char *blank = memchr(text, ' ', (size_t)(end - text));
        size_t size = (size_t)((blank == NULL ? end : blank) - text);
        int64_t width = columns_of(text, size);
        if (column > 0 && column + 1 + width > WIDTH) {
            buffer_add_byte(out, '\n');
            column = 0;
        } else if (column > 0) {
            buffer_add_byte(out, ' ');
            column += 1;
        }
        buffer_add(out, text, size);
        column += width;
        text += size + (blank != NULL);
    }
    buffer_add_byte(out, '\n');
}

// What is not known is left out of an explanation; what there was no memory to know would be, too. Then there is none.
bool trouble_explain(Borrowed exception, Buffer *out) {
    int64_t refusals = raw_refusals();
    Trouble trouble;
    trouble_init(&trouble, exception);
    explain(&trouble);
    add_place(&trouble, out);
    const char *at = trouble.sentences.bytes;
    for (size_t left = trouble.sentences.length; left > 0;) {
        size_t length = strcspn(at, "\n");
        add_wrapped(at, length, out);
        at += length + 1;
        left -= length + 1;
    }
    trouble_deinit(&trouble);
    error_clear();
    return raw_refusals() == refusals ? report_finish(out) : error_raise_no_memory() != NULL;
}
