package main

import (
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"path/filepath"
)

// An upload is a file of a request.
type upload struct {
	name string
	data []byte
}

// uploads reads both files of a request into memory.
func uploads(r *http.Request, size int64) (paper, list upload, err error) {
	if err := r.ParseMultipartForm(size); err != nil {
		return paper, list, err
	}
	defer r.MultipartForm.RemoveAll()
	if paper, err = file(r.MultipartForm, "paper"); err != nil {
		return paper, list, err
	}
	list, err = file(r.MultipartForm, "list")
	return paper, list, err
}

func file(form *multipart.Form, field string) (upload, error) {
	files := form.File[field]
	if len(files) != 1 {
		return upload{}, fmt.Errorf("send one file as %s", field)
	}
	f, err := files[0].Open()
	if err != nil {
		return upload{}, err
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	return upload{filepath.Base(files[0].Filename), data}, err
}
