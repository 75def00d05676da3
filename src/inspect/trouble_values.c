// SPDX-License-Identifier: GPL-3.0-or-later
// IndexError, KeyError, ValueError, arithmetic: the types are right, and the value is not.
//
//     list index out of range      items[3]      items has 3 items, with numbers from 0 to 2 …
//
// Next: trouble_other.c.
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/traceback_print.h"
#include "inspect/quantity.h"
#include "inspect/trouble_facts.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static const Subscript *subscript_of(const Trouble *trouble) {
    return expr_is(trouble->expr, EXPR_SUBSCRIPT) ? (const Subscript *)(const void *)trouble->expr : NULL;
}

// ---- IndexError --------------------------------------------------------------------------------------------------

// −1: no sequence that can be counted without its own code.
static int64_t length_of(Borrowed value) {
    return is_list(value)    ? list_size(value)
           : is_tuple(value) ? tuple_size(value)
           : is_str(value)   ? str_length(value)
                             : -1;
}

static void say_range(Trouble *trouble, const char *what, int64_t length) {
    if (length == 0) {
        say(trouble, "%s is empty: it has no item at all.", what);
        return;
    }
    say(trouble,
        "%s has %" PRId64 " item%s. They are numbered from 0 to %" PRId64 ", or from the end from -1 to -%" PRId64 ".",
        what, length, length == 1 ? "" : "s", length - 1, length);
}

bool explain_index(Trouble *trouble) {
    if (message_fits(trouble, "pop from empty %")) {
        say(trouble, "pop takes an item out, and there is none left. `if items:` asks whether there is one.");
        return true;
    }
    if (!message_fits(trouble, "% index out of range") && !message_fits(trouble, "% assignment index out of range")) {
        return false;
    }
    const Subscript *subscript = subscript_of(trouble);
    Borrowed value = subscript == NULL ? NULL : find_value(trouble, subscript->value);
    int64_t length = value == NULL ? -1 : length_of(value);
    if (length < 0) {
        say(trouble, "There is no item of this number: items are numbered from 0 to the length minus 1.");
        return true;
    }
    say_range(trouble, shown_expr(trouble, subscript->value), length);
    Borrowed index = find_value_of(trouble, subscript->index, "int");
    if (index != NULL) {
        say(trouble, "%s is %s.", shown_expr(trouble, subscript->index), shown_value(trouble, index));
        int64_t number;
        if (int_to_int64(as_int(index), &number) && number == length) {
            say(trouble, "That is one too many: the last item has the number length - 1.");
        }
    }
    if (strstr(trouble->message, "assignment") != NULL) {
        say(trouble, "An assignment to an item replaces one that is there; append adds one.");
    }
    return true;
}

// ---- KeyError ----------------------------------------------------------------------------------------------------

// A key that reads like the missing one but is of another type: '1' and 1.
static Borrowed key_of_other_type(Trouble *trouble, Borrowed dict, Borrowed wanted) {
    char text[SHOWN_SIZE];
    snprintf(text, sizeof text, "%s", is_str(wanted) ? str_utf8(wanted, NULL) : shown_value(trouble, wanted));
    error_clear();
    Borrowed key, value;
    for (int64_t position = 0; dict_next(dict, &position, &key, &value);) {
        const char *other = is_str(key) ? str_utf8(key, NULL) : shown_value(trouble, key);
        error_clear();
        if (other != NULL && key->type != wanted->type && strcmp(other, text) == 0) {
            return key;
        }
    }
    return NULL;
}

static Owned keys_that_are_strs(Borrowed dict) {
    Owned list = list_new(0);
    Borrowed key, value;
    for (int64_t position = 0; list != NULL && dict_next(dict, &position, &key, &value);) {
        if (is_str(key) && !list_append(list, retain(key))) {
            release(give(list));
        }
    }
    return list;
}

static void say_near_key(Trouble *trouble, Borrowed dict, Borrowed wanted) {
    Borrowed other = key_of_other_type(trouble, dict, wanted);
    if (other != NULL) {
        say(trouble, "There is a key %s, but that is %s, and the one that was wanted is %s.",
            shown_value(trouble, other), shown_type(trouble, other->type->name),
            shown_type(trouble, wanted->type->name));
        return;
    }
    Owned keys = is_str(wanted) ? keys_that_are_strs(dict) : NULL;
    Borrowed near = keys == NULL ? NULL : suggestion_find(wanted, keys);
    if (near != NULL) {
        say(trouble, "There is a key that looks much like it: %s.", shown_value(trouble, near));
    }
    release_if_any(keys);
    error_clear();
}

static void say_keys(Trouble *trouble, const char *name, Borrowed dict) {
    Buffer keys;
    buffer_init(&keys);
    Borrowed key, value;
    int64_t shown = 0;
    for (int64_t position = 0; shown < 6 && dict_next(dict, &position, &key, &value); shown++) {
        buffer_add_format(&keys, "%s%s", shown == 0 ? "" : ", ", shown_value(trouble, key));
    }
    if (dict_size(dict) == 0) {
        say(trouble, "%s is empty.", name);
    } else {
        say(trouble, "Its keys: %s%s.", keys.failed ? "…" : keys.bytes, dict_size(dict) > shown ? ", …" : "");
    }
    buffer_deinit(&keys);
}

