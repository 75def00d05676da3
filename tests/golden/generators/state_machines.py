# Generators as state machines that are driven with send().


def traffic_light():
    state = 'red'
    while True:
        command = yield state
        if command == 'fail':
            state = yield from failure(state)
        elif command == 'next':
            state = {'red': 'green', 'green': 'yellow', 'yellow': 'red'}[state]


def failure(before):
    count = 0
    while True:
        command = yield f'blinking {count}'
        count += 1
        if command == 'repair':
            return before
        if command == 'explode':
            raise SystemError('boom')


light = traffic_light()
print(next(light), [light.send(c) for c in ('next', 'next', 'next', 'next', 'fail', 'next', 'repair', 'next')])
light.send('fail')
try:
    light.send('explode')
except SystemError as e:
    print(e, light.gi_frame)


def turnstile():
    coins = passed = 0
    try:
        while True:
            event = yield 'locked'
            while event == 'push':
                event = yield 'still locked'
            if event == 'coin':
                coins += 1
                while (event := (yield 'unlocked')) != 'push':
                    coins += event == 'coin'
                passed += 1
    finally:
        print(f'{coins} coins, {passed} passed')


t = turnstile()
next(t)
print([t.send(e) for e in ('push', 'coin', 'coin', 'push', 'push', 'coin', 'push')])
t.close()


def csv_fields():
    fields, field, quoted = [], '', False
    ch = yield
    while ch is not None:
        if quoted:
            if ch == '"':
                following = yield
                if following == '"':
                    field += '"'
                else:
                    quoted = False
                    ch = following
                    continue
            else:
                field += ch
        elif ch == '"':
            quoted = True
        elif ch == ',':
            fields.append(field)
            field = ''
        else:
            field += ch
        ch = yield len(fields)
    return fields + [field]


def parse(line):
    machine = csv_fields()
    next(machine)
    try:
        for ch in [*line, None]:
            machine.send(ch)
    except StopIteration as stop:
        return stop.value


for line in ('a,b,c', 'x,"y,z",', '"say ""hi""",end', ''):
    print(parse(line))


def guess():
    low, high = 1, 100
    tries = 0
    while low <= high:
        tries += 1
        middle = (low + high) // 2
        answer = yield middle
        if answer == 0:
            return middle, tries
        low, high = (middle + 1, high) if answer > 0 else (low, middle - 1)
    raise ValueError('you cheat')


for secret in (1, 50, 73, 100):
    g = guess()
    try:
        number = next(g)
        while True:
            number = g.send((secret > number) - (secret < number))
    except StopIteration as stop:
        print(secret, stop.value)
g = guess()
next(g)
try:
    while True:
        g.send(1)
except ValueError as e:
    print(e)
