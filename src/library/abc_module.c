// SPDX-License-Identifier: GPL-3.0-or-later
// The module `_abc`: what the metaclass of abstract base classes asks, fast. python/abc.py is the other half.
//
//     issubclass(Duck, Bird)      Bird has an ABCMeta: _abc_subclasscheck(Bird, Duck)
//
//     1. seen before?             the sets of yes and no in Bird's AbcData, by weak references
//     2. Bird.__subclasshook__(Duck) may decide
//     3. Bird in Duck.__mro__
//     4. Duck, or a class above it, registered with Bird
//     5. a subclass of one of Bird's own subclasses
//
// What always holds: a class in the set of yes stays there, as in CPython; the set of no counts only while no class has
// registered another one anywhere since. The sets hold each class's one weak reference without a callback, so that
// looking up is finding an identical object; dead ones are swept out as a set grows.
#include "memory/collector.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/set.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_internal.h"
#include "objects/weakref.h"
#include "library/library.h"
#include "library/modules.h"

typedef struct AbcData { // 80 bytes with the collector's header; a class has it under the name _abc_impl
    Object object;
    Slot registry; // sets of weak references to classes; empty until there is one
    Slot yes;
    Slot no;
    int64_t no_epoch; // the registrations of which `no` knows
} AbcData;

// ---- AbcData -----------------------------------------------------------------------------------------------------

static AbcData *as_abc_data(Borrowed object) { return object_mutable(object); }

static void abc_data_traverse(Borrowed object, Visit visit, void *context) {
    const AbcData *self = as_abc_data(object);
    const Slot *const slots[] = {&self->registry, &self->yes, &self->no};
    static const char *const what[] = {"registry", "cache", "negative cache"};
    for (int64_t i = 0; i < COUNT_OF(slots); i++) {
        if (slots[i]->held != NULL) {
            visit(slots[i]->held, edge_field(what[i]), context);
        }
    }
}

static Owned abc_data_take_reference(Object *object) {
    AbcData *self = as_abc_data(object);
    return self->registry.held != NULL ? slot_take(&self->registry)
           : self->yes.held != NULL    ? slot_take(&self->yes)
                                       : slot_take(&self->no);
}

static const Member abc_data_members[] = {
    MEMBER(AbcData, registry), MEMBER(AbcData, yes), MEMBER(AbcData, no), MEMBER(AbcData, no_epoch), {0}};

static Type AbcDataType = {
    .name = "_abc._abc_data",
    .module = "_abc",
    .doc = "What an abstract base class knows about other classes.",
    .basic_size = sizeof(AbcData),
    .members = abc_data_members,
    .flags = TYPE_CONTAINER,
    .traverse = abc_data_traverse,
    .take_reference = abc_data_take_reference,
};

// The class's own data, retained; NULL: TypeError.
static Owned find_data(Borrowed class_object) {
    if (!is_type(class_object)) {
        return error_raise(&TypeErrorType, "_abc functions take a class, not '%T'", class_object);
    }
    Borrowed found = dict_get_name(as_type(class_object)->dict.held, names._abc_impl);
    if (found == NULL || found->type != &AbcDataType) {
        return error_raise(&TypeErrorType, "class '%N' has no _abc_impl of type _abc._abc_data", as_type(class_object));
    }
    return retain(found);
}

// ---- sets of classes ---------------------------------------------------------------------------------------------

static Answer classes_contain(const Slot *classes, Borrowed class_object) {
    if (classes->held == NULL || as_set(classes->held)->used == 0) {
        return NO;
    }
    Owned reference = weakref_new(class_object, NULL);
    if (reference == NULL) {
        return FAILED;
    }
    Owned set = retain(classes->held);
    Answer answer = set_contains(set, reference);
    release(set);
    release(reference);
    return answer;
}

// The living ones among them, as a set. NULL: failed.
static Owned without_dead(Borrowed classes) {
    Owned living = set_new(&SetType, NULL);
    int64_t position = 0;
    Borrowed reference;
    while (living != NULL && set_next(classes, &position, &reference)) {
        if (weakref_get(reference) != NULL && !set_add(living, reference)) {
            release(give(living));
        }
    }
    return living;
}

// Is it time to sweep? At 16, 32, 64 … references, so that a class that is added pays little for it on average.
static bool is_sweep_time(int64_t count) { return count >= 16 && (count & (count - 1)) == 0; }

static bool classes_add(Slot *classes, Borrowed class_object) {
    if (classes->held == NULL || is_sweep_time(as_set(classes->held)->used)) {
        Owned set = classes->held == NULL ? set_new(&SetType, NULL) : without_dead(classes->held);
        if (set == NULL) {
            return false;
        }
        slot_set(classes, set);
    }
    Owned reference = weakref_new(class_object, NULL);
    bool good = reference != NULL && set_add(classes->held, reference);
    release_if_any(reference);
    return good;
}

