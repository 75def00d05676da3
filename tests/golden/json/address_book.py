# A program: an address book that is kept as JSON.
import io
import json


class Person:
    def __init__(self, name, age, tags=()):
        self.name = name
        self.age = age
        self.tags = list(tags)

    def __repr__(self):
        return f"Person({self.name!r}, {self.age}, {self.tags})"


class PersonEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Person):
            return {"__person__": True, **o.__dict__}
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


def revive(data):
    if data.pop("__person__", False):
        return Person(**data)
    return data


book = {"version": 2, "people": [Person("Zoë", 31, {"friend", "cook"}), Person("Ann", 7)], "groups": {"all": {3, 1, 2}}}
text = json.dumps(book, cls=PersonEncoder, indent=2, sort_keys=True)
print(text)
again = json.loads(text, object_hook=revive)
print(again)
file = io.StringIO()
json.dump(again, file, cls=PersonEncoder, ensure_ascii=False, separators=(",", ":"))
print(file.getvalue(), len(file.getvalue()))
for broken in [text[:-2], text.replace(":", "=", 1), text.replace('"', "'"), "{\n  \"a\": 1,\n}"]:
    try:
        json.loads(broken)
    except json.JSONDecodeError as error:
        print(f"line {error.lineno}, column {error.colno}: {error.msg}")
try:
    json.dumps({"when": object})
except TypeError as error:
    print(error)
totals = json.loads('{"a": [1, 2.5, -3e2], "b": []}')
print({key: sum(values) for key, values in totals.items()}, type(totals["a"][2]).__name__)
