-- GET of one path after the other, a line for each.
dofile((debug.getinfo(1, "S").source:sub(2):gsub("[^/]+$", "report.lua")))
local paths, turn = {}, 0
function init(args)
  paths = lines_of(args[1])
end

function request()
  turn = turn % #paths + 1
  return wrk.format("GET", paths[turn])
end
