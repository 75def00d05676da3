// SPDX-License-Identifier: GPL-3.0-or-later
// Into parts, and together again.
//
//     "a,b,,c".split(",")      ['a', 'b', '', 'c']      at each separator
//     "  a  b ".split()        ['a', 'b']               the words
//     "a\nb\r\nc".splitlines() ['a', 'b', 'c']          at each line break, of which Unicode has several
//
// rsplit works from the end and turns the list round when it is done: with a limit it leaves other parts whole.
#include "objects/arguments.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/str_data.h"
#include "objects/str_methods.h"
#include "objects/tuple.h"

#define FIRST_CAPACITY 8

// ---- words -------------------------------------------------------------------------------------------------------

static bool add_part(Borrowed list, const Str *self, int64_t start, int64_t end) {
    Owned part = str_part(self, start, end - start);
    return part != NULL && list_append(list, part);
}

// The index of the first character from `i` on that is white space (or is none).
static ALWAYS_INLINE int64_t skip(const Str *self, int64_t i, bool until_space) {
    if (LIKELY(self->is_ascii)) {
        const uint8_t *data = str_data(self);
        while (i < self->length && is_narrow_space(data[i]) != until_space) {
            i += 1;
        }
        return i;
    }
    while (i < self->length && is_space(str_read(self, i)) != until_space) {
        i += 1;
    }
    return i;
}

static bool split_words(const Str *self, int64_t limit, Borrowed list) {
    int64_t i = 0;
    while (true) {
        i = skip(self, i, false);
        if (i == self->length) {
            return true;
        }
        int64_t start = i;
        if (limit-- == 0) { // the rest is the last part, with the space at its end
            return add_part(list, self, start, self->length);
        }
        i = skip(self, i, true);
        if (!add_part(list, self, start, i)) {
            return false;
        }
    }
}

static bool split_words_back(const Str *self, int64_t limit, Borrowed list) {
    int64_t i = self->length;
    while (true) {
        while (i > 0 && is_space(str_read(self, i - 1))) {
            i -= 1;
        }
        if (i == 0) {
            return true;
        }
        int64_t end = i;
        if (limit-- == 0) {
            return add_part(list, self, 0, end);
        }
        while (i > 0 && !is_space(str_read(self, i - 1))) {
            i -= 1;
        }
        if (!add_part(list, self, i, end)) {
            return false;
        }
    }
}

// ---- separators --------------------------------------------------------------------------------------------------

// At one character of a text of bytes.
static bool split_at_byte(const Str *self, int separator, int64_t limit, Borrowed list) {
    const char *data = str_data(self);
    int64_t start = 0;
    for (; limit != 0; limit--) {
        const char *found = memchr(data + start, separator, (size_t)(self->length - start));
        if (found == NULL) {
            break;
        }
        if (!add_part(list, self, start, found - data)) {
            return false;
        }
        start = found - data + 1;
    }
    return add_part(list, self, start, self->length);
}

static bool split_at(const Str *self, const Str *separator, int64_t limit, Borrowed list) {
    if (self->kind == 1 && separator->kind == 1 && separator->length == 1) {
        return split_at_byte(self, (int)str_read(separator, 0), limit, list);
    }
    int64_t start = 0;
    for (; limit != 0; limit--) {
        int64_t found = str_find(self, separator, start, self->length);
        if (found < 0) {
            break;
        }
        if (!add_part(list, self, start, found)) {
            return false;
        }
        start = found + separator->length;
    }
    return add_part(list, self, start, self->length);
}

static bool split_at_back(const Str *self, const Str *separator, int64_t limit, Borrowed list) {
    int64_t end = self->length;
    for (; limit != 0; limit--) {
        int64_t found = str_find_last(self, separator, 0, end);
        if (found < 0) {
            break;
        }
        if (!add_part(list, self, found + separator->length, end)) {
            return false;
        }
        end = found;
    }
    return add_part(list, self, 0, end);
}

// ---- split and rsplit --------------------------------------------------------------------------------------------

// The separator, or NULL for words. False: TypeError or ValueError.
static bool separator_read(Borrowed argument, const Str **separator) {
    *separator = NULL;
    if (argument == NULL || argument == NONE) {
        return true;
    }
    if (!is_str(argument)) {
        error_raise(&TypeErrorType, "must be str or None, not %T", argument);
        return false;
    }
    *separator = as_str(argument);
    if ((*separator)->length == 0) {
        error_raise(&ValueErrorType, "empty separator");
        return false;
    }
    return true;
}

