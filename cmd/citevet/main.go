// Command citevet checks a paper's inline citations against its BibTeX list.
package main

func main() {}
