backup.make
{"leaves":true,"path":"2031-03-12","replace":true}