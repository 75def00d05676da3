// SPDX-License-Identifier: GPL-3.0-or-later
// "Did you mean: 'print'?": which of the names that there are was probably meant.
//
//     pritn → print     the cheapest way to turn one into the other, letter by letter:
//                       an insertion, a deletion or another letter costs 2, another case of the letter 1
//
// A name is near enough if at most a third of the letters of both must change. The costs are worked out row by row of
// the table that has a letter of one name a row and one of the other a column, of which only one row is kept.
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "eval/frame.h"
#include "eval/interpreter.h"
#include "eval/traceback_print.h"

#include <string.h>

#define CHANGE_COST 2
#define CASE_COST 1
#define LENGTH_MAXIMUM 40     // bytes that differ; longer ones are not compared
#define CANDIDATE_MAXIMUM 750 // with more of them there are no suggestions

// ---- distance ----------------------------------------------------------------------------------------------------

static char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? (char)(letter + 'a' - 'A') : letter; }

static int64_t replacement_cost(char left, char right) {
    return left == right ? 0 : lower(left) == lower(right) ? CASE_COST : CHANGE_COST;
}

static int64_t smaller(int64_t left, int64_t right) { return left < right ? left : right; }

// The cost of turning one text into the other; some number above `limit` if it is above it. short_size ≤ long_size.
static int64_t table_cost(const char *short_text, int64_t short_size, const char *long_text, int64_t long_size,
                          int64_t limit) {
    int64_t row[LENGTH_MAXIMUM];
    for (int64_t i = 0; i < short_size; i++) {
        row[i] = (i + 1) * CHANGE_COST;
    }
    for (int64_t j = 0; j < long_size; j++) {
        int64_t diagonal = j * CHANGE_COST;
        int64_t left = diagonal + CHANGE_COST;
        int64_t least = INT64_MAX;
        for (int64_t i = 0; i < short_size; i++) {
            int64_t replaced = diagonal + replacement_cost(short_text[i], long_text[j]);
            diagonal = row[i];
            left = smaller(replaced, smaller(left, diagonal) + CHANGE_COST);
            row[i] = left;
            least = smaller(least, left);
        }
        if (least > limit) {
            return limit + 1;
        }
    }
    return row[short_size - 1];
}

static int64_t distance(const char *left, int64_t left_size, const char *right, int64_t right_size, int64_t limit) {
    while (left_size > 0 && right_size > 0 && *left == *right) {
        left++, right++, left_size--, right_size--;
    }
    while (left_size > 0 && right_size > 0 && left[left_size - 1] == right[right_size - 1]) {
        left_size--, right_size--;
    }
    if (left_size == 0 || right_size == 0) {
        return (left_size + right_size) * CHANGE_COST;
    }
    int64_t difference = left_size < right_size ? right_size - left_size : left_size - right_size;
    if (left_size > LENGTH_MAXIMUM || right_size > LENGTH_MAXIMUM || difference * CHANGE_COST > limit) {
        return limit + 1;
    }
    return left_size <= right_size ? table_cost(left, left_size, right, right_size, limit)
                                   : table_cost(right, right_size, left, left_size, limit);
}

Borrowed suggestion_find(Borrowed name, Borrowed candidates) {
    size_t size;
    const char *text = str_utf8(name, &size);
    if (text == NULL || list_size(candidates) >= CANDIDATE_MAXIMUM) {
        error_clear();
        return NULL;
    }
    Borrowed best = NULL;
    int64_t best_cost = INT64_MAX;
    for (int64_t i = 0; i < list_size(candidates); i++) {
        Borrowed candidate = list_get(candidates, i);
        size_t other_size;
        const char *other = is_str(candidate) ? str_utf8(candidate, &other_size) : NULL;
        if (other == NULL || (other_size == size && memcmp(text, other, size) == 0)) {
            error_clear();
            continue;
        }
        int64_t limit = smaller((int64_t)(size + other_size + 3) * CHANGE_COST / 6, best_cost - 1);
        int64_t cost = distance(text, (int64_t)size, other, (int64_t)other_size, limit);
        if (cost <= limit) {
            best = candidate;
            best_cost = cost;
        }
    }
    return best;
}

// ---- candidates --------------------------------------------------------------------------------------------------

// Consumes candidates (NULL: they could not be made).
static Owned best_of(Borrowed name, Owned candidates) {
    Owned best = candidates == NULL ? NULL : retain_if_any(suggestion_find(name, candidates));
    release_if_any(candidates);
    error_clear();
    return best;
}

// The local names of a function that are no captured ones.
static Owned local_names(const Code *code) {
    Owned list = list_new(0);
    for (int32_t i = 0; list != NULL && code->parameters != NULL && i < code->scope->slot_count; i++) {
        const SlotInfo *info = &code->scope->slots[i];
        bool is_local = info->kind == SLOT_PARAMETER || (info->kind == SLOT_LOCAL && !info->is_cell);
        if (is_local && info->name != NULL && info->name->object != NULL &&
            !list_append(list, retain(info->name->object))) {
            release(give(list));
        }
    }
    return list;
}

// The frame in which the exception was raised; NULL: not known.
static const FrameObject *raising_frame(Borrowed exception) {
    const Traceback *entry = (const Traceback *)(const void *)as_exception(exception)->traceback.held;
    while (entry != NULL && entry->next.held != NULL) {
        entry = (const Traceback *)(const void *)entry->next.held;
    }
    return entry == NULL ? NULL : (const FrameObject *)(const void *)entry->frame.held;
}

static Owned suggestion_for_name(Borrowed exception) {
    Borrowed name = ((const NameException *)(const void *)exception)->name.held;
    const FrameObject *frame = raising_frame(exception);
    if (name == NULL || !is_str(name) || frame == NULL || frame->code.held == NULL) {
        return NULL;
    }
    Owned found = best_of(name, local_names(as_code(frame->code.held)));
    if (found == NULL && frame->globals.held != NULL) {
        found = best_of(name, dict_keys_list(frame->globals.held));
    }
    if (found == NULL && interpreter.builtins.held != NULL) {
        found = best_of(name, dict_keys_list(module_dict(interpreter.builtins.held)));
    }
    return found;
}

static Owned suggestion_for_attribute(Borrowed exception) {
    const AttributeException *error = (const AttributeException *)(const void *)exception;
    if (error->name.held == NULL || !is_str(error->name.held) || error->object_field.held == NULL) {
        return NULL;
    }
    return best_of(error->name.held, object_dir(error->object_field.held));
}

Owned suggestion_for(Borrowed exception) {
    if (exception->type == &NameErrorType) {
        return suggestion_for_name(exception);
    }
    return exception->type == &AttributeErrorType ? suggestion_for_attribute(exception) : NULL;
}
