package server

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// A handler answers a request, or takes a notification, whose answer nobody
// sees.
type handler func(ctx context.Context, params []byte) (any, error)

// request makes a handler of a method of the server.
func request[P any](answer func(ctx context.Context, p *P) (any, error)) handler {
	return func(ctx context.Context, params []byte) (any, error) {
		p := new(P)
		if len(params) > 0 {
			if err := json.Unmarshal(params, p); err != nil {
				return nil, fmt.Errorf("%w: %w", jsonrpc2.ErrInvalidParams, err)
			}
		}
		return answer(ctx, p)
	}
}

// notification makes a handler of a method that answers nothing.
func notification[P any](take func(p *P)) handler {
	return request(func(_ context.Context, p *P) (any, error) {
		take(p)
		return nil, nil
	})
}

// requests are answered at once with each other, notifications in the order in
// which they come.
func (s *server) methods() (requests, notifications map[string]handler) {
	requests = map[string]handler{
		protocol.MethodInitialize:                    request(s.initialize),
		protocol.MethodShutdown:                      request(s.shutdown),
		protocol.MethodTextDocumentCodeAction:        request(s.actions),
		protocol.MethodTextDocumentCompletion:        request(s.completion),
		protocol.MethodTextDocumentDefinition:        request(s.definition),
		protocol.MethodTextDocumentDocumentHighlight: request(s.highlights),
		protocol.MethodTextDocumentDocumentSymbol:    request(s.symbols),
		protocol.MethodTextDocumentHover:             request(s.hover),
		protocol.MethodTextDocumentPrepareRename:     request(s.prepareRename),
		protocol.MethodTextDocumentReferences:        request(s.references),
		protocol.MethodTextDocumentRename:            request(s.rename),
	}
	notifications = map[string]handler{
		protocol.MethodInitialized:                        notification(s.initialized),
		protocol.MethodTextDocumentDidOpen:                notification(s.didOpen),
		protocol.MethodTextDocumentDidChange:              notification(s.didChange),
		protocol.MethodTextDocumentDidClose:               notification(s.didClose),
		protocol.MethodTextDocumentDidSave:                notification(s.didSave),
		protocol.MethodWorkspaceDidChangeWatchedFiles:     notification(s.didChangeFiles),
		protocol.MethodWorkspaceDidChangeWorkspaceFolders: notification(s.didChangeFolders),
		protocol.MethodWorkspaceDidChangeConfiguration:    notification(s.didChangeConfiguration),
	}
	return requests, notifications
}

// A dispatcher takes messages to their handlers.
type dispatcher struct {
	requests, notifications map[string]handler
	exit                    func()

	mu      sync.Mutex
	cancels map[string]context.CancelFunc // of requests that are not answered yet
}

func (d *dispatcher) handle(ctx context.Context, reply jsonrpc2.Replier, msg jsonrpc2.Request) error {
	call, isCall := msg.(*jsonrpc2.Call)
	switch {
	case msg.Method() == protocol.MethodExit:
		d.exit()
	case msg.Method() == protocol.MethodCancelRequest:
		d.cancel(msg.Params())
	case isCall:
		d.answer(ctx, reply, call)
	default:
		if take := d.notifications[msg.Method()]; take != nil {
			take(ctx, msg.Params()) // there is nobody to tell an error
		}
	}
	return nil
}

// answer answers a request; those after it don't wait for the answer.
func (d *dispatcher) answer(ctx context.Context, reply jsonrpc2.Replier, call *jsonrpc2.Call) {
	answer := d.requests[call.Method()]
	if answer == nil {
		reply(ctx, nil, fmt.Errorf("%q: %w", call.Method(), jsonrpc2.ErrMethodNotFound))
		return
	}
	name := call.ID()
	id, err := json.Marshal(&name) // as the client wrote it
	if err != nil {
		reply(ctx, nil, err)
		return
	}
	asked, cancel := context.WithCancel(ctx)
	d.mu.Lock()
	d.cancels[string(id)] = cancel
	d.mu.Unlock()
	go func() {
		result, err := answer(asked, call.Params())
		if asked.Err() != nil || errors.Is(err, context.Canceled) {
			err = protocol.ErrRequestCancelled
		}
		d.mu.Lock()
		delete(d.cancels, string(id))
		d.mu.Unlock()
		cancel()
		reply(ctx, result, err) // an error is that of a stream that is closed
	}()
}

// cancel stops a request.
func (d *dispatcher) cancel(params []byte) {
	var p struct {
		ID json.RawMessage `json:"id"`
	}
	if json.Unmarshal(params, &p) != nil {
		return
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if cancel := d.cancels[string(p.ID)]; cancel != nil {
		cancel()
	}
}
