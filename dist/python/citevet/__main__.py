"""Runs the program: python -m citevet."""

import os
import subprocess
import sys

from citevet import find_program


def main():
    program = find_program()
    if os.name == "nt":  # where exec would not wait
        sys.exit(subprocess.run([program, *sys.argv[1:]]).returncode)
    os.execv(program, [program, *sys.argv[1:]])


if __name__ == "__main__":
    main()
