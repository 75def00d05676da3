// SPDX-License-Identifier: GPL-3.0-or-later
// The match statement.
//
//     match point:                  subject slot ─▶ the point, until a case has taken it
//         case [0, y] if y > 0:     captures (on the value stack) ─▶ y's value, until the whole pattern fits
//             …                     then y is bound, the guard asked, the subject let go, the body run
//
// A pattern's function says 1, 0 or −1 (raised). The subjects of inner patterns lie in slots of the value stack, so
// that whatever the program's own __eq__, __len__ or properties do, nothing vanishes under the hands of a pattern.
//
// Next: exec_define.c.
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/names.h"
#include "objects/set.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/resume.h"

// ---- values ------------------------------------------------------------------------------------------------------

static int is_equal(const Pattern *self, Frame *frame, Borrowed subject, Borrowed value) {
    frame->at = &self->node;
    Answer answer = object_compare_bool(subject, value, COMPARE_EQUAL);
    return answer == FAILED ? -1 : answer == YES;
}

int singleton_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures) {
    (void)frame;
    (void)captures;
    return subject == ((const Constant *)((const ValuePattern *)self)->value)->value;
}

int constant_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures) {
    (void)captures;
    Borrowed value = ((const Constant *)((const ValuePattern *)self)->value)->value;
    if (subject->type == &StrType && value->type == &StrType) {
        return str_equal(as_str(subject), as_str(value));
    }
    return is_equal(self, frame, subject, value);
}

int value_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures) {
    (void)captures;
    Owned value = expr_eval(((const ValuePattern *)self)->value, frame);
    if (value == NULL) {
        return -1;
    }
    int fits = is_equal(self, frame, subject, value);
    release(value);
    return fits;
}

// ---- captures ----------------------------------------------------------------------------------------------------

int anything_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures) {
    (void)self;
    (void)frame;
    (void)subject;
    (void)captures;
    return 1;
}

int capture_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures) {
    (void)frame;
    slot_set(&captures[((const CapturePattern *)self)->capture.index], retain(subject));
    return 1;
}

int as_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures) {
    const AsPattern *pattern = (const AsPattern *)self;
    int fits = pattern->inner->fits(pattern->inner, frame, subject, captures);
    if (fits == 1) {
        slot_set(&captures[pattern->capture.index], retain(subject));
    }
    return fits;
}

int or_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures) {
    const PatternList *alternatives = &((const OrPattern *)self)->alternatives;
    int fits = 0;
    for (int32_t i = 0; fits == 0 && i < alternatives->count; i++) {
        const Pattern *alternative = alternatives->items[i];
        fits = alternative->fits(alternative, frame, subject, captures);
    }
    return fits;
}

// ---- parts of the subject ----------------------------------------------------------------------------------------

// Matches patterns with what lies in as many slots, from the first on; each is let go when it has been looked at.
static int all_fit(const PatternList *patterns, Frame *frame, Slot *slots, Slot *captures) {
    int fits = 1;
    for (int32_t i = 0; fits == 1 && i < patterns->count; i++) {
        const Pattern *pattern = patterns->items[i];
        fits = pattern->fits(pattern, frame, slots[i].held, captures);
        slot_clear(&slots[i]);
    }
    return fits;
}

// Has the subject at least (exactly: `exact`) as many items as there are parts? 1, 0, −1.
static int length_fits(Borrowed subject, int64_t count, bool exact) {
    int64_t length = object_length(subject);
    return length < 0 ? -1 : exact ? length == count : length >= count;
}

// ---- sequences ---------------------------------------------------------------------------------------------------

static Owned item_at(Borrowed subject, int64_t index, bool from_end) {
    int64_t length = from_end ? object_length(subject) : 0;
    Owned number = length < 0 ? NULL : int_from_int64(from_end ? length - index : index);
    Owned item = number == NULL ? NULL : object_get_item(subject, number);
    release_if_any(number);
    return item;
}

