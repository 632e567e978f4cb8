-- POST of one JSON body after the other.
dofile((debug.getinfo(1, "S").source:sub(2):gsub("[^/]+$", "report.lua")))
local bodies, turn = {}, 0

function init(args)
  bodies = lines_of(args[1])
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
end

function request()
  turn = turn % #bodies + 1
  return wrk.format(nil, nil, nil, bodies[turn])
end
