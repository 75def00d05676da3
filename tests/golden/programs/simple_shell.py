# SPDX-License-Identifier: GPL-3.0-or-later
# A file system in memory with a shell: paths, trees, errors.

class Node:
    def __init__(self, name, parent=None):
        self.name, self.parent = name, parent

    @property
    def path(self):
        if self.parent is None:
            return '/'
        return self.parent.path.rstrip('/') + '/' + self.name


class File(Node):
    def __init__(self, name, parent, text=''):
        super().__init__(name, parent)
        self.text = text

    size = property(lambda self: len(self.text))


class Folder(Node):
    def __init__(self, name, parent=None):
        super().__init__(name, parent)
        self.children = {}

    size = property(lambda self: sum([c.size for c in self.children.values()]))

    def __iter__(self):
        return iter(sorted(self.children.values(), key=lambda n: (isinstance(n, File), n.name)))


class ShellError(Exception):
    pass


class Shell:
    def __init__(self):
        self.root = self.here = Folder('')
        self.history = []

    def find(self, path, kind=None):
        node = self.root if path.startswith('/') else self.here
        for part in path.split('/'):
            if part in ('', '.'):
                continue
            if part == '..':
                node = node.parent or node
                continue
            if not isinstance(node, Folder):
                raise ShellError(f'{node.path}: not a folder')
            if part not in node.children:
                raise ShellError(f'{path}: no such file or folder')
            node = node.children[part]
        if kind and not isinstance(node, kind):
            raise ShellError(f'{path}: not a {kind.__name__.lower()}')
        return node

    def place(self, path):
        folder, _, name = path.rpartition('/')
        parent = self.find(folder or ('/' if path.startswith('/') else '.'), Folder)
        if name in parent.children:
            raise ShellError(f'{path}: exists')
        return parent, name

    def do_mkdir(self, *paths):
        """make folders"""
        for path in paths:
            parent, name = self.place(path)
            parent.children[name] = Folder(name, parent)

    def do_write(self, path, *words):
        """write words into a file"""
        try:
            self.find(path, File).text = ' '.join(words)
        except ShellError:
            parent, name = self.place(path)
            parent.children[name] = File(name, parent, ' '.join(words))

    def do_cd(self, path='/'):
        """change the folder"""
        self.here = self.find(path, Folder)

    def do_pwd(self):
        """print the folder"""
        return self.here.path

    def do_ls(self, path='.'):
        """list a folder"""
        node = self.find(path)
        return '\n'.join([f'{n.size:>5} {n.name}{"" if isinstance(n, File) else "/"}' for n in (node if isinstance(node,
        Folder) else [node])]) or '(empty)'

    def do_cat(self, *paths):
        """print files"""
        return '\n'.join([self.find(p, File).text for p in paths])

    def do_rm(self, path):
        """remove a file or folder"""
        node = self.find(path)
        if node is self.root or self.here.path.startswith(node.path):
            raise ShellError(f'{path}: in use')
        del node.parent.children[node.name]

    def do_mv(self, source, target):
        """move"""
        node = self.find(source)
        parent, name = self.place(target)
        above = parent
        while above:
            if above is node:
                raise ShellError(f'cannot move {source} into itself')
            above = above.parent
        del node.parent.children[node.name]
        node.name, node.parent = name, parent
        parent.children[name] = node

    def do_tree(self, path='.'):
        """draw a tree"""
        def draw(folder, prefix):
            nodes = list(folder)
            for i, n in enumerate(nodes):
                last = i == len(nodes) - 1
                lines.append(prefix + ('`-- ' if last else '|-- ') + n.name)
                if isinstance(n, Folder):
                    draw(n, prefix + ('    ' if last else '|   '))
        lines = [path]
        draw(self.find(path, Folder), '')
        return '\n'.join(lines)

    def do_find(self, part):
        """search by name"""
        def search(folder):
            return [p for n in folder for p in ([n.path] if part in n.name else []) + (search(n) if isinstance(n,
            Folder) else [])]
        return '\n'.join(search(self.here)) or 'nothing'

    def do_help(self):
        """this text"""
        return '\n'.join([f'{n[3:]:<6} {getattr(self, n).__doc__}' for n in dir(self) if n.startswith('do_')])

    def do_history(self, n='5'):
        """the last commands"""
        return ', '.join(self.history[-int(n):])

    def run(self, line):
        name, *args = line.split()
        self.history.append(name)
        method = getattr(self, 'do_' + name, None)
        try:
            if method is None:
                raise ShellError(f'{name}: unknown command')
            return method(*args)
        except ShellError as e:
            return f'error: {e}'
        except TypeError as e:
            return f'usage: {name}: {str(e).split("do_")[-1]}'
        except ValueError as e:
            return f'bad argument: {e}'


shell = Shell()
for line in '''pwd
ls
mkdir home home/ann home/bob /var
write home/ann/notes remember the milk
write /home/bob/todo sleep
cd home/ann
pwd
ls
cat notes ../bob/todo
cat nothing
cat ..
cd notes
mkdir a/b/c
mkdir a a/b
write a/b/deep.txt x
tree /
mv a /var/moved
tree /
ls /
mv /home /home/bob/inside
rm /home
rm /var/moved
find o
cd
find notes
ls /home/ann/notes
ls notes/x
write /home/ann/notes changed
cat /home/ann/notes
mkdir /var
cd ../../..
pwd
cd /home/./bob/../ann
pwd
fly
mv x
history 3
history x
help'''.split('\n'):
    print('$', line)
    result = shell.run(line)
    if result:
        print(result)
