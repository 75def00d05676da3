# SPDX-License-Identifier: GPL-3.0-or-later
# Tic-tac-toe with minimax, alpha-beta pruning and a table of positions.

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


class IllegalMove(Exception):
    pass


class Board:
    def __init__(self, cells=' ' * 9):
        self.cells = cells

    @property
    def turn(self):
        return 'X' if self.cells.count('X') == self.cells.count('O') else 'O'

    @property
    def winner(self):
        for a, b, c in LINES:
            if self.cells[a] != ' ' and self.cells[a] == self.cells[b] == self.cells[c]:
                return self.cells[a]
        return None

    @property
    def over(self):
        return self.winner is not None or ' ' not in self.cells

    def moves(self):
        return [i for i, c in enumerate(self.cells) if c == ' ']

    def play(self, i):
        if self.over:
            raise IllegalMove('the game is over')
        if not 0 <= i < 9 or self.cells[i] != ' ':
            raise IllegalMove(f'cell {i} is not free')
        return Board(self.cells[:i] + self.turn + self.cells[i + 1:])

    def __str__(self):
        rows = [self.cells[i:i + 3] for i in (0, 3, 6)]
        return '\n-+-+-\n'.join(['|'.join(row) for row in rows])

    def canonical(self):
        """The least of the eight mirror images."""
        images, cells = [], self.cells
        for _ in range(4):
            cells = ''.join([cells[i] for i in (6, 3, 0, 7, 4, 1, 8, 5, 2)])
            images += [cells, ''.join([cells[i] for i in (2, 1, 0, 5, 4, 3, 8, 7, 6)])]
        return min(images)


class Player:
    def __init__(self):
        self.table, self.visited = {}, 0

    def value(self, board):
        """+1 if X wins with best play, -1 if O does, 0 for a draw."""
        key = board.canonical()
        if key in self.table:
            return self.table[key]
        self.visited += 1
        if board.winner:
            result = 1 if board.winner == 'X' else -1
        elif board.over:
            result = 0
        else:
            values = [self.value(board.play(m)) for m in board.moves()]
            result = max(values) if board.turn == 'X' else min(values)
        self.table[key] = result
        return result

    def choose(self, board):
        sign = 1 if board.turn == 'X' else -1
        return max(board.moves(), key=lambda m: sign * self.value(board.play(m)))


def alpha_beta(board, alpha=-1, beta=1, counter=None):
    counter[0] += 1
    if board.winner:
        return 1 if board.winner == 'X' else -1
    if board.over:
        return 0
    for m in board.moves():
        value = alpha_beta(board.play(m), alpha, beta, counter)
        if board.turn == 'X':
            alpha = max(alpha, value)
        else:
            beta = min(beta, value)
        if alpha >= beta:
            break
    return alpha if board.turn == 'X' else beta


player = Player()
board = Board()
print('value of the empty board:', player.value(board), 'positions:', player.visited)
while not board.over:
    board = board.play(player.choose(board))
    print(board)
    print()
print('winner:', board.winner)


def game(script):
    """O follows the script where it can; X is the computer."""
    board, script = Board(), list(script)
    moves = []
    while not board.over:
        if board.turn == 'X':
            m = player.choose(board)
        else:
            m = next(iter([s for s in script if s in board.moves()]), board.moves()[0])
        moves.append(f'{board.turn}{m}')
        board = board.play(m)
    return ' '.join(moves), board.winner


for script in ([8, 7, 6], [1, 2, 3], [4, 0, 8], [5, 6], []):
    print(script, *game(script))
counter = [0]
print(
    alpha_beta(Board('XO       '), counter=counter), counter, alpha_beta(Board('X   O    '), counter=counter),
    counter
)
for cells in ('XX OO    ', 'XOX OX  O', 'XO  X    '):
    b = Board(cells)
    print(
        repr(cells), b.turn, player.value(b), player.choose(b), b.canonical(),
        {m: player.value(b.play(m)) for m in b.moves()}
    )
for bad in (
    lambda: Board('X        ').play(0), lambda: Board().play(9), lambda: Board('XXXOO    ').play(8),
    lambda: Board().play(-1)
):
    try:
        bad()
    except IllegalMove as e:
        print('illegal:', e)
won = {'X': 0, 'O': 0, None: 0}


def count(board, seen):
    if board.cells in seen:
        return
    seen.add(board.cells)
    if board.over:
        won[board.winner] += 1
    else:
        for m in board.moves():
            count(board.play(m), seen)


seen = set()
count(Board('X   O    '), seen)
print(len(seen), won)
