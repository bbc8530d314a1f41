#!/usr/bin/env python3
"""Makes the wheels of PyPI from built programs:

    dist/python/build.py VERSION PROGRAMS OUT

PROGRAMS is a folder with citevet_GOOS_GOARCH*/citevet[.exe], such as
goreleaser's. OUT gets a wheel for each platform, which installs the program
among the scripts, where pipx and uvx look for it. A wheel is a zip of a known
form (packaging.python.org, Binary distribution format), so nothing has to be
fetched to make one.
"""

import base64
import hashlib
import os
import re
import sys
import zipfile

# The platforms, as Go names them, and the tags of their wheels. The programs
# are linked statically, so that those for Linux run on glibc and musl alike;
# Go needs macOS 12.
PLATFORMS = {
    "linux_amd64": "manylinux_2_17_x86_64.manylinux2014_x86_64.musllinux_1_1_x86_64",
    "linux_arm64": "manylinux_2_17_aarch64.manylinux2014_aarch64.musllinux_1_1_aarch64",
    "darwin_amd64": "macosx_12_0_x86_64",
    "darwin_arm64": "macosx_12_0_arm64",
    "windows_amd64": "win_amd64",
    "windows_arm64": "win_arm64",
}

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))

METADATA = """\
Metadata-Version: 2.4
Name: citevet
Version: {version}
Summary: Checks a paper's citations against its reference list
License-Expression: Apache-2.0
{licences}
Project-URL: Homepage, https://github.com/citevet/citevet
Keywords: citation,bibtex,latex,markdown,references,linter
Classifier: Environment :: Console
Classifier: Programming Language :: Go
Classifier: Topic :: Text Processing :: Markup
Requires-Python: >=3.8
Description-Content-Type: text/markdown

{readme}"""

WHEEL = """\
Wheel-Version: 1.0
Generator: citevet dist/python/build.py
Root-Is-Purelib: false
"""


def read(*path):
    with open(os.path.join(*path), "rb") as file:
        return file.read()


def python_version(version):
    """Gives a version of Go, without its v, as Python has it (PEP 440)."""
    match = re.fullmatch(r"(\d+\.\d+\.\d+)(?:-(?:rc|beta|alpha)\.?(\d+))?", version)
    if not match:
        sys.exit(f"{version}: a version is 1.2.3, or 1.2.3-rc.1, -beta.1 or -alpha.1")
    if match[2]:
        return match[1] + {"r": "rc", "b": "b", "a": "a"}[version.split("-")[1][0]] + match[2]
    return version


def make_wheel(version, program, platform, out):
    """Writes the wheel of a platform into the folder out, and gives its name."""
    info, tags = f"citevet-{version}.dist-info", PLATFORMS[platform]
    files = {f"citevet/{name}": read(HERE, "citevet", name) for name in ("__init__.py", "__main__.py")}
    files[f"citevet-{version}.data/scripts/{os.path.basename(program)}"] = read(program)
    files[f"{info}/licenses/LICENSE"] = read(ROOT, "LICENSE")
    licences = "License-File: LICENSE"
    third_party = os.path.join(os.path.dirname(program), "THIRD-PARTY.txt")
    if os.path.isfile(third_party):  # of an archive of a release
        files[f"{info}/licenses/THIRD-PARTY.txt"] = read(third_party)
        licences += "\nLicense-File: THIRD-PARTY.txt"
    readme = read(HERE, "README.md").decode()
    files[f"{info}/METADATA"] = METADATA.format(version=version, licences=licences, readme=readme).encode()
    files[f"{info}/WHEEL"] = (WHEEL + "".join(f"Tag: py3-none-{tag}\n" for tag in tags.split("."))).encode()
    record = ""
    for name, content in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        record += f"{name},sha256={digest},{len(content)}\n"
    files[f"{info}/RECORD"] = (record + f"{info}/RECORD,,\n").encode()
    wheel = f"citevet-{version}-py3-none-{tags}.whl"
    with zipfile.ZipFile(os.path.join(out, wheel), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name)  # of 1980, so that the same files make the same wheel
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o100755 if "/scripts/" in name else 0o100644) << 16
            archive.writestr(entry, content)
    return wheel


def main():
    if len(sys.argv) != 4:
        sys.exit("usage: build.py VERSION PROGRAMS OUT")
    version, programs, out = python_version(sys.argv[1]), sys.argv[2], sys.argv[3]
    os.makedirs(out, exist_ok=True)
    made = 0
    for folder in sorted(os.listdir(programs)):
        platform = next((p for p in PLATFORMS if folder.startswith("citevet_" + p)), None)
        if platform:
            exe = ".exe" if platform.startswith("windows") else ""
            print(make_wheel(version, os.path.join(programs, folder, "citevet" + exe), platform, out))
            made += 1
    if not made:
        sys.exit(f"{programs}: no citevet_GOOS_GOARCH folder")


if __name__ == "__main__":
    main()
