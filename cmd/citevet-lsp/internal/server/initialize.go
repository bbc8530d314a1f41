package server

import (
	"context"
	"encoding/json"
	"slices"

	"go.lsp.dev/protocol"

	"github.com/citevet/citevet/checks"
	"github.com/citevet/citevet/cmd/citevet/cli"
)

// initializeParams are what is used of the parameters of initialize.
type initializeParams struct {
	RootPath              string          `json:"rootPath"`
	RootURI               string          `json:"rootUri"`
	Folders               []folder        `json:"workspaceFolders"`
	InitializationOptions json.RawMessage `json:"initializationOptions"`
	Capabilities          abilities       `json:"capabilities"`
}

type folder struct {
	URI string `json:"uri"`
}

// abilities are what is asked of the abilities of a client.
type abilities struct {
	Workspace struct {
		Watched struct {
			Dynamic bool `json:"dynamicRegistration"`
		} `json:"didChangeWatchedFiles"`
		Edit struct {
			Versions bool `json:"documentChanges"`
		} `json:"workspaceEdit"`
	} `json:"workspace"`
}

// settings are what a client may set, as initialization options or in a
// configuration under the name citevet.
type settings struct {
	Checks map[string]string `json:"checks"` // levels by check, as in .citevet.yaml
	Config string            `json:"config"` // the configuration file, or none
	Flags  []string          `json:"flags"`  // others of the command
	Lists  []string          `json:"lists"`  // in place of those that are found
}

// args gives the settings as arguments of the command.
func (s settings) args() []string {
	args := slices.Clone(s.Flags)
	if s.Config != "" {
		args = append(args, "-config="+s.Config)
	}
	if len(s.Lists) > 0 {
		args = append(append(args, "--"), s.Lists...)
	}
	return args
}

// initialize takes what the client can do and tells what the server can.
func (s *server) initialize(_ context.Context, p *initializeParams) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.can = p.Capabilities
	s.folders = foldersOf(p)
	s.configure(p.InitializationOptions)
	s.touch()
	return protocol.InitializeResult{
		Capabilities: capabilities(),
		ServerInfo:   &protocol.ServerInfo{Name: "citevet-lsp", Version: s.version},
	}, nil
}

func capabilities() protocol.ServerCapabilities {
	return protocol.ServerCapabilities{
		TextDocumentSync: protocol.TextDocumentSyncOptions{
			OpenClose: true, Change: protocol.TextDocumentSyncKindIncremental, Save: &protocol.SaveOptions{},
		},
		CodeActionProvider:        &protocol.CodeActionOptions{CodeActionKinds: []protocol.CodeActionKind{protocol.QuickFix, protocol.RefactorRewrite, fixAll}},
		CompletionProvider:        &protocol.CompletionOptions{TriggerCharacters: []string{"@", "{", "<", "`", ":", ",", "("}},
		HoverProvider:             true,
		DefinitionProvider:        true,
		DocumentHighlightProvider: true,
		DocumentSymbolProvider:    true,
		ReferencesProvider:        true,
		RenameProvider:            protocol.RenameOptions{PrepareProvider: true},
		Workspace: &protocol.ServerCapabilitiesWorkspace{
			WorkspaceFolders: &protocol.ServerCapabilitiesWorkspaceFolders{Supported: true, ChangeNotifications: true},
		},
	}
}

func foldersOf(p *initializeParams) []string {
	uris := []string{}
	for _, f := range p.Folders {
		uris = append(uris, f.URI)
	}
	switch {
	case len(uris) > 0:
	case p.RootURI != "":
		uris = append(uris, p.RootURI)
	case p.RootPath != "":
		return []string{p.RootPath}
	}
	var out []string
	for _, uri := range uris {
		if path, ok := pathOf(uri); ok && !slices.Contains(out, path) {
			out = append(out, path)
		}
	}
	return out
}

// configure takes settings and makes the editor that checks by them. With wrong
// ones it says so and leaves them out. The caller holds s.mu.
func (s *server) configure(raw json.RawMessage) {
	s.settings = settings{}
	if len(raw) > 0 {
		if err := json.Unmarshal(raw, &s.settings); err != nil {
			s.show(protocol.MessageTypeError, "citevet: the settings can't be read: "+err.Error())
			s.settings = settings{}
		}
	}
	editor, err := cli.NewEditor(s.settings.args(), s.settings.Checks, checks.All()...)
	if err != nil {
		s.show(protocol.MessageTypeError, "citevet: the settings are left out: "+err.Error())
		s.settings = settings{}
		editor, err = cli.NewEditor(nil, nil, checks.All()...)
	}
	if err != nil { // the checks are at fault
		s.log(protocol.MessageTypeError, err.Error())
		return
	}
	s.editor = editor
	for path, doc := range s.docs {
		editor.SetText(path, doc.text.src)
	}
}

// didChangeConfiguration takes settings, alone or under the name citevet.
func (s *server) didChangeConfiguration(p *struct {
	Settings json.RawMessage `json:"settings"`
}) {
	raw := p.Settings
	var named struct {
		Citevet json.RawMessage `json:"citevet"`
	}
	if json.Unmarshal(raw, &named) == nil && len(named.Citevet) > 0 {
		raw = named.Citevet
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.configure(raw)
	s.results = map[string]*result{}
	s.touch()
}

// initialized asks the client to tell of files that change on disk.
func (s *server) initialized(*struct{}) {
	s.mu.Lock()
	watches := s.can.Workspace.Watched.Dynamic
	s.mu.Unlock()
	if watches {
		go s.watch()
	} else {
		go s.poll()
	}
}
