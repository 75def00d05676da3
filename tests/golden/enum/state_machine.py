# A state machine whose states, events and actions are enums.
from enum import Enum, Flag, IntEnum, auto, unique


@unique
class State(Enum):
    IDLE = 'idle'
    CONNECTING = 'connecting'
    CONNECTED = 'connected'
    FAILED = 'failed'
    CLOSED = 'closed'

    @property
    def is_final(self):
        return self in (State.FAILED, State.CLOSED)

    def __str__(self):
        return self.value.upper()


class Event(Enum):
    CONNECT = auto()
    SUCCESS = auto()
    ERROR = auto()
    CLOSE = auto()


class Log(Flag):
    NOTHING = 0
    TRANSITIONS = auto()
    ERRORS = auto()
    ENTRIES = auto()
    ALL = TRANSITIONS | ERRORS | ENTRIES


class Severity(IntEnum):
    INFO = 10
    WARNING = 20
    ERROR = 30


class Machine:
    TABLE = {
        (State.IDLE, Event.CONNECT): State.CONNECTING,
        (State.CONNECTING, Event.SUCCESS): State.CONNECTED,
        (State.CONNECTING, Event.ERROR): State.FAILED,
        (State.CONNECTED, Event.CLOSE): State.CLOSED,
        (State.CONNECTED, Event.ERROR): State.FAILED,
    }

    def __init__(self, log=Log.ALL):
        self.state = State.IDLE
        self.log = log
        self.history = [State.IDLE]
        self.messages = []

    def note(self, severity, text):
        self.messages.append((severity, text))

    def send(self, event):
        target = self.TABLE.get((self.state, event))
        if target is None:
            if Log.ERRORS in self.log:
                self.note(Severity.ERROR, f'{event.name} is not possible when {self.state}')
            return False
        if Log.TRANSITIONS in self.log:
            self.note(Severity.INFO, f'{self.state} --{event.name.lower()}--> {target}')
        self.state = target
        self.history.append(target)
        if target.is_final and Log.ENTRIES in self.log:
            self.note(Severity.WARNING, f'entered {target!r}')
        return True


def run(name, events, log=Log.ALL):
    print(f'{name}: log {log!r}')
    machine = Machine(log)
    print('  ', [machine.send(e) for e in events])
    for severity, text in sorted(machine.messages, key=lambda m: -m[0]):
        print(f'   {severity.name:<8}{severity:>3} {text}')
    print('   history', ' '.join([state.name for state in machine.history]))
    return machine


good = run('good', [Event.CONNECT, Event.SUCCESS, Event.CLOSE])
bad = run('bad', [Event.SUCCESS, Event.CONNECT, Event.ERROR, Event.CONNECT], Log.ERRORS | Log.ENTRIES)
silent = run('silent', [Event.CLOSE], Log.NOTHING)
counts = {state: 0 for state in State}
for machine in (good, bad, silent):
    for state in machine.history:
        counts[state] += 1
for state, count in counts.items():
    print(f'{state.name:<11}{count} {"final" if state.is_final else ""}'.rstrip())
reachable = {source: sorted([t.name for (s, e), t in Machine.TABLE.items() if s is source]) for source in State}
print({source.name: targets for source, targets in reachable.items() if targets})
print([e for e in Event if not any([e is event for _, event in Machine.TABLE])])
