-- A foreign client: lua-ljsyscall's rump backend, unmodified, on whatever librump.so the loader finds.
-- Boots the kernel and does files, directories, pipes, poll, select, kqueue and rfork on it.
local R = require "syscall.rump.init".init(
  "vfs", "dev", "kern.tty", "fs.tmpfs", "fs.kernfs", "fs.ptyfs",
  "net", "net.net", "net.local", "net.netinet", "net.netinet6")
local c, t = R.c, R.types.t

local function done(what) print("ok " .. what) end

assert(R.getpid() == 1)
assert(R.rump.newlwp(1))        -- an lwp of our own, as rump(3) asks of clients with threads

assert(R.mkdir("/data", "0755"))
assert(R.mount("tmpfs", "/data", 0, {ta_version = 1, ta_nodes_max = 1000, ta_size_max = 16777216,
                                     ta_root_mode = tonumber("0755", 8)}))
assert(R.mkdir("/kern", "0555"))
assert(R.mount("kernfs", "/kern"))
local fd = assert(R.open("/kern/version", "rdonly"))
local version = assert(fd:read(nil, 1024))
assert(version:find("NetBSD"), version)
assert(fd:close())
done("mount: tmpfs, kernfs")

fd = assert(R.open("/data/file", "creat, rdwr, excl", "0640"))
assert(fd:write("hello, kernel") == 13)
assert(fd:pwrite("K", 1, 7) == 1)
assert(fd:lseek(0, "set"))
assert(fd:read(nil, 100) == "hello, Kernel")
local st = assert(fd:stat())
assert(st.size == 13 and st.isreg and st.mode % 512 == tonumber("0640", 8))
assert(fd:truncate(5))
assert(R.stat("/data/file").size == 5)
assert(fd:close())
local ok, err = R.open("/data/file", "creat, excl", "0640")
assert(not ok and err.EXIST)
assert(R.rename("/data/file", "/data/other"))
assert(R.link("/data/other", "/data/third"))
assert(R.stat("/data/third").nlink == 2)
assert(R.symlink("third", "/data/soft"))
assert(R.readlink("/data/soft") == "third")
assert(R.unlink("/data/other"))
done("files")

assert(R.mkdir("/data/dir", "0700"))
local names = {}
fd = assert(R.open("/data", "rdonly, directory"))
for entry in assert(fd:getdents()) do names[entry.name] = true end
assert(fd:close())
assert(names["."] and names[".."] and names.dir and names.soft and names.third and not names.other)
ok, err = R.rmdir("/data")
assert(not ok and (err.BUSY or err.NOTEMPTY))
assert(R.rmdir("/data/dir"))
assert(R.chdir("/data"))
assert(R.getcwd() == "/data")
done("directories")

local _, _, reader, writer = assert(R.pipe())
local fds = t.pollfds{{fd = reader, events = "in"}}
assert(R.poll(fds, 0) == 0)
assert(writer:write("x") == 1)
assert(R.poll(fds, 1000) == 1)
local sel = assert(R.select({readfds = {reader, writer}}, 0))
assert(sel.count == 1)
local kq = assert(R.kqueue())
local events = t.kevents{{fd = reader, filter = "read", flags = "add, oneshot"}}
assert(kq:kevent(events, nil))
local count = 0
for _, event in assert(kq:kevent(nil, events, 1)) do
  assert(event.size == 1)
  count = count + 1
end
assert(count == 1)
assert(reader:read(nil, 10) == "x")
assert(kq:close() and reader:close() and writer:close())
done("pipe, poll, select, kqueue")

local first = R.rump.curlwp()
fd = assert(R.open("/dev/zero", "rdonly"))
assert(R.rump.rfork("CFDG"))
assert(R.getpid() ~= 1 and R.getppid() == 1)
ok, err = fd:read(nil, 1)
assert(not ok and err.BADF)
assert(R.setuid(1000))
ok, err = R.mkdir("/mine", "0755")
assert(not ok and err.ACCES)
R.rump.releaselwp()
R.rump.switchlwp(first)
assert(R.getpid() == 1 and #assert(fd:read(nil, 4)) == 4)
assert(fd:close())
done("rfork")

assert(R.chdir("/"))
assert(R.unmount("/kern"))
assert(R.unmount("/data"))
done("unmount")
R.reboot()                      -- syncs and ends the process, as NetBSD's rump kernel does
print("not reached")
