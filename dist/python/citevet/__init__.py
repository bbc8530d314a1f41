"""Checks a paper's citations against its reference list.

The package holds the program of citevet for one platform, and no Python that
reads papers. find_program() tells where it is.
"""

import os
import sys
import sysconfig

__all__ = ["find_program"]


def find_program():
    """Gives the path of the program; FileNotFoundError if it is not there."""
    name = "citevet" + (sysconfig.get_config_var("EXE") or "")
    folders = [sysconfig.get_path("scripts")]
    if sys.version_info >= (3, 10):
        folders.append(sysconfig.get_path("scripts", scheme=sysconfig.get_preferred_scheme("user")))
    # Beside this package where pip was given a folder with --target.
    folders.append(os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "bin"))
    for folder in folders:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return path
    raise FileNotFoundError("the program " + name + " is in none of " + ", ".join(folders))