// With a *_ only the items that a pattern looks at are taken, one by one.
static int single_items_fit(const SequencePattern *self, Frame *frame, Borrowed subject, Slot *captures) {
    int fits = 1;
    for (int32_t i = 0; fits == 1 && i < self->items.count; i++) {
        const Pattern *pattern = self->items.items[i];
        if (pattern->fits == anything_fits) {
            continue;
        }
        frame->at = &self->pattern.node;
        bool from_end = i > self->star;
        Owned item = item_at(subject, from_end ? self->items.count - i : i, from_end);
        fits = item == NULL ? -1 : pattern->fits(pattern, frame, item, captures);
        release_if_any(item);
    }
    return fits;
}

static int all_items_fit(const SequencePattern *self, Frame *frame, Borrowed subject, Slot *captures) {
    Slot *slots = unpack_values(&self->pattern.node, subject, self->items.count, self->star);
    if (slots == NULL) {
        return -1;
    }
    int fits = all_fit(&self->items, frame, slots, captures);
    value_stack_pop(slots);
    return fits;
}

int sequence_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures) {
    const SequencePattern *pattern = (const SequencePattern *)self;
    if (!type_has(subject->type, TYPE_SEQUENCE)) {
        return 0;
    }
    frame->at = &self->node;
    int64_t least = pattern->items.count - (pattern->star >= 0);
    int fits = pattern->star >= 0 && least == 0 ? 1 : length_fits(subject, least, pattern->star < 0);
    if (fits != 1 || pattern->takes_none) {
        return fits;
    }
    return pattern->takes_single ? single_items_fit(pattern, frame, subject, captures)
                                 : all_items_fit(pattern, frame, subject, captures);
}

// ---- mappings ----------------------------------------------------------------------------------------------------

static bool keys_eval(const MappingPattern *self, Frame *frame, Slot *keys) {
    for (int32_t i = 0; i < self->values.count; i++) {
        keys[i].held = expr_eval(self->keys[i], frame);
        if (keys[i].held == NULL) {
            return false;
        }
    }
    frame->at = &self->pattern.node;
    return true;
}

static bool keys_check(const Slot *keys, int32_t count) {
    Owned seen = set_new(&SetType, NULL);
    bool good = seen != NULL;
    for (int32_t i = 0; good && i < count; i++) {
        Answer known = set_contains(seen, keys[i].held);
        if (known == YES) {
            error_raise(&ValueErrorType, "mapping pattern checks duplicate key (%R)", keys[i].held);
        }
        good = known == NO && set_add(seen, keys[i].held);
    }
    release_if_any(seen);
    return good;
}

// From an exact dict: 1, 0: a key is not there, −1.
static int values_get(Borrowed dict, const Slot *keys, Slot *values, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        Borrowed value = dict_get(dict, keys[i].held);
        if (value == NULL) {
            return error_is_pending() ? -1 : 0;
        }
        values[i].held = retain(value);
    }
    return 1;
}

// From any mapping, by its method get; an object that no program has stands for "not there".
static int values_ask(Borrowed mapping, const Slot *keys, Slot *values, int32_t count) {
    Owned get = object_get_attribute(mapping, names.get);
    Owned nothing = get == NULL ? NULL : object_call_none(&ObjectType.object);
    int fits = nothing == NULL ? -1 : 1;
    for (int32_t i = 0; fits == 1 && i < count; i++) {
        values[i].held = object_call_two(get, keys[i].held, nothing);
        fits = values[i].held == NULL ? -1 : values[i].held != nothing;
    }
    release_if_any(nothing);
    release_if_any(get);
    return fits;
}

// A dict of what the keys do not name.
static Owned rest_make(Borrowed mapping, const Slot *keys, int32_t count) {
    Owned rest = dict_new();
    bool good = rest != NULL && dict_update(rest, mapping);
    for (int32_t i = 0; good && i < count; i++) {
        good = object_set_item(rest, keys[i].held, NULL);
    }
    if (rest != NULL && !good) {
        release(give(rest));
    }
    return rest;
}

static int rest_fits(const MappingPattern *self, Frame *frame, Borrowed subject, const Slot *keys, Slot *captures) {
    if (self->rest.target == NULL) {
        return 1;
    }
    frame->at = &self->pattern.node;
    Owned rest = rest_make(subject, keys, self->values.count);
    if (rest == NULL) {
        return -1;
    }
    slot_set(&captures[self->rest.index], rest);
    return 1;
}

