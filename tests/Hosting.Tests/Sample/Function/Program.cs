using System.Text;
using System.Text.Json.Nodes;

// A function in its simplest form: it asks the Lambda Runtime API for an event, answers, and asks again.
using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
var runtime = $"http://{Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")}/2018-06-01/runtime/invocation/";
while (true)
{
    using var next = await http.GetAsync(new Uri(runtime + "next"));
    var request = JsonNode.Parse(await next.Content.ReadAsStringAsync()) ?? new JsonObject();
    var answer = request["requestContext"] is not null ? Greet(request) : request["Records"] is JsonArray records ? Read(records) : Environ();
    using var content = new StringContent(answer.ToJsonString(), Encoding.UTF8, "application/json");
    using var done = await http.PostAsync(new Uri($"{runtime}{next.Headers.GetValues("Lambda-Runtime-Aws-Request-Id").Single()}/response"), content);
}

// Called directly, it tells its environment, so that tests see what a function is given.
static JsonObject Environ() => new(Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
    .Select(v => KeyValuePair.Create<string, JsonNode?>($"{v.Key}", $"{v.Value}")));

// Called with messages of a queue, it tells its log whose arrival it was told.
static JsonObject Read(JsonArray records)
{
    foreach (var record in records) Console.WriteLine($"arrived {record?["body"]}");
    return [];
}

static JsonObject Greet(JsonNode request)
{
    var name = (string?)request["pathParameters"]?["name"] ?? "nobody";
    var method = request["httpMethod"] ?? $"{request["requestContext"]?["http"]?["method"]} {request["version"]}";
    Console.WriteLine($"greeting {name}");
    return new JsonObject
    {
        ["statusCode"] = 200,
        ["headers"] = new JsonObject { ["content-type"] = "text/plain" },
        ["body"] = $"{Environment.GetEnvironmentVariable("GREETING")} {name}, {method} reached {Environment.GetEnvironmentVariable("_HANDLER")}",
    };
}
