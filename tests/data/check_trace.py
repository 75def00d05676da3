# SPDX-License-Identifier: GPL-3.0-or-later
# Is a text a trace as docs/TRACE.md describes it? check(text) gives the list of what is wrong.
import json

EVENTS = {'step_line', 'call', 'return', 'exception'}
LAST_EVENTS = {'uncaught_exception', 'instruction_limit_reached'}
STATE = {'line', 'event', 'func_name', 'globals', 'ordered_globals', 'stack_to_render', 'heap', 'stdout', 'x_tally'}
FRAME = {'func_name', 'frame_id', 'encoded_locals', 'ordered_varnames', 'is_highlighted', 'is_parent', 'is_zombie',
         'parent_frame_id_list', 'unique_hash'}
OBJECT = {'serial', 'type', 'address', 'refcount', 'size', 'generation', 'tracked', 'reached_from'}
CHANGES = {
    'bound': {'name', 'value'}, 'rebound': {'name', 'value'}, 'unbound': {'name'},
    'birth': {'object'}, 'contents': {'object'}, 'growth': {'object', 'from', 'to'},
    'count': {'object', 'from', 'to', 'gained', 'lost', 'running_expression'},
    'death': {'object', 'what', 'cause', 'line'}, 'temporary': {'type', 'number'},
    'collection': {'generation', 'freed', 'moved'},
}
CAUSES = {'statement', 'call ended', 'parent', 'collector'}
SPECIAL_FLOATS = {'Infinity', '-Infinity', 'NaN'}


class Checker:
    def __init__(self):
        self.problems = []
        self.where = 'trace'

    def expect(self, good, what):
        if not good:
            self.problems.append(f'{self.where}: {what}')

    def value(self, value, heap):
        if not isinstance(value, list):
            self.expect(value is None or isinstance(value, (bool, int, float, str)), f'no value: {value!r}')
        elif len(value) != 2:
            self.expect(False, f'no value: {value!r}')
        elif value[0] == 'REF':
            self.expect(str(value[1]) in heap, f'a reference to nothing: {value}')
        elif value[0] == 'SPECIAL_FLOAT':
            self.expect(value[1] in SPECIAL_FLOATS or float(value[1]).is_integer(), f'no special float: {value}')
        else:
            self.expect(value[0] == 'IMPORTED_FAUX_PRIMITIVE' and isinstance(value[1], str), f'no value: {value}')

    def pairs(self, pairs, heap):
        for key, value in pairs:
            self.value(key, heap)
            self.value(value, heap)

    def heap_object(self, item, heap):
        kind, *rest = item
        if kind in ('LIST', 'TUPLE', 'SET'):
            for value in rest:
                self.value(value, heap)
        elif kind == 'DICT':
            self.pairs(rest, heap)
        elif kind == 'INSTANCE':
            self.expect(isinstance(rest[0], str), 'an instance without a class')
            self.pairs(rest[1:], heap)
        elif kind == 'CLASS':
            self.expect(isinstance(rest[0], str) and isinstance(rest[1], list), 'a class without name and bases')
            self.pairs(rest[2:], heap)
        elif kind == 'FUNCTION':
            self.expect(rest[0].endswith(')') and rest[1] is None, f'no function: {item}')
            self.pairs(rest[2] if len(rest) > 2 else [], heap)
        else:
            self.expect(len(rest) == 1 and isinstance(rest[0], str), f'no object: {item}')

    def names(self, values, order, heap):
        self.expect(set(values) == set(order) and len(order) == len(set(order)), 'names and their order differ')
        for value in values.values():
            self.value(value, heap)

    def stack(self, frames, heap):
        numbers = [frame['frame_id'] for frame in frames]
        self.expect(numbers == sorted(set(numbers)), f'frames out of order: {numbers}')
        for frame in frames:
            self.expect(set(frame) == FRAME, f'members of a frame: {sorted(frame)}')
            self.names(frame['encoded_locals'], frame['ordered_varnames'], heap)

    def tally(self, entry):
        tally, heap = entry['x_tally'], entry['heap']
        self.expect(set(tally) == {'call', 'depth', 'objects', 'edges', 'changes'}, f'members: {sorted(tally)}')
        held = dict.fromkeys(tally['objects'], 0)
        for number, item in tally['objects'].items():
            self.expect(set(item) == OBJECT and str(item['serial']) == number, f'members of an object: {item}')
            self.expect(number in heap and item['refcount'] > 0 and item['size'] > 0, f'an object: {item}')
            self.expect(item['generation'] in (-1, 0, 1, 2), f'a generation: {item}')
        for edge in tally['edges']:
            self.expect(edge['from'] is None or str(edge['from']) in held, f'from nowhere: {edge}')
            self.expect(str(edge['to']) in held and edge['label'], f'to nowhere: {edge}')
            held[str(edge['to'])] += not edge['weak']
        for number, count in held.items():
            self.expect(count <= tally['objects'][number]['refcount'], f'#{number} has more holders than references')
        self.changes(tally['changes'], tally['objects'])

    def changes(self, changes, objects):
        last = {}
        for change in changes:
            kind = change['kind']
            self.expect(kind in CHANGES and CHANGES[kind] <= set(change), f'no change: {change}')
            if kind == 'death':
                self.expect(change['cause'] in CAUSES, f'no cause: {change}')
                self.expect((change['cause'] == 'parent') == ('parent' in change), f'parent and cause: {change}')
            if kind == 'count':
                reasons = len(change['gained']) - len(change['lost']) + change['running_expression']
                self.expect(change['to'] - change['from'] == reasons, f'the reasons do not add up: {change}')
                last[str(change['object'])] = change['to']
        for number, count in last.items():
            self.expect(number not in objects or objects[number]['refcount'] == count, f'another count of #{number}')

    def entry(self, entry, is_last):
        if entry['event'] in LAST_EVENTS:
            self.expect(is_last and 'exception_msg' in entry, f'{entry["event"]} is not the last')
            return
        wanted = STATE | ({'exception_msg'} if entry['event'] == 'exception' else set())
        self.expect(entry['event'] in EVENTS and set(entry) == wanted, f'members: {sorted(entry)}')
        self.names(entry['globals'], entry['ordered_globals'], entry['heap'])
        self.stack(entry['stack_to_render'], entry['heap'])
        for item in entry['heap'].values():
            self.heap_object(item, entry['heap'])
        self.tally(entry)


def check(text):
    trace = json.loads(text)
    checker = Checker()
    checker.expect(set(trace) == {'code', 'trace'} and isinstance(trace['code'], str), 'members of the whole')
    depth = 0
    for number, entry in enumerate(trace['trace']):
        checker.where = f'entry {number}'
        checker.entry(entry, number == len(trace['trace']) - 1)
        depth += (entry['event'] == 'call') - (entry['event'] == 'return')
    checker.where = 'trace'
    checker.expect(depth in (0, -1), f'calls and returns: {depth}')
    return checker.problems
