package promptcrafter

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
)

// Save writes the stream of a call to a file, closes the stream, and returns the number of bytes. A temporary file is
// renamed when it is complete. If anything fails, it is deleted, and an existing file of that name stays unchanged.
func Save(stream io.ReadCloser, path string) (int64, error) {
	defer stream.Close()
	part := fmt.Sprintf("%s.%08x.part", path, rand.Uint32())
	file, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return 0, err
	}
	count, err := fill(file, stream)
	if err == nil {
		err = os.Rename(part, path)
	}
	if err != nil {
		os.Remove(part)
		return 0, err
	}
	return count, nil
}

// fill writes a stream to a file, syncs it to disk, and closes it.
func fill(file *os.File, stream io.Reader) (int64, error) {
	count, err := io.Copy(file, stream)
	if err == nil {
		err = file.Sync()
	}
	if closed := file.Close(); err == nil {
		err = closed
	}
	return count, err
}
