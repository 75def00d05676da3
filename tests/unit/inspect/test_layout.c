// SPDX-License-Identifier: GPL-3.0-or-later
// The layout of objects: the tables of members tile each built-in struct, and the rows tile each block of each object.
#include "inspect/layout.h"

#include "base/raw.h"
#include "memory/heap.h"
#include "objects/list.h"
#include "objects/tuple.h"
#include "../library/evaluate.h"

#include <criterion/criterion.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

TestSuite(layout, .init = evaluate_start, .fini = evaluate_stop);

#define WORD 8
#define MEMBERS_MAXIMUM 128

// ---- tables ------------------------------------------------------------------------------------------------------

static int compare_members(const void *left, const void *right) {
    return (int)((const Member *)left)->offset - (int)((const Member *)right)->offset;
}

static int checked_types;

// Only padding, less than a word, may lie between one member and the next.
static void check_members(const char *name, const Member *members, int count, int64_t size) {
    int64_t end = 0;
    for (int i = 0; i < count; i++) {
        cr_expect_geq((int64_t)members[i].offset, end, "%s: %s overlaps what stands before it", name, members[i].name);
        cr_expect_lt(members[i].offset - end, WORD, "%s: %" PRId64 " bytes are not told before %s", name,
                     members[i].offset - end, members[i].name);
        end = (int64_t)members[i].offset + members[i].size;
    }
    cr_expect_leq(end, size, "%s: its members end behind it", name);
    cr_expect_lt(size - end, WORD, "%s: the last %" PRId64 " bytes are not told", name, size - end);
    checked_types += 1;
}

static void check_type(Borrowed object, void *context) {
    (void)context;
    if (!type_has(object->type, TYPE_IS_TYPE)) {
        return;
    }
    Member members[MEMBERS_MAXIMUM];
    int count = 0;
    const Type *self = (const Type *)(const void *)object;
    for (const Type *type = self; type != NULL; type = type->base) {
        bool of_base = type->base != NULL && type->base->members == type->members;
        for (const Member *each = of_base ? NULL : type->members; each != NULL && each->name != NULL; each++) {
            cr_assert_lt(count, MEMBERS_MAXIMUM);
            members[count++] = *each;
        }
    }
    qsort(members, (size_t)count, sizeof(Member), compare_members);
    // What a struct sequence has behind its items is told with them.
    int64_t size = type_has(self, TYPE_IS_TUPLE) ? (int64_t)sizeof(Tuple) : self->basic_size;
    check_members(self->name, members, count, size);
}

Test(layout, members_tile_every_built_in_struct) {
    run("import sys, io, itertools, functools, collections, operator, random, weakref, abc, types, time, math, gc\n"
        "import contextlib, traceback\n");
    heap_walk_static(check_type, NULL);
    cr_expect_geq(checked_types, 150, "only %d types", checked_types);
}

// ---- objects -----------------------------------------------------------------------------------------------------

static void check_block(const Layout *layout, const LayoutBlock *block) {
    int64_t at = 0;
    for (int64_t i = 0; i < block->row_count; i++) {
        const LayoutRow *row = layout_row(layout, block->first_row + i);
        cr_expect_eq(row->offset, at, "%s: %s", layout->object->type->name, layout_text(layout, row->name));
        cr_expect_gt(row->size, 0, "%s: %s", layout->object->type->name, layout_text(layout, row->name));
        cr_expect_str_neq(layout_text(layout, row->name), "other fields", "%s", layout->object->type->name);
        at = row->offset + row->size;
    }
    cr_expect_eq(at, block->asked, "%s: %s ends at %" PRId64 " of %" PRId64, layout->object->type->name, block->what,
                 at, block->asked);
}

static void check_object(Borrowed object) {
    Layout layout;
    cr_assert(layout_open(&layout, object));
    for (int64_t i = 0; i < layout.block_count; i++) {
        check_block(&layout, &layout.blocks[i]);
    }
    cr_expect_eq(layout_used(&layout), object_size(object), "%s", object->type->name);
    layout_close(&layout);
}

#define OBJECTS_MAXIMUM 100000
static Borrowed objects[OBJECTS_MAXIMUM];
static int object_count;

static void collect(Borrowed object, void *context) {
    (void)context;
    if (object_count < OBJECTS_MAXIMUM) {
        objects[object_count++] = object;
    }
}

