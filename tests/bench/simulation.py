# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects with attributes and methods: particles that bounce in a box and lose energy."""


class Particle:
    def __init__(self, x, y, dx, dy):
        self.x = x
        self.y = y
        self.dx = dx
        self.dy = dy
        self.bounces = 0

    def move(self, time):
        self.x += self.dx * time
        self.y += self.dy * time

    def energy(self):
        return self.dx * self.dx + self.dy * self.dy


class Box:
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.particles = []

    def add(self, particle):
        self.particles.append(particle)

    def step(self, time):
        for particle in self.particles:
            particle.move(time)
            self.bounce(particle)

    def bounce(self, particle):
        if particle.x < 0 or particle.x > self.width:
            particle.dx = -particle.dx * 0.99
            particle.bounces += 1
        if particle.y < 0 or particle.y > self.height:
            particle.dy = -particle.dy * 0.99
            particle.bounces += 1


def main():
    box = Box(100, 80)
    for i in range(200):
        box.add(Particle(i % 90 + 1, i * 7 % 70 + 1, (i * 37 % 19 - 9) / 3, (i * 53 % 23 - 11) / 3))
    for _ in range(1500):
        box.step(0.1)
    print(sum([p.bounces for p in box.particles]), round(sum([p.energy() for p in box.particles]), 3))


main()
