// SPDX-License-Identifier: GPL-3.0-or-later
// Weak proxies: weak references that are used as if they were their object.
//
//     p = proxy(x)        p.name   ──▶  x.name
//     p + 1               binary slot of p  ──▶  object_binary(ADD, x, 1)
//     del x; p.name       ReferenceError: weakly-referenced object no longer exists
//
// Each slot takes the object out of the proxy, holds it while the operation runs, and hands the operation on to the
// protocol, which does for the object what it would have done without the proxy, errors included.
//
// Next: weakref.c, which makes proxies and clears them.
#include "objects/weakref.h"

#include "objects/class.h"
#include "objects/exception.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"

// The object behind a proxy, held; any other object is itself. NULL: ReferenceError.
static Owned unwrap(Borrowed object) {
    if (!is_proxy(object)) {
        return retain(object);
    }
    Borrowed referent = weakref_get(object);
    if (referent == NULL) {
        return error_raise(&ReferenceErrorType, "weakly-referenced object no longer exists");
    }
    return retain(referent);
}

// ---- create ------------------------------------------------------------------------------------------------------

Owned weakref_proxy_new(Borrowed object, Borrowed callback) {
    Type *type = object_is_callable(object) ? &WeakCallableProxyType : &WeakProxyType;
    return weakref_new_of(type, object, callback);
}

// ---- operations with one object ----------------------------------------------------------------------------------

typedef Owned (*UnaryProtocol)(Borrowed object);
typedef Owned (*BinaryProtocol)(Borrowed left, Borrowed right);

static Owned forward(Borrowed self, UnaryProtocol protocol) {
    Owned object = unwrap(self);
    if (object == NULL) {
        return NULL;
    }
    Owned result = protocol(object);
    release(object);
    return result;
}

static Owned proxy_repr(Borrowed self) {
    Borrowed referent = weakref_get(self);
    referent = referent == NULL ? NONE : referent;
    return str_format("<weakproxy at %p to %T at %p>", self, referent, referent);
}

static Owned proxy_str(Borrowed self) { return forward(self, object_str); }
static Owned proxy_absolute(Borrowed self) { return forward(self, object_absolute); }
static Owned proxy_to_int(Borrowed self) { return forward(self, object_to_int); }
static Owned proxy_to_float(Borrowed self) { return forward(self, object_to_float); }
static Owned proxy_to_index(Borrowed self) { return forward(self, object_index); }
static Owned proxy_iterate(Borrowed self) { return forward(self, object_iterate); }

static Answer proxy_truth(Borrowed self) {
    Owned object = unwrap(self);
    if (object == NULL) {
        return FAILED;
    }
    Answer answer = object_truth(object);
    release(object);
    return answer;
}

static int64_t proxy_length(Borrowed self) {
    Owned object = unwrap(self);
    if (object == NULL) {
        return -1;
    }
    int64_t length = object_length(object);
    release(object);
    return length;
}

static Owned next_of(Borrowed object) {
    if (!object_is_iterator(object)) {
        return error_raise(&TypeErrorType, "Weakref proxy referenced a non-iterator '%T' object", object);
    }
    return object_next(object);
}

static Owned proxy_next(Borrowed self) { return forward(self, next_of); }

#define UNARY(enumerator, text, method)                                                                                \
    static Owned unary_##enumerator(Borrowed object) { return object_unary(UNARY_##enumerator, object); }              \
    static Owned proxy_unary_##enumerator(Borrowed self) { return forward(self, unary_##enumerator); }
#include "operators.def"
#undef UNARY

// ---- operations with two -----------------------------------------------------------------------------------------

// The proxy may stand on either side, and on both.
static Owned forward_two(Borrowed left, Borrowed right, BinaryProtocol protocol) {
    Owned first = unwrap(left);
    Owned second = first == NULL ? NULL : unwrap(right);
    Owned result = second == NULL ? NULL : protocol(first, second);
    release_if_any(second);
    release_if_any(first);
    return result;
}

#define BINARY(enumerator, text, precedence, method)                                                                   \
    static Owned binary_##enumerator(Borrowed left, Borrowed right) {                                                  \
        return object_binary(BINARY_##enumerator, left, right);                                                        \
    }                                                                                                                  \
    static Owned inplace_##enumerator(Borrowed left, Borrowed right) {                                                 \
        return object_inplace(BINARY_##enumerator, left, right);                                                       \
    }                                                                                                                  \
    static Owned proxy_binary_##enumerator(Borrowed left, Borrowed right) {                                            \
        return forward_two(left, right, binary_##enumerator);                                                          \
    }                                                                                                                  \
    static Owned proxy_inplace_##enumerator(Borrowed left, Borrowed right) {                                           \
        return forward_two(left, right, inplace_##enumerator);                                                         \
    }
#include "operators.def"
#undef BINARY

static Owned proxy_divide_modulo(Borrowed left, Borrowed right) {
    return forward_two(left, right, object_divide_modulo);
}

