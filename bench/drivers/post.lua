-- POST without a body, with one access token.
dofile((debug.getinfo(1, "S").source:sub(2):gsub("[^/]+$", "report.lua")))
function init(args)
  wrk.method = "POST"
  wrk.headers["Authorization"] = "Bearer " .. lines_of(args[1])[1]
end