// A List of the living classes.
static Owned classes_list(const Slot *classes) {
    Owned list = list_new(0);
    int64_t position = 0;
    Borrowed reference;
    while (list != NULL && classes->held != NULL && set_next(classes->held, &position, &reference)) {
        Borrowed class_object = weakref_get(reference);
        if (class_object != NULL && !list_append(list, retain(class_object))) {
            release(give(list));
        }
    }
    return list;
}

// ---- abstract methods --------------------------------------------------------------------------------------------

static Answer is_abstract(Borrowed value) {
    Owned flag;
    Answer answer = object_find_attribute(value, names.__isabstractmethod__, &flag);
    if (answer == YES) {
        answer = object_truth(flag);
        release(flag);
    }
    return answer;
}

// Adds the abstract ones among the names of the class's own dict.
static bool add_own_abstract(Borrowed abstract_names, Borrowed class_object) {
    Owned copy = dict_copy(as_type(class_object)->dict.held); // asking may run code, which may change the class
    int64_t position = 0;
    Borrowed key, value;
    bool good = copy != NULL;
    while (good && dict_next(copy, &position, &key, &value)) {
        Answer answer = is_abstract(value);
        good = answer == NO || (answer == YES && set_add(abstract_names, key));
    }
    release_if_any(copy);
    return good;
}

// Adds a name that is abstract in a base, unless the class has something else under it.
static bool add_if_abstract(Borrowed abstract_names, Borrowed class_object, Borrowed name) {
    Owned value;
    Answer answer = object_find_attribute(class_object, name, &value);
    if (answer == YES) {
        answer = is_abstract(value);
        release(value);
    }
    return answer == NO || (answer == YES && set_add(abstract_names, name));
}

static bool add_inherited_abstract(Borrowed abstract_names, Borrowed class_object, Borrowed base) {
    Owned of_base;
    Answer found = object_find_attribute(base, names.__abstractmethods__, &of_base);
    if (found != YES) {
        return found == NO;
    }
    Owned iterator = object_iterate(of_base);
    release(of_base);
    bool good = iterator != NULL;
    Owned name = NULL;
    while (good && (name = object_next(iterator)) != NULL) {
        good = add_if_abstract(abstract_names, class_object, name);
        release(name);
    }
    release_if_any(iterator);
    return good && !error_is_pending();
}

static bool set_abstract_methods(Borrowed class_object) {
    Owned found = set_new(&SetType, NULL);
    bool good = found != NULL && add_own_abstract(found, class_object);
    Owned bases = retain(as_type(class_object)->bases.held);
    for (int64_t i = 0; good && i < tuple_size(bases); i++) {
        good = add_inherited_abstract(found, class_object, tuple_get(bases, i));
    }
    release(bases);
    Owned frozen = good ? set_new(&FrozensetType, found) : NULL;
    good = frozen != NULL && object_set_attribute(class_object, names.__abstractmethods__, frozen);
    release_if_any(frozen);
    release_if_any(found);
    return good;
}

// ---- what patterns take for sequences and mappings ---------------------------------------------------------------

enum { KIND_SEQUENCE = 1 << 5, KIND_MAPPING = 1 << 6 }; // CPython's numbers, in __abc_tpflags__

// A class says with __abc_tpflags__ that its objects fit sequence or mapping patterns; the attribute is used up.
static bool take_pattern_flags(Borrowed class_object) {
    Type *type = object_mutable(class_object);
    Owned name = str_intern_text("__abc_tpflags__");
    Owned flags = name == NULL ? NULL : dict_pop(type->dict.held, name);
    release_if_any(name);
    int64_t kinds = 0;
    if (flags != NULL && is_int(flags) && !int_to_int64(as_int(flags), &kinds)) {
        kinds = 0;
    }
    release_if_any(flags);
    if ((kinds & KIND_SEQUENCE) != 0 && (kinds & KIND_MAPPING) != 0) {
        error_raise(&TypeErrorType, "__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING");
        return false;
    }
    type->flags |=
        ((kinds & KIND_SEQUENCE) != 0 ? TYPE_SEQUENCE : 0) | ((kinds & KIND_MAPPING) != 0 ? TYPE_MAPPING : 0);
    return !error_is_pending();
}