static int items_fit(const MappingPattern *self, Frame *frame, Borrowed subject, Slot *keys, Slot *captures) {
    int32_t count = self->values.count;
    Slot *values = keys + count;
    if (!keys_eval(self, frame, keys) || (self->may_repeat && !keys_check(keys, count))) {
        return -1;
    }
    int fits = subject->type == &DictType ? values_get(subject, keys, values, count)
                                          : values_ask(subject, keys, values, count);
    fits = fits == 1 ? all_fit(&self->values, frame, values, captures) : fits;
    return fits == 1 ? rest_fits(self, frame, subject, keys, captures) : fits;
}

int mapping_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures) {
    const MappingPattern *pattern = (const MappingPattern *)self;
    int32_t count = pattern->values.count;
    if (!type_has(subject->type, TYPE_MAPPING)) {
        return 0;
    }
    frame->at = &self->node;
    int fits = count == 0 ? 1 : length_fits(subject, count, false);
    if (fits != 1 || (count == 0 && pattern->rest.target == NULL)) {
        return fits;
    }
    Slot *slots = value_stack_push(2 * (int64_t)count, STACK_VALUES, self);
    if (slots == NULL) {
        return -1;
    }
    fits = items_fit(pattern, frame, subject, slots, captures);
    value_stack_pop(slots);
    return fits;
}

// ---- classes -----------------------------------------------------------------------------------------------------

typedef struct ClassMatch {
    const ClassPattern *pattern;
    Borrowed class_object;
    Owned match_args; // a Tuple, or NULL: the one positional pattern is for the subject itself
} ClassMatch;

static bool matches_itself(Borrowed class_object) {
    return type_has(as_type(class_object), TYPE_IS_INT | TYPE_IS_STR | TYPE_IS_LIST | TYPE_IS_TUPLE | TYPE_IS_DICT |
                                               TYPE_IS_BYTES | TYPE_IS_BYTEARRAY | TYPE_IS_FLOAT | TYPE_IS_SET);
}

static bool check_positional_count(const ClassMatch *match, int64_t allowed) {
    int64_t given = match->pattern->positional.count;
    if (given <= allowed) {
        return true;
    }
    error_raise(&TypeErrorType, "%s() accepts %lld positional sub-pattern%s (%lld given)",
                as_type(match->class_object)->name, (long long)allowed, allowed == 1 ? "" : "s", (long long)given);
    return false;
}

// Which attributes the positional patterns are for.
static bool match_args_find(ClassMatch *match) {
    if (match->pattern->positional.count == 0) {
        return true;
    }
    Answer found = object_find_attribute(match->class_object, names.__match_args__, &match->match_args);
    if (found != YES) {
        match->match_args = NULL;
        return found == NO && check_positional_count(match, matches_itself(match->class_object));
    }
    if (match->match_args->type != &TupleType) {
        error_raise(&TypeErrorType, "%s.__match_args__ must be a tuple (got %T)", as_type(match->class_object)->name,
                    match->match_args);
        return false;
    }
    return check_positional_count(match, tuple_size(match->match_args));
}

// The name of the attribute for a pattern, positional ones first. NULL: a TypeError.
static Borrowed attribute_name(const ClassMatch *match, int64_t index) {
    int64_t positional = match->pattern->positional.count;
    if (index >= positional) {
        return match->pattern->names[index - positional]->object;
    }
    Borrowed name = tuple_get(match->match_args, index);
    if (name->type != &StrType) {
        return error_raise(&TypeErrorType, "__match_args__ elements must be strings (got %T)", name);
    }
    return name;
}

// Attribute number `index` of the subject, into its slot. 1; 0: there is none; −1: also if a pattern was there for it.
static int attribute_get(const ClassMatch *match, Borrowed subject, int64_t index, int64_t first, Slot *slots) {
    Borrowed name = attribute_name(match, index);
    for (int64_t i = first; name != NULL && i < index; i++) {
        Borrowed other = attribute_name(match, i);
        if (str_equal(as_str(name), as_str(other))) {
            name = error_raise(&TypeErrorType, "%s() got multiple sub-patterns for attribute %R",
                               as_type(match->class_object)->name, name);
        }
    }
    Answer found = name == NULL ? FAILED : object_find_attribute(subject, name, &slots[index].held);
    if (found == YES) {
        return 1;
    }
    slots[index].held = NULL;
    return found == NO ? 0 : -1;
}

