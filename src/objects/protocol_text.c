// SPDX-License-Identifier: GPL-3.0-or-later
// Text, hash and truth of any object.
//
//     object_str(x)   exact str ─▶ itself      else type->str, which object's makes of repr
//
// What always holds: repr and str give a Str (or of a subclass), or TypeError; hash is never −1.
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/format.h"
#include "objects/int.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/special.h"
#include "objects/str.h"

// ---- text --------------------------------------------------------------------------------------------------------

// What a text method gave must be a str. Consumes.
static Owned checked_str(Owned text, const char *method) {
    if (text != NULL && UNLIKELY(!is_str(text))) {
        error_raise(&TypeErrorType, "%s returned non-string (type %T)", method, text);
        release(give(text));
    }
    return text;
}

Owned object_repr(Borrowed object) {
    if (!recursion_enter(" while getting the repr of an object")) {
        return NULL;
    }
    Owned text = checked_str(object->type->repr(object), "__repr__");
    recursion_leave();
    return text;
}

Owned object_str(Borrowed object) {
    if (object->type == &StrType) {
        return retain(object);
    }
    if (!recursion_enter(" while getting the str of an object")) {
        return NULL;
    }
    Owned text = checked_str(object->type->str(object), "__str__");
    recursion_leave();
    return text;
}

static void add_escaped(Buffer *out, uint32_t code_point) {
    if (code_point < 0x80) {
        buffer_add_byte(out, (char)code_point);
    } else if (code_point <= 0xff) {
        buffer_add_format(out, "\\x%02x", code_point);
    } else if (code_point <= 0xffff) {
        buffer_add_format(out, "\\u%04x", code_point);
    } else {
        buffer_add_format(out, "\\U%08x", code_point);
    }
}

Owned object_ascii(Borrowed object) {
    Owned text = object_repr(object);
    if (text == NULL || as_str(text)->is_ascii) {
        return text;
    }
    Buffer out;
    buffer_init(&out);
    for (int64_t i = 0; i < str_length(text); i++) {
        add_escaped(&out, str_read(as_str(text), i));
    }
    release(text);
    return str_from_buffer(&out);
}

Owned object_format(Borrowed object, Borrowed specification) {
    Type *type = object->type;
    Borrowed spec = specification == NULL ? str_empty() : specification;
    if (type == &StrType && str_length(spec) == 0) {
        return retain(object);
    }
    if (type == &IntType || type == &FloatType || type == &StrType) {
        return format_object(object, spec);
    }
    Owned text = special_call(object, names.__format__, 1, &spec);
    if (text != NULL && !is_str(text)) {
        error_raise(&TypeErrorType, "__format__ must return a str, not %T", text);
        release(give(text));
    }
    return text;
}

// ---- hash --------------------------------------------------------------------------------------------------------

int64_t object_hash(Borrowed object) {
    int64_t (*hash)(Borrowed) = object->type->hash;
    if (UNLIKELY(hash == NULL)) {
        error_raise(&TypeErrorType, "unhashable type: '%T'", object);
        return -1;
    }
    // Tuples in tuples: only the C stack limits how deep. That something waits is not for here: the runtime asks for
    // hashes, too, where nothing may come between.
    const char *here = __builtin_frame_address(0);
    if (UNLIKELY(here < recursion.stack_floor) && (recursion.usual_floor == NULL || here < recursion.usual_floor)) {
        recursion.depth += 1;
        recursion_fail("");
        return -1;
    }
    return hash(object);
}

// ---- truth -------------------------------------------------------------------------------------------------------

Answer object_truth(Borrowed object) {
    if (object == OBJECT_TRUE) {
        return YES;
    }
    if (object == OBJECT_FALSE || object == NONE) {
        return NO;
    }
    const Type *type = object->type;
    if (type->truth != NULL) {
        return type->truth(object);
    }
    if (type->length == NULL) {
        return YES;
    }
    int64_t length = type->length(object);
    return length < 0 ? FAILED : length > 0 ? YES : NO;
}
