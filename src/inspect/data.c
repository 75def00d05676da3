// SPDX-License-Identifier: GPL-3.0-or-later
// See data.h.
#include "inspect/data.h"

#include "objects/dict.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/str.h"
#include "objects/tuple.h"

#include <stdarg.h>
#include <string.h>

#define ITEMS_MAXIMUM 8

Owned data_row(const char *letters, ...) {
    Owned items[ITEMS_MAXIMUM];
    int64_t count = 0;
    bool good = true;
    va_list values;
    va_start(values, letters);
    while (good && letters[count] != '\0') {
        assert_debug(count < ITEMS_MAXIMUM);
        items[count] = letters[count] == 's' ? str_from_text(va_arg(values, const char *))
                                             : int_from_int64(va_arg(values, int64_t));
        good = items[count] != NULL;
        count += good;
    }
    va_end(values);
    Owned row = good ? tuple_from_list(count, (const Borrowed *)items) : NULL;
    while (count > 0) {
        release(items[--count]);
    }
    return row;
}

Owned data_finish(Owned data, bool good) {
    if (data != NULL && !good) {
        release(give(data));
    }
    return data;
}

bool data_append(Borrowed list, Owned value) { return value != NULL && list_append(list, value); }

bool data_set(Borrowed dict, const char *name, Owned value) {
    return value != NULL && dict_set_text(dict, name, value);
}

bool data_set_int(Borrowed dict, const char *name, int64_t value) {
    return data_set(dict, name, int_from_int64(value));
}