// Objects of all kinds.
static const char all_kinds[] =
    "import collections, io, itertools, functools, random, weakref, operator, time\n"
    "class C: pass\n"
    "class S: __slots__ = ('a', 'b')\n"
    "class L(list): pass\n"
    "class LS(list): __slots__ = ('x',)\n"
    "class T(tuple): pass\n"
    "class I(int): pass\n"
    "class X(str): pass\n"
    "class B(bytes): pass\n"
    "class A(bytearray): pass\n"
    "class D(dict): pass\n"
    "class F(float): pass\n"
    "class Y(set): pass\n"
    "class M(type): pass\n"
    "class K(metaclass=M): pass\n"
    "class E(OSError):\n"
    "    def __init__(self): self.more = 1\n"
    "c = C(); c.x = 1; s = S(); s.a = 2\n"
    "kept = [c, s, L([1]), LS(), T((1, 2)), T(), I(), I(5), I(10 ** 50), X(''), X('abc'), X('\\u20ac\\u20ac'), "
    "B(b'x'), A(b'y'),\n"
    "        D(a=1), F(1.5), Y([1]), E(), E, K, bytearray(), bytearray(b'abc'), b'', '', 'x' * 5000, '\\xe9', "
    "'\\u0416',\n"
    "        '\\U0001f600', 0, -1, 2 ** 30, 2 ** 60, 10 ** 1000, 1.5, None, True, (), (1,), tuple(range(100)), [], "
    "[1] * 100,\n"
    "        {}, {1: 2}, {i: i for i in range(300)}, set(), {1, 2}, set(range(100)), frozenset('abc'), range(5), "
    "slice(1)]\n"
    "appended = []\n"
    "for i in range(9): appended.append(i)\n"
    "cleared = {1: 1}; cleared.clear()\n"
    "holes = {i: i for i in range(20)}\n"
    "for i in range(5): del holes[i]\n"
    "kept += [appended, cleared, holes, collections.deque(), collections.deque(range(20)), "
    "collections.OrderedDict(a=1)]\n"
    "kept += [collections.defaultdict(int), io.StringIO('abc'), io.BytesIO(b'abc'), random.Random(1), C.__dict__]\n"
    "kept += [itertools.chain('a'), itertools.count(), itertools.cycle('ab'), itertools.tee('ab'), "
    "itertools.islice('a', 1)]\n"
    "kept += [itertools.combinations('abc', 2), itertools.groupby('a'), itertools.accumulate([1]), "
    "itertools.zip_longest('a')]\n"
    "kept += [functools.partial(print, 1), functools.lru_cache(print), operator.itemgetter(1), weakref.ref(c)]\n"
    "kept += [iter([]), iter(()), iter('a'), iter({}), iter(set()), iter(range(3)), reversed([1]), map(str, []), "
    "zip(), filter(None, [])]\n"
    "kept += [enumerate([]), time.gmtime(0), len, [].append, str.join, int.__add__, (1).__add__, property(), "
    "staticmethod(len), super, object()]\n"
    "def g():\n"
    "    for i in range(3):\n"
    "        yield i\n"
    "kept.append(g()); next(kept[-1]); kept.append(g())\n"
    "done = g(); list(done); kept.append(done)\n"
    "try:\n"
    "    1 / 0\n"
    "except ZeroDivisionError as error:\n"
    "    kept += [error, error.__traceback__, error.__traceback__.tb_frame]\n"
    "kept += [list[int], int | str, lambda x: c, (lambda: None).__code__, type(c.__init__)]\n";

Test(layout, rows_tile_every_block_of_every_object, .timeout = 120) {
    run(all_kinds);
    cr_assert(heap_walk_objects(collect, NULL));
    for (int i = 0; i < object_count; i++) {
        check_object(objects[i]);
    }
    cr_expect_gt(object_count, 3000);
    cr_expect_eq(raw_bytes_held(PART_LEDGER), 0);
}

Test(layout, shows_what_the_memory_holds) {
    run("import tally\n"
        "def rows(x, block=0):\n"
        "    return {row[2]: row[3] for row in tally.layout(x, show=False)[block][4]}\n"
        "a = [7, 8]\n");
    cr_expect_str_eq(evaluate("rows(a)['size']"), "'2'");
    cr_expect_str_eq(evaluate("rows(a)['type']"), "'list'");
    cr_expect_str_eq(evaluate("rows(a, 1)['item 1'].endswith(' = 8')"), "True");
    cr_expect_str_eq(evaluate("int(rows('abc')['hash']) == hash('abc')"), "True");
    cr_expect_str_eq(evaluate("rows(2 ** 30 + 5)['digit 0'], rows(2 ** 30 + 5)['digit 1']"), "('5 × 2^0', '1 × 2^30')");
    cr_expect_str_eq(evaluate("rows({3: 4}, 1)['hash 0'], rows({3: 4}, 1)['count']"), "('3', '1')");
    cr_expect_str_eq(evaluate("rows(1.25)['value']"), "'1.25'");
}

Test(layout, failing_memory_is_told) {
    Layout layout;
    for (int64_t n = 1; n <= 2; n++) {
        raw_fail_allocation(n);
        cr_expect_not(layout_open(&layout, &ListType.object));
    }
    raw_fail_allocation(0);
    cr_expect(layout_open(&layout, &ListType.object));
    layout_close(&layout);
}
