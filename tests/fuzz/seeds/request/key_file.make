key_file.make
{"path":"2031-03-12"}