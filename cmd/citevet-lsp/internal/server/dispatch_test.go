package server

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// A request that the client takes back is answered at once, and by its error.
func TestCancel(t *testing.T) {
	for raw, id := range map[string]jsonrpc2.ID{"7": jsonrpc2.NewNumberID(7), `"seven"`: jsonrpc2.NewStringID("seven")} {
		began := make(chan struct{})
		slow := func(ctx context.Context, _ []byte) (any, error) {
			close(began)
			<-ctx.Done()
			return "too late", nil
		}
		d := &dispatcher{cancels: map[string]context.CancelFunc{}, requests: map[string]handler{"slow": slow}}
		call, err := jsonrpc2.NewCall(id, "slow", nil)
		require.NoError(t, err)
		answers := make(chan error, 1)
		reply := func(_ context.Context, _ any, err error) error { answers <- err; return nil }
		require.NoError(t, d.handle(context.Background(), reply, call))
		<-began
		cancel, err := jsonrpc2.NewNotification("$/cancelRequest", map[string]json.RawMessage{"id": json.RawMessage(raw)})
		require.NoError(t, err)
		require.NoError(t, d.handle(context.Background(), reply, cancel))
		assert.Equal(t, error(protocol.ErrRequestCancelled), <-answers)
		assert.Empty(t, d.cancels)
	}
}
