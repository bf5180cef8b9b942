"""What holds for every test: no property is held to a time, for machines differ."""

from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")
