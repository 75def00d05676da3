// SPDX-License-Identifier: GPL-3.0-or-later
// Objects and references in words, without running any of the program's code: what is shown must not depend on a
// program's __repr__, nor change because somebody looked.
#ifndef TALLY_INSPECT_DESCRIBE_H
#define TALLY_INSPECT_DESCRIBE_H

#include "base/buffer.h"
#include "inspect/ledger.h"

// A value as its repr begins, cut to about `width` characters: [1, 2, [...]], 'some te…', <function f>, <C object>.
void describe_value(Borrowed object, int64_t width, Buffer *out);
// An exception as its report ends: "ValueError: its text".
void describe_exception(Borrowed exception, Buffer *out);
// Which object: "module sys", "class C", "function f", "b (list at 0x1000001eb8)" if the program's module names it b,
// "list at 0x1000001eb8".
void describe_object(Borrowed object, Buffer *out);
// The text of a str in a slot, "?" if there is none.
void describe_text(const Slot *text, Buffer *out);
// Is it a name like __this__, which the runtime gives?
bool describe_is_special(Borrowed name);
// The name that the program's own module has for an object; NULL: none.
Borrowed describe_global_name(Borrowed object);

// ---- references: describe_reference.c, describe_stack.c ----------------------------------------------------------

// What a reference is, without whose: "item 0", "value of key 'a'", "local name x".
void describe_edge(Edge edge, Buffer *out);
// One reference to `target`: "name a in __main__", "item 0 of b (list at …)", "local name x in f(), slot 0",
// "argument 1 of len() in f(), line 12", "the runtime: small ints".
void describe_holder(const Holder *holder, Borrowed target, Buffer *out);
// The same to someone who knows the holding object: "item 0", "attribute x", "default 0".
void describe_link(const Holder *holder, Buffer *out);
// Is the holding object a dict of attributes or names, whose place is known, and the reference a value in it?
bool holder_is_of_attributes(const Holder *holder);
// What of a running call holds the target: one of its slots, an argument on its way, or what else the frame has.
void describe_running_call(const Holder *holder, Buffer *out);
// Where a reference is that nobody else has: "unfinished expressions of f(), line 12; <module>, line 30". If there are
// none that could hold one: "nobody: a reference was lost".
void describe_unlisted(Buffer *out);

#endif