static Owned list_or_nothing(Owned list, bool good) {
    if (!good) {
        release(list);
        return NULL;
    }
    return list;
}

Owned str_method_split(Borrowed object, const Borrowed *arguments) {
    const Str *self = as_str(object);
    const Str *separator;
    int64_t limit;
    if (!size_argument_read(arguments[1], -1, &limit) || !separator_read(arguments[0], &separator)) {
        return NULL;
    }
    Owned list = list_new(limit >= 0 && limit < FIRST_CAPACITY ? limit + 1 : FIRST_CAPACITY);
    if (list == NULL) {
        return NULL;
    }
    return list_or_nothing(list,
                           separator == NULL ? split_words(self, limit, list) : split_at(self, separator, limit, list));
}

Owned str_method_rsplit(Borrowed object, const Borrowed *arguments) {
    const Str *self = as_str(object);
    const Str *separator;
    int64_t limit;
    if (!size_argument_read(arguments[1], -1, &limit) || !separator_read(arguments[0], &separator)) {
        return NULL;
    }
    Owned list = list_new(limit >= 0 && limit < FIRST_CAPACITY ? limit + 1 : FIRST_CAPACITY);
    if (list == NULL) {
        return NULL;
    }
    bool good = separator == NULL ? split_words_back(self, limit, list) : split_at_back(self, separator, limit, list);
    return list_or_nothing(list, good && list_reverse(list));
}

Owned str_method_splitlines(Borrowed object, const Borrowed *arguments) {
    const Str *self = as_str(object);
    Answer keep_ends = NO;
    if (arguments[0] != NULL) {
        Owned number = object_index(arguments[0]);
        if (number == NULL) {
            return NULL;
        }
        keep_ends = object_truth(number);
        release(number);
    }
    Owned list = list_new(FIRST_CAPACITY);
    bool good = list != NULL;
    for (int64_t i = 0, start = 0; good && i < self->length; start = i) {
        while (i < self->length && !is_line_break(str_read(self, i))) {
            i += 1;
        }
        int64_t end = i;
        if (i < self->length) {
            bool two = str_read(self, i) == '\r' && i + 1 < self->length && str_read(self, i + 1) == '\n';
            i += two ? 2 : 1;
        }
        good = add_part(list, self, start, keep_ends == YES ? i : end);
    }
    return list == NULL ? NULL : list_or_nothing(list, good);
}

// ---- partition ---------------------------------------------------------------------------------------------------

static Owned tuple_three(Owned first, Owned second, Owned third) {
    bool good = first != NULL && second != NULL && third != NULL;
    const Borrowed items[] = {first, second, third};
    Owned tuple = good ? tuple_from_list(3, items) : NULL;
    release_if_any(first);
    release_if_any(second);
    release_if_any(third);
    return tuple;
}

static Owned partition(Borrowed object, Borrowed separator, bool from_end) {
    if (!is_str(separator)) {
        return error_raise(&TypeErrorType, "must be str, not %T", separator);
    }
    const Str *self = as_str(object);
    const Str *part = as_str(separator);
    if (part->length == 0) {
        return error_raise(&ValueErrorType, "empty separator");
    }
    int64_t found = from_end ? str_find_last(self, part, 0, self->length) : str_find(self, part, 0, self->length);
    if (found >= 0) {
        int64_t after = found + part->length;
        return tuple_three(str_part(self, 0, found), retain(separator), str_part(self, after, self->length - after));
    }
    if (from_end) { // as in CPython, the object itself, also of a subclass
        return tuple_three(retain(str_empty()), retain(str_empty()), retain(object));
    }
    return tuple_three(retain(object), retain(str_empty()), retain(str_empty()));
}

Owned str_method_partition(Borrowed self, const Borrowed *arguments) { return partition(self, arguments[0], false); }

Owned str_method_rpartition(Borrowed self, const Borrowed *arguments) { return partition(self, arguments[0], true); }

// ---- join --------------------------------------------------------------------------------------------------------

Owned str_method_join(Borrowed self, const Borrowed *arguments) { return str_join(self, arguments[0]); }