static Owned proxy_power_modulo(Borrowed base, Borrowed exponent, Borrowed modulus) {
    Owned first = unwrap(base);
    Owned second = first == NULL ? NULL : unwrap(exponent);
    Owned third = second == NULL ? NULL : unwrap(modulus);
    Owned result = third == NULL ? NULL : object_power(first, second, third);
    release_if_any(third);
    release_if_any(second);
    release_if_any(first);
    return result;
}

static Owned proxy_compare(Borrowed self, Borrowed other, Comparison comparison) {
    Owned left = unwrap(self);
    Owned right = left == NULL ? NULL : unwrap(other);
    Owned result = right == NULL ? NULL : object_compare(left, right, comparison);
    release_if_any(right);
    release_if_any(left);
    return result;
}

static Owned proxy_get_item(Borrowed self, Borrowed key) { return forward_two(self, key, object_get_item); }
static Owned proxy_get_attribute(Borrowed self, Borrowed name) { return forward_two(self, name, object_get_attribute); }

static Answer proxy_contains(Borrowed self, Borrowed item) {
    Owned object = unwrap(self);
    if (object == NULL) {
        return FAILED;
    }
    Answer answer = object_contains(object, item);
    release(object);
    return answer;
}

// ---- changes, calls ----------------------------------------------------------------------------------------------

typedef bool (*Change)(Borrowed object, Borrowed key, Borrowed value);

static bool forward_change(Borrowed self, Borrowed key, Borrowed value, Change change) {
    Owned object = unwrap(self);
    if (object == NULL) {
        return false;
    }
    bool good = change(object, key, value);
    release(object);
    return good;
}

static bool proxy_set_item(Borrowed self, Borrowed key, Borrowed value) {
    return forward_change(self, key, value, object_set_item);
}
static bool proxy_set_attribute(Borrowed self, Borrowed name, Borrowed value) {
    return forward_change(self, name, value, object_set_attribute);
}

static Owned proxy_call(Borrowed self, const Arguments *arguments) {
    Owned object = unwrap(self);
    if (object == NULL) {
        return NULL;
    }
    Owned result = object_call(object, arguments);
    release(object);
    return result;
}

// ---- methods -----------------------------------------------------------------------------------------------------

static Owned call_method_of(Borrowed self, Borrowed name) {
    Owned object = unwrap(self);
    if (object == NULL) {
        return NULL;
    }
    Owned result = object_call_method(object, name, 0, NULL);
    release(object);
    return result;
}

static Owned proxy_method_bytes(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return call_method_of(self, names.__bytes__);
}

static Owned proxy_method_reversed(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return call_method_of(self, names.__reversed__);
}

static NativeRow proxy_methods[] = {
    {"__bytes__", proxy_method_bytes, .signature = "(self, /)", .help = "The object as bytes."},
    {"__reversed__", proxy_method_reversed, .signature = "(self, /)", .help = "The object's items from last to first."},
    {0},
};

Type WeakProxyType = {
    .name = "weakref.ProxyType",
    .module = "weakref",
    .doc = "A weak reference that is used like its object.",
    .basic_size = sizeof(WeakReference),
    .members = weak_reference_members,
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE | TYPE_IMMUTABLE,
    .traverse = weakref_traverse,
    .take_reference = weakref_take_reference,
    .repr = proxy_repr,
    .str = proxy_str,
    .compare = proxy_compare,
    .truth = proxy_truth,
    .get_attribute = proxy_get_attribute,
    .set_attribute = proxy_set_attribute,
    .length = proxy_length,
    .get_item = proxy_get_item,
    .set_item = proxy_set_item,
    .contains = proxy_contains,
    .iterate = proxy_iterate,
    .next = proxy_next,
#define BINARY(enumerator, text, precedence, method) .binary[BINARY_##enumerator] = proxy_binary_##enumerator,
#include "operators.def"
#undef BINARY
#define BINARY(enumerator, text, precedence, method) .inplace[BINARY_##enumerator] = proxy_inplace_##enumerator,
#include "operators.def"
#undef BINARY
#define UNARY(enumerator, text, method) .unary[UNARY_##enumerator] = proxy_unary_##enumerator,
#include "operators.def"
#undef UNARY
    .power_modulo = proxy_power_modulo,
    .divide_modulo = proxy_divide_modulo,
    .absolute = proxy_absolute,
    .to_int = proxy_to_int,
    .to_float = proxy_to_float,
    .to_index = proxy_to_index,
    .methods = proxy_methods,
};

// The same with a call; weakref_proxies_init fills the rest in.
Type WeakCallableProxyType = {.name = "weakref.CallableProxyType"};

bool weakref_proxies_init(void) {
    if (!type_has(&WeakCallableProxyType, TYPE_READY)) {
        const char *name = WeakCallableProxyType.name;
        WeakCallableProxyType = WeakProxyType;
        WeakCallableProxyType.name = name;
        WeakCallableProxyType.call = proxy_call;
        WeakCallableProxyType.methods = NULL; // as in CPython
    }
    return type_ready(&WeakCallableProxyType) && type_ready(&WeakProxyType);
}