// A registered class and its subclasses fit what the class fits that they are registered with.
static bool hand_on_pattern_flags(Type *type, uint32_t flags) {
    const uint32_t both = TYPE_SEQUENCE | TYPE_MAPPING;
    if (flags == 0 || !type_has(type, TYPE_CLASS) || (type->flags & both) == flags) {
        return true;
    }
    type->flags = (type->flags & ~both) | flags;
    if (!recursion_enter("")) {
        return false;
    }
    Owned subclasses = type_subclasses_list(type);
    bool good = subclasses != NULL;
    for (int64_t i = 0; good && i < list_size(subclasses); i++) {
        good = hand_on_pattern_flags(as_type(list_get(subclasses, i)), flags);
    }
    release_if_any(subclasses);
    recursion_leave();
    return good;
}

// ---- the start ---------------------------------------------------------------------------------------------------

static Owned abc_init(Borrowed self, const Borrowed *arguments) {
    (void)self;
    if (!is_type(arguments[0])) {
        return error_raise(&TypeErrorType, "_abc_init() takes a class, not '%T'", arguments[0]);
    }
    if (!set_abstract_methods(arguments[0]) || !take_pattern_flags(arguments[0])) {
        return NULL;
    }
    Owned data = object_new(&AbcDataType);
    if (data == NULL) {
        return NULL;
    }
    as_abc_data(data)->no_epoch = library.abc_epoch;
    collector_track(data);
    bool good = object_set_attribute(arguments[0], names._abc_impl, data);
    release(data);
    return good ? none_new() : NULL;
}

// ---- registering -------------------------------------------------------------------------------------------------

static Owned abc_register(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Borrowed class_object = arguments[0], candidate = arguments[1];
    if (!is_type(candidate)) {
        return error_raise(&TypeErrorType, "Can only register classes");
    }
    Answer known = object_is_subclass(candidate, class_object);
    if (known != NO) {
        return known == YES ? retain(candidate) : NULL;
    }
    Answer cycle = object_is_subclass(class_object, candidate);
    if (cycle != NO) {
        return cycle == FAILED ? NULL : error_raise(&RuntimeErrorType, "Refusing to create an inheritance cycle");
    }
    Owned data = find_data(class_object);
    if (data == NULL) {
        return NULL;
    }
    bool good = classes_add(&as_abc_data(data)->registry, candidate);
    uint32_t flags = as_type(class_object)->flags & (TYPE_SEQUENCE | TYPE_MAPPING);
    good = good && hand_on_pattern_flags(as_type(candidate), flags);
    release(data);
    library.abc_epoch += 1;
    return good ? retain(candidate) : NULL;
}

// ---- issubclass --------------------------------------------------------------------------------------------------

static Answer ask_hook(Borrowed class_object, Borrowed candidate, bool *decided) {
    Owned result = object_call_method(class_object, names.__subclasshook__, 1, &candidate);
    if (result == NULL) {
        return FAILED;
    }
    Answer answer = result == OBJECT_TRUE ? YES : NO;
    *decided = result == OBJECT_TRUE || result == OBJECT_FALSE;
    bool good = *decided || result == NOT_IMPLEMENTED;
    release(result);
    if (!good) {
        error_raise(&AssertionErrorType, "__subclasshook__ must return either False, True, or NotImplemented");
        return FAILED;
    }
    return answer;
}

// Is the candidate a subclass of any in the list? Consumes the list, which may be NULL: failed.
static Answer is_below_any(Borrowed candidate, Owned list) {
    Answer answer = list == NULL ? FAILED : NO;
    for (int64_t i = 0; answer == NO && i < list_size(list); i++) {
        Owned each = retain(list_get(list, i));
        answer = object_is_subclass(candidate, each);
        release(each);
    }
    release_if_any(list);
    return answer;
}

// Steps 2 to 5.
static Answer work_out(Borrowed class_object, Borrowed candidate, const AbcData *data) {
    bool decided = false;
    Answer answer = ask_hook(class_object, candidate, &decided);
    if (answer == FAILED || decided) {
        return answer;
    }
    if (type_is_subtype(as_type(candidate), as_type(class_object))) {
        return YES;
    }
    answer = is_below_any(candidate, classes_list(&data->registry));
    if (answer != NO) {
        return answer;
    }
    Owned subclasses = object_call_method(class_object, names.__subclasses__, 0, NULL);
    if (subclasses != NULL && subclasses->type != &ListType) {
        release(subclasses);
        error_raise(&TypeErrorType, "__subclasses__() must return a list");
        return FAILED;
    }
    return is_below_any(candidate, subclasses);
}

// Step 1; *known: the answer was there.
static Answer look_up(AbcData *data, Borrowed candidate, bool *known) {
    Answer found = classes_contain(&data->yes, candidate);
    if (found == NO && data->no_epoch == library.abc_epoch) {
        found = classes_contain(&data->no, candidate);
        *known = found == YES;
        return found == FAILED ? FAILED : NO;
    }
    *known = found == YES;
    return found;
}