// All attributes are taken before any is looked at.
static int attributes_fit(ClassMatch *match, Frame *frame, Borrowed subject, Slot *slots, Slot *captures) {
    const ClassPattern *pattern = match->pattern;
    if (!match_args_find(match)) {
        return -1;
    }
    int64_t count = pattern->positional.count + pattern->named.count;
    bool itself = pattern->positional.count > 0 && match->match_args == NULL;
    if (itself) {
        slots[0].held = retain(subject);
    }
    int fits = 1;
    for (int64_t i = itself; fits == 1 && i < count; i++) {
        fits = attribute_get(match, subject, i, itself, slots);
    }
    fits = fits == 1 ? all_fit(&pattern->positional, frame, slots, captures) : fits;
    return fits == 1 ? all_fit(&pattern->named, frame, slots + pattern->positional.count, captures) : fits;
}

// The subject is an instance of the class: do its attributes fit?
static int instance_fits(const ClassPattern *self, Frame *frame, Borrowed class_object, Borrowed subject,
                         Slot *captures) {
    int64_t count = self->positional.count + self->named.count;
    Slot *slots = count == 0 ? NULL : value_stack_push(count, STACK_VALUES, self);
    if (slots == NULL) {
        return count == 0 ? 1 : -1;
    }
    ClassMatch match = {.pattern = self, .class_object = class_object};
    int fits = attributes_fit(&match, frame, subject, slots, captures);
    value_stack_pop(slots);
    release_if_any(match.match_args);
    return fits;
}

int class_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures) {
    const ClassPattern *pattern = (const ClassPattern *)self;
    Owned class_object = expr_eval(pattern->class, frame);
    if (class_object == NULL) {
        return -1;
    }
    frame->at = &self->node;
    int fits;
    if (!is_type(class_object)) {
        error_raise(&TypeErrorType, "called match pattern must be a type");
        fits = -1;
    } else {
        Answer answer = object_is_instance(subject, class_object);
        fits = answer == FAILED ? -1 : answer == YES;
    }
    if (fits == 1) {
        fits = instance_fits(pattern, frame, class_object, subject, captures);
    }
    release(class_object);
    return fits;
}

// ---- cases -------------------------------------------------------------------------------------------------------

// Binds the names; consumes what was captured.
static bool captures_bind(const Case *self, Frame *frame, Slot *captures) {
    for (int32_t i = 0; i < self->capture_count; i++) {
        Expr *target = &self->captures[i]->expr;
        if (!target->store(target, frame, slot_take(&captures[i]))) {
            return false;
        }
    }
    return true;
}

// Does the pattern fit the subject? Then its names are bound. The last pattern to look at the subject lets it go.
static int case_fits(const Case *self, Frame *frame, Slot *subject, bool is_last) {
    Slot *captures = value_stack_push(self->capture_count, STACK_VALUES, self->pattern);
    if (captures == NULL) {
        return -1;
    }
    int fits = self->pattern->fits(self->pattern, frame, subject->held, captures);
    if (is_last && fits == 1) {
        slot_clear(subject);
    }
    if (fits == 1 && !captures_bind(self, frame, captures)) {
        fits = -1;
    }
    value_stack_pop(captures);
    return fits;
}

// Is this a last `case _`? It does not look at the subject.
static bool is_default(const Match *self, int32_t index) {
    return index > 0 && index + 1 == self->case_count && self->cases[index].pattern->fits == anything_fits;
}

static bool is_last_to_look(const Match *self, int32_t index) {
    return index + 1 == self->case_count || is_default(self, index + 1);
}

// The pattern and the guard; the subject is let go when both hold.
static int clause_holds(const Match *self, int32_t index, Frame *frame, Slot *subject) {
    const Case *clause = &self->cases[index];
    int fits = is_default(self, index) ? 1 : case_fits(clause, frame, subject, is_last_to_look(self, index));
    if (fits == 1 && clause->guard != NULL) {
        fits = clause->guard->test(clause->guard, frame);
    }
    return fits;
}

