// SPDX-License-Identifier: GPL-3.0-or-later
// operator.itemgetter, attrgetter and methodcaller: objects that are functions of one argument.
//
//     itemgetter(1)(x)               x[1]            itemgetter(0, 2)(x)         (x[0], x[2])
//     attrgetter('a.b')(x)           x.a.b           attrgetter('a', 'b')(x)     (x.a, x.b)
//     methodcaller('f', 1, k=2)(x)   x.f(1, k=2)
//
// All three hold a tuple of what they were made with. An attrgetter splits its names at the dots when it is made; what
// it holds is a tuple of the names, and one of the tuples of their parts.
#include "library/operator_getters.h"
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/held_slots.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/repr_guard.h"
#include "objects/special.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_internal.h"

typedef struct Getter { // 56 bytes with the collector's header
    Object object;
    Slot given; // Tuple: keys, names, or the positional arguments of a methodcaller
    Slot parts; // of an attrgetter: Tuple of Tuples; of a methodcaller: Dict of keyword arguments, or empty
    Slot name;  // of a methodcaller
} Getter;
_Static_assert(sizeof(Getter) + sizeof(GcHeader) == 64, "getter: 64 bytes");

static Getter *as_getter(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

// Consumes all three; a NULL `given`: failed already.
static Owned getter_new(Type *type, Owned given, Owned parts, Owned name) {
    Owned object = given == NULL ? NULL : object_new(type);
    if (object == NULL) {
        release_if_any(given);
        release_if_any(parts);
        release_if_any(name);
        return NULL;
    }
    as_getter(object)->given.held = given;
    as_getter(object)->parts.held = parts;
    as_getter(object)->name.held = name;
    collector_track(object);
    return object;
}

// The positional arguments from number `from` on.
static Owned arguments_from(const Arguments *arguments, int64_t from) {
    return tuple_from_list(arguments->count - from, (const Borrowed *)arguments->items + from);
}

static bool check_some(const char *name, const Arguments *arguments) {
    if (!arguments_refuse_keywords(name, arguments)) {
        return false;
    }
    if (arguments->count == 0) {
        error_raise(&TypeErrorType, "%s expected 1 argument, got 0", name);
    }
    return arguments->count > 0;
}

static Owned itemgetter_create(Type *type, const Arguments *arguments) {
    return check_some("itemgetter", arguments) ? getter_new(type, arguments_from(arguments, 0), NULL, NULL) : NULL;
}

// The parts of a dotted name, interned.
static Owned split_name(Borrowed name) {
    if (!is_str(name)) {
        return error_raise(&TypeErrorType, "attribute name must be a string");
    }
    int64_t length = str_length(name), count = 1;
    for (int64_t i = 0; i < length; i++) {
        count += str_read(as_str(name), i) == '.';
    }
    Owned parts = tuple_new(count);
    int64_t start = 0;
    for (int64_t i = 0, part = 0; parts != NULL && i <= length; i++) {
        if (i == length || str_read(as_str(name), i) == '.') {
            Owned text = str_slice(as_str(name), start, i, 1, i - start);
            as_tuple(parts)->items[part].held = text == NULL ? NULL : str_intern(text);
            if (as_tuple(parts)->items[part].held == NULL) {
                release(give(parts));
            }
            start = i + 1;
            part += 1;
        }
    }
    return parts;
}

static Owned attrgetter_create(Type *type, const Arguments *arguments) {
    if (!check_some("attrgetter", arguments)) {
        return NULL;
    }
    Owned parts = tuple_new(arguments->count);
    for (int64_t i = 0; parts != NULL && i < arguments->count; i++) {
        as_tuple(parts)->items[i].held = split_name(arguments_get(arguments, i));
        if (as_tuple(parts)->items[i].held == NULL) {
            release(give(parts));
        }
    }
    return parts == NULL ? NULL : getter_new(type, arguments_from(arguments, 0), parts, NULL);
}

// The keyword arguments as a dict.
static Owned keywords_of(const Arguments *arguments) {
    Owned dict = dict_new();
    for (int64_t i = 0; dict != NULL && i < arguments_keyword_count(arguments); i++) {
        if (!dict_set(dict, tuple_get(arguments->names, i), arguments_get(arguments, arguments->count + i))) {
            release(give(dict));
        }
    }
    return dict;
}

static Owned methodcaller_create(Type *type, const Arguments *arguments) {
    if (arguments->count == 0) {
        return error_raise(&TypeErrorType, "methodcaller needs at least one argument, the method name");
    }
    Borrowed name = arguments_get(arguments, 0);
    if (!is_str(name)) {
        return error_raise(&TypeErrorType, "method name must be a string");
    }
    bool has_keywords = arguments_keyword_count(arguments) > 0;
    Owned keywords = has_keywords ? keywords_of(arguments) : NULL;
    Owned interned = has_keywords && keywords == NULL ? NULL : name_intern(name);
    if (interned == NULL) {
        release_if_any(keywords);
        return NULL;
    }
    return getter_new(type, arguments_from(arguments, 1), keywords, interned);
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static const HeldSlot getter_held[] = {
    {offsetof(Getter, given), "arguments"}, {offsetof(Getter, parts), "parts"}, {offsetof(Getter, name), "name"}, {0}};

static void getter_traverse(Borrowed self, Visit visit, void *context) {
    held_traverse(self, getter_held, visit, context);
}

static Owned getter_take_reference(Object *self) { return held_take_reference(self, getter_held); }

// ---- repr --------------------------------------------------------------------------------------------------------

static bool add_items(Buffer *out, Borrowed tuple, bool is_first) {
    for (int64_t i = 0; tuple != NULL && i < tuple_size(tuple); i++) {
        buffer_add_text(out, is_first && i == 0 ? "" : ", ");
        if (!repr_add(out, tuple_get(tuple, i))) {
            return false;
        }
    }
    return true;
}

static bool add_keywords(Buffer *out, Borrowed keywords) {
    int64_t position = 0;
    Borrowed name, value;
    while (keywords != NULL && dict_next(keywords, &position, &name, &value)) {
        buffer_add_text(out, ", ");
        str_add_to_buffer(name, out);
        buffer_add_byte(out, '=');
        if (!repr_add(out, value)) {
            return false;
        }
    }
    return true;
}

static Owned getter_repr(Borrowed object) {
    const Getter *self = as_getter(object);
    Answer entered = repr_enter(object);
    if (entered != NO) {
        return entered == YES ? str_format("%N(...)", object->type) : NULL;
    }
    Buffer out;
    buffer_init(&out);
    buffer_add_format(&out, "%s(", object->type->name);
    bool is_caller = object->type == &MethodCallerType;
    bool added = (!is_caller || self->name.held == NULL || repr_add(&out, self->name.held)) &&
                 add_items(&out, self->given.held, !is_caller) && (!is_caller || add_keywords(&out, self->parts.held));
    buffer_add_byte(&out, ')');
    repr_leave(object);
    if (!added) {
        buffer_deinit(&out);
        return NULL;
    }
    return str_from_buffer(&out);
}

// ---- call --------------------------------------------------------------------------------------------------------

// The one argument; NULL: TypeError, or the collector has taken the object apart.
static Borrowed read_argument(Borrowed self, const Arguments *arguments) {
    const char *name = type_short_name(self->type);
    if (!arguments_refuse_keywords(name, arguments) || !arguments_check_count(name, arguments, 1, 1)) {
        return NULL;
    }
    if (as_getter(self)->given.held == NULL) {
        return error_raise(&ReferenceErrorType, "the collector has taken this %s apart", name);
    }
    return arguments_get(arguments, 0);
}

// What `get` gives for each of the items: one value, or a tuple of them.
static Owned get_each(Borrowed object, Borrowed items, Owned (*get)(Borrowed object, Borrowed item)) {
    int64_t count = tuple_size(items);
    if (count == 1) {
        return get(object, tuple_get(items, 0));
    }
    Owned held_items = retain(items);
    Owned result = tuple_new(count);
    for (int64_t i = 0; result != NULL && i < count; i++) {
        as_tuple(result)->items[i].held = get(object, tuple_get(held_items, i));
        if (as_tuple(result)->items[i].held == NULL) {
            release(give(result));
        }
    }
    release(held_items);
    return result;
}

static Owned itemgetter_call(Borrowed self, const Arguments *arguments) {
    Borrowed object = read_argument(self, arguments);
    return object == NULL ? NULL : get_each(object, as_getter(self)->given.held, object_get_item);
}

static Owned get_dotted(Borrowed object, Borrowed parts) {
    Owned held_parts = retain(parts);
    Owned value = retain(object);
    for (int64_t i = 0; value != NULL && i < tuple_size(held_parts); i++) {
        Owned next = object_get_attribute(value, tuple_get(held_parts, i));
        release(value);
        value = next;
    }
    release(held_parts);
    return value;
}

static Owned attrgetter_call(Borrowed self, const Arguments *arguments) {
    Borrowed object = read_argument(self, arguments);
    Borrowed parts = as_getter(self)->parts.held;
    return object == NULL ? NULL : get_each(object, parts == NULL ? tuple_empty() : parts, get_dotted);
}

static Owned methodcaller_call(Borrowed object, const Arguments *arguments) {
    const Getter *self = as_getter(object);
    Borrowed target = read_argument(object, arguments);
    if (target == NULL) {
        return NULL;
    }
    Owned given = retain(self->given.held);
    Owned keywords = retain_if_any(self->parts.held);
    Owned result = NULL;
    if (keywords == NULL) {
        result =
            object_call_method(target, self->name.held, tuple_size(given), (const Borrowed *)as_tuple(given)->items);
    } else {
        Owned method = object_get_attribute(target, self->name.held);
        result = method == NULL ? NULL : object_call_tuple(method, given, keywords);
        release_if_any(method);
    }
    release_if_any(keywords);
    release(given);
    return result;
}

// ---- the types ---------------------------------------------------------------------------------------------------

static const Member getter_members[] = {MEMBER(Getter, given), MEMBER(Getter, parts), MEMBER(Getter, name), {0}};

#define GETTER_TYPE(kind, help)                                                                                        \
    {                                                                                                                  \
        .name = "operator." #kind, .module = "operator", .doc = (help), .basic_size = sizeof(Getter),                  \
        .members = getter_members, .flags = TYPE_CONTAINER | TYPE_CLEARABLE, .traverse = getter_traverse,              \
        .take_reference = getter_take_reference, .repr = getter_repr, .call = kind##_call, .new = kind##_create        \
    }

Type ItemGetterType =
    GETTER_TYPE(itemgetter, "itemgetter(item, /, *items)\n\n"
                            "A function of x that gives x[item], or a tuple if there are more items.");
Type AttributeGetterType = GETTER_TYPE(
    attrgetter, "attrgetter(attr, /, *attrs)\n\n"
                "A function of x that gives x.attr, or a tuple if there are more names; names may have dots.");
Type MethodCallerType = GETTER_TYPE(methodcaller, "methodcaller(name, /, *args, **kwargs)\n\n"
                                                  "A function of x that gives x.name(*args, **kwargs).");
