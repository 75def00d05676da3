# A cache of pictures that are kept only while somebody uses them: WeakValueDictionary under changes.
import gc
import weakref


class Picture:
    loaded = 0

    def __init__(self, path):
        Picture.loaded += 1
        self.path = path
        self.neighbours = []

    def __repr__(self):
        return f'<{self.path}>'


class Cache:
    def __init__(self):
        self.pictures = weakref.WeakValueDictionary()
        self.log = []

    def load(self, path):
        picture = self.pictures.get(path)
        if picture is None:
            picture = Picture(path)
            self.pictures[path] = picture
            weakref.finalize(picture, self.log.append, path).atexit = False
        return picture


cache = Cache()
a = cache.load('a.png')
print(cache.load('a.png') is a, Picture.loaded, len(cache.pictures))
cache.load('b.png')
print(sorted(cache.pictures), cache.log)
c, d = cache.load('c.png'), cache.load('d.png')
c.neighbours.append(d)
d.neighbours.append(c)
del c, d
print(sorted(cache.pictures), cache.log)
print(gc.collect(), sorted(cache.pictures), cache.log)

for path in 'e.png', 'f.png', 'g.png':
    kept = cache.load(path)
    print(path, sorted(cache.pictures), cache.log)

gallery = [cache.load(f'{n}.png') for n in range(5)]
for path, picture in cache.pictures.items():
    if path == '2.png':
        gallery.pop(3)
        print('dropped while going through')
print(sorted(cache.pictures))
extra = [cache.load('x.png'), cache.load('y.png')]
try:
    for path in cache.pictures.keys():
        if extra:
            extra.pop()
            print('counted meanwhile', len(cache.pictures))
except RuntimeError as error:
    print(error)
print(sorted(cache.pictures))
names = cache.pictures.keys()
first = next(iter(cache.pictures.values()))
print(first, sorted(names))
gallery.clear()
print(sorted(cache.pictures), cache.log)
print(cache.pictures.pop('g.png'), cache.pictures.pop('nothing', 'default'))
try:
    cache.pictures['2.png']
except KeyError as error:
    print('KeyError', error)
print(cache.pictures.setdefault('a.png', kept) is a)
other = weakref.WeakValueDictionary(x=a, y=kept)
other.update({'z': a})
print(sorted(other), [r() for r in other.valuerefs()][:1], len(other))
del a
print(sorted(other), sorted(cache.pictures), cache.log)
copy = other.copy()
joined = copy | {'k': kept}
print(type(joined).__name__, sorted(joined), sorted(copy | cache.pictures))
first = kept = None
print(len(other), len(copy), len(joined), cache.log)

by_picture = weakref.WeakKeyDictionary()
p = Picture('key')
by_picture[p] = [p.path]
q = Picture('self-held')
by_picture[q] = q
print(len(by_picture), p in by_picture, by_picture.get(p))
del p, q
gc.collect()
print([k.path for k in by_picture])
by_picture.clear()
print(len(by_picture))
