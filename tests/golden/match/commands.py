# SPDX-License-Identifier: GPL-3.0-or-later
# A program: the commands of a small adventure, and messages of a protocol.
class World:
    def __init__(self):
        self.rooms = {"hall": {"north": "library", "east": "kitchen"}, "library": {"south": "hall"},
                      "kitchen": {"west": "hall"}}
        self.things = {"hall": ["lamp"], "library": ["book", "key"], "kitchen": []}
        self.room = "hall"
        self.bag = []

    def do(self, line):
        match line.lower().split():
            case []:
                return "Pardon?"
            case ["quit" | "exit" | "bye"]:
                return None
            case ["look"] | ["look", "around"]:
                return f"You are in the {self.room}. You see: {', '.join(self.things[self.room]) or 'nothing'}."
            case ["go", ("north" | "south" | "east" | "west") as way] | [("north" | "south" | "east" | "west") as way]:
                if way in self.rooms[self.room]:
                    self.room = self.rooms[self.room][way]
                    return f"You go {way}, into the {self.room}."
                return "There is no door."
            case ["go", way]:
                return f"What way is {way}?"
            case ["take", "all"]:
                taken, self.things[self.room] = self.things[self.room], []
                self.bag += taken
                return f"Taken: {', '.join(taken)}." if taken else "Nothing is here."
            case ["take", *words] if words and words[-1] in self.things[self.room]:
                self.things[self.room].remove(words[-1])
                self.bag.append(words[-1])
                return "Taken."
            case ["take" | "get", *words]:
                return f"There is no {' '.join(words)} here."
            case ["put", thing, "in" | "into", place] if thing in self.bag:
                return f"You put the {thing} into the {place}."
            case ["bag" | "i"]:
                return ", ".join(sorted(self.bag)) or "empty"
            case [verb]:
                return f"{verb.title()} what?"
            case [verb, *rest]:
                return f"I do not know how to {verb} {' '.join(rest)}."


world = World()
for line in ["", "look", "take lamp", "take the sword", "go north", "north", "look around", "take all", "take all",
             "go up", "south", "bag", "put key into box", "put hat in box", "dance", "sing a song", "QUIT"]:
    answer = world.do(line)
    print(">", line)
    if answer is None:
        break
    print(answer)


def handle(message):
    match message:
        case {"type": "login", "user": str(user), "password": str(password)} if len(password) >= 4:
            return f"welcome {user}"
        case {"type": "login", "user": str()}:
            return "password too short"
        case {"type": "move", "to": {"x": int(x) | float(x), "y": int(y) | float(y)}, **others}:
            return f"to {x}, {y} with {sorted(others)}"
        case {"type": "move", "to": [int(x), int(y)]}:
            return f"to {x}, {y} by list"
        case {"type": "batch", "messages": [*messages]}:
            return [handle(inner) for inner in messages]
        case {"type": str(kind)}:
            return f"unknown {kind}"
        case [code, *_] if isinstance(code, int):
            return f"code {code}"
        case {}:
            return "no type"
        case _:
            return "no message"


for message in [{"type": "login", "user": "ann", "password": "secret"}, {"type": "login", "user": "bo", "password": "x"},
                {"type": "move", "to": {"x": 1, "y": 2.5}, "speed": 3}, {"type": "move", "to": [3, 4]},
                {"type": "move", "to": ["a", 4]}, {"type": "batch", "messages": [{}, {"type": "stop"}, [404, "x"]]},
                {}, [], (200,), "text", None]:
    print(handle(message))
