-- POST without a body.
dofile((debug.getinfo(1, "S").source:sub(2):gsub("[^/]+$", "report.lua")))
function init()
  wrk.method = "POST"
end