static Answer check_subclass(Borrowed class_object, Borrowed candidate, AbcData *data) {
    bool known = false;
    Answer answer = look_up(data, candidate, &known);
    if (known || answer == FAILED) {
        return answer;
    }
    if (data->no_epoch != library.abc_epoch) {
        slot_clear(&data->no);
        data->no_epoch = library.abc_epoch;
    }
    answer = work_out(class_object, candidate, data);
    if (answer != FAILED && !classes_add(answer == YES ? &data->yes : &data->no, candidate)) {
        return FAILED;
    }
    return answer;
}

static Owned abc_subclasscheck(Borrowed self, const Borrowed *arguments) {
    (void)self;
    if (!is_type(arguments[1])) {
        return error_raise(&TypeErrorType, "issubclass() arg 1 must be a class");
    }
    Owned data = find_data(arguments[0]);
    if (data == NULL) {
        return NULL;
    }
    Answer answer = check_subclass(arguments[0], arguments[1], as_abc_data(data));
    release(data);
    return answer == FAILED ? NULL : bool_new(answer == YES);
}

// ---- isinstance --------------------------------------------------------------------------------------------------

static Owned ask_subclasscheck(Borrowed class_object, Borrowed candidate) {
    return object_call_method(class_object, names.__subclasscheck__, 1, &candidate);
}

// Asks for the class that the object claims, and then for its type if that is another one.
static Owned check_both(Borrowed class_object, Borrowed claimed, Borrowed type) {
    Owned result = ask_subclasscheck(class_object, claimed);
    if (result == NULL || claimed == type) {
        return result;
    }
    Answer truth = object_truth(result);
    if (truth == YES) {
        return result;
    }
    release(result);
    return truth == FAILED ? NULL : ask_subclasscheck(class_object, type);
}

static Owned abc_instancecheck(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Owned data = find_data(arguments[0]);
    Owned claimed = data == NULL ? NULL : object_get_attribute(arguments[1], names.__class__);
    if (claimed == NULL) {
        release_if_any(data);
        return NULL;
    }
    Borrowed type = &arguments[1]->type->object;
    bool known = false;
    Answer answer = NO;
    if (is_type(claimed)) {
        answer = look_up(as_abc_data(data), claimed, &known);
    }
    release(data);
    Owned result = NULL;
    if (answer == YES || (known && claimed == type)) {
        result = bool_new(answer == YES);
    } else if (answer == NO) {
        result = check_both(arguments[0], claimed, type);
    }
    release(claimed);
    return result;
}

// ---- looking, and forgetting -------------------------------------------------------------------------------------

static Owned abc_get_cache_token(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    return int_from_int64(library.abc_epoch);
}

// Empties the sets that are not kept.
static Owned forget(Borrowed class_object, bool registry, bool caches) {
    Owned data = find_data(class_object);
    if (data == NULL) {
        return NULL;
    }
    if (registry) {
        slot_clear(&as_abc_data(data)->registry);
    }
    if (caches) {
        slot_clear(&as_abc_data(data)->yes);
        slot_clear(&as_abc_data(data)->no);
    }
    release(data);
    return none_new();
}

static Owned abc_reset_registry(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return forget(arguments[0], true, false);
}

static Owned abc_reset_caches(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return forget(arguments[0], false, true);
}

static NativeRow abc_rows[] = {
    {"_abc_init", abc_init, .signature = "(cls, /)",
     .help = "Works out the class's abstract methods, and gives it room for what it will know about others."},
    {"_abc_register", abc_register, .signature = "(cls, subclass, /)", .help = "Counts a class as a subclass."},
    {"_abc_subclasscheck", abc_subclasscheck, .signature = "(cls, subclass, /)",
     .help = "Is the class a subclass, truly or by registration?"},
    {"_abc_instancecheck", abc_instancecheck, .signature = "(cls, instance, /)",
     .help = "Is the object's class a subclass, truly or by registration?"},
    {"_reset_registry", abc_reset_registry, .signature = "(cls, /)", .help = "Forgets the registered classes."},
    {"_reset_caches", abc_reset_caches, .signature = "(cls, /)", .help = "Forgets the answers given so far."},
    {"get_cache_token", abc_get_cache_token, .signature = "()",
     .help = "A number that is another one after every registration."},
    {0},
};

Owned abc_module_new(void) {
    return type_ready(&AbcDataType) ? module_new_native("_abc", "The fast half of the module abc.", abc_rows) : NULL;
}
