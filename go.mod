module github.com/citevet/citevet

go 1.26.0

require (
	github.com/nickng/bibtex v1.4.2 // indirect
	github.com/stretchr/testify v1.12.1 // indirect
	golang.org/x/text v0.43.0 // indirect
)
