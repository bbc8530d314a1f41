// Package server is a language server for citations: it answers an editor with
// what the command citevet finds in the papers and lists of the open folders.
package server

import (
	"context"
	"errors"
	"io"
	"sync"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"

	"github.com/citevet/citevet/cmd/citevet/cli"
)

// Serve answers the client at the other end of stream until it says that it
// ends, or the stream does. It is an error if it ended without saying so.
func Serve(ctx context.Context, stream io.ReadWriteCloser, version string) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	conn := jsonrpc2.NewConn(jsonrpc2.NewStream(newQueue(stream)))
	s := newServer(ctx, conn, version)
	d := &dispatcher{cancels: map[string]context.CancelFunc{}, exit: s.exit}
	d.requests, d.notifications = s.methods()
	conn.Go(ctx, d.handle)
	select {
	case <-conn.Done():
	case <-s.exited:
	case <-ctx.Done():
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.down {
		return errors.New("the editor went away without saying so")
	}
	return nil
}

// A server is the state of one client.
type server struct {
	ctx     context.Context
	client  jsonrpc2.Conn
	version string
	exited  chan struct{}

	mu       sync.Mutex // guards what follows
	down     bool       // shutdown was asked for
	settings settings
	can      abilities // of the client
	editor   *cli.Editor
	folders  []string
	docs     map[string]*document // those that are open, by path
	results  map[string]*result   // by the name of their project
	sent     map[string]published // the diagnostics that the client has, by path
	work     work
}

// newServer makes a server without folders and settings, which checks at once.
func newServer(ctx context.Context, client jsonrpc2.Conn, version string) *server {
	s := &server{
		ctx: ctx, client: client, version: version, exited: make(chan struct{}),
		docs: map[string]*document{}, results: map[string]*result{}, sent: map[string]published{}, work: newWork(),
	}
	s.configure(nil)
	s.touch()
	go s.checkForever()
	return s
}

// exit ends the server.
func (s *server) exit() {
	s.mu.Lock()
	defer s.mu.Unlock()
	select {
	case <-s.exited:
	default:
		close(s.exited)
	}
}

func (s *server) shutdown(context.Context, *struct{}) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.down = true
	return nil, nil
}

// log writes a line into the log of the client.
func (s *server) log(kind protocol.MessageType, text string) {
	s.client.Notify(s.ctx, protocol.MethodWindowLogMessage, protocol.LogMessageParams{Type: kind, Message: text})
}

// show shows a message to the user.
func (s *server) show(kind protocol.MessageType, text string) {
	s.client.Notify(s.ctx, protocol.MethodWindowShowMessage, protocol.ShowMessageParams{Type: kind, Message: text})
}
