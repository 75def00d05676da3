from collections import *
class UD(UserDict):
    def __missing__(self,k): return k*2
u=UD(a=1); u['b']=2; print(u, u['zz'], u.data, len(u), u|{'c':3}, {'d':1}|u, u.copy(), 'zz' in u, u.get('zz'), UD.fromkeys('ab'))
l=UserList([3,1,2]); l.append(4); l.sort(); print(l, l[1:3], type(l[1:3]).__name__, l+[9], [9]+l, l*2, l==[1,2,3,4], l<[2], l.index(3), l.count(1), l.pop(), l.copy(), len(l), 2 in l); l+=[7]; l.extend(UserList('ab')); l.insert(0,'z'); l.remove(7); l.reverse(); print(l)
s=UserString('Hello'); print(s, repr(s), s.upper(), type(s.upper()).__name__, s+' x', 'x '+s, s*2, s[1], s[1:3], len(s), 'ell' in s, s=='Hello', hash(s)==hash('Hello'), s.split('l'), s.find('l'), s<'I', s%(), s.join(['a','b']), int(UserString('12')), s.replace('l','L'), s.title().center(9,'*'))
