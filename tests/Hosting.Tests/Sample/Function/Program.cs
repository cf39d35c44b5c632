using System.Text;
using System.Text.Json.Nodes;

// A function in its simplest form: it asks the Lambda Runtime API for an event, answers, and asks again.
using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
var runtime = $"http://{Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")}/2018-06-01/runtime/invocation/";
while (true)
{
    using var next = await http.GetAsync(new Uri(runtime + "next"));
    var request = JsonNode.Parse(await next.Content.ReadAsStringAsync()) ?? new JsonObject();
    var answer = request["httpMethod"] is null ? Environ() : Greet(request);
    using var content = new StringContent(answer.ToJsonString(), Encoding.UTF8, "application/json");
    using var done = await http.PostAsync(new Uri($"{runtime}{next.Headers.GetValues("Lambda-Runtime-Aws-Request-Id").Single()}/response"), content);
}

// Called directly, it tells its environment, so that tests see what a function is given.
static JsonObject Environ() => new(Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
    .Select(v => KeyValuePair.Create<string, JsonNode?>($"{v.Key}", $"{v.Value}")));

static JsonObject Greet(JsonNode request)
{
    var name = (string?)request["pathParameters"]?["name"] ?? "nobody";
    Console.WriteLine($"greeting {name}");
    return new JsonObject
    {
        ["statusCode"] = 200,
        ["headers"] = new JsonObject { ["content-type"] = "text/plain" },
        ["body"] = $"{Environment.GetEnvironmentVariable("GREETING")} {name}, {request["httpMethod"]} reached {Environment.GetEnvironmentVariable("_HANDLER")}",
    };
}
