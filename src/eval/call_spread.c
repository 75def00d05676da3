// SPDX-License-Identifier: GPL-3.0-or-later
// Calls with * and **: f(*items, key=1, **names).
//
//     f(a, *[b, c], k=d, **{'m': e})      list [a, b, c] ─▶ tuple       dict {'k': d, 'm': e}       then f is called
//
// Everything is evaluated in the order of the text, but a * that stands alone is spread after the keywords, as in
// CPython.
//
// Next: call_function.c, which binds arguments to parameters.
#include "eval/eval_call.h"

#include "objects/class.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/str.h"
#include "objects/tuple.h"

// f(*value): with it alone, the error names the function, as in CPython.
static bool spread_positional(Borrowed callee, Borrowed list, Borrowed value, bool alone) {
    if (list_extend(list, value)) {
        return true;
    }
    if (value->type->iterate != NULL || value->type->get_item != NULL || !error_clear_if(&TypeErrorType)) {
        return false;
    }
    if (!alone) {
        error_raise(&TypeErrorType, "Value after * must be an iterable, not %T", value);
    } else {
        Owned name = callable_describe(callee);
        if (name != NULL) {
            error_raise(&TypeErrorType, "%S argument after * must be an iterable, not %T", name, value);
            release(name);
        }
    }
    return false;
}

static Owned spread_positionals(Call *self, Frame *frame, Borrowed callee) {
    Owned list = list_new(self->arguments.count);
    for (int32_t i = 0; list != NULL && i < self->arguments.count; i++) {
        Expr *argument = self->arguments.items[i];
        bool added;
        if (argument->kind == EXPR_STARRED) {
            Owned value = expr_eval(((Starred *)argument)->value, frame);
            frame->at = &self->expr.node;
            added = value != NULL && spread_positional(callee, list, value, false);
            release_if_any(value);
        } else {
            Owned value = expr_eval(argument, frame);
            added = value != NULL && list_append(list, value);
        }
        if (!added) {
            release(give(list));
        }
    }
    return list;
}

static bool raise_twice_given(Borrowed callee, Borrowed key) {
    Owned name = callable_describe(callee);
    if (name != NULL) {
        error_raise(&TypeErrorType, "%S got multiple values for keyword argument '%S'", name, key);
        release(name);
    }
    return false;
}

static bool keyword_add(Borrowed callee, Borrowed keywords, Borrowed key, Borrowed value) {
    if (!is_str(key)) {
        error_raise(&TypeErrorType, "keywords must be strings");
        return false;
    }
    Answer there = dict_contains(keywords, key);
    if (there != NO) {
        return there == YES ? raise_twice_given(callee, key) : false;
    }
    return dict_set(keywords, key, value);
}

// Adds the items of a mapping after **.
static bool spread_mapping(Borrowed callee, Borrowed keywords, Borrowed mapping) {
    Owned copy = dict_new();
    if (copy == NULL) {
        return false;
    }
    bool good = dict_merge(copy, mapping, true);
    if (!good && error_clear_if(&AttributeErrorType)) {
        Owned name = callable_describe(callee);
        if (name != NULL) {
            error_raise(&TypeErrorType, "%S argument after ** must be a mapping, not %T", name, mapping);
            release(name);
        }
    }
    Borrowed key, value;
    for (int64_t position = 0; good && dict_next(copy, &position, &key, &value);) {
        good = keyword_add(callee, keywords, key, value);
    }
    release(copy);
    return good;
}

static Owned spread_keywords(Call *self, Frame *frame, Borrowed callee) {
    Owned keywords = dict_new();
    for (int32_t i = 0; keywords != NULL && i < self->keyword_count; i++) {
        const Keyword *keyword = &self->keywords[i];
        Owned value = expr_eval(keyword->value, frame);
        frame->at = &self->expr.node;
        bool added =
            value != NULL && (keyword->name != NULL ? keyword_add(callee, keywords, keyword->name->object, value)
                                                    : spread_mapping(callee, keywords, value));
        release_if_any(value);
        if (!added) {
            release(give(keywords));
        }
    }
    return keywords;
}

// f(*value): the one value is spread when all keywords have been evaluated.
static Owned spread_alone(Call *self, Frame *frame, Borrowed callee, Owned *keywords) {
    Owned value = expr_eval(((Starred *)self->arguments.items[0])->value, frame);
    if (value == NULL) {
        return NULL;
    }
    Owned list = NULL;
    if (self->keyword_count == 0 || (*keywords = spread_keywords(self, frame, callee)) != NULL) {
        frame->at = &self->expr.node;
        list = list_new(0);
    }
    if (list != NULL && !spread_positional(callee, list, value, true)) {
        release(give(list));
    }
    release(value);
    return list;
}

Owned call_spread_eval(Expr *expr, Frame *frame) {
    Call *self = (Call *)expr;
    Owned callee = expr_eval(self->callee, frame);
    if (callee == NULL) {
        return NULL;
    }
    Owned result = NULL;
    Owned keywords = NULL;
    Owned list;
    if (self->arguments.count == 1 && self->arguments.items[0]->kind == EXPR_STARRED) {
        list = spread_alone(self, frame, callee, &keywords);
    } else {
        list = spread_positionals(self, frame, callee);
        keywords = list == NULL || self->keyword_count == 0 ? NULL : spread_keywords(self, frame, callee);
    }
    Owned tuple = NULL;
    if (list != NULL && (keywords != NULL || self->keyword_count == 0)) {
        tuple = tuple_from_slots(as_list(list)->items, list_size(list));
        if (tuple != NULL) {
            as_list(list)->size = 0; // the tuple has its items
            frame->at = &expr->node;
            result = object_call_tuple(callee, tuple, keywords);
        }
    }
    release(callee);
    release_if_any(tuple);
    release_if_any(keywords);
    release_if_any(list);
    return result;
}

// The dict of the keywords alone, for a call with a yield behind a **mapping.
Owned call_keywords_eval(Expr *expr, Frame *frame) {
    Call *self = (Call *)expr;
    Owned callee = expr_eval(self->callee, frame);
    Owned keywords = callee == NULL ? NULL : spread_keywords(self, frame, callee);
    release_if_any(callee);
    return keywords;
}
