package cli

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strconv"
	"strings"
)

// A versionFlag is -V: alone it prints the version; -V=full prints it with
// the sum of the executable, as go vet asks its tools for it.
type versionFlag struct{ asked, full bool }

func (v *versionFlag) String() string   { return "" }
func (v *versionFlag) IsBoolFlag() bool { return true }
func (v *versionFlag) Set(s string) error {
	if s == "full" {
		*v = versionFlag{asked: true, full: true}
		return nil
	}
	on, err := strconv.ParseBool(s)
	*v = versionFlag{asked: on}
	if err != nil {
		return fmt.Errorf("only -V and -V=full are understood")
	}
	return nil
}

func (a *app) printVersion(v versionFlag) error {
	if !v.full {
		_, err := fmt.Fprintf(a.out, "citevet %s\n", version())
		return err
	}
	sum, err := executableSum()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.out, "citevet version %s buildID=%02x\n", version(), sum)
	return err
}

func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return info.Main.Version
}

// builtOn gives the day of the commit that the program was built from, as
// 2026-01-31; "" if that is not known.
func builtOn() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.time" {
				day, _, _ := strings.Cut(s.Value, "T")
				return day
			}
		}
	}
	return ""
}

func executableSum() ([]byte, error) {
	name, err := os.Executable()
	if err != nil {
		return nil, err
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	h := sha256.New()
	_, err = io.Copy(h, f)
	return h.Sum(nil), err
}