bool explain_key(Trouble *trouble) {
    Borrowed arguments = as_exception(trouble->exception)->args.held;
    if (arguments == NULL || tuple_size(arguments) != 1) {
        return false;
    }
    Borrowed wanted = tuple_get(arguments, 0);
    const Subscript *subscript = subscript_of(trouble);
    Borrowed value = subscript == NULL ? NULL : find_value(trouble, subscript->value);
    if (value == NULL || !is_dict(value)) {
        say(trouble, "There is no key %s.", shown_value(trouble, wanted));
    } else {
        const char *name = shown_expr(trouble, subscript->value);
        say(trouble, "%s has no key %s.", name, shown_value(trouble, wanted));
        say_near_key(trouble, value, wanted);
        say_keys(trouble, name, value);
    }
    say(trouble, "`in` asks whether a key is there; d.get(key) gives None where there is none.");
    return true;
}

// ---- ValueError --------------------------------------------------------------------------------------------------

static bool explain_number_text(Trouble *trouble, const char *text, const char *base) {
    size_t length = strlen(text);
    if (strcmp(text, "''") == 0) {
        say(trouble, "int() was given an empty str; there is no number in it.");
    } else if (strcmp(base, "10") == 0 && strspn(text + 1, "+-0123456789.eE") == length - 2 &&
               strpbrk(text, ".eE") != NULL) {
        say(trouble, "%s is the text of a number with a fraction; int() reads whole numbers only.", text);
        say(trouble, "float(…) reads it, and int(float(…)) drops what is behind the point.");
    } else {
        say(trouble, "int() reads digits, and a sign before them; %s is something else.", text);
    }
    say(trouble, "`try: … except ValueError: …` deals with what somebody may type.");
    return true;
}

static bool explain_unpacking(Trouble *trouble, bool too_many, const char *wanted) {
    say(trouble, "Each name on the left takes one item of what is on the right: %s are wanted, and there are %s.",
        wanted, too_many ? "more" : trouble->parts[1]);
    const Assign *assign = trouble->line_stmt != NULL && trouble->line_stmt->kind == STMT_ASSIGN
                               ? (const Assign *)(const void *)trouble->line_stmt
                               : NULL;
    Borrowed value = assign == NULL ? NULL : find_value(trouble, assign->value);
    if (value != NULL && length_of(value) >= 0) {
        say(trouble, "%s is %s.", shown_in_line(trouble, assign->value), shown_object(trouble, value));
    }
    if (too_many) {
        say(trouble, "A name with a star before it, *rest, takes all that are left.");
    }
    return true;
}

bool explain_value(Trouble *trouble) {
    if (message_fits(trouble, "invalid literal for int() with base %: %")) {
        return explain_number_text(trouble, trouble->parts[1], trouble->parts[0]);
    }
    if (message_fits(trouble, "could not convert string to float: %")) {
        say(trouble,
            "float() reads a number such as '3', '2.5' or '1e6'; %s is something else. (The point is a point, "
            "not a comma.)",
            trouble->parts[0]);
        return true;
    }
    if (message_fits(trouble, "too many values to unpack (expected %)")) {
        return explain_unpacking(trouble, true, trouble->parts[0]);
    }
    if (message_fits(trouble, "not enough values to unpack (expected %, got %)")) {
        return explain_unpacking(trouble, false, trouble->parts[0]);
    }
    if (message_fits(trouble, "list.remove(x): x not in list") || message_fits(trouble, "% is not in %")) {
        say(trouble, "No item of it is equal to the one that was looked for. `in` asks first whether there is one.");
        return true;
    }
    if (message_fits(trouble, "substring not found")) {
        say(trouble, "index did not find the text in the str. find gives -1 then, and `in` only asks.");
        return true;
    }
    if (message_fits(trouble, "math domain error")) {
        say(trouble, "The function has no value for this number, as sqrt has none for numbers below 0.");
        return true;
    }
    return false;
}

// ---- arithmetic --------------------------------------------------------------------------------------------------

static bool is_zero(Borrowed value) {
    int64_t number = 1;
    return (is_float(value) && float_value(value) == 0) ||
           (is_int(value) && int_to_int64(as_int(value), &number) && number == 0);
}

bool explain_arithmetic(Trouble *trouble) {
    if (type_is_subtype(trouble->exception->type, &OverflowErrorType)) {
        say(trouble, "The result is too large for a float, which ends near 1.8e308. An int can be as large as memory "
                     "allows.");
        return true;
    }
    if (!type_is_subtype(trouble->exception->type, &ZeroDivisionErrorType)) {
        return false;
    }
    const Binary *binary = expr_is(trouble->expr, EXPR_BINARY) ? (const Binary *)(const void *)trouble->expr : NULL;
    if (binary != NULL) {
        Borrowed value = find_value(trouble, binary->right);
        const char *text = shown_expr(trouble, binary->right);
        if (binary->right->kind == EXPR_CONSTANT) {
            say(trouble, "What is divided by is 0, and nothing can be divided by that.");
        } else if (value != NULL && !is_zero(value)) {
            say(trouble, "%s was 0 when it was divided by.", text); // it is bound to something else now
        } else {
            say(trouble, "%s is 0, and nothing can be divided by 0.", text);
        }
    } else {
        say(trouble, "Something was divided by 0.");
    }
    say(trouble, "Often it is a count of something that there is none of; `if` can ask before.");
    return true;
}
