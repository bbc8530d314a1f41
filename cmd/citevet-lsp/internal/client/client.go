// Package client is a client of the language server for tests: it starts the
// server as an editor does and speaks the protocol over pipes.
package client

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// patience is how long a test waits for what has to come.
const patience = 30 * time.Second

// Build builds the server of the module in a folder, and gives its path.
func Build(into, folder string) string {
	binary := filepath.Join(into, "citevet-lsp")
	cmd := exec.Command("go", "build", "-o", binary, ".")
	cmd.Dir = folder
	out, err := cmd.CombinedOutput()
	if err != nil {
		panic(string(out))
	}
	return binary
}

// A Client is an editor that has the server running.
type Client struct {
	t    testing.TB
	conn jsonrpc2.Conn
	cmd  *exec.Cmd

	Registered chan protocol.RegistrationParams // what the server asks to be told of

	mu          sync.Mutex
	diagnostics map[string]protocol.PublishDiagnosticsParams // the last ones by URI
	came        chan struct{}                                // closed when some come
	messages    []string
	versions    map[string]int32
}

// An Options says what a client can do, and which folders it opens.
type Options struct {
	Folders  []string
	Settings any  // initialization options
	Watches  bool // can tell of files that change on disk
}

// Start starts the server and opens folders.
func Start(t testing.TB, binary string, o Options) *Client {
	cmd := exec.Command(binary)
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	c := &Client{
		t: t, cmd: cmd, conn: jsonrpc2.NewConn(jsonrpc2.NewStream(pipes{out, in})), versions: map[string]int32{},
		Registered:  make(chan protocol.RegistrationParams, 10),
		diagnostics: map[string]protocol.PublishDiagnosticsParams{}, came: make(chan struct{}),
	}
	c.conn.Go(context.Background(), c.handle)
	folders := []map[string]string{}
	for _, f := range o.Folders {
		folders = append(folders, map[string]string{"uri": URI(f), "name": filepath.Base(f)})
	}
	var result protocol.InitializeResult
	c.Call("initialize", map[string]any{
		"processId": os.Getpid(), "workspaceFolders": folders, "initializationOptions": o.Settings,
		"capabilities": map[string]any{"workspace": map[string]any{
			"didChangeWatchedFiles": map[string]any{"dynamicRegistration": o.Watches},
			"workspaceEdit":         map[string]any{"documentChanges": true},
		}},
	}, &result)
	require.Equal(t, "citevet-lsp", result.ServerInfo.Name)
	c.Notify("initialized", struct{}{})
	t.Cleanup(c.stop)
	return c
}

type pipes struct {
	io.ReadCloser
	out io.WriteCloser
}

func (p pipes) Write(b []byte) (int, error) { return p.out.Write(b) }
func (p pipes) Close() error                { p.out.Close(); return p.ReadCloser.Close() }

func (c *Client) stop() {
	c.Call("shutdown", nil, nil)
	c.Notify("exit", nil)
	c.conn.Close()
	require.NoError(c.t, c.cmd.Wait())
}

func (c *Client) handle(ctx context.Context, reply jsonrpc2.Replier, req jsonrpc2.Request) error {
	switch req.Method() {
	case "textDocument/publishDiagnostics":
		var p protocol.PublishDiagnosticsParams
		if err := json.Unmarshal(req.Params(), &p); err != nil {
			return err
		}
		c.mu.Lock()
		c.diagnostics[string(p.URI)] = p
		close(c.came)
		c.came = make(chan struct{})
		c.mu.Unlock()
	case "window/showMessage", "window/logMessage":
		c.mu.Lock()
		c.messages = append(c.messages, string(req.Params()))
		c.mu.Unlock()
	case "client/registerCapability":
		var p protocol.RegistrationParams
		if err := json.Unmarshal(req.Params(), &p); err != nil {
			return err
		}
		c.Registered <- p
	}
	return reply(ctx, nil, nil)
}

// Messages gives what the server told the user and the log.
func (c *Client) Messages() []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return append([]string{}, c.messages...)
}

// Call asks the server for something.
func (c *Client) Call(method string, params, result any) {
	c.t.Helper()
	require.NoError(c.t, c.Try(method, params, result))
}

// Try asks the server for something that it may refuse.
func (c *Client) Try(method string, params, result any) error {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	_, err := c.conn.Call(ctx, method, params, result)
	return err
}

// Notify tells the server something.
func (c *Client) Notify(method string, params any) {
	c.t.Helper()
	require.NoError(c.t, c.conn.Notify(context.Background(), method, params))
}

// URI gives the URI of a file.
func URI(path string) string { return (&url.URL{Scheme: "file", Path: path}).String() }

// Open opens a file with the text that it has on disk.
func (c *Client) Open(path string) {
	c.t.Helper()
	src, err := os.ReadFile(path)
	require.NoError(c.t, err)
	c.OpenText(URI(path), "", string(src))
}

// OpenText opens a document.
func (c *Client) OpenText(uri, language, text string) {
	c.versions[uri] = 1
	c.Notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": uri, "languageId": language, "version": 1, "text": text}})
}

// Change replaces a range of a document; nil for all of it.
func (c *Client) Change(uri string, at *protocol.Range, text string) {
	change := map[string]any{"text": text}
	if at != nil {
		change["range"] = at
	}
	c.versions[uri]++
	c.Notify("textDocument/didChange", map[string]any{
		"textDocument":   map[string]any{"uri": uri, "version": c.versions[uri]},
		"contentChanges": []any{change},
	})
}

// Close closes a document.
func (c *Client) Close(uri string) {
	c.Notify("textDocument/didClose", map[string]any{"textDocument": map[string]any{"uri": uri}})
}

// Forget forgets the diagnostics of a document and its version.
func (c *Client) Forget(uri string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.versions, uri)
}

// At gives the parameters of a request at a place of a document.
func At(uri string, line, character uint32) map[string]any {
	return map[string]any{"textDocument": map[string]any{"uri": uri}, "position": map[string]any{"line": line, "character": character}}
}

// Diagnostics waits until those of the present version of a document fit.
func (c *Client) Diagnostics(uri string, fit func([]protocol.Diagnostic) bool) []protocol.Diagnostic {
	c.t.Helper()
	deadline := time.After(patience)
	for {
		c.mu.Lock()
		p, ok := c.diagnostics[uri]
		came := c.came
		c.mu.Unlock()
		if ok && (c.versions[uri] == 0 || p.Version == uint32(c.versions[uri])) && fit(p.Diagnostics) {
			return p.Diagnostics
		}
		select {
		case <-came:
		case <-deadline:
			require.FailNow(c.t, "the diagnostics did not come", "%s: %s", uri, Text(p.Diagnostics))
		}
	}
}

// Any fits any diagnostics.
func Any([]protocol.Diagnostic) bool { return true }

// Text gives diagnostics as lines: "10:288-302 error year: message".
func Text(ds []protocol.Diagnostic) string {
	out := ""
	for _, d := range ds {
		out += fmt.Sprintf("%d:%d-%d:%d %v: %s\n", d.Range.Start.Line, d.Range.Start.Character, d.Range.End.Line, d.Range.End.Character, d.Code, d.Message)
	}
	return out
}
