-- The work of peers.py through ljsyscall on the host: prints its nanoseconds.
local S = require "syscall"
local directory, files = arg[1], tonumber(arg[2])
local data, buffer = string.rep("\0", 1000), S.t.buffer(1000)
local function now() local t = S.clock_gettime("monotonic"); return t.time * 1e9 end

local start = now()
assert(S.mkdir(directory, "0755"))
for i = 0, files - 1 do
  local path = directory .. "/f" .. i
  local fd = assert(S.open(path, "creat, rdwr", "0644"))
  assert(fd:write(data))
  assert(fd:stat())
  assert(fd:lseek(0, "set"))
  assert(fd:read(buffer, 1000))
  assert(fd:close())
  assert(S.rename(path, path .. ".new"))
  assert(S.unlink(path .. ".new"))
end
assert(S.rmdir(directory))
print(string.format("%.0f", now() - start))
