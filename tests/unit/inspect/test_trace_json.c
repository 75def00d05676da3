// SPDX-License-Identifier: GPL-3.0-or-later
// Traces in JSON: their form, by tests/data/check_trace.py, and what is in them.
#include "inspect/trace_json.h"

#include "base/raw.h"
#include "inspect/serials.h"

#include "../library/evaluate.h"

#include <stdio.h>
#include <string.h>

static void begin(void) {
    evaluate_start();
    run("import json\nexec(open('tests/data/check_trace.py').read())");
}

static void end(void) {
    serials_end();
    cr_expect_eq(raw_bytes_held(PART_LEDGER), 0);
    evaluate_stop();
}

TestSuite(trace_json, .init = begin, .fini = end);

// Runs the program traced; the trace is then in the name `trace`, read.
static void trace(const char *program) {
    char reading[256];
    const char *path = evaluate("path");
    snprintf(reading, sizeof reading, "text = open(%s).read()\ntrace = json.loads(text)['trace']", path);
    char name[128];
    snprintf(name, sizeof name, "%.*s", (int)strlen(path) - 2, path + 1);
    FILE *file = fopen(name, "w");
    cr_assert_not_null(file);
    cr_assert(trace_json_begin(file));
    run(program);
    cr_expect(trace_json_end(NULL, NULL));
    fclose(file);
    run(reading);
    cr_expect_str_eq(evaluate("check(text)"), "[]");
}

Test(trace_json, lines_and_counts) {
    trace("a = [1]\nb = a\ndel b");
    EXPECT_ALL(((Example[]){
        {"[(e['event'], e['line']) for e in trace]", "[('step_line', 1), ('step_line', 2), ('step_line', 3), "
                                                     "('return', 3)]"},
        {"trace[1]['heap'][str(trace[1]['globals']['a'][1])]", "['LIST', 1]"},
        {"[c['kind'] for c in trace[2]['x_tally']['changes']]", "['bound', 'count']"},
        {"trace[2]['x_tally']['changes'][1]['gained']", "['name b']"},
        {"trace[3]['x_tally']['changes'][-1]['lost']", "['name b']"},
    }));
}

Test(trace_json, calls_return_and_what_is_printed_is_in_it) {
    trace("def f(x):\n    print('in', x)\n    return [x]\nr = f(2 ** 70)\nprint(r)\nz = 0.5, 2.0, float('inf')");
    EXPECT_ALL(((Example[]){
        {"[e['event'] for e in trace if e['func_name'] == 'f']", "['call', 'step_line', 'step_line', 'return']"},
        {"[e for e in trace if e['event'] == 'return'][0]['stack_to_render'][0]['ordered_varnames']",
         "['x', '__return__']"},
        {"trace[-1]['stdout']", "'in 1180591620717411303424\\n[1180591620717411303424]\\n'"},
        {"trace[-1]['heap'][str(trace[-1]['globals']['z'][1])]",
         "['TUPLE', 0.5, ['SPECIAL_FLOAT', '2.0'], ['SPECIAL_FLOAT', 'Infinity']]"},
    }));
}

Test(trace_json, everything_has_its_form) {
    trace("import weakref\n"
          "class Node:\n"
          "    kind = 'node'\n"
          "    def __init__(self, *rest, key=None, **more): self.next = self; self.rest = rest\n"
          "class Leaf(Node): pass\n"
          "n = Node(1, 2.5, key=b'x', other={1, 2})\n"
          "w = weakref.ref(n)\n"
          "leaf = Leaf()\n"
          "d = {(1, 2): n, 'k': {leaf: None}, None: True}\n"
          "def gen(items):\n"
          "    for item in items:\n"
          "        yield item, lambda: items\n"
          "g = gen([n, d])\n"
          "first = next(g)\n"
          "del n, leaf\n"
          "try:\n"
          "    d['missing']\n"
          "except KeyError as error:\n"
          "    kept = error\n"
          "x = sum(y for y in range(3))\n"
          "with open('/dev/null') as f:\n"
          "    f.read()\n"
          "d = g = first = kept = None\n"
          "import gc\n"
          "gc.collect()\n");
    EXPECT_ALL(((Example[]){
        {"sorted({c['kind'] for e in trace for c in e['x_tally']['changes']})",
         "['birth', 'bound', 'collection', 'contents', 'count', 'death', 'rebound', 'temporary', 'unbound']"},
        {"any(edge['weak'] for e in trace for edge in e['x_tally']['edges'])", "True"},
        {"[e['exception_msg'] for e in trace if e['event'] == 'exception']", "[\"KeyError: 'missing'\"]"},
    }));
}

Test(trace_json, unreachable_objects_are_drawn) {
    trace("a = []\na.append(a)\nserial = 0\ndel a\nx = 1");
    EXPECT_ALL(((Example[]){
        {"trace[-1]['stack_to_render'][0]['func_name']", "'(unreachable)'"},
        {"[o['reached_from'] for o in trace[-1]['x_tally']['objects'].values() if o['type'] == 'list']", "['none']"},
    }));
}