// An exception leaves the statement.
static Flow match_fail(Slot *subject) {
    Owned exception = error_take();
    slot_clear(subject);
    error_restore(exception);
    return FLOW_RAISE;
}

static Flow subject_begin(const Match *self, Frame *frame) {
    Owned subject = expr_eval(self->subject, frame);
    if (subject == NULL) {
        return FLOW_RAISE;
    }
    slot_set(&frame->slots[self->subject_slot], subject);
    return FLOW_NORMAL;
}

Flow match_run(Stmt *stmt, Frame *frame) {
    const Match *self = (const Match *)stmt;
    Slot *subject = &frame->slots[self->subject_slot];
    if (subject_begin(self, frame) != FLOW_NORMAL) {
        return FLOW_RAISE;
    }
    for (int32_t i = 0; i < self->case_count; i++) {
        int holds = clause_holds(self, i, frame, subject);
        if (UNLIKELY(holds < 0)) {
            return match_fail(subject);
        }
        if (holds) {
            slot_clear(subject);
            return block_run(&self->cases[i].body, frame);
        }
        if (is_last_to_look(self, i)) {
            slot_clear(subject);
        }
    }
    return FLOW_NORMAL;
}

// ---- with a yield in it ------------------------------------------------------------------------------------------

// The resume word says which case it is in, and in which part.
enum { IN_GUARD, IN_BODY, PART_COUNT };

static void waits_set(const Match *self, Frame *frame, int32_t index, int64_t part) {
    *resume_word(frame, self->stmt.word) = (int64_t)index * PART_COUNT + part;
}

// The statements that lowering has put before the guard, and the guard. NORMAL: *holds says whether.
static Flow guard_resume(const Match *self, int32_t index, Frame *frame, int *holds) {
    const Case *clause = &self->cases[index];
    waits_set(self, frame, index, IN_GUARD);
    Flow flow = block_resume(&clause->prelude, frame);
    if (flow == FLOW_NORMAL) {
        *holds = clause->guard->test(clause->guard, frame);
    }
    return flow;
}

// A case from its pattern on, or from where its guard waits. NORMAL: *holds says whether it is the one.
static Flow clause_resume(const Match *self, int32_t index, Frame *frame, int *holds) {
    const Case *clause = &self->cases[index];
    Slot *subject = &frame->slots[self->subject_slot];
    if (clause->prelude.count == 0) {
        *holds = clause_holds(self, index, frame, subject);
        return FLOW_NORMAL;
    }
    *holds = 1;
    if (!frame_is_resuming(frame) && !is_default(self, index)) {
        *holds = case_fits(clause, frame, subject, is_last_to_look(self, index));
    }
    return *holds == 1 ? guard_resume(self, index, frame, holds) : FLOW_NORMAL;
}

Flow match_yield_run(Stmt *stmt, Frame *frame) {
    const Match *self = (const Match *)stmt;
    Slot *subject = &frame->slots[self->subject_slot];
    int64_t word = frame_is_resuming(frame) ? *resume_word(frame, stmt->word) : 0;
    int32_t index = (int32_t)(word / PART_COUNT);
    if (frame_is_resuming(frame) && word % PART_COUNT == IN_BODY) {
        return block_resume(&self->cases[index].body, frame);
    }
    if (!frame_is_resuming(frame) && subject_begin(self, frame) != FLOW_NORMAL) {
        return FLOW_RAISE;
    }
    for (; index < self->case_count; index++) {
        int holds = 0;
        Flow flow = clause_resume(self, index, frame, &holds);
        if (flow == FLOW_YIELD) {
            return flow;
        }
        if (flow != FLOW_NORMAL || holds < 0) {
            return match_fail(subject);
        }
        if (holds) {
            slot_clear(subject);
            waits_set(self, frame, index, IN_BODY);
            return block_resume(&self->cases[index].body, frame);
        }
        if (is_last_to_look(self, index)) {
            slot_clear(subject);
        }
    }
    return FLOW_NORMAL;
}
