"""``python -m lint`` is ``healthlint``."""

from lint.cli import main

if __name__ == "__main__":
    main()
